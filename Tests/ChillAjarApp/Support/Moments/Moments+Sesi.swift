import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static var reviewing: TestApp {
        SesiFixture.app([SesiFixture.ended])
    }

    /// Where a pelanggan begins, and what the platform has told them.
    static var pelanggan: [Moment] {
        [
            Moment("beranda", student, press: "1") { $0.tell(.notifikasi, .notifikasi(Crowd.notifikasi)) },
            Moment("beranda-belum-dimuat", newcomer),
            Moment("beranda-belum-dimuat-luring", newcomer) { $0.loseServer() },
            Moment("beranda-baru", TestApp(.pelanggan, snapshots: [.kursus: .kursus(Crowd.kursus), .sesiPelanggan: .sesi([])])),
            Moment("beranda-luring", student, press: "1") { $0.loseServer() },
            Moment("notifikasi", student, press: "6") { $0.tell(.notifikasi, .notifikasi(Crowd.notifikasi)) },
            Moment("notifikasi-kosong", student, press: "6") { $0.tell(.notifikasi, .notifikasi([])) },
            Moment("notifikasi-belum-dimuat", newcomer, press: "6"),
            Moment("notifikasi-belum-dimuat-luring", newcomer, press: "6") { $0.loseServer() },
        ]
    }

    /// One's own sesi.
    static var sesi: [Moment] {
        [
            Moment("sesi", student, press: "4"),
            Moment("sesi-belum-dimuat", newcomer, press: "4"),
            Moment("sesi-belum-dimuat-luring", newcomer, press: "4") { $0.loseServer() },
            Moment("sesi-gagal-dimuat", newcomer, press: "4") {
                $0.tell(.refreshFailed(.sesiPelanggan, .server(status: 503, message: nil)))
                $0.tell(.connection(.unwell(since: $0.now, status: 503)))
            },
            Moment("sesi-kosong", SesiFixture.app([])),
            Moment("sesi-luring", student, press: "4") { $0.loseServer() },
            Moment("sesi-cari", student, press: "4 /") { $0.type("kalk") },
            Moment("sesi-cari-kosong", student, press: "4 /") { $0.type("zzzqq") },
            Moment("sesi-rincian", student, press: "4 Enter"),
            Moment("sesi-rincian-panjang", student, press: "4 /") {
                $0.type("objek"); $0.press("Enter Enter")
            },
            Moment("sesi-kalender", student, press: "4 c"),
            Moment("sesi-kalender-pekan", student, press: "4 c w"),
            Moment("sesi-batal", SesiFixture.app([SesiFixture.unpaid]), press: "x"),
            Moment("sesi-batal-dikirim", SesiFixture.app([SesiFixture.unpaid]), press: "x y"),
            Moment("sesi-batal-belum-jelas", SesiFixture.app([SesiFixture.unpaid]), press: "x y") { $0.cutOff() },
            Moment("sesi-batal-gagal", SesiFixture.app([SesiFixture.unpaid]), press: "x y") {
                $0.fail(.server(status: 500, message: nil))
            },
            Moment("masuk-lagi", student, press: "4") { $0.tell(.sessionEnded) },
            Moment("ulasan", reviewing, press: "u"),
            Moment("ulasan-diisi", reviewing, press: "u 4 Tab") {
                $0.type("Sabar dan runtut 👩‍🏫\nSoal yang saya bawa selesai semua.")
            },
            Moment("ulasan-tanpa-bintang", reviewing, press: "u C-s"),
            Moment("ulasan-dikirim", reviewing, press: "u 5 C-s"),
            Moment("ulasan-belum-jelas", reviewing, press: "u 5 C-s") { $0.cutOff() },
            Moment("ulasan-gagal", reviewing, press: "u 5 C-s") { $0.fail(.unreachable("refused")) },
        ]
    }
}
