import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("What stands around every screen")
struct ChromeTests {
    /// The program at each of its places and dialogs, in a window of so many columns.
    private func everywhere(_ columns: Int) -> [TestApp] {
        let size = (columns, 20)
        func app(_ app: TestApp, _ keys: String) -> TestApp {
            var app = app
            app.press(keys)
            return app
        }
        let guest = KursusFixtures.app(nil, size: size)
        let ayu = SesiFixture.app([SesiFixture.unpaid], size: size)
        let rani = AntreanFixtures.app(size)
        let bagas = MentorFixtures.app(size)
        return [
            guest, app(guest, "/"), app(guest, "Enter"), app(guest, "m"), app(guest, "d"), app(guest, "t"), ayu, app(ayu, "b"),
            app(ayu, "b b"), app(ayu, "x"), app(ayu, "K"), app(ayu, "/"), app(ayu, "?"),
            app(SesiFixture.app([SesiFixture.ended], size: size), "u"),
            app(SesiFixture.app([SesiFixture.rejected], size: size), ""),
            KursusFixtures.summary(size: size), rani, app(rani, "a"), app(rani, "x"), app(rani, "z"), bagas, app(bagas, "2"),
            app(bagas, "2 Right Down"), app(bagas, "2 a"), MentorFixtures.app(size, sesi: [MentorFixtures.sesi[1]]),
            TestApp(nil, size: size, demoAccounts: [.admin: SignIn(email: "rani@contoh.id", password: "rahasia")]),
        ]
    }

    @Test("The most important key of every screen is told on the last line, however narrow it is", arguments: 40...60)
    func firstHint(_ columns: Int) throws {
        for app in everywhere(columns) {
            let first = try #require(Chrome.hints(app.top, app.app).first)
            let last = try #require(app.lines.last)
            #expect(last.hasPrefix(" \(first.keys.string) \(first.label.string)"), "\(type(of: app.top)): \(last)")
        }
    }

    @Test("Where its words do not fit, ? is still told by its key, and can be clicked")
    func keyAlone() throws {
        var app = SesiFixture.app([SesiFixture.rejected], size: (40, 20))
        #expect(try #require(app.lines.last).hasSuffix("?   q keluar"))
        app.click("?   q keluar")
        #expect(app.top is HelpDialog)
    }

    @Test("Of several keys in one hint each can be clicked by itself")
    func keysOfOneHint() {
        var app = SesiFixture.app()
        app.press("c")
        app.click("[ ] geser")
        #expect(app.shows("╭ Okt 2026 WIB"), "the first is the month before")
        app.click("] geser")
        app.click("] geser")
        #expect(app.shows("╭ Des 2026 WIB"))
    }

    @Test("A key that is told in the middle of an empty pane can be clicked there")
    func keysOfNothing() {
        var app = SesiFixture.app([])
        app.click("cari kursus")
        #expect(app.top is KursusScreen)
    }

    @Test("Whoever leaves the demo's account is asked again who they are")
    func leavesDemo() {
        var app = TestApp(.pelanggan, demoAccounts: [.mentor: SignIn(email: "bagas@contoh.id", password: "rahasia")])
        app.tell(.session(nil))
        #expect(app.top is WelcomeScreen)
    }

    @Test("F1 over a field lists only keys that are keys there, and running one types nothing")
    func helpOverField() {
        var app = TestApp(nil)
        app.press("m F1")
        #expect(app.top is HelpDialog && app.shows("Tab"))
        #expect(!app.line(with: " q ").contains("keluar"))
        app.press("Down Enter")
        #expect(app.top is SignInDialog)
    }

    @Test("The keys of a dialog are listed without those that it keeps from others")
    func helpOverDialog() {
        var app = SesiFixture.app([SesiFixture.unpaid])
        app.press("x ?")
        #expect(app.top is HelpDialog)
        #expect(!app.text.contains("q  keluar") && !app.text.contains("semua tombol"))
        app.press("Esc Esc ?")
        app.type("keluar chill ajar")
        #expect(app.shows(" q  keluar"))
    }

