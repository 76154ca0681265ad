import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The person's own sesi") struct SesiPelangganTests {
    /// Where texts stand from the top.
    private func order(_ app: TestApp, _ names: [String]) -> [Int] {
        let lines = app.lines
        return names.map { name in lines.firstIndex { $0.contains(name) } ?? -1 }
    }

    @Test("What waits for the person comes first, then what is to come, then what is over") func ordered() {
        let app = SesiFixture.app()
        let rows = order(
            app,
            [
                "Perlu tindakan Anda 3", "Kalkulus Dasar  ", "Aljabar Linear  ", "Fisika Dasar 1", "Akan datang 3",
                "Bahasa Inggris",
                "Kimia Organik", "Statistika", "Riwayat 2", "Pemrograman Swift", "Ekonomi Mikro",
            ])
        #expect(!rows.contains(-1))
        #expect(rows == rows.sorted())
    }

    @Test("A row has kursus, stage, day and time with zone, mentor and price") func row() {
        let app = SesiFixture.app(size: (80, 24))
        #expect(app.line(with: "Kalkulus Dasar").contains("○ menunggu pembayaran"))
        #expect(app.line(with: "Rab 25 Nov 19.00 WIB · Bagas Nugroho").contains("Rp63.000"))
    }

    @Test("Beside the list stands everything about the selected sesi") func detail() {
        var app = SesiFixture.app()
        app.press("Home")
        for part in [
            "Rabu 25 Nov, 19.00–21.00 WIB", "3 hari lagi", "online", "diberikan setelah pembayaran diterima", "Turunan berantai",
            "2 × modul", "· rekaman", "Batas waktu 23 Nov 13.43 WIB, 23 jam 12 menit lagi", "✓ dipesan", "→ kirim bukti",
            "○ ulasan", "b bayar dan kirim bukti", "x batalkan pesanan",
        ] { #expect(app.shows(part)) }
        app.press("Down")
        for part in ["Alasan penolakan", "“Nominalnya kurang Rp10.000.”", "✗ bukti ditolak", "Perpustakaan lantai 2"] {
            #expect(app.shows(part))
        }
        #expect(!app.shows("batalkan pesanan"))
    }

    @Test("The review that was given stands in the detail") func review() {
        let app = SesiFixture.app([SesiFixture.reviewed])
        #expect(app.shows("★★★★☆"))
        #expect(app.shows("Sabar dan jelas."))
    }

    @Test("In a narrow window Enter opens the detail, arrows scroll it, Esc leads back") func narrow() {
        var app = SesiFixture.app(size: (40, 12))
        app.press("Enter")
        #expect(app.shows("╭ Kalkulus Dasar"))
        #expect(!app.shows("Perjalanan"))
        app.press("End")
        #expect(app.shows("○ ulasan"))
        app.press("Esc")
        #expect(app.shows("╭ Sesi saya"))
    }

    @Test("The filter finds kursus, mentor, topic and stage; Esc clears it") func filter() {
        var app = SesiFixture.app(size: (80, 24))
        app.press("/")
        app.type("citra 1")
        app.press("BS BS")
        #expect(app.shows("4 dari 8"))
        app.press("Esc /")
        app.type("ditolak")
        app.press("Enter")
        #expect(app.shows("1 dari 8"))
        #expect(app.shows("Aljabar Linear"))
        app.press("/")
        app.type("zzz")
        #expect(app.shows("Tidak ada yang cocok"))
        app.press("Enter Esc")
        #expect(app.shows("Perlu tindakan Anda 3"))
    }

    @Test("The next step is one key: pay, send again, look, review") func steps() {
        for (sesi, key, heading) in [
            (SesiFixture.unpaid, "b", "Jumlah yang dibayar"), (SesiFixture.rejected, "b", "Bukti sebelumnya ditolak"),
            (SesiFixture.checking, "b", "Terima kasih! Bukti diperiksa."), (SesiFixture.ended, "u", "Bagaimana sesinya?"),
        ] {
            var app = SesiFixture.app([sesi])
            app.press(key)
            #expect(app.shows(heading))
        }
        for key in ["b", "u", "x"] {
            var app = SesiFixture.app([SesiFixture.paid])
            let before = app.text
            app.press(key)
            #expect(app.text == before)
        }
    }

    @Test("A booking is given back only by y, and is gone when the server says so") func cancels() {
        var app = SesiFixture.app([SesiFixture.unpaid])
        app.press("x")
        #expect(app.shows("Batalkan pesanan?"))
        app.press("Enter x")
        #expect(app.submitted.isEmpty)
        app.press("y y")
        #expect(app.submitted.map(\.mutation) == [.cancelSesi(SesiID(1))])
        #expect(app.shows("Membatalkan…"))
        app.tell(.failed(app.submitted[0].ticket, app.submitted[0].mutation, .conflict(message: "Bukti sudah dikirim.")))
        #expect(app.shows("Bukti sudah dikirim.") && !app.text.contains("Keadaannya"))
        app.press("y")
        app.tell(.done(app.submitted[1].ticket, .done))
        #expect(app.shows("Pesanan Kalkulus Dasar dibatalkan."))
    }

    @Test("A change that came by itself is told wherever the person is, and marked until it was seen") func news() {
        var app = SesiFixture.app([SesiFixture.unpaid, SesiFixture.checking])
        app.go(to: .kursus)
        var accepted = SesiFixture.checking
        accepted.transaksi = SesiFixture.paid.transaksi
        app.tell(.sesiPelanggan, .sesi([SesiFixture.unpaid, accepted]))
        #expect(app.shows("Kimia Organik: pembayaran diterima."))
        app.go(to: .sesiPelanggan)
        #expect(app.line(with: "Kimia Organik").contains("baru"))
        app.press("Down Up")
        #expect(!app.line(with: "Kimia Organik").contains("baru"))
    }

    @Test("A slot that was released is told, unless the person gave it back here") func released() {
        var gone = SesiFixture.unpaid
        gone.statusSesi = .cancelled
        var app = SesiFixture.app([SesiFixture.unpaid])
        app.tell(.sesiPelanggan, .sesi([gone]))
        #expect(app.shows("Kalkulus Dasar: slot dilepas."))
        var own = SesiFixture.app([SesiFixture.unpaid])
        own.tell(
            .outbox([
                OutboxEntry(
                    id: OutboxID(1), owner: UserID(11), idempotencyKey: "k", mutation: .cancelSesi(SesiID(1)),
                    createdAt: TestWorld.now)
            ]))
        own.tell(.sesiPelanggan, .sesi([gone]))
        #expect(!own.shows("slot dilepas"))
    }

    @Test("The selection stays on its sesi when the order changes") func selection() {
        var app = SesiFixture.app(size: (120, 40))
        app.press("Down Down")
        #expect(app.shows("╭ Fisika Dasar 1"))
        app.tell(.sesiPelanggan, .sesi([SesiFixture.ended, SesiFixture.paid]))
        #expect(app.shows("╭ Fisika Dasar 1"))
        app.press("b")
        #expect(app.shows("╭ Fisika Dasar 1"))
    }

    @Test("What is on its way is shown in place of the stage") func pending() {
        var app = SesiFixture.app([SesiFixture.checking], size: (80, 24))
        app.tell(.outbox([TestWorld.row(1, .uploadBukti(SesiFixture.upload(for: SesiFixture.checking)), .sending)]))
        #expect(app.shows("⇡ mengirim") && !app.shows("bukti diperiksa"))
        app.press("Enter")
        #expect(app.shows("⇡ bukti: mengirim"))
    }

    @Test("Nothing yet, nothing read and nothing to be read each have their sentence") func empty() {
        #expect(SesiFixture.app([]).shows("Belum ada sesi"))
        var app = TestApp(.pelanggan)
        app.go(to: .sesiPelanggan)
        #expect(app.shows("Memuat…"))
        app.tell(.refreshFailed(.sesiPelanggan, .unreachable("refused")))
        #expect(app.shows("Sesi Anda belum dapat dibaca"))
    }

    @Test("The mouse selects, opens with two clicks, and presses the button") func mouse() {
        var app = SesiFixture.app()
        app.click("Statistika")
        #expect(app.shows("╭ Statistika"))
        app.click("Fisika Dasar 1")
        app.click("beri ulasan")
        #expect(app.shows("Bagaimana sesinya?"))
    }

    @Test("Any window will do") func sizes() {
        for size in [(200, 60), (120, 40), (90, 24), (89, 24), (60, 20), (40, 12), (20, 5), (3, 4), (1, 1)] {
            var app = SesiFixture.app(size: size)
            #expect(app.lines.count == size.1)
            app.press("Down Enter Down PgDn / a Enter Esc")
            #expect(app.lines.count == size.1)
        }
    }
}
