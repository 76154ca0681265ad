import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static let path = "/home/ayu/bukti.jpg"
    private static let rekening = Rekening(
        bank: "BCA", nomor: "8720145533", atasNama: "PT Chill Ajar",
        qris: try? QRIS(
            "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID5910CHILL AJAR6005DEPOK6304FE1D"))

    private static var unpaid: TestApp {
        SesiFixture.paying(rekening: rekening)
    }
    private static var chosen: TestApp {
        Moment("", SesiFixture.paying()) {
            $0.paste(path)
            $0.tell(.inspected(path: path, .success(SesiFixture.picture())))
        }.app
    }

    /// How much of a picture has left.
    private static func sent(_ megabytes: Int64) -> (inout TestApp) -> Void {
        { app in
            guard let ticket = app.submitted.last?.ticket else { return }
            app.tell(
                .progress(ticket, TransferProgress(sentBytes: megabytes << 20, totalBytes: 4 << 20, bytesPerSecond: 512 << 10)))
        }
    }

    /// Paying and the proof of it.
    static var paying: [Moment] {
        [
            Moment("bayar", unpaid),
            Moment("bayar-qris", unpaid, press: "Right Right Right"),
            Moment("bayar-tunai", unpaid, press: "Right Right Right Right"),
            Moment("bayar-tanpa-rekening", SesiFixture.paying(rekening: nil)),
            Moment("bayar-ditolak", SesiFixture.paying(Crowd.sesi[9], rekening: rekening)),
            Moment("bayar-diperiksa", SesiFixture.app([SesiFixture.checking]), press: "b"),
            Moment("bayar-hampir-lewat", SesiFixture.paying(Crowd.sesi[10], rekening: rekening)),
            Moment("bayar-lewat", unpaid) { $0.pass(seconds: 25 * 3600) },
            Moment("qris", unpaid, press: "k"),
            Moment("bukti-mengetik", SesiFixture.paying(), press: "b") {
                $0.type("~/bu")
                $0.press("Tab")
                $0.tell(.completed(path: "~/bu", to: "~/bukti", names: ["bukti.jpg", "bukti.pdf", "bukti-lama-sekali.png"]))
            },
            Moment("bukti-memeriksa", SesiFixture.paying()) { $0.paste(path) },
            Moment("bukti-salah", SesiFixture.paying()) {
                $0.paste(path)
                $0.tell(.inspected(path: path, .failure(.tooLarge(bytes: 15 << 20))))
            },
            Moment("bukti-dipilih", chosen),
            Moment("bukti-dokumen", SesiFixture.paying()) {
                $0.paste("/home/ayu/bukti.pdf")
                $0.tell(
                    .inspected(
                        path: "/home/ayu/bukti.pdf",
                        .success(BuktiCandidate(path: "/home/ayu/bukti.pdf", kind: .pdf, bytes: 81_920, pixels: nil))))
            },
            Moment("bukti-lihat", chosen, press: "z"),
            Moment("bukti-dikirim", chosen, press: "Enter"),
            Moment("bukti-sebagian", chosen, press: "Enter", then: sent(1)),
            Moment("bukti-semua", chosen, press: "Enter", then: sent(4)),
            Moment("bukti-berhenti", chosen, press: "Enter") {
                sent(1)(&$0); $0.press("Esc")
            },
            Moment("bukti-gagal", chosen, press: "Enter") { $0.fail(.unreachable("refused")) },
            Moment("bukti-belum-jelas", chosen, press: "Enter") { $0.cutOff() },
            Moment("bukti-terantre", chosen) {
                $0.loseServer(); $0.press("Enter"); $0.queue()
            },
            Moment("berkas", SesiFixture.paying(), press: "f"),
            Moment("berkas-isi", SesiFixture.paying(), press: "f") {
                let names = ["Unduhan", "bukti-transfer-bca-22-november-2026.jpg", "bukti.pdf", "catatan.txt"]
                $0.tell(
                    .listed(
                        folder: "~",
                        .success(
                            .init(
                                path: "/home/ayu",
                                entries: names.map {
                                    .init(name: $0, isFolder: $0 == "Unduhan", bytes: 2_420_000, modified: TestWorld.now)
                                }))))
            },
            Moment("berkas-kosong", SesiFixture.paying(), press: "f") {
                $0.tell(.listed(folder: "~", .success(.init(path: "/home/ayu", entries: []))))
            },
        ]
    }

    private static func transaksi(_ rows: [Sesi]?) -> TestApp {
        var app = TestApp(.pelanggan, snapshots: rows.map { [.sesiPelanggan: .sesi($0)] } ?? [:])
        app.tell(.capabilities(Capabilities(features: ["account"])))
        app.go(to: .transaksi)
        return app
    }

    /// What was paid, and how each came about.
    static var payments: [Moment] {
        [
            Moment("transaksi", transaksi(Crowd.sesi)),
            Moment("transaksi-rincian", transaksi(Crowd.sesi), press: "Enter"),
            Moment("transaksi-cari-kosong", transaksi(Crowd.sesi), press: "/") { $0.type("zzzqq") },
            Moment("transaksi-kosong", transaksi([])),
            Moment("transaksi-belum-dimuat", transaksi(nil)),
            Moment("transaksi-belum-dimuat-luring", transaksi(nil)) { $0.loseServer() },
        ]
    }

    private static func waiting(_ state: OutboxEntry.State, refusal: APIError? = nil) -> TestApp {
        var app = KursusFixtures.app(.pelanggan)
        app.tell(.sesiPelanggan, .sesi([SesiFixture.ended]))
        let booking = SesiBooking(
            mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(1), jadwalKursusID: JadwalKursusID(101),
            paketID: nil, detailKursus: "limit")
        var upload = SesiFixture.upload(for: SesiFixture.unpaid)
        upload.sesiID = SesiID(bookedBy: OutboxID(5))
        var row = TestWorld.row(5, .bookSesi(booking), state, attempts: state == .waiting ? 0 : 1)
        row.refusal = refusal
        app.tell(
            .outbox([
                row, TestWorld.row(6, .uploadBukti(upload), dependsOn: OutboxID(5)),
                TestWorld.row(7, .reviewSesi(SesiID(3), rating: 5, komentar: "Jelas"), .unclear, attempts: 2),
            ]))
        app.press("o")
        return app
    }

    /// What has not arrived yet.
    static var outbox: [Moment] {
        [
            Moment("antrean-kirim-kosong", student, press: "o"),
            Moment("antrean-kirim", waiting(.waiting)),
            Moment("antrean-kirim-luring", waiting(.waiting)) { $0.loseServer() },
            Moment("antrean-kirim-mengirim", waiting(.sending)),
            Moment("antrean-kirim-ditolak", waiting(.refused, refusal: .conflict(message: nil))),
            Moment("antrean-kirim-belum-jelas", waiting(.waiting), press: "Down Down"),
            Moment("antrean-kirim-hapus", waiting(.waiting), press: "h"),
            Moment("keluar-dengan-antrean", waiting(.waiting), press: "Esc K"),
        ]
    }
}
