import FoundationEssentials
import Glibc
import Testing
import TerminalUI

@testable import chillajar

@Suite("Themes of one's own")
struct ThemeLibraryTests {
    private let folder = ThemeFolder()
    private var library: ThemeLibrary { ThemeLibrary(folder: folder.path, language: .en) }

    private func failure(_ name: String) -> String {
        do throws(ConfigurationError) {
            _ = try library.find(name)
            return "nothing"
        } catch {
            return "\(error.path.split(separator: "/").last ?? ""): \(error.reason(.en))"
        }
    }

    @Test("A theme says only what differs from the one that it inherits")
    func inheriting() throws {
        try folder.write("inherits = \"chill\"\n[roles]\nmoney = \"red\"\n[light]\nmoney = \"blue\"", to: "milikku")
        let theme = try library.find("milikku").theme
        let chill = try library.find("chill").theme
        #expect(theme.colors(.money, .dark) == RoleColors(.palette(1)))
        #expect(theme.colors(.money, .light) == RoleColors(.palette(4)))
        #expect(theme.colors(.accent, .dark) == chill.colors(.accent, .dark))
    }

    @Test("A colour that is named anew is new wherever the parent uses the name")
    func palette() throws {
        try folder.write("inherits = \"chill\"\n[palet]\naksen = \"#ff00ff #aa00aa\"", to: "milikku")
        let theme = try library.find("milikku").theme
        #expect(theme.colors(.accent, .dark).foreground == .rgb(0xFF00FF))
        #expect(theme.colors(.chipSelected, .light).background == .rgb(0xAA00AA))
    }

    @Test("A file that takes the name of a built-in theme may inherit that one")
    func sameName() throws {
        try folder.write("inherits = \"chill\"\n[roles]\nmoney = \"red\"", to: "chill")
        let found = try library.find("chill")
        #expect(found.theme.colors(.money, .dark) == RoleColors(.palette(1)))
        #expect(found.theme.unnamedRoles == [])
        #expect(found.files == [folder.path + "/chill.toml"])
    }

    @Test(
        "What is wrong is told with the line in which it stands",
        arguments: [
            ("# x\ninherits = \"chil\"", "a.toml: 2: inherits = \"chil\"? (chill, "),
            ("inherits = \"../x\"", "a.toml: 1: inherits = \"../x\"? ("),
            ("inherits = \"a\"", "a.toml: 1: a → a"),
            ("inherits = \"chill\"\n\n[roles]\ntext = \"red\"\nacent = \"red\"", "a.toml: 5: [roles] acent: no such role"),
            ("[dark]\naccent = \"redd\"", "a.toml: 2: [dark] accent: “redd” is neither"),
            ("[palet]\nx = \"redd\"\n[dark]\naccent = \"x\"", "a.toml: 2: [palet] x: “redd” is neither"),
            ("[palet]\nbold = \"red\"", "a.toml: 2: [palet] bold: this word has a meaning"),
            ("[palet]\nx = \"red blue green\"", "a.toml: 2: [palet] x: “red blue green” is not one colour, or two"),
            ("[drak]\naccent = \"red\"", "a.toml: 1: [drak]: the sections of a theme are"),
            ("[dark]\naccent = 3", "a.toml: 2: accent = \"…\""),
            ("accent = \"red\"", "a.toml: 1: accent? (inherits, [palet]"),
            ("[dark]\naccent \"red\"", "a.toml: 2: accent = ?"),
            ("[palet]\nx = \"red\"", "a.toml: a theme needs a section"),
        ])
    func mistakes(_ text: String, _ sentence: String) throws {
        try folder.write(text, to: "a")
        #expect(failure("a").hasPrefix(sentence), "\(failure("a"))")
    }

    @Test("Themes that inherit from one another in a ring are told by the names of the ring")
    func ring() throws {
        try folder.write("inherits = \"b\"", to: "a")
        try folder.write("inherits = \"c\"", to: "b")
        try folder.write("\ninherits = \"a\"", to: "c")
        #expect(failure("a") == "c.toml: 2: a → b → c → a")
    }

    @Test("A mistake in what is inherited is told with the file in which it stands")
    func parentsMistake() throws {
        try folder.write("inherits = \"b\"", to: "a")
        try folder.write("[dark]\n\naccent = \"#12\"", to: "b")
        #expect(failure("a").hasPrefix("b.toml: 3: [dark] accent"))
    }

    @Test("A name that nobody knows is answered by those that are known, one's own among them")
    func unknown() throws {
        try folder.write("[dark]", to: "milikku")
        #expect(failure("chil").contains("chil? (chill, ") && failure("chil").hasSuffix("milikku)"))
        #expect(library.ownNames == ["milikku"])
    }
}

/// A folder of themes that goes with the test.
final class ThemeFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/chillajar-themes-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "a temporary folder")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes into a theme's file, or a new one; not in two steps, which those who watch would see.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name).toml"), options: .atomic)
    }

    /// What lies in it.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
