import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Deciding in the queue")
struct AntreanDecisionTests {
    @Test("a asks and y accepts; the next proof comes up by itself")
    func accept() {
        var app = AntreanFixtures.app()
        app.press("a")
        #expect(app.submitted.isEmpty)
        app.press("y")
        #expect(app.submitted.map(\.mutation) == [.verifyPembayaran(TransaksiID(1))])
        #expect(app.line(with: "Ayu").contains("mengirim ⇡"))
        #expect(app.shows("Bukti 2 / 3"))
    }

    @Test("In a small window the question is short and whole, with both answers", arguments: [0, 1])
    func smallQuestion(_ row: Int) {
        var app = AntreanFixtures.app((60, 20))
        app.press(row == 0 ? "a" : "Down a")
        let line = app.line(with: "y ya, terima")
        #expect(line.contains(row == 0 ? "Bukti belum tampil. Terima?" : "Beda Rp5.000. Tetap terima?"))
        #expect(line.contains("Esc batal"))
    }

    @Test("In a small window the frame tells how the proof stands, and only the keys that do something then")
    func smallProof() {
        var app = AntreanFixtures.app((60, 20))
        #expect(app.line(with: "Bukti 1 / 3").contains("mengambil…"))
        app.tell(.buktiFailed(TransaksiID(1), .server(status: 500, message: nil)))
        #expect(app.line(with: "Bukti 1 / 3").contains("⚠ gagal diambil  z ambil lagi"))
        app.tell(.antrean, .transaksi(AntreanFixtures.rows))
        app.tell(.bukti(TransaksiID(1), AntreanFixtures.pdf))
        #expect(app.line(with: "Bukti 1 / 3").contains("PDF  o buka  s simpan"))
    }

    @Test("An amount that differs is told whole in every window", arguments: [(120, 40), (80, 24), (64, 20), (60, 20), (40, 14)])
    func verdict(_ size: (Int, Int)) {
        var app = AntreanFixtures.app(size)
        app.press("Down")
        #expect(app.shows("⚠ berbeda"))
    }

    @Test("No other key than y accepts, not a again and not Enter", arguments: ["a", "Enter", "n", "q", "Esc", "Space", "1"])
    func onlyY(_ key: String) {
        var app = AntreanFixtures.app()
        app.press("a \(key)")
        #expect(app.submitted.isEmpty)
        #expect(!app.app.isFinished)
        app.press("y")
        #expect(app.submitted.isEmpty)
    }

