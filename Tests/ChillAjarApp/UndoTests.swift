import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Taking a decision back")
struct UndoTests {
    private func decided() -> TestApp {
        var app = AntreanFixtures.app()
        app.press("a y")
        app.queue(heldFor: 5)
        app.forgetEffects()
        return app
    }

    @Test("A held decision says what it is and counts down; the queue goes on")
    func counts() {
        var app = decided()
        #expect(app.shows("Terima pembayaran Ayu P. · Rp63.000 — dikirim dalam 5 dtk"))
        #expect(!app.shows("Ayu Prameswari") && app.shows("Bukti 1 / 2"))
        app.pass(seconds: 2)
        #expect(app.shows("dikirim dalam 3 dtk"))
        app.pass(seconds: 3)
        #expect(!app.shows("dikirim dalam"))
    }

    @Test("u takes it back, once, and the proof waits again")
    func undo() {
        var app = decided()
        app.press("u")
        #expect(app.commands == [.discard(OutboxID(5))])
        app.tell(.outbox([]))
        #expect(app.shows("Diurungkan") && app.shows("Ayu Prameswari"))
        app.press("u")
        #expect(app.commands == [.discard(OutboxID(5))])
    }

    @Test("u is a letter while text is typed, and no undo once the time is over")
    func notThen() {
        var app = decided()
        app.press("x 5")
        app.type("u")
        #expect(!app.commands.contains(.discard(OutboxID(5))) && app.line(with: "Catatan").contains("u"))
        app.press("Esc Esc")
        app.pass(seconds: 6)
        app.press("u")
        #expect(!app.commands.contains(.discard(OutboxID(5))))
    }

    @Test("Two decisions are taken back one after the other, the last first")
    func two() {
        var app = decided()
        app.press("a y")
        app.queue(id: 6, heldFor: 5)
        app.forgetEffects()
        app.press("u u")
        #expect(app.commands == [.discard(OutboxID(6)), .discard(OutboxID(5))])
    }

    @Test("What has left cannot be taken back")
    func left() {
        var app = decided()
        app.tell(.outbox([TestWorld.row(5, .verifyPembayaran(TransaksiID(1)), .sending)]))
        app.press("u")
        #expect(app.commands.isEmpty && !app.shows("dikirim dalam"))
    }

    @Test("A click on the message takes it back too")
    func click() {
        var app = decided()
        app.click("urungkan")
        #expect(app.commands == [.discard(OutboxID(5))])
    }

    @Test(
        "In a narrow window what it is and the seconds stay, with the whole amount or none, and nothing says that money was taken",
        arguments: [40, 48, 60, 80])
    func narrow(_ columns: Int) {
        var app = AntreanFixtures.app((columns, 20))
        app.press("a y")
        app.queue(heldFor: 5)
        let line = app.line(with: "u urungkan")
        #expect(line.contains("⇡ Terima ") && line.contains("5 dtk") && !line.contains("✓"))
        #expect(line.contains("Rp63.000 ") || !line.contains("Rp"))
        #expect(!app.text.contains("diterima"))
    }
}
