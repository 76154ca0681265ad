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
            return error.sentence(.en, of: error.path.split(separator: "/").last.map(String.init) ?? "").string
        }
    }

    @Test(
        "In every theme danger, warning and success are told apart with sixteen colours and with eight, and fields are seen",
        arguments: ThemeLibrary.builtIn.map(\.name))
    func fewColours(_ name: String) throws {
        let theme = try library.find(name).theme
        for variant in Theme.Variant.allCases {
            for depth in [ColorDepth.sixteen, .eight] where name != "monokrom" {
                let looks = [Role.danger, .warning, .success].map { theme.resolve(Style($0), variant, depth: depth) }
                #expect(Set(looks).count == 3, "\(depth) \(variant): \(looks)")
                let (field, text) = (Style(.input), Style(.text))
                #expect(theme.resolve(field, variant, depth: depth) != theme.resolve(text, variant, depth: depth))
            }
        }
    }

    @Test(
        "Whatever its words say, a selected row has one ground from end to end in every theme",
        arguments: ThemeLibrary.builtIn.map(\.name))
    func selection(_ name: String) throws {
        let theme = try library.find(name).theme
        let roles: [Role] = [.text, .danger, .warning, .success, .key, .muted, .money, .heading]
        for variant in Theme.Variant.allCases {
            for depth in ColorDepth.allCases where depth != .none {
                let looks = roles.map { theme.resolve(Style($0).on(.selection), variant, depth: depth) }
                let grounds = looks.map { $0.modifiers.contains(.reverse) ? $0.foreground : $0.background }
                #expect(Set(grounds).count == 1, "\(depth) \(variant)")
            }
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
            ("# x\ninherits = \"chil\"", "a.toml, line 2: there is no theme “chil”. There are: chill, "),
            ("inherits = \"../x\"", "a.toml, line 1: there is no theme “../x”. There are: "),
            ("inherits = \"a\"", "a.toml, line 1: themes inherit from one another: a → a."),
            ("inherits = \"chill\"\n\n[roles]\ntext = \"red\"\nacent = \"red\"", "a.toml, line 5: [roles] acent: no such role"),
            ("[dark]\naccent = \"redd\"", "a.toml, line 2: [dark] accent: “redd” is neither"),
            ("[palet]\nx = \"redd\"\n[dark]\naccent = \"x\"", "a.toml, line 2: [palet] x: “redd” is neither"),
            ("[palet]\nbold = \"red\"", "a.toml, line 2: [palet] bold: this word has a meaning"),
            ("[palet]\nx = \"red blue green\"", "a.toml, line 2: [palet] x: “red blue green” is not one colour, or two"),
            ("[drak]\naccent = \"red\"", "a.toml, line 1: [drak]: the sections of a theme are"),
            ("[dark]\naccent = 3", "a.toml, line 2: accent must be a text in quotes, as accent = \"#5fd7af bold\""),
            ("accent = \"red\"", "a.toml, line 1: accent does not stand here by itself. Write it below [palet]"),
            ("[dark]\naccent \"red\"", "a.toml, line 2: "),
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
        #expect(failure("a").hasPrefix("c.toml, line 2: themes inherit from one another: a → b → c → a."))
    }

    @Test("A mistake in what is inherited is told with the file in which it stands")
    func parentsMistake() throws {
        try folder.write("inherits = \"b\"", to: "a")
        try folder.write("[dark]\n\naccent = \"#12\"", to: "b")
        #expect(failure("a").hasPrefix("b.toml, line 3: [dark] accent"))
    }

    @Test("A name that nobody knows is answered by those that are known, one's own among them")
    func unknown() throws {
        try folder.write("[dark]", to: "milikku")
        #expect(failure("chil").contains("no theme “chil”. There are: chill, ") && failure("chil").hasSuffix("milikku."))
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
