import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("What the platform has told the person")
struct NotifikasiTests {
    private static func news(
        _ id: Int64, _ jenis: String, _ judul: String, sesi: Int64? = nil, minutes: Int64, isRead: Bool = false
    ) -> Notifikasi {
        Notifikasi(
            id: NotifikasiID(id), jenis: jenis, judul: judul, isi: "Tentang sesi nomor \(sesi ?? 0).",
            sesiID: sesi.map { SesiID($0) }, dibacaAt: isRead ? TestWorld.now : nil,
            createdAt: TestWorld.now.adding(seconds: -60 * minutes))
    }

    private static let all = [
        news(4, "pembayaran_ditolak", "Bukti pembayaran ditolak", sesi: 2, minutes: 3),
        news(3, "sesi_selesai", "Sesi selesai", sesi: 3, minutes: 130),
        news(2, "sandi_diubah", "Kata sandi diubah", minutes: 300),
        news(1, "pembayaran_diterima", "Pembayaran diterima", sesi: 5, minutes: 3000, isRead: true),
    ]

    private func app(_ rows: [Notifikasi]? = NotifikasiTests.all, size: (Int, Int) = (120, 40)) -> TestApp {
        var snapshots: [Resource: ResourceContent] = [.sesiPelanggan: .sesi(SesiFixture.all)]
        if let rows { snapshots[.notifikasi] = .notifikasi(rows) }
        var app = TestApp(.pelanggan, size: size, snapshots: snapshots)
        app.go(to: .notifikasi)
        app.forgetEffects()
        return app
    }

    private func marked(_ app: TestApp) -> [Mutation] { app.submitted.map(\.mutation) }

    @Test("The newest is first, with its age; what was not read is marked, and counted on the first line")
    func list() {
        let app = app()
        #expect(app.line(with: "Bukti pembayaran ditolak").contains("3 mnt lalu"))
        #expect(app.line(with: "Bukti pembayaran ditolak").contains("ditolak •"))
        #expect(!app.line(with: "Pembayaran diterima").contains("diterima •"))
        #expect(app.shows("3 belum dibaca") && app.lines[0].contains("Notifikasi •3"))
        #expect(app.shows("Tentang sesi nomor 2."))
    }

    @Test("Each takes the rows that it needs, and what lies below the last one is brought into sight by moving")
    func rowsAsNeeded() {
        let long = (1...8).map { number in
            Notifikasi(
                id: NotifikasiID(Int64(number)), jenis: "sesi_selesai", judul: "Kabar \(number)",
                isi: String(repeating: "Sesi Kalkulus Dasar telah selesai. ", count: number % 3 + 1), dibacaAt: nil,
                createdAt: TestWorld.now.adding(seconds: Int64(-60 * number)))
        }
        var app = app(long, size: (80, 24))
        #expect(app.shows("Kabar 1") && app.shows("Kabar 5") && !app.shows("Kabar 8"))
        app.press("G")
        #expect(app.shows("Kabar 8") && !app.shows("Kabar 1 "))
        app.press("g")
        #expect(app.shows("Kabar 1"))
    }

    @Test("Enter leads to what it is about, and marks it as read", arguments: [(0, true), (1, false)])
    func opens(place: Int, isPayment: Bool) {
        var app = app()
        for _ in 0..<place { app.press("Down") }
        app.press("Enter")
        #expect(marked(app) == [.readNotifikasi(Self.all[place].id)])
        if isPayment {
            #expect((app.top as? TransaksiScreen)?.selected?.id == SesiID(2))
        } else {
            #expect((app.top as? SesiPelangganScreen)?.selected?.id == SesiID(3))
        }
    }

    @Test("One about nothing is only marked; one that was read is only opened")
    func marks() {
        var app = app()
        app.press("Down Down Enter")
        #expect(app.top is NotifikasiScreen && marked(app) == [.readNotifikasi(NotifikasiID(2))])
        app.press("Down Enter")
        #expect(app.top is SesiPelangganScreen || app.top is TransaksiScreen)
        #expect(marked(app).count == 1)
    }

    @Test("t marks one, a marks all, each under a ticket of its own; nobody is told that it is done")
    func allAtOnce() throws {
        var app = app()
        app.press("t")
        #expect(marked(app) == [.readNotifikasi(NotifikasiID(4))])
        app.press("a")
        #expect(marked(app).count == 4)
        #expect(Set(app.submitted.map(\.ticket)).count == 4)
        app.tell(.done(try #require(app.submitted.last).ticket, .done))
        #expect(!app.shows("Tersimpan"))
    }

    @Test("What is kept for later shows as read at once")
    func offline() {
        var app = app()
        app.press("t")
        app.queue()
        #expect(app.shows("2 belum dibaca"))
    }

    @Test("A refusal is told, and the news stays unread")
    func refused() throws {
        var app = app()
        app.press("t")
        let sent = try #require(app.submitted.first)
        app.tell(.failed(sent.ticket, sent.mutation, .notFound(message: nil)))
        #expect(app.shows("3 belum dibaca") && app.shows("sudah tidak ada di server"))
    }

    @Test("A sesi that is gone is told, not opened")
    func gone() {
        var app = app([Self.news(9, "sesi_dibatalkan", "Sesi dibatalkan", sesi: 99, minutes: 1)])
        app.press("Enter")
        #expect(app.top is NotifikasiScreen && app.shows("Sesinya tidak ada lagi."))
    }

    @Test("Nothing yet, and a platform that tells nothing, are two sentences")
    func empty() {
        #expect(app([]).shows("Belum ada kabar"))
        var classic = app([])
        classic.tell(.capabilities(.classic))
        #expect(classic.shows("Platform ini tidak mengirim notifikasi") && classic.shows("Tidak ada yang terlewat"))
        #expect(app(nil).shows("Memuat…"))
    }

    @Test("A click opens, the wheel scrolls, any window will do")
    func mouse() {
        var app = app()
        app.click("Sesi selesai")
        #expect((app.top as? SesiPelangganScreen)?.selected?.id == SesiID(3))
        for size in [(200, 60), (80, 24), (60, 20), (40, 12), (20, 5), (3, 4), (1, 1)] {
            var app = self.app(size: size)
            app.press("Down End Home PgDn")
            app.wheel(down: true, x: 0, y: 0)
            #expect(app.lines.count == size.1)
        }
    }
}