    @Test("Asking to leave a second time leaves", arguments: ["C-c", "C-q"])
    func leavesTwice(_ key: String) {
        var app = SesiFixture.app([SesiFixture.ended])
        app.press("u Tab a \(key)")
        #expect(app.shows("Keluar sekarang?") && !app.app.isFinished)
        app.press("Esc")
        #expect(app.top is UlasanDialog)
        app.press("\(key) \(key)")
        #expect(app.app.isFinished)
    }

    @Test("The first line always tells what has not arrived and how the server can be reached, in what room there is")
    func status() {
        func line(_ rows: [OutboxEntry], _ connection: Connection = .online(TestWorld.now), _ columns: Int = 140) -> String {
            var app = SesiFixture.app([SesiFixture.ended], size: (columns, 24))
            app.tell(.connection(connection))
            app.tell(.outbox(rows))
            return app.lines[0]
        }
        func review(_ id: Int64, _ state: OutboxEntry.State) -> OutboxEntry {
            TestWorld.row(id, .reviewSesi(SesiID(id), rating: 5, komentar: ""), state)
        }
        #expect(line([]).hasSuffix("✓ baru saja"))
        #expect(line([review(1, .waiting), review(2, .waiting)]).hasSuffix("✓ baru saja  ⇡ 2 menunggu"))
        #expect(line([review(1, .sending), review(2, .waiting)]).hasSuffix("✓ baru saja  ⇡ mengirim 2"))
        #expect(line([review(1, .refused), review(2, .waiting)]).hasSuffix("✓ baru saja  ✗ 1 ditolak  ⇡ 1 menunggu"))
        let offline = Connection.offline(since: TestWorld.now)
        #expect(line([review(1, .waiting)], offline).hasSuffix("◌ luring sejak 14.31  ⇡ 1 menunggu"))
        #expect(line([review(1, .waiting)], offline, 60).hasSuffix("◌ luring ⇡1"))
        #expect(line([review(1, .waiting), review(2, .refused)], offline, 44).hasSuffix("◌ ✗1 ⇡1"))
        #expect(
            line([review(1, .refused), review(2, .waiting)], .online(TestWorld.now), 120).hasSuffix("✓ baru saja  ✗ 1 ditolak ⇡1")
        )
        #expect(line([], .unwell(since: TestWorld.now, status: 503)).hasSuffix("⚠ server bermasalah (503)"))
        #expect(line([], .unwell(since: TestWorld.now, status: 429)).hasSuffix("⚠ server sibuk"))
    }

    @Test("The places stand where they stood, whatever becomes of the connection", arguments: [60, 80, 100, 120])
    func placesStay(_ columns: Int) {
        var app = SesiFixture.app([SesiFixture.ended], size: (columns, 24))
        func places() -> [Int] {
            var app = app
            return app.frame().hits.filter { $0.id.name == Chrome.tabHit }.map(\.rect.x)
        }
        let before = places()
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.tell(.outbox([TestWorld.row(1, .reviewSesi(SesiID(1), rating: 5, komentar: ""), .waiting)]))
        #expect(places() == before && before.count == 6)
    }

    @Test(
        "Nobody is told to be at a place while the account, the settings or the outbox are in sight", arguments: ["A", ",", "o"])
    func apart(_ key: String) {
        var app = TestApp(.pelanggan, size: (120, 24))
        func underlined() -> String {
            var app = app
            let grid = app.frame().grid
            return String(
                (0..<120).filter { grid[$0, 0].style.modifiers.contains(.underline) }.map { Character(grid[$0, 0].glyph.base) })
        }
        #expect(underlined() == "Beranda")
        app.press(key)
        #expect(["Akun", "Pengaturan", "Antrean kirim"].contains(underlined()))
        app.press("Esc")
        #expect(underlined() == "Beranda")
    }

    @Test("In ASCII keys are told in words, and half a sign is nowhere")
    func keysInASCII() {
        var app = TestApp(.pelanggan, glyphs: .ascii)
        app.press(",")
        #expect(app.lines.last?.contains("Enter") == true && app.lines.last?.contains("Up Down") == true)
    }
}
