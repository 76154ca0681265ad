import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("A text in full, where its place has no room for it")
struct BacaDialogTests {
    /// Forty sentences; the last one ends in a word that stands nowhere else.
    private static let long = (1...40).map { "Kalimat \($0) tentang limit." }.joined(separator: " ") + " Selesai: kuncinya."

    private func kursus(_ size: (Int, Int)) -> TestApp {
        let row = TestWorld.kursus(
            1, "Kalkulus Dasar", deskripsi: Self.long, mentor: KursusFixtures.bagas,
            jadwal: [TestWorld.jadwal(101, day: 2, at: "08:00")])
        return KursusFixtures.app(.pelanggan, size: size, kursus: [row])
    }

    private func outbox(_ size: (Int, Int), _ mutation: Mutation) -> TestApp {
        var app = TestApp(
            .pelanggan, size: size, snapshots: [.kursus: .kursus(KursusFixtures.all), .sesiPelanggan: .sesi([SesiFixture.ended])])
        app.tell(.outbox([TestWorld.row(5, mutation)]))
        app.press("o")
        return app
    }

    private func news(_ isi: String, size: (Int, Int) = (80, 24)) -> TestApp {
        let row = Notifikasi(
            id: NotifikasiID(9), jenis: "pembayaran_ditolak", judul: "Bukti pembayaran ditolak", isi: isi,
            createdAt: TestWorld.now.adding(seconds: -60))
        var app = TestApp(.pelanggan, size: size, snapshots: [.notifikasi: .notifikasi([row])])
        app.go(to: .notifikasi)
        app.forgetEffects()
        return app
    }

    private func mentor(_ size: (Int, Int)) -> TestApp {
        MentorFixtures.app(
            size, sesi: [MentorFixtures.sesi(1, "Ayu Prameswari", day: 0, at: "19:00", .pending, topik: Self.long)])
    }

    /// Reads from its beginning to its end and sees that the end was out of sight before.
    private func readThrough(_ app: TestApp, _ place: any Screen.Type) {
        var app = app
        #expect(!app.shows("kuncinya"))
        app.press("v")
        #expect(app.top is BacaDialog)
        app.press("G")
        #expect(app.shows("kuncinya."))
        app.press("v")
        #expect(type(of: app.top) == place)
    }

    @Test(
        "A kursus's description is read to its end, beside the list and in a screen of its own", arguments: [(120, 30), (60, 20)])
    func description(_ size: (Int, Int)) {
        readThrough(kursus(size), KursusScreen.self)
        var app = kursus(size)
        app.press("Enter v")
        #expect(app.top is BacaDialog && app.line(with: "Kalkulus Dasar").contains("╭"))
    }

    @Test("What was typed and waits in the outbox is read to its end", arguments: [(120, 24), (80, 20), (60, 20)])
    func waiting(_ size: (Int, Int)) {
        readThrough(outbox(size, .reviewSesi(SesiID(3), rating: 4, komentar: Self.long)), AntreanKirimScreen.self)
    }

    @Test("In the outbox's text the lines are those that were typed, below what it is and how far")
    func typedLines() {
        var app = outbox((100, 30), .reviewSesi(SesiID(3), rating: 4, komentar: "Satu.\n\nDua."))
        app.press("v")
        let rows = app.lines
        let first = rows.firstIndex { $0.contains("Satu.") } ?? 0
        #expect(rows[first + 2].contains("Dua.") && !rows[first].contains("Dua."))
        #expect(app.shows("menunggu terkirim") && rows[first - 1].contains("Ulasan"))
    }

    @Test("The topic that a pelanggan wrote is read to its end by the mentor", arguments: [(120, 24), (80, 20), (60, 20)])
    func topic(_ size: (Int, Int)) {
        readThrough(mentor(size), SesiMentorScreen.self)
    }

    @Test("A notification that is cut says with which key the rest is read; reading it marks it as read")
    func notification() {
        readThrough(news(Self.long), NotifikasiScreen.self)
        var app = news(Self.long)
        #expect(app.lines.last?.contains("v isi lengkap") == true)
        app.press("v")
        #expect(app.submitted.map(\.mutation) == [.readNotifikasi(NotifikasiID(9))])
        app.press("G")
        #expect(app.shows("22 Nov 14.30 WIB"))
        #expect(news("Pendek.").lines.last?.contains("isi lengkap") == false)
    }

    @Test("Words are found in it, as in every long text; n goes on")
    func search() {
        var app = kursus((80, 24))
        app.press("v / l i m i t")
        #expect(app.shows("1 dari 40"))
        app.press("Enter n n")
        #expect(app.shows("3 dari 40"))
        app.press("Esc")
        #expect(app.top is BacaDialog)
        app.press("Esc")
        #expect(app.top is KursusScreen)
    }

    @Test("An answer with no room below the list of keys is read with Tab; one that has room needs none")
    func answers() {
        var app = KursusFixtures.app(.pelanggan, size: (40, 16))
        app.press("?")
        app.type("ganti jadwal")
        #expect(!app.shows("mentor."))
        #expect(app.lines.last?.contains("Tab") == true)
        app.press("Tab")
        #expect(app.top is BacaDialog && app.shows("mengganti jadwal?") && app.shows("mentor."))
        app.press("Esc")
        #expect(app.top is HelpDialog && app.shows("ganti jadwal"))
        var wide = KursusFixtures.app(.pelanggan)
        wide.press("?")
        wide.type("ganti jadwal")
        #expect(wide.shows("sepakati dengan mentor.") && wide.lines.last?.contains("Tab") == false)
    }

    @Test("A kursus that says nothing of itself has nothing to read")
    func nothing() {
        var app = KursusFixtures.app(.pelanggan, kursus: [KursusFixtures.kimia])
        app.press("v")
        #expect(app.top is KursusScreen)
    }

    @Test("No size crashes", arguments: [(1, 1), (7, 4), (20, 5), (300, 100)])
    func anySize(_ size: (Int, Int)) {
        var app = kursus(size)
        app.press("v / l i m i t Enter n G")
        #expect(app.lines.count == size.1)
    }
}
