import ChillAjarApp
import Glibc
import Testing
import TerminalUI

@testable import chillajar

@Suite("Themes are shown, kept and followed", .timeLimit(.minutes(10)))
struct ThemeDeskTests {
    /// A desk over a folder of themes; what it tells is waited for.
    private final class Room {
        let folder = ThemeFolder()
        let slot: ThemeSlot
        let desk: ThemeDesk
        private var events: AsyncStream<ThemeEvent>.Iterator

        init(_ name: String = "chill", themes: [String: String] = [:], configuration: String? = nil) throws {
            for (name, text) in themes { try folder.write(text, to: name) }
            let library = ThemeLibrary(folder: folder.path, language: .en)
            let found = try library.find(name)
            slot = ThemeSlot(found.theme)
            let (stream, continuation) = AsyncStream.makeStream(of: ThemeEvent.self)
            events = stream.makeAsyncIterator()
            desk = try ThemeDesk(
                library, name: name, found: found, configuration: configuration ?? folder.path + "/keep/config.toml",
                overruledBy: nil, slot: slot, emit: { continuation.yield($0) })
        }

        func next() async -> ThemeEvent? { await events.next(isolation: nil) }
    }

    @Test("A theme is drawn with as soon as it is asked for")
    func preview() async throws {
        let room = try Room()
        room.desk.perform(.preview("monokrom"))
        #expect(await room.next() == .shown("monokrom"))
        #expect(room.slot.theme.name == "monokrom")
    }

    @Test("A theme that is kept stands in the configuration")
    func keeping() async throws {
        let room = try Room()
        room.desk.perform(.keep("senja"))
        #expect(await room.next() == .shown("senja"))
        #expect(await room.next() == .kept("senja", overruledBy: nil))
        #expect(try Paths.text(of: room.folder.path + "/keep/config.toml") == "theme = \"senja\"\n")
    }

    @Test("A configuration that cannot be read is not written over")
    func notKeeping() async throws {
        let room = try Room(themes: ["config": "theme \"x\""])
        let path = room.folder.path + "/config.toml"
        let other = try Room(configuration: path)
        other.desk.perform(.keep("senja"))
        _ = await other.next()
        #expect(await other.next() == .notKept("senja", reason: "\(path), line 1: an = must follow theme, as theme = \"chill\""))
        #expect(try Paths.text(of: path) == "theme \"x\"")
    }

    @Test("The built-in themes are listed, and then one's own")
    func listing() async throws {
        let room = try Room(themes: ["milikku": "[dark]"])
        room.desk.perform(.list)
        guard case .listed(let names) = await room.next() else { throw Unexpected() }
        #expect(names.count == ThemeLibrary.builtIn.count + 1)
        #expect(names.last == ThemeChoice.Name("milikku", isOwn: true))
    }

    @Test("Saving the file of the theme in sight changes the screen; a mistake is told with its line, and what was good stays")
    func reloading() async throws {
        let room = try Room("milikku", themes: ["milikku": "[dark]\naccent = \"red\""])
        try room.folder.write("[dark]\naccent = \"blue\"", to: "milikku")
        #expect(await room.next() == .reloaded("milikku"))
        #expect(room.slot.theme.colors(.accent, .dark) == RoleColors(.palette(4)))
        try room.folder.write("[dark]\naccent = \"bleu\"", to: "milikku")
        guard case .failed("milikku", let reason) = await room.next() else { throw Unexpected() }
        #expect(reason.string.hasPrefix("milikku.toml, line 2: [dark] accent: “bleu”"))
        #expect(room.slot.theme.colors(.accent, .dark) == RoleColors(.palette(4)))
        try room.folder.write("[dark]\naccent = \"green\"", to: "milikku")
        #expect(await room.next() == .reloaded("milikku"))
    }

    @Test("An editor that puts another file in its place is followed, and so is what the theme inherits")
    func replacing() async throws {
        let room = try Room("anak", themes: ["anak": "inherits = \"induk\"", "induk": "[dark]\naccent = \"red\""])
        try room.folder.write("[dark]\naccent = \"blue\"", to: "induk.sementara")
        #expect(rename(room.folder.path + "/induk.sementara.toml", room.folder.path + "/induk.toml") == 0)
        #expect(await room.next() == .reloaded("anak"))
        #expect(room.slot.theme.colors(.accent, .dark) == RoleColors(.palette(4)))
    }

    @Test("A theme that lies elsewhere, behind a link, is followed there")
    func link() async throws {
        let elsewhere = ThemeFolder()
        try elsewhere.write("[dark]\naccent = \"red\"", to: "asli")
        let folder = ThemeFolder()
        #expect(symlink(elsewhere.path + "/asli.toml", folder.path + "/milikku.toml") == 0)
        let room = try Room(folder.path + "/milikku.toml")
        try elsewhere.write("[dark]\naccent = \"blue\"", to: "asli")
        #expect(await room.next() == .reloaded(folder.path + "/milikku.toml"))
    }

    private struct Unexpected: Error {}
}
