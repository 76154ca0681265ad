import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The screen of the outbox")
struct AntreanKirimTests {
    private static let booking = Mutation.bookSesi(
        SesiBooking(
            mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(1), jadwalKursusID: JadwalKursusID(101),
            paketID: nil, detailKursus: "limit"))

    /// Ayu's outbox: a booking, its proof, and a review of another sesi.
    private func app(
        _ first: OutboxEntry.State = .waiting, refusal: APIError? = nil, size: (Int, Int) = (120, 40), language: Language = .id
    ) -> TestApp {
        var app = TestApp(
            .pelanggan, size: size,
            snapshots: [.kursus: .kursus(KursusFixtures.all), .sesiPelanggan: .sesi([SesiFixture.ended])], language: language)
        var upload = SesiFixture.upload(for: SesiFixture.unpaid)
        upload.sesiID = SesiID(bookedBy: OutboxID(5))
        var row = TestWorld.row(5, Self.booking, first, attempts: first == .waiting ? 0 : 1)
        row.refusal = refusal
        app.tell(
            .outbox([
                row, TestWorld.row(6, .uploadBukti(upload), dependsOn: OutboxID(5)),
                TestWorld.row(7, .reviewSesi(SesiID(3), rating: 5, komentar: "Jelas"), .unclear, attempts: 2),
            ]))
        app.press("o")
        app.forgetEffects()
        return app
    }

    @Test("Every row says what it is, how far it is and since when, in a person's words", arguments: [(120, 40), (80, 24)])
    func rows(width: Int, height: Int) {
        let app = app(size: (width, height))
        #expect(app.shows("Pesan sesi Kalkulus Dasar · Sel 24 Nov 08.00 WIB"))
        #expect(app.shows("⇡") && app.shows("menunggu terkirim"))
        #expect(app.shows("Bukti Rp63.000 · Kalkulus Dasar") && app.shows("menunggu pemesanan"))
        #expect(app.shows("Ulasan 5 bintang · Fisika Dasar 1") && app.shows("belum jelas"))
        #expect(app.shows("Sejak      22 Nov 14.31 WIB"))
    }

    @Test("In a small window each row keeps its state", arguments: [(60, 20), (40, 12)])
    func small(width: Int, height: Int) {
        let app = app(size: (width, height))
        #expect(app.line(with: "Pesan sesi").contains("Kalkulus") || app.shows("menunggu"))
        #expect(app.shows("menunggu"))
    }

    @Test("In English too")
    func english() {
        let app = app(language: .en)
        #expect(app.shows("Book Kalkulus Dasar") && app.shows("waiting to be sent") && app.shows("send now"))
    }

    @Test("What was never sent is changed and sent, what may have arrived is checked, and offline nothing is hurried")
    func words() {
        var app = app()
        #expect(app.shows("c kirim sekarang") && !app.shows("kirim lagi") && app.shows("belum dicoba"))
        app.press("G")
        #expect(app.shows("c periksa sekarang") && !app.shows("coba lagi"))
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.forgetEffects()
        app.press("g c")
        #expect(!app.shows("kirim sekarang") && app.commands.isEmpty)
    }

    @Test("c sends again at once")
    func retry() {
        var app = app()
        app.press("c")
        #expect(app.commands == [.retry(OutboxID(5))])
    }

    @Test("Discarding asks, says what falls with it, and is answered by neither the same key nor Enter")
    func discard() {
        var app = app()
        app.press("h")
        #expect(app.shows("Hapus dari antrean kirim?") && app.shows("Ikut terhapus"))
        app.press("h Enter Del")
        #expect(app.commands.isEmpty)
        app.press("y")
        #expect(app.commands == [.discard(OutboxID(5))])
    }

    @Test("What may have arrived is discarded with a warning")
    func discardUnclear() {
        var app = app()
        app.press("G h")
        #expect(app.text.contains("Mungkin sudah sampai di server"))
    }

