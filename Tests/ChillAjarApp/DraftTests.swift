import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Drafts of what was sent")
struct DraftTests {
    @Test("A booking that was left while it was sent takes its topic with it once it is made")
    func leftBooking() throws {
        var app = KursusFixtures.summary()
        app.press("y Esc")
        let ticket = try #require(app.submitted.first).ticket
        app.forgetEffects()
        app.tell(.done(ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(app.commands.contains(.saveDraft(nil, name: "pesan-1")))
    }

    @Test("What was typed for another booking since then stays")
    func typedSince() throws {
        var app = KursusFixtures.summary()
        app.press("y Esc")
        let ticket = try #require(app.submitted.first).ticket
        app.press("Enter Enter")
        app.type(" dan turunan ")
        app.press("Esc")
        app.forgetEffects()
        app.tell(.done(ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(!app.commands.contains(.saveDraft(nil, name: "pesan-1")))
    }

    @Test("A booking that was refused keeps its topic")
    func refused() throws {
        var app = KursusFixtures.summary()
        app.press("y")
        let sent = try #require(app.submitted.first)
        app.press("Esc")
        app.tell(.failed(sent.ticket, sent.mutation, .unreachable("refused")))
        app.tell(.done(sent.ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(!app.commands.contains(.saveDraft(nil, name: "pesan-1")))
    }

    @Test("Saving a changed slot leaves a new one that is half typed as it is")
    func otherSlot() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("lusa")
        app.press("Esc Right Down Enter Tab C-u")
        app.type("20.30")
        app.press("C-s")
        let sent = try #require(app.submitted.first)
        app.tell(.done(sent.ticket, .jadwal(TestWorld.jadwal(20, day: 2, at: "20:30"))))
        #expect(app.commands.contains(.saveDraft(nil, name: "slot 20")))
        #expect(!app.commands.contains(.saveDraft(nil, name: "slot of kursus 1")))
        app.press("a")
        #expect(app.shows("lusa"))
    }

    /// The same person after a restart, with what was kept.
    private func restarted(_ peran: Peran?, _ drafts: [String: String], _ snapshots: [Resource: ResourceContent]) -> TestApp {
        var app = TestApp(peran, snapshots: snapshots)
        for (name, text) in drafts { app.tell(.draft(name: name, text: text)) }
        return app
    }

    @Test("A booking goes on where it was left after a restart: step, slot, paket and topic")
    func restartedBooking() {
        let before = KursusFixtures.summary()
        var app = restarted(.pelanggan, before.world.drafts, [.kursus: .kursus(KursusFixtures.all)])
        app.press("Enter Enter")
        #expect(app.shows("● 4 Periksa") && app.shows("Topik     limit") && app.shows("Paket     NgeChill"))
        app.press("y")
        #expect(app.submitted.count == 1)
    }

    @Test("Another slot of the same kursus begins anew, with the topic")
    func anotherSlot() {
        let before = KursusFixtures.summary()
        var app = restarted(.pelanggan, before.world.drafts, [.kursus: .kursus(KursusFixtures.all)])
        app.press("Enter Down Enter")
        #expect(app.shows("● 3 Topik") && app.shows("limit"), "with the paket that was chosen before")
    }

    @Test("A proof half filled comes back after a restart: way, day and file")
    func restartedProof() {
        var before = SesiFixture.paying()
        before.press("Right Down Left Down")
        before.type("/home/ayu/bukti.jpg")
        before.press("Esc")
        var app = restarted(.pelanggan, before.world.drafts, [.sesiPelanggan: .sesi([SesiFixture.unpaid])])
        app.go(to: .sesiPelanggan)
        app.press("b")
        #expect(app.shows("/home/ayu/bukti.jpg") && app.shows("kemarin"))
    }

    @Test("The reason of a reject comes back after a restart")
    func restartedReject() {
        var before = AntreanFixtures.app()
        before.press("x 2 Tab")
        before.type("Buram")
        var app = restarted(.admin, before.world.drafts, [.antrean: .transaksi(AntreanFixtures.rows)])
        app.press("x")
        #expect(app.shows("Buram"))
        app.press("Enter")
        #expect(app.submitted.map(\.mutation) == [.rejectPembayaran(TransaksiID(1), alasan: "Bukti tidak terbaca. Buram")])
    }

    @Test("A new account half filled comes back, but for its password, and goes once it is made")
    func register() {
        var before = TestApp(nil)
        before.press("d")
        before.type("Sari")
        before.press("Tab")
        before.type("sari@contoh.id")
        before.press("Tab")
        before.type("rahasia123")
        #expect(!before.world.drafts.values.contains { $0.contains("rahasia") })
        #expect(!before.commands.contains { if case .saveDraft(let text?, _) = $0 { text.contains("rahasia") } else { false } })
        var app = restarted(nil, before.world.drafts, [:])
        app.press("d")
        #expect(app.shows("Sari") && app.shows("sari@contoh.id"))
        app.press("Enter Enter")
        app.type("rahasia123")
        app.press("Enter")
        app.type("081234567890")
        app.press("Enter")
        app.type("Bandung")
        app.forgetEffects()
        app.press("Enter")
        #expect(app.commands.first == .saveDraft(nil, name: "daftar") && app.commands.count == 2)
        app.tell(.signInFailed(.unreachable("refused")))
        #expect(app.world.drafts["daftar"]?.hasPrefix("Sari") == true)
    }

    @Test("What an earlier run had left takes its draft with it once it is done")
    func leftover() {
        var app = restarted(.pelanggan, ["ulasan-3": "5\nJelas"], [.sesiPelanggan: .sesi([SesiFixture.ended])])
        app.tell(.outbox([TestWorld.row(9, .reviewSesi(SesiID(3), rating: 5, komentar: "Jelas"))]))
        app.tell(.outbox([]))
        app.tell(.done(Ticket(-9), .done))
        #expect(app.commands.contains(.saveDraft(nil, name: "ulasan-3")))
    }
}
