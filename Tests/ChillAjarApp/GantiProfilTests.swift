import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Going to another profile")
struct GantiProfilTests {
    private static let list = ["utama", "kampus", "kerja"].compactMap { name in
        Server("https://\(name).chillajar.example").map { Profil(name: name, server: $0) }
    }

    func app(_ peran: Peran? = .pelanggan, size: (Int, Int) = (140, 30), here: String = "utama") -> TestApp {
        TestApp(peran, size: size, profil: (Self.list, here))
    }

    /// A form that is half filled.
    private struct HalfFilled: Screen {
        var isDialog: Bool { true }
        var isBusy: Bool { true }
        func bindings(_ world: World) -> [KeyBinding] { [] }
        mutating func update(_ action: Action, _ world: World) -> [Effect] { [] }
        func view(_ canvas: inout Canvas, _ world: World) {}
    }

    private func opened(size: (Int, Int) = (140, 30)) -> TestApp {
        var app = app(size: size)
        app.press("P")
        app.tell(
            .profil([
                "utama": ProfilState(user: nil, unsentCount: 7),
                "kampus": ProfilState(user: TestWorld.session(.mentor).user, unsentCount: 3),
            ]))
        return app
    }

    @Test("The first line names the profile where there are several, and the server where there is one")
    func firstLine() {
        #expect(app().lines[0].contains("utama   Ayu Prameswari"))
        let alone = TestApp(.pelanggan, size: (200, 30), profil: (Array(Self.list.prefix(1)), "utama"))
        #expect(!alone.lines[0].contains("utama") && alone.lines[0].contains("chillajar.example"))
    }

    @Test("Where there is little room its name comes before the role", arguments: [(120, "utama   Ayu P."), (100, "utama")])
    func narrowFirstLine(_ width: Int, _ part: String) {
        #expect(app(size: (width, 30)).lines[0].contains(part), "\(app(size: (width, 30)).lines[0])")
    }

    @Test("With one profile there is nothing to switch: P does nothing and is not told")
    func alone() {
        var app = TestApp(.pelanggan)
        app.press("P")
        #expect(!(app.top is GantiProfilDialog))
        app.press("?")
        #expect(!app.shows("ganti profil"))
    }

    @Test("Each is listed with its address, who is signed in there and what waits; this one as it is now")
    func listed() {
        var app = opened()
        #expect(app.localCommands.contains(.surveyProfil))
        #expect(app.line(with: "kampus  ").contains("kampus.chillajar.example"))
        #expect(app.line(with: "Bagas Nugroho, mentor").contains("3 belum terkirim"))
        #expect(app.line(with: "di sini").contains("utama"))
        #expect(app.shows("Ayu Prameswari, pelanggan") && !app.shows("7 belum"))
        #expect(app.shows("datanya tidak terbaca"))
        app.tell(.outbox([TestWorld.row(1, .cancelSesi(SesiID(1)))]))
        #expect(app.line(with: "Ayu Prameswari, pelanggan").contains("1 belum terkirim"))
    }

    @Test(
        "Enter, a digit or a double click goes there; the app ends for the other one's to begin",
        arguments: ["Down Enter", "2", "j Enter"])
    func goes(_ keys: String) {
        var app = opened()
        app.press(keys)
        #expect(app.app.isFinished && app.app.nextProfil == "kampus")
    }

    @Test("The mouse does too: the name on the first line opens the list, a double click goes")
    func mouse() {
        var app = app()
        app.click("utama   Ayu")
        #expect(app.top is GantiProfilDialog)
        app.click("kerja")
        #expect(!app.app.isFinished)
        app.now = app.now.adding(seconds: 2)
        app.click("kampus", isDouble: true)
        #expect(app.app.nextProfil == "kampus")
    }

    @Test("Choosing this one, or Esc, stays", arguments: ["Enter", "1", "Esc", "P"])
    func stays(_ key: String) {
        var app = opened()
        app.press(key)
        #expect(!app.app.isFinished && !(app.top is GantiProfilDialog))
    }

    @Test("While something is being sent it is asked first, and answered by y")
    func busy() {
        var app = app()
        app.open(HalfFilled())
        app.open(GantiProfilDialog(app.world))
        app.press("2")
        #expect(app.shows("Ganti profil sekarang?") && !app.app.isFinished)
        app.press("Enter")
        #expect(!app.app.isFinished)
        app.press("y")
        #expect(app.app.nextProfil == "kampus")
    }

    @Test("Where the other profile cannot be opened the person stays, and reads why")
    func cannotBeOpened() {
        var app = opened()
        app.press("2")
        app.stay("Data di komputer ini rusak.")
        #expect(!app.app.isFinished && app.app.nextProfil == nil)
        #expect(app.shows("Data di komputer ini rusak."))
        app.press("P")
        #expect(app.top is GantiProfilDialog)
    }

    @Test("Arrived, it is told where one is")
    func arrived() {
        var app = app(here: "kampus")
        app.arrive()
        #expect(app.shows("Profil kampus, \(TestWorld.server.name)."))
    }

    @Test("It is whole in any window", arguments: [(100, 30), (80, 24), (60, 20), (40, 12)])
    func sizes(_ width: Int, _ height: Int) {
        let app = opened(size: (width, height))
        #expect(app.shows("utama"))
        #expect(app.lines.allSatisfy { $0.count <= width })
    }
}
