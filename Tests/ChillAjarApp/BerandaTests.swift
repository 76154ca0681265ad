import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Where a pelanggan begins")
struct BerandaTests {
    /// Two that Ayu has not booked.
    private static let kursus = [
        TestWorld.kursus(
            31, "Kalkulus Lanjut", mentor: KursusFixtures.bagas, jadwal: [TestWorld.jadwal(301, kursus: 31, day: 2, at: "08.00")]),
        TestWorld.kursus(
            32, "Biologi", mentor: KursusFixtures.citra, jadwal: [TestWorld.jadwal(302, kursus: 32, day: 3, at: "10.00")]),
    ]

    /// Ayu's program at its first screen.
    private func app(
        _ sesi: [Sesi]? = SesiFixture.all, kursus: [Kursus]? = BerandaTests.kursus, notifikasi: [Notifikasi] = [],
        size: (Int, Int) = (120, 40), language: Language = .id, zona: ZonaWaktu = .wib
    ) -> TestApp {
        var snapshots: [Resource: ResourceContent] = [.notifikasi: .notifikasi(notifikasi)]
        if let sesi { snapshots[.sesiPelanggan] = .sesi(sesi) }
        if let kursus { snapshots[.kursus] = .kursus(kursus) }
        return TestApp(.pelanggan, size: size, snapshots: snapshots, language: language, zona: zona)
    }

    private static let kabar = Notifikasi(
        id: NotifikasiID(4), jenis: "pembayaran_diterima", judul: "Pembayaran diterima", isi: "Sampai jumpa.",
        sesiID: SesiID(5), createdAt: TestWorld.now.adding(seconds: -300))

    // MARK: Coming here

    @Test("Who signs in begins at home; who was about to book goes on with that")
    func signingIn() {
        var guest = KursusFixtures.app(nil)
        guest.press("m")
        guest.tell(.session(TestWorld.session(.pelanggan)))
        #expect(guest.top is BerandaScreen)

        var booking = KursusFixtures.app(nil)
        booking.press("Enter Enter")
        #expect(booking.top is SignInDialog)
        booking.tell(.session(TestWorld.session(.pelanggan)))
        #expect(booking.top is PesanDialog)
    }

    @Test("A guest who gave up signing in for a booking begins at home when they sign in later")
    func gaveUp() {
        var app = KursusFixtures.app(nil)
        app.press("Enter Enter Esc m")
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(app.top is BerandaScreen)
    }

    // MARK: The next sesi

    @Test("The next sesi is one that is going on, else the nearest that is paid, with how long until then")
    func next() {
        #expect(app().line(with: "Bahasa Inggris").contains("sedang berlangsung"))
        let later = app([SesiFixture.paid, SesiFixture.checking])
        #expect(later.line(with: "Statistika").contains("2 hari lagi"))
        #expect(later.shows("Selasa 24 Nov, 15.30–17.30 WIB"))
        #expect(app([SesiFixture.unpaid]).shows("Belum ada sesi yang terjadwal."))
        #expect(app([SesiFixture.checking]).shows("Bukti untuk Kimia Organik sedang diperiksa admin."))
    }

    @Test("The countdown goes down by the minute, and a sesi that is over gives its place to the next")
    func countdown() {
        let first = SesiFixture.sesi(
            21, "Kalkulus Dasar", SesiFixture.bagas, TestWorld.jadwal(21, day: 0, at: "16:00"), payment: .accepted)
        var app = app([SesiFixture.paid, first])
        #expect(app.line(with: "Kalkulus Dasar").contains("1 jam 29 menit lagi"))
        app.pass(seconds: 60)
        #expect(app.line(with: "Kalkulus Dasar").contains("1 jam 28 menit lagi"))
        app.pass(seconds: 2 * 3600)
        #expect(app.line(with: "Kalkulus Dasar").contains("sekarang"))
        app.pass(seconds: 2 * 3600)
        #expect(app.line(with: "Statistika").contains("lagi"))
    }

