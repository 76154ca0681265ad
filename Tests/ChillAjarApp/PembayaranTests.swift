import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Paying for a sesi") struct PembayaranTests {
    @Test("shows what is paid, where to and until when, beside the form") func wide() {
        let app = SesiFixture.paying()
        #expect(app.line(with: "biaya sesi").contains("Rp25.000"))
        #expect(app.line(with: "paket NgeChill").contains("Rp45.000"))
        #expect(app.line(with: "diskon paket").contains("-Rp7.000"))
        #expect(app.line(with: "total").contains("Rp63.000"))
        #expect(app.line(with: "8720 1455 33").contains("BCA"))
        #expect(app.shows("Batas bayar besok 13.43 WIB, 23 jam 12 mnt lagi"))
        #expect(app.line(with: "Metode").contains("Transfer BCA"))
        #expect(app.shows("hari ini, Minggu 22 Nov"))
    }

    @Test("shows all of it in 80 × 24 and the most of it in 40 × 12") func narrow() {
        let app = SesiFixture.paying(size: (80, 24))
        #expect(app.line(with: "Rp63.000").contains("= biaya sesi Rp25.000 + paket NgeChill Rp38.000"))
        #expect(app.line(with: "8720 1455 33").contains("c salin nomor"))
        for part in ["Batas bayar besok 13.43 WIB", "Metode", "Tanggal", "Berkas", "pilih berkas dulu"] {
            #expect(app.shows(part))
        }
        let small = SesiFixture.paying(size: (40, 12))
        for part in ["Rp63.000", "8720 1455 33", "Batas bayar besok", "Metode", "Berkas"] { #expect(small.shows(part)) }
    }

    @Test("says to whom, when and where to in full in a narrow window", arguments: [(80, 24), (60, 20)])
    func whole(size: (Int, Int)) {
        let app = SesiFixture.paying(size: size)
        let words = app.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains("Bagas Nugroho · Rab 25 Nov · 19.00–21.00 WIB · online"))
        #expect(app.shows("a.n. PT Chill Ajar") && app.shows("c salin nomor"))
    }

    @Test("has words of its own for each way to pay", arguments: [(200, 50), (120, 40), (80, 24)])
    func ways(size: (Int, Int)) {
        var app = SesiFixture.paying(size: size)
        app.press("Right Right")
        #expect(app.shows("8720 1455 33") && app.shows("1  Transfer Rp63.000"))
        app.press("Right")
        #expect(!app.shows("8720 1455 33") && app.shows("Platform ini tidak memberi kodenya") && app.shows("1  Pindai kodenya"))
        app.press("Right")
        #expect(!app.shows("8720 1455 33") && app.shows("minta nota") && app.shows("1  Serahkan Rp63.000"))
        #expect(!(app.lines.last ?? "").contains("salin nomor"))
    }

    @Test("shows the end of a path, where the file's name is") func pathEnd() {
        var app = SesiFixture.paying(size: (80, 24))
        app.press("b")
        app.type("/home/ayu/Unduhan/kuliah/semester-ganjil/pembayaran/november/bukti-nusa.jpg")
        app.press("Up")
        #expect(app.line(with: "Berkas").contains("…") && app.line(with: "Berkas").contains("november/bukti-nusa.jpg"))
    }

    @Test("copies the account's number and the amount as a bank wants them") func copies() {
        var app = SesiFixture.paying()
        app.press("c j")
        #expect(app.copied == ["8720145533", "63000"])
        app.click("salin jumlah")
        #expect(app.copied.last == "63000")
    }

    @Test("says so where the platform does not tell its account") func noAccount() {
        let app = SesiFixture.paying(rekening: nil)
        #expect(app.shows("Nomor rekening tidak tersedia di sini"))
        #expect(app.line(with: "Metode").contains("Transfer bank"))
    }

    @Test("says until when and how long that is in two lines where one has too little room") func deadlineInTwo() {
        let app = SesiFixture.paying(size: (104, 30))
        #expect(app.line(with: "Batas bayar besok").contains("13.43 WIB  "))
        #expect(app.shows("│ 23 jam 12 mnt lagi"))
    }

    @Test("warns when the time is over") func tooLate() {
        var sesi = SesiFixture.unpaid
        sesi.batasWaktu = TestWorld.now.adding(seconds: -60)
        let app = SesiFixture.paying(sesi)
        #expect(app.text.contains("Batas waktu bayar, hari ini 14.30 WIB") && app.shows("pastikan slotnya masih milik Anda"))
    }

    @Test("lets the way and the day be chosen with arrows, never a day to come") func choices() {
        var app = SesiFixture.paying(SesiFixture.unpaid)
        app.press("Right Right Down Right")
        #expect(app.shows("hari ini, Minggu 22 Nov"))
        app.press("Left Left")
        #expect(app.shows("Jumat 20 Nov"))
        app.paste("/home/ayu/bukti.jpg")
        app.tell(.inspected(path: "/home/ayu/bukti.jpg", .success(SesiFixture.picture())))
        app.press("Enter")
        guard case .uploadBukti(let upload)? = app.submitted.first?.mutation else {
            Issue.record("nothing was sent")
            return
        }
        #expect(upload.metodePembayaran == "E-wallet")
        #expect(upload.tanggalPembayaran == TestWorld.today.adding(days: -2))
    }

    @Test("follows the sesi: once accepted, it says so and there is no form") func follows() {
        var app = SesiFixture.paying()
        var paid = SesiFixture.unpaid
        paid.transaksi = SesiFixture.paid.transaksi
        app.tell(.sesiPelanggan, .sesi([paid]))
        #expect(app.shows("Pembayaran diterima."))
        #expect(!app.shows("Metode"))
        app.tell(.sesiPelanggan, .sesi([]))
        #expect(app.shows("Tidak ada yang perlu dibayar."))
    }

    @Test("goes on to the review once the sesi has ended, by key and by mouse") func review() {
        var app = SesiFixture.paying()
        var sesi = SesiFixture.unpaid
        sesi.transaksi = SesiFixture.paid.transaksi
        sesi.statusSesi = .started
        app.tell(.sesiPelanggan, .sesi([sesi]))
        app.press("u")
        #expect(app.shows("Sesi Anda sedang berlangsung") && !(app.top is UlasanDialog))
        sesi.statusSesi = .end
        app.tell(.sesiPelanggan, .sesi([sesi]))
        #expect(app.shows("Sesi Anda sudah selesai"))
        app.click("beri ulasan")
        #expect(app.top is UlasanDialog)
        app.press("Esc u")
        #expect(app.top is UlasanDialog)
    }

    @Test("shows why the last proof was rejected above the same form") func rejected() {
        var app = SesiFixture.paying(SesiFixture.rejected, size: (80, 24))
        #expect(app.shows("Bukti sebelumnya ditolak"))
        #expect(app.shows("“Nominalnya kurang Rp10.000.”"))
        app.paste("file:///home/ayu/bukti.jpg")
        app.tell(.inspected(path: "file:///home/ayu/bukti.jpg", .success(SesiFixture.picture())))
        app.press("Enter")
        guard case .uploadBukti(let upload)? = app.submitted.first?.mutation else {
            Issue.record("nothing was sent")
            return
        }
        #expect(upload.transaksiID == TransaksiID(72))
        #expect(upload.sesiID == SesiID(2))
        #expect(upload.path == "/home/ayu/bukti.jpg")
    }

    @Test("lets a proof that is being checked be replaced") func replaces() {
        var app = SesiFixture.paying(SesiFixture.checking)
        #expect(app.shows("Terima kasih! Bukti sedang diperiksa."))
        app.press("g")
        #expect(app.shows("Berkas"))
    }

    @Test("draws at any size, in any stage, without a crash") func sizes() {
        for sesi in SesiFixture.all {
            for size in [(200, 60), (120, 40), (90, 24), (90, 16), (80, 24), (60, 20), (40, 12), (20, 5), (7, 3), (1, 1)] {
                var app = TestApp(.pelanggan, size: size, snapshots: [.sesiPelanggan: .sesi([sesi])])
                app.open(PembayaranScreen(sesi: sesi))
                app.paste("/home/ayu/bukti.jpg")
                app.tell(.inspected(path: "/home/ayu/bukti.jpg", .success(SesiFixture.picture())))
                #expect(app.lines.count == size.1)
                app.press("Enter")
                #expect(app.lines.count == size.1)
            }
        }
    }
}