    @Test("A refused booking is changed where it failed, and sent in its place")
    func edit() {
        var app = app(.refused, refusal: .conflict(message: nil))
        #expect(app.shows("✗ ditolak") && app.text.contains("Slot ini sudah tidak bebas."))
        app.press("Enter")
        #expect(app.top is PesanDialog && app.shows("● 1 Slot"))
        app.press("Enter y")
        let sent = app.commands.compactMap { if case .resubmit(let row, let mutation, _) = $0 { (row, mutation) } else { nil } }
        #expect(sent.first?.0 == OutboxID(5))
        guard case .bookSesi(let booking)? = sent.first?.1 else { return #expect(Bool(false), "no booking") }
        #expect(booking.jadwalKursusID == JadwalKursusID(102) && booking.detailKursus == "limit")
        #expect(app.submitted.isEmpty)
    }

    @Test("A waiting proof is changed with what it holds")
    func editProof() {
        var app = app()
        app.press("Down e")
        #expect(app.top is PembayaranScreen && app.shows("/home/ayu/bukti.jpg"))
        app.paste("/home/ayu/lain.jpg")
        app.tell(.inspected(path: "/home/ayu/lain.jpg", .success(SesiFixture.picture("/home/ayu/lain.jpg"))))
        app.press("Enter")
        #expect(app.commands.contains { if case .resubmit(OutboxID(6), .uploadBukti, _) = $0 { true } else { false } })
    }

    @Test("What is on its way or being checked is not changed")
    func busy() {
        var app = app()
        app.press("G Enter")
        #expect(app.top is AntreanKirimScreen && app.shows("tunggu hasilnya"))
    }

    @Test("Nothing waits: it says so, and offline promises nothing of what there is not")
    func empty() {
        var app = TestApp(.pelanggan)
        app.press("o")
        #expect(app.shows("Semua sudah terkirim"))
        app.tell(.connection(.offline(since: TestWorld.now)))
        #expect(app.shows("Semua sudah terkirim") && !app.text.contains("begitu tersambung"))
        app.press("o")
        #expect(!(app.top is AntreanKirimScreen))
    }

    @Test("Offline one sentence says why a row waits and what becomes of it", arguments: [(120, 40), (80, 24), (60, 20)])
    func offline(size: (Int, Int)) {
        var app = TestApp(.pelanggan, size: size)
        app.tell(.outbox([TestWorld.row(1, .cancelSesi(SesiID(1)))]))
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.press("o")
        let words = app.lines.map { $0.filter { $0 != "│" } }.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains("Luring sejak 14.31 WIB. Semua terkirim sendiri"))
        #expect(!app.text.contains("terkirim sendiri begitu bisa"))
    }

    @Test("A store that fails is told there")
    func failing() {
        var app = app()
        app.tell(.storeFailed("disk full"))
        #expect(app.text.contains("disk full"))
    }

    @Test("The selected row stays selected while rows before it go")
    func selection() {
        var app = app()
        app.press("Down")
        app.tell(.outbox(Array(app.world.outbox.dropFirst())))
        app.press("c")
        app.press("h")
        #expect(app.line(with: "Bukti Rp63.000").isEmpty == false && app.shows("Hapus dari antrean kirim?"))
        app.press("y")
        #expect(app.commands.last == .discard(OutboxID(6)))
    }

    @Test("The status at the top opens it, and so does O where o is another key")
    func opening() {
        var ayu = app()
        ayu.press("Esc")
        ayu.click("1 belum jelas")
        #expect(ayu.top is AntreanKirimScreen)
        var rani = AntreanFixtures.app()
        rani.press("o")
        #expect(rani.top is AntreanScreen)
        rani.press("O")
        #expect(rani.top is AntreanKirimScreen)
        var unpaid = SesiFixture.app([SesiFixture.unpaid])
        unpaid.press("?")
        unpaid.type("outbox")
        #expect(unpaid.line(with: "antrean kirim").contains(" O  antrean kirim"))
        unpaid.press("Esc Esc O")
        #expect(unpaid.top is AntreanKirimScreen)
        var guest = TestApp(nil)
        guest.press("o")
        #expect(!(guest.top is AntreanKirimScreen))
    }

    @Test("A proof on its way shows how far it is")
    func progress() {
        var app = TestApp(.pelanggan, snapshots: [.sesiPelanggan: .sesi([SesiFixture.unpaid])])
        app.tell(.outbox([TestWorld.row(6, .uploadBukti(SesiFixture.upload(for: SesiFixture.unpaid)), .sending)]))
        app.tell(.progress(Ticket(-6), TransferProgress(sentBytes: 43, totalBytes: 100, bytesPerSecond: 10)))
        app.press("o")
        #expect(app.shows("mengirim 43 %") && app.text.contains("belum tercatat di server"))
    }
}