    @Test(
        "From a day on the calendar counts, so that two minutes around midnight are another word", arguments: ZonaWaktu.allCases)
    func midnight(zona: ZonaWaktu) throws {
        let dates = DateStrings(.id)
        func moment(_ day: String, _ time: String) throws -> Timestamp {
            Timestamp(try #require(Tanggal(day)), try #require(Waktu(time)), in: zona)
        }
        let slot = try moment("2026-11-26", "23:30")
        for (day, time, word) in [
            ("2026-11-24", "23:59", "2 hari lagi"), ("2026-11-25", "00:01", "besok"),
            ("2026-11-26", "00:01", "23 jam 29 menit lagi"),
            ("2026-11-26", "21:30", "2 jam lagi"), ("2026-11-26", "23:29", "1 menit lagi"), ("2026-11-26", "23:30", ""),
        ] {
            let now = try moment(day, time)
            #expect(dates.countdown(to: slot, now: now, in: zona).string == word)
        }
        #expect(dates.countdown(to: slot, now: slot.adding(seconds: -20), in: zona).string == "sebentar lagi")
    }

    @Test("A late sesi is told by the clock of the person's zone")
    func zones() {
        let late = SesiFixture.sesi(
            21, "Kalkulus Dasar", SesiFixture.bagas, TestWorld.jadwal(21, day: 1, at: "22:30"), payment: .accepted)
        #expect(app([late], zona: .wib).shows("Senin 23 Nov, 22.30–00.30 WIB"))
        #expect(app([late], zona: .wit).shows("Selasa 24 Nov, 00.30–02.30 WIT"))
    }

    // MARK: What waits

    @Test("What waits is told with its deadline, its reason, and leads where it is done")
    func steps() {
        for (sesi, line, part, heading) in [
            (SesiFixture.unpaid, "Bayar Rp63.000", "23 jam 12 mnt lagi", "Jumlah yang harus dibayar"),
            (SesiFixture.rejected, "Kirim bukti lagi", "", "Bukti sebelumnya ditolak"),
            (SesiFixture.ended, "Beri ulasan", "kemarin", "Bagaimana sesinya?"),
        ] {
            var app = app([sesi])
            #expect(app.line(with: line).contains(part))
            app.press("Enter")
            #expect(app.shows(heading))
        }
        #expect(app([SesiFixture.rejected]).shows("“Nominalnya kurang Rp10.000.”"))
        #expect(app([SesiFixture.unpaid]).shows("sebelum 23 Nov 13.43 WIB"))
    }

    @Test("A booking that was not sent yet is not to be paid yet")
    func unsent() {
        var app = app([])
        app.tell(
            .outbox([
                TestWorld.row(
                    1,
                    .bookSesi(
                        SesiBooking(
                            mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(31),
                            jadwalKursusID: JadwalKursusID(301), paketID: nil, detailKursus: "")))
            ]))
        #expect(app.shows("Pesanan belum terkirim") && !app.shows("Bayar"))
    }

    @Test("What a newcomer begins with has no number before it: numbers are the keys of the places")
    func noNumbers() {
        let app = app([])
        #expect(app.line(with: "Cari kursus").contains("→  Cari kursus"))
        #expect(!app.lines.dropFirst().contains { $0.contains("2  ") || $0.contains("1  ") })
    }

    @Test("A click runs what was clicked")
    func clicks() {
        var app = app()
        app.click("Beri ulasan")
        #expect(app.top is UlasanDialog)
    }

    @Test("What is paid and on its way to the server waits no more")
    func onItsWay() {
        var app = app([SesiFixture.unpaid])
        app.tell(.outbox([TestWorld.row(1, .uploadBukti(SesiFixture.upload(for: SesiFixture.unpaid)))]))
        #expect(!app.shows("Bayar Rp63.000") && app.shows("Semua beres."))
    }

    @Test("News that was not read and what the server has refused are told, and lead there")
    func news() {
        var app = app([SesiFixture.paid], notifikasi: [Self.kabar])
        #expect(app.shows("1 notifikasi belum dibaca") && app.shows("Pembayaran diterima"))
        app.press("Down Enter")
        #expect(app.top is NotifikasiScreen)
        app.go(to: .beranda)
        var refused = TestWorld.row(3, .reviewSesi(SesiID(3), rating: 4, komentar: ""))
        refused.state = .refused
        app.tell(.outbox([refused]))
        app.click("1 kiriman ditolak server")
        #expect(app.top is AntreanKirimScreen)
    }

    @Test("The next sesi opens among the person's own")
    func opensSesi() {
        var app = app([SesiFixture.unpaid, SesiFixture.paid])
        app.press("Enter")
        #expect((app.top as? SesiPelangganScreen)?.selected?.id == SesiFixture.paid.id)
    }

    @Test("The selection stays on its item when the lists change")
    func selection() {
        var app = app([SesiFixture.unpaid, SesiFixture.ended, SesiFixture.paid])
        app.press("Down Down")
        #expect((app.top as? BerandaScreen)?.selected == .step(SesiFixture.ended.id))
        app.tell(.sesiPelanggan, .sesi([SesiFixture.ended]))
        #expect((app.top as? BerandaScreen)?.selected == .step(SesiFixture.ended.id))
        app.tell(.sesiPelanggan, .sesi([SesiFixture.unpaid]))
        #expect((app.top as? BerandaScreen)?.selected == .step(SesiFixture.unpaid.id))
    }

    @Test("Until the person moves, the first thing is selected, whatever comes first")
    func firstThing() {
        var app = app(nil)
        #expect(app.lines.last?.contains("lihat slot") ?? false)
        app.tell(.sesiPelanggan, .sesi([SesiFixture.paid]))
        #expect((app.top as? BerandaScreen)?.selected == .next(SesiFixture.paid.id))
    }

    // MARK: Nothing yet

    @Test("A newcomer is led: first steps, the first of which opens the kursus")
    func newcomer() {
        var app = app([])
        #expect(app.shows("Mulai dari sini") && app.shows("Cari kursus") && app.shows("Pesan slotnya"))
        app.press("Enter")
        #expect(app.top is KursusScreen)
        app.go(to: .beranda)
        app.press("Down Down Enter")
        #expect(app.top is HelpDialog)
    }

    @Test("Before anything was read there is a shape of it, and a failure is a sentence")
    func loading() {
        var app = app(nil)
        #expect(app.shows("░░░░") && !app.shows("Semua beres."))
        app.tell(.refreshFailed(.sesiPelanggan, .unreachable("refused")))
        #expect(!app.shows("░░░░") && app.shows("Sesi Anda belum dapat dibaca."))
        #expect(self.app([], kursus: nil).shows("░░░░"))
    }

    @Test("Without a connection all of it stands, from the copies")
    func offline() {
        var app = app()
        app.tell(.connection(.offline(since: TestWorld.now)))
        #expect(app.shows("luring sejak 14.31") && app.shows("Bahasa Inggris") && app.shows("Bayar Rp63.000"))
    }

    // MARK: Every window

    @Test("The wide screen has three boxes; a narrow one has all in one column that scrolls")
    func layouts() {
        var wide = app()
        #expect(wide.line(with: "╭ Sesi berikutnya").contains("╭ Untuk Anda"))
        #expect(wide.shows("Selamat siang, Ayu") && wide.line(with: "Selamat siang").contains("Minggu 22 Nov, 14.31 WIB"))
        wide.press("Tab")
        #expect(wide.lines.last?.contains("⏎ lihat slot") ?? false)
        var narrow = app(size: (40, 12))
        #expect(narrow.shows("Sesi berikutnya") && !narrow.shows("Untuk Anda"))
        narrow.press("End")
        #expect(narrow.lines.last?.contains("lihat slot") ?? false)
    }

    @Test("Both languages, and any window", arguments: Language.allCases)
    func sizes(language: Language) {
        for size in [(200, 60), (120, 40), (90, 24), (89, 24), (80, 24), (60, 20), (40, 12), (20, 5), (3, 4), (1, 1)] {
            var app = app(size: size, language: language)
            #expect(app.lines.count == size.1)
            app.press("Down Down End Home Tab")
            #expect(app.lines.count == size.1)
        }
    }
}