    @Test("An acknowledged acceptance is counted, told, and gone from the list before it is read again")
    func done() throws {
        var app = AntreanFixtures.app()
        app.press("a y")
        app.tell(.done(try #require(app.submitted.first).ticket, .done))
        #expect(app.shows("Pembayaran Ayu P. diterima."))
        #expect(app.shows("1 diputuskan"))
        #expect(app.shows("Bukti 1 / 2"))
        app.tell(.antrean, .transaksi(AntreanFixtures.rows))
        #expect(app.shows("Bukti 1 / 2"), "a copy that is older than the decision brings it back")
    }

    @Test("A new proof of a transaksi that was decided before waits again")
    func again() throws {
        var app = AntreanFixtures.app()
        app.press("x 2 Enter")
        app.tell(.done(try #require(app.submitted.first).ticket, .done))
        var rows = AntreanFixtures.rows
        rows[0] = AntreanFixtures.transaksi(1, "Ayu Prameswari", jumlah: 63_000, minutes: 1, bukti: "kedua.jpg")
        app.tell(.antrean, .transaksi(rows))
        #expect(app.shows("Ayu Prameswari"))
    }

    @Test("A decision that did not succeed comes back with its sentence, and can be taken again")
    func failure() throws {
        var app = AntreanFixtures.app()
        app.press("a y")
        let first = try #require(app.submitted.first)
        app.tell(.failed(first.ticket, first.mutation, .server(status: 500, message: nil)))
        #expect(app.line(with: "Ayu").contains("✗"))
        app.press("Up")
        #expect(app.line(with: "Server sedang bermasalah (500)").contains("a terima"))
        app.press("a y")
        #expect(app.submitted.map(\.ticket).count == 2)
        #expect(app.submitted[0].ticket != app.submitted[1].ticket)
    }

    @Test("Nothing can be decided twice while it is on its way")
    func twice() {
        var app = AntreanFixtures.app()
        app.press("a y Up a y x 1")
        #expect(app.submitted.count == 1)
        #expect(app.shows("menunggu server"))
    }

    @Test("What an earlier run has left in the outbox cannot be decided again")
    func outbox() {
        var app = AntreanFixtures.app()
        app.tell(
            .outbox([
                OutboxEntry(
                    id: OutboxID(1), owner: UserID(31), idempotencyKey: "k", mutation: .verifyPembayaran(TransaksiID(1)),
                    state: .unclear, createdAt: TestWorld.now)
            ]))
        #expect(!app.shows("Ayu Prameswari"))
        app.press("a y")
        #expect(app.submitted.map(\.mutation) == [.verifyPembayaran(TransaksiID(2))])
    }

    @Test("A list that changes under the question never moves the answer to another row")
    func refreshed() {
        var app = AntreanFixtures.app()
        app.press("Down a")
        let older = AntreanFixtures.transaksi(9, "Joko", jumlah: 25_000, minutes: 500)
        app.tell(.antrean, .transaksi([older] + AntreanFixtures.rows))
        app.press("y")
        #expect(app.submitted.map(\.mutation) == [.verifyPembayaran(TransaksiID(2))])
    }

    @Test("A question about a proof that was replaced or decided elsewhere is taken back")
    func replaced() {
        var app = AntreanFixtures.app()
        app.press("a")
        var rows = AntreanFixtures.rows
        rows[0] = AntreanFixtures.transaksi(1, "Ayu Prameswari", jumlah: 63_000, minutes: 0, bukti: "lain.jpg")
        app.tell(.antrean, .transaksi(rows))
        #expect(app.shows("baru saja diganti"))
        app.press("y")
        app.press("x")
        app.tell(.antrean, .transaksi(Array(rows.dropFirst())))
        #expect(app.shows("sudah tidak menunggu"))
        app.press("1 Enter")
        #expect(app.submitted.isEmpty)
    }

    @Test("Somebody else was faster: the list is read again")
    func conflict() throws {
        var app = AntreanFixtures.app()
        app.press("a y")
        let first = try #require(app.submitted.first)
        app.forgetEffects()
        app.tell(.failed(first.ticket, first.mutation, .conflict(message: nil)))
        #expect(app.commands == [.refresh(.antrean)])
    }

    @Test("n goes on without deciding, around the end and past what is on its way")
    func skip() {
        var app = AntreanFixtures.app()
        app.press("n n")
        #expect(app.shows("Bukti 3 / 3"))
        app.press("n")
        #expect(app.shows("Bukti 1 / 3"))
        app.press("a y n n")
        #expect(app.shows("Bukti 2 / 3"))
    }

    // MARK: Rejecting

    @Test("A reason that was being typed when the proof was replaced is there for the new one, and is not sent by itself")
    func reasonOfReplaced() {
        var app = AntreanFixtures.app()
        app.press("x 5")
        app.type("Beda nama")
        var rows = AntreanFixtures.rows
        rows[0] = AntreanFixtures.transaksi(1, "Ayu Prameswari", jumlah: 63_000, minutes: 0, bukti: "lain.jpg")
        app.tell(.antrean, .transaksi(rows))
        #expect(app.shows("baru saja diganti") && !app.shows("Beda nama"))
        app.press("x")
        #expect(app.shows("Beda nama"))
        #expect(app.submitted.isEmpty)
        app.press("Enter")
        #expect(app.submitted.map(\.mutation) == [.rejectPembayaran(TransaksiID(1), alasan: "Beda nama")])
    }

    @Test("Enter alone rejects nobody: a reason must be chosen")
    func noReason() {
        var app = AntreanFixtures.app()
        app.press("x Enter")
        #expect(app.submitted.isEmpty)
        #expect(app.shows("Pilih satu alasan."))
        app.press("1 Enter")
        #expect(app.submitted.map(\.mutation) == [.rejectPembayaran(TransaksiID(1), alasan: "Jumlah transfer tidak sesuai.")])
    }

    @Test("Words of one's own follow the reason")
    func note() {
        var app = AntreanFixtures.app()
        app.press("x Down Down Tab")
        app.type("Kirim foto yang terang, ya?")
        #expect(app.shows("Terkirim sebagai: “Bukti tidak terbaca. Kirim foto"))
        app.press("Enter")
        #expect(
            app.submitted.map(\.mutation) == [
                .rejectPembayaran(TransaksiID(1), alasan: "Bukti tidak terbaca. Kirim foto yang terang, ya?")
            ])
    }

    @Test("Another reason must be written")
    func other() {
        var app = AntreanFixtures.app()
        app.press("x 5 Enter")
        #expect(app.submitted.isEmpty)
        #expect(app.shows("Tulis alasannya di sini."))
        app.paste("Transfer ditarik kembali\n")
        app.press("Enter")
        #expect(app.submitted.map(\.mutation) == [.rejectPembayaran(TransaksiID(1), alasan: "Transfer ditarik kembali")])
    }

    @Test("A reject that failed keeps what was typed, and so does one that was left")
    func kept() throws {
        var app = AntreanFixtures.app()
        app.press("x 5")
        app.type("Beda nama")
        app.press("Enter")
        let first = try #require(app.submitted.first)
        app.tell(.failed(first.ticket, first.mutation, .unreachable("refused")))
        app.press("Up x")
        #expect(app.shows("Beda nama"))
        #expect(app.text.contains("Server tidak terjangkau"))
        app.press("Esc Esc n x")
        #expect(!app.shows("Beda nama"))
        app.press("Esc Up x")
        #expect(app.shows("Beda nama"))
    }
}
