import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("What is kept until it can be sent")
struct QueuedTests {
    private static let kept = "Tersimpan di antrean kirim"

    private func offline(_ app: TestApp) -> TestApp {
        var app = app
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.forgetEffects()
        return app
    }

    @Test("A proof is kept where it was attached, and nothing says that it has arrived")
    func proof() {
        var app = offline(SesiFixture.paying())
        app.paste("/home/ayu/bukti.jpg")
        app.tell(.inspected(path: "/home/ayu/bukti.jpg", .success(SesiFixture.picture())))
        app.press("Enter")
        app.queue()
        #expect(app.top is PembayaranScreen)
        #expect(app.shows("Bukti tersimpan, dikirim begitu tersambung"))
        #expect(app.text.contains("dua kali"))
        #expect(!app.text.contains("Terima kasih") && !app.text.contains("bukti diperiksa"))
        #expect(!app.top.isBusy, "the program may be left")
    }

    @Test("A review closes with what is kept of it")
    func review() {
        var app = offline(SesiFixture.app([SesiFixture.ended]))
        app.press("u 5 C-s")
        app.queue()
        #expect(app.top is SesiPelangganScreen && app.text.contains(Self.kept))
        #expect(app.shows("⇡ menunggu terkirim"))
    }

    @Test("A booking that is given back offline closes the question")
    func cancel() {
        var app = offline(SesiFixture.app([SesiFixture.unpaid]))
        app.press("x y")
        app.queue()
        #expect(app.top is SesiPelangganScreen && app.text.contains(Self.kept))
        #expect(!app.text.contains("dibatalkan"))
    }

    @Test("A slot that is saved offline closes its form")
    func jadwal() {
        var app = offline(MentorFixtures.jadwal())
        app.press("a")
        app.type("26/11")
        app.press("Tab")
        app.type("10")
        app.press("C-s")
        app.queue()
        #expect(!app.top.isDialog && app.text.contains(Self.kept))
        #expect(!app.text.contains("Jadwal disimpan"))
    }

    @Test("Starting, removing and deciding while offline leave nothing that keeps the program open", arguments: [0, 1, 2])
    func steps(_ which: Int) {
        var app = offline(
            [MentorFixtures.app(sesi: [MentorFixtures.sesi[1]]), MentorFixtures.jadwal(), AntreanFixtures.app()][which])
        app.press(["b y", "Right Down x y", "a y"][which])
        #expect(app.submitted.count == 1)
        app.queue()
        #expect(app.text.contains(Self.kept))
        app.press("q")
        #expect(app.app.isFinished)
    }

    @Test("What had waited is told by name once it is done")
    func done() throws {
        var app = offline(SesiFixture.app([SesiFixture.ended]))
        app.press("u 5 C-s")
        app.queue()
        app.tell(.outbox([]))
        app.tell(.done(try #require(app.submitted.first).ticket, .testimoni(Testimoni(id: TestimoniID(1), rating: Rating(5)))))
        #expect(app.shows("Terkirim: Ulasan 5 bintang · Fisika Dasar 1."))
    }

    @Test("What had waited and is refused is told with what it was and why")
    func refused() {
        var app = offline(AntreanFixtures.app())
        app.press("a y")
        let row = app.queue()
        app.refuse(row, .conflict(message: nil))
        #expect(app.text.contains("Ditolak: Terima pembayaran Ayu P. · Rp63.000."))
        #expect(app.text.contains("Keadaannya sudah berubah di server."))
    }

    @Test("A proof that had waited and is refused opens its form again, with everything in it")
    func refusedProof() {
        var app = offline(SesiFixture.paying())
        app.paste("/home/ayu/bukti.jpg")
        app.tell(.inspected(path: "/home/ayu/bukti.jpg", .success(SesiFixture.picture())))
        app.press("Enter")
        let row = app.queue()
        app.refuse(row, .tooLarge)
        #expect(app.shows("Berkas terlalu besar untuk server."))
        #expect(app.shows("/home/ayu/bukti.jpg"))
    }
}
