import ChillAjarKit

@testable import ChillAjarApp

/// Proofs that wait, for tests of the queue.
enum AntreanFixtures {
    /// Three proofs: Ayu's and Hendra's of the right amount, Gita's of another one.
    static let rows = [
        transaksi(1, "Ayu Prameswari", jumlah: 63_000, minutes: 134),
        transaksi(2, "Gita Savira", jumlah: 30_000, harga: 35_000, minutes: 72),
        transaksi(3, "Hendra Wijaya", jumlah: 25_000, minutes: 48),
    ]

    /// A proof sent so many minutes ago, for a lesson on Wednesday.
    static func transaksi(
        _ id: Int64, _ nama: String, jumlah: Int64, harga: Int64? = nil, minutes: Int64, bukti: String = "bukti.jpg"
    ) -> Transaksi {
        let mentor = TestWorld.mentor(1, "Bagas Nugroho")
        let pelanggan = Pelanggan(id: PelangganID(id), user: User(id: UserID(200 + id), nama: nama))
        let sent = TestWorld.now.adding(seconds: -60 * minutes)
        let sesi = Sesi(
            id: SesiID(id), jumlahSementara: Rupiah(harga ?? jumlah), kursus: Kursus(id: KursusID(1), nama: "Kalkulus Dasar"),
            jadwal: TestWorld.jadwal(id, day: 3, at: "19:00"))
        return Transaksi(
            id: TransaksiID(id), sesiID: sesi.id, jumlah: Rupiah(jumlah), metodePembayaran: "Transfer BCA",
            tanggalPembayaran: TestWorld.now, buktiPembayaran: bukti, createdAt: sent, updatedAt: sent, pelanggan: pelanggan,
            mentor: mentor, sesi: sesi)
    }

    /// The program of an admin whose queue has these rows.
    static func app(_ size: (Int, Int) = TestApp.size, rows: [Transaksi] = rows, language: Language = .id) -> TestApp {
        TestApp(.admin, size: size, snapshots: [.antrean: .transaksi(rows)], language: language)
    }

    /// A document of 2 kB.
    static let pdf = Array("%PDF-1.4".utf8) + [UInt8](repeating: 0x20, count: 2040)
    /// The first bytes of a photo.
    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]
}
