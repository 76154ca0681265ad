import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The person's payments")
struct TransaksiTests {
    private func app(
        _ rows: [Sesi] = SesiFixture.all, size: (Int, Int) = (120, 40), features: Set<String> = ["account"]
    ) -> TestApp {
        var app = TestApp(.pelanggan, size: size, snapshots: [.sesiPelanggan: .sesi(rows)])
        app.tell(.capabilities(Capabilities(features: features)))
        app.go(to: .transaksi)
        return app
    }

    /// A payment that was rejected once and accepted the second time.
    private static let accepted: Sesi = {
        var sesi = SesiFixture.paid
        func step(_ status: StatusPembayaran, _ hours: Int64) -> LangkahPembayaran {
            LangkahPembayaran(status: status, waktu: TestWorld.now.adding(seconds: hours * 3600))
        }
        sesi.createdAt = TestWorld.now.adding(seconds: -6 * 3600)
        sesi.transaksi?.riwayat = [
            step(.menungguVerifikasi, -5), step(.rejected, -4), step(.menungguVerifikasi, -2), step(.accepted, -1),
        ]
        sesi.transaksi?.buktiPembayaran = "bukti_bayar/7f3a.jpg"
        return sesi
    }()

    @Test("A row has kursus, amount at the right edge, state by sign and word, and when it changed")
    func row() {
        let app = app(size: (80, 30))
        let line = app.line(with: "Kalkulus Dasar")
        #expect(line.contains("Rp63.000"))
        let ends = app.lines.filter { $0.contains("Rp") && !$0.contains("lunas") }.map { line in
            line.lastIndex { $0.isNumber }.map { line.distance(from: line.startIndex, to: $0) }
        }
        #expect(ends.count == 7 && Set(ends).count == 1, "amounts end in one column: \(ends)")
        for part in ["○ belum dibayar", "⚠ bukti ditolak", "◌ bukti diperiksa", "✓ lunas", "22 Nov 14.31 WIB"] {
            #expect(app.shows(part), "\(part)")
        }
    }

    @Test("What was never to be paid is no payment, and the sums say what is paid and what is due")
    func sums() {
        let app = app()
        #expect(!app.shows("Ekonomi Mikro"))
        #expect(app.shows("harus dibayar Rp93.000   lunas Rp105.000"))
    }

    @Test("The timeline tells every step that the platform has told, with its time")
    func timeline() {
        let app = app([Self.accepted])
        for part in [
            "✓ dipesan", "✓ bukti dikirim  ", "✗ bukti ditolak", "✓ bukti dikirim lagi", "✓ pembayaran diterima", "→ mulai",
            "○ ulasan",
        ] {
            #expect(app.shows(part), "\(part)")
        }
        #expect(app.line(with: "bukti dikirim lagi").contains("22 Nov 12.31 WIB"))
        let order = ["dipesan", "✗ bukti ditolak", "bukti dikirim lagi", "pembayaran diterima", "→ mulai"].map { part in
            app.lines.firstIndex { $0.contains(part) } ?? -1
        }
        #expect(order == order.sorted() && !order.contains(-1))
    }

    @Test("A platform that tells no steps has the timeline of its rows")
    func classicTimeline() {
        let app = app([SesiFixture.checking], features: [])
        for part in ["✓ dipesan", "✓ bukti dikirim", "→ bukti diperiksa", "○ mulai"] { #expect(app.shows(part), "\(part)") }
    }

    @Test("After a reject the reason stands in the detail, and the next step is one key")
    func rejected() {
        var app = app([SesiFixture.rejected])
        #expect(app.shows("“Nominalnya kurang Rp10.000.”") && app.shows("b kirim bukti lagi"))
        app.press("b")
        #expect(app.shows("Bukti sebelumnya ditolak"))
    }

    @Test("The order changes by s: latest, state, amount")
    func sorts() {
        var app = app()
        func first(_ app: TestApp) -> String? { (app.top as? TransaksiScreen)?.rows.rows.first?.kursus?.nama }
        app.press("s")
        #expect(app.shows("urut: keadaan") && first(app) == "Aljabar Linear")
        app.press("s")
        #expect(app.shows("urut: jumlah") && first(app) == "Kalkulus Dasar")
        app.press("s")
        #expect(app.shows("urut: terbaru"))
    }

    @Test("The filter finds kursus, mentor, amount and state; Esc clears it")
    func filters() {
        var app = app()
        app.press("/")
        app.type("lunas")
        #expect(app.shows("4 dari 7"))
        app.press("Esc /")
        app.type("citra ditolak")
        #expect(app.shows("1 dari 7") && app.shows("Aljabar Linear"))
        app.press("Enter /")
        app.type("zzz")
        #expect(app.shows("Tidak ada yang cocok"))
        app.press("Esc")
        #expect(app.shows("7 · urut"))
    }

    @Test("The proof is fetched and drawn where the platform lets a person see their own")
    func proof() throws {
        var app = app([Self.accepted])
        app.press("v")
        #expect(app.top is BuktiScreen && app.commands.contains(.fetchBukti(TransaksiID(75))))
        app.tell(.bukti(TransaksiID(75), [0xFF, 0xD8, 0xFF, 0xE0]))
        let drawn = app.localCommands.compactMap { if case .drawBytes(let bytes, _) = $0 { bytes } else { nil } }
        #expect(drawn == [[0xFF, 0xD8, 0xFF, 0xE0]])
        app.press("Esc")
        #expect(app.top is TransaksiScreen)
    }

    @Test("Elsewhere what was sent is told, and no key promises more")
    func noProof() {
        var app = app([Self.accepted], features: [])
        #expect(app.shows("gambar, sudah dikirim") && !app.shows("lihat bukti"))
        app.press("v")
        #expect(app.top is TransaksiScreen)
    }

    @Test("From a payment its sesi is one key away")
    func sesi() {
        var app = app([SesiFixture.unpaid, SesiFixture.paid])
        app.press("End e")
        #expect(app.top is SesiPelangganScreen)
    }

    @Test("A proof that waits for the connection stands in place of the state")
    func waits() {
        var app = app([SesiFixture.unpaid], size: (80, 24))
        app.tell(.outbox([TestWorld.row(1, .uploadBukti(SesiFixture.upload(for: SesiFixture.unpaid)), .sending)]))
        #expect(app.shows("⇡ mengirim") && !app.shows("belum dibayar"))
    }

    @Test("Nothing yet, nothing read and nothing to be read each have their sentence")
    func empty() {
        #expect(app([]).shows("Belum ada pembayaran"))
        var app = TestApp(.pelanggan)
        app.go(to: .transaksi)
        #expect(app.shows("Memuat…"))
        app.tell(.refreshFailed(.sesiPelanggan, .unreachable("refused")))
        #expect(app.shows("Transaksi Anda belum dapat dibaca"))
    }

    @Test("In a narrow window Enter opens the detail and Esc leads back; any window will do")
    func sizes() {
        var narrow = app(size: (40, 12))
        narrow.press("Enter")
        #expect((narrow.top as? TransaksiScreen)?.isReading ?? false)
        narrow.press("End Esc")
        #expect(narrow.shows("╭ Transaksi"))
        for size in [(200, 60), (90, 24), (89, 24), (60, 20), (20, 5), (3, 4), (1, 1)] {
            var app = app(size: size)
            app.press("Down Enter Down PgDn Esc / a Enter Esc s")
            #expect(app.lines.count == size.1)
        }
    }
}
