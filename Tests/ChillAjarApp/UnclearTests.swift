import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

/// Nobody knows whether what was sent has arrived: no form sends it again under another key before that is found out.
@Suite("While it is not known whether something arrived")
struct UnclearTests {
    /// Whatever was sent last ends without an answer, and stays in the outbox.
    private func cutOff(_ app: inout TestApp) throws -> (mutation: Mutation, ticket: Ticket) {
        let sent = try #require(app.submitted.last)
        app.tell(.outbox([row(sent.mutation)]))
        app.tell(.failed(sent.ticket, sent.mutation, .unclear("reset")))
        return sent
    }

    private func row(_ mutation: Mutation) -> OutboxEntry {
        OutboxEntry(
            id: OutboxID(1), owner: UserID(11), idempotencyKey: "k", mutation: mutation, state: .unclear,
            createdAt: TestWorld.now)
    }

    private func reviewing() -> TestApp {
        var app = SesiFixture.app([SesiFixture.ended])
        app.press("u 5 Tab")
        app.type("Bagus")
        app.press("C-s")
        return app
    }

    private func cancelling() -> TestApp {
        var app = SesiFixture.app([SesiFixture.unpaid])
        app.press("x y")
        return app
    }

    private func saving() -> TestApp {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("26/11")
        app.press("Tab")
        app.type("10")
        app.press("C-s")
        return app
    }

    @Test("A form that was sent is not sent again, and says that it is being checked", arguments: [0, 1, 2])
    func held(_ form: Int) throws {
        var app = [reviewing(), cancelling(), saving()][form]
        _ = try cutOff(&app)
        #expect(app.text.contains("sedang diperiksa. Tidak perlu"))
        app.press(form == 1 ? "y y" : "C-s C-s")
        #expect(app.submitted.count == 1)
    }

    @Test("Left and opened again it is not sent again either", arguments: [0, 1, 2])
    func reopened(_ form: Int) throws {
        var app = [reviewing(), cancelling(), saving()][form]
        _ = try cutOff(&app)
        app.press("Esc")
        app.press(["u 5 C-s", "x y", "a C-s"][form])
        #expect(app.submitted.count == 1)
        // A slot can be typed again; a sesi that is reviewed or given back already is not offered for it.
        if form == 2 { #expect(app.text.contains("sedang dikirim atau diperiksa")) }
    }

    @Test("The good news closes the form", arguments: [0, 1, 2])
    func arrives(_ form: Int) throws {
        var app = [reviewing(), cancelling(), saving()][form]
        let sent = try cutOff(&app)
        app.tell(.outbox([]))
        app.tell(.done(sent.ticket, form == 2 ? .jadwal(TestWorld.jadwal(77, day: 4, at: "10:00")) : .done))
        #expect(!app.top.isDialog)
        #expect(app.text.contains(["Ulasan terkirim", "dibatalkan", "Jadwal disimpan"][form]))
    }

    @Test("The bad news opens it for another attempt", arguments: [0, 1, 2])
    func refused(_ form: Int) throws {
        var app = [reviewing(), cancelling(), saving()][form]
        let sent = try cutOff(&app)
        app.tell(.outbox([]))
        app.tell(.failed(sent.ticket, sent.mutation, .server(status: 500, message: nil)))
        #expect(app.text.contains("bermasalah"))
        app.press(form == 1 ? "y" : "C-s")
        #expect(app.submitted.count == 2 && app.submitted[1].ticket != sent.ticket)
    }

    @Test("A review that is on its way may be left; it is told how it ends, and its draft goes")
    func leavesReview() {
        var app = reviewing()
        app.press("Esc")
        #expect(app.top is SesiPelangganScreen && app.shows("Tetap dikirim"))
        app.tell(.done(app.submitted[0].ticket, .testimoni(Testimoni(id: TestimoniID(1), rating: Rating(5)))))
        #expect(app.shows("Ulasan terkirim."))
        #expect(app.commands.last == .saveDraft(nil, name: "ulasan-3"))
    }

    @Test("A decision of the queue is told by name however late its answer comes")
    func decision() throws {
        var app = AntreanFixtures.app()
        app.press("a y")
        let sent = try cutOff(&app)
        #expect(!app.shows("Ayu Prameswari") && app.line(with: "Antrean").contains("1 belum jelas"))
        app.tell(.outbox([]))
        app.tell(.done(sent.ticket, .done))
        #expect(app.shows("Pembayaran Ayu P. diterima."))
        #expect(app.shows("1 diputuskan"))
    }

    @Test("A session that was started all the same shows no failure")
    func started() throws {
        var app = MentorFixtures.app(sesi: [MentorFixtures.sesi[1]])
        app.press("b y")
        let sent = try cutOff(&app)
        #expect(app.line(with: "Fajar").contains("belum jelas"))
        app.tell(.outbox([]))
        app.tell(.done(sent.ticket, .done))
        #expect(app.shows("Sesi dengan Fajar H. dimulai."))
        #expect(!app.line(with: "Fajar Hidayat").contains("✗"))
    }

    @Test("A slot that was removed all the same shows no failure")
    func removed() throws {
        var app = MentorFixtures.jadwal()
        app.press("Right Down x y")
        let sent = try cutOff(&app)
        #expect(!app.shows("Sel 24 Nov") && app.line(with: "Jadwal").contains("1 belum jelas"))
        app.tell(.outbox([]))
        app.tell(.done(sent.ticket, .done))
        #expect(app.shows("Slot dihapus.") && !app.shows("Sel 24 Nov"))
    }
}
