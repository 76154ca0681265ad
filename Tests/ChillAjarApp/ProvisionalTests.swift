import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("A booking that the server does not know yet")
struct ProvisionalTests {
    /// Ayu has booked Kalkulus offline and is among her sesi.
    private func booked() -> (app: TestApp, row: OutboxEntry) {
        var app = KursusFixtures.summary()
        app.tell(.sesiPelanggan, .sesi([SesiFixture.ended]))
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.press("y")
        let row = app.queue()
        return (app, row)
    }

    /// The booking has arrived as sesi 77.
    private func arrive(_ app: inout TestApp) throws {
        let ticket = try #require(app.submitted.first).ticket
        app.tell(.outbox(app.world.outbox.filter { $0.id != OutboxID(5) }))
        app.tell(.done(ticket, .sesi(Sesi(id: SesiID(77), jadwalKursusID: JadwalKursusID(101), jumlahSementara: Rupiah(63_000)))))
    }

    @Test("It is among the person's sesi, selected, and shown as waiting")
    func shown() {
        let (app, _) = booked()
        #expect(app.top is SesiPelangganScreen)
        #expect(app.shows("Kalkulus Dasar") && app.shows("⇡ menunggu terkirim"))
        #expect(app.text.contains("belum sampai di server"))
        #expect(app.shows("→ dipesan, menunggu terkirim") && !app.shows("→ kirim bukti"))
        #expect(app.line(with: "Sesi saya").contains("luring sejak 14.31 ⇡1"))
    }

    @Test("Its proof can be attached at once, and waits for it")
    func proof() {
        var (app, _) = booked()
        app.press("b")
        #expect(app.top is PembayaranScreen && app.shows("Rp63.000"))
        app.paste("/home/ayu/bukti.jpg")
        app.tell(.inspected(path: "/home/ayu/bukti.jpg", .success(SesiFixture.picture())))
        app.press("Enter")
        guard case .uploadBukti(let upload)? = app.submitted.last?.mutation else { return #expect(Bool(false), "no proof") }
        #expect(upload.sesiID == SesiID(-5))
        app.queue(id: 6, dependsOn: OutboxID(5))
        #expect(app.text.contains("Dikirim setelah pemesanannya sampai"))
    }

    @Test("Paying for it says that neither slot nor amount is certain, and when the account comes")
    func uncertain() {
        var app = KursusFixtures.app(.pelanggan)
        let booking = SesiBooking(
            mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(1), jadwalKursusID: JadwalKursusID(101),
            paketID: nil, detailKursus: "")
        app.tell(.outbox([TestWorld.row(5, .bookSesi(booking))]))
        app.go(to: .sesiPelanggan)
        app.press("b")
        #expect(app.top is PembayaranScreen && app.text.contains("⚠ Pemesanan ini belum sampai"))
        var told = SesiFixture.unpaid
        told.rekening = Rekening(bank: "BNI", nomor: "99887766", atasNama: "Chill Ajar")
        app.tell(.sesiPelanggan, .sesi([told]))
        #expect(app.shows("9988 7766"), "the platform has told it with another booking")
    }

    @Test("Once it has arrived it is the selected sesi under its own id, whatever the list says first")
    func arrives() throws {
        var (app, _) = booked()
        try arrive(&app)
        #expect(app.shows("▌Kalkulus Dasar") || app.line(with: "▌").contains("Kalkulus Dasar"))
        app.press("b")
        let screen = try #require(app.top as? PembayaranScreen)
        #expect(screen.sesi.id == SesiID(77))
    }

    @Test("The payment that was open goes on with the real sesi, and what was filled in stays")
    func paying() throws {
        var (app, _) = booked()
        app.press("b Right Down Left")
        app.forgetEffects()
        let ticket = Ticket(1)
        app.tell(.outbox([]))
        app.tell(.done(ticket, .sesi(Sesi(id: SesiID(77)))))
        let screen = try #require(app.top as? PembayaranScreen)
        #expect(screen.sesi.id == SesiID(77) && screen.form.metode == 1 && screen.stage == .form)
        #expect(app.commands.contains(.saveDraft(nil, name: "bukti--5")))
        #expect(app.world.drafts["bukti-77"] != nil)
    }

    @Test("A kursus list of thousands is not made anew by rows that do not concern it")
    func cheap() {
        var (app, row) = booked()
        let version = app.world.data.kursus.version
        row.attempts += 1
        app.tell(.outbox([row]))
        app.tell(.outbox([row, TestWorld.row(9, .reviewSesi(SesiID(3), rating: 4, komentar: ""))]))
        #expect(app.world.data.kursus.version == version)
    }
}
