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
                "Perlu tindakan Anda 3", "Kalkulus Dasar  ", "Aljabar Linear  ", "Fisika Dasar 1",
                "Berlangsung dan akan datang 3",
                "Bahasa Inggris",
                "Kimia Organik", "Statistika", "Riwayat 2", "Pemrograman Swift", "Ekonomi Mikro",
            ])
        #expect(!rows.contains(-1))
        #expect(rows == rows.sorted())
    }

    @Test("A row has kursus, stage, day and time with zone, mentor and price") func row() {
        let app = SesiFixture.app(size: (80, 24))
        #expect(app.line(with: "Kalkulus Dasar").contains("○ belum dibayar"))
        #expect(app.line(with: "Rab 25 Nov 19.00 WIB · Bagas Nugroho").contains("Rp63.000"))
    }

    @Test("Beside the list stands everything about the selected sesi") func detail() {
        var app = SesiFixture.app()
        app.press("Home")
        for part in [
            "Rabu 25 Nov, 19.00–21.00 WIB", "3 hari lagi", "online", "diberikan setelah pembayaran diterima", "Turunan berantai",
            "2 × modul", "· rekaman", "Batas bayar besok 13.43 WIB, 23 jam 12 mnt lagi", "✓ dipesan", "→ kirim bukti",
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
        #expect(!app.shows("Tahapan"))
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
            (SesiFixture.unpaid, "b", "Jumlah yang harus dibayar"), (SesiFixture.rejected, "b", "Bukti sebelumnya ditolak"),
            (SesiFixture.checking, "b", "Terima kasih! Bukti sedang diperiksa."), (SesiFixture.ended, "u", "Bagaimana sesinya?"),
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

    @Test(
        "What giving it back means is read before the answer in the smallest windows too",
        arguments: [(40, 10), (40, 12), (60, 20)])
    func cancelMeaning(size: (Int, Int)) {
        var app = SesiFixture.app([SesiFixture.unpaid], size: size)
        app.press("x")
        let words = app.lines.map { $0.filter { $0 != "│" } }.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains("dapat dipesan orang lain"))
        #expect(app.shows("y batalkan pesanan"))
    }

    @Test("A group stands apart from the one before it, at every height that has room for its name", arguments: [20, 24, 40, 60])
    func rhythm(rows: Int) {
        let lines = SesiFixture.app(size: (120, rows)).lines.map { $0.prefix(50).filter { !"│▐█".contains($0) } }
        for name in ["Akan datang 3", "Riwayat 2"] {
            guard let row = lines.firstIndex(where: { $0.contains(name) }) else { continue }
            #expect(lines[row - 1].allSatisfy { $0 == " " }, "\(name)")
        }
        #expect(lines[1].contains("Sesi saya") && lines[2].contains("Perlu tindakan Anda 3"))
    }

    @Test("The selected sesi is in sight wherever the list stands", arguments: [(120, 40), (80, 24), (60, 20), (40, 12)])
    func inSight(size: (Int, Int)) {
        let many = (1...40).map { id in
            SesiFixture.sesi(
                Int64(id), "K\(id);", SesiFixture.bagas, TestWorld.jadwal(Int64(id), day: id % 9 - 4, at: "19:00"),
                id % 3 == 0 ? .reviewed : .pending, payment: id % 3 == 1 ? .accepted : nil)
        }
        var app = SesiFixture.app(many, size: size)
        for key in ["Home"] + [String](repeating: "Down", count: 39) + ["PgUp", "Up", "End", "PgUp", "PgUp"] {
            app.press(key)
            let name = (app.top as? SesiPelangganScreen)?.selected?.namaKursus.string ?? "none"
            #expect(app.lines.contains { $0.prefix(60).contains(name) }, "\(key): \(name)")
        }
    }

    @Test("The sesi that was paid for elsewhere is the selected one") func paidElsewhere() {
        var app = SesiFixture.app([SesiFixture.rejected, SesiFixture.unpaid, SesiFixture.paid])
        app.press("Home 5")
        app.tell(.done(Ticket(9), .transaksi(Transaksi(id: TransaksiID(71), sesiID: SesiFixture.paid.id))))
        app.go(to: .sesiPelanggan)
        #expect((app.top as? SesiPelangganScreen)?.selected?.id == SesiFixture.paid.id)
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
