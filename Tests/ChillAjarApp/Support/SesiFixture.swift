import ChillAjarKit

@testable import ChillAjarApp

/// Sesi of Ayu in every stage, as the platform lists them.
enum SesiFixture {
    static let bagas = TestWorld.mentor(1, "Bagas Nugroho", biaya: 25_000, rating: 4.8, jumlahTestimoni: 26)
    static let citra = TestWorld.mentor(2, "Citra Maharani", biaya: 30_000)

    /// Kalkulus Dasar with a paket, on Rab 25 Nov at 19.00, held until tomorrow 13.43.
    static let unpaid = sesi(
        1, "Kalkulus Dasar", bagas, TestWorld.jadwal(1, day: 3, at: "19:00"), paket: TestWorld.paket, topic: "Turunan berantai",
        batasWaktu: TestWorld.now.adding(seconds: 23 * 3600 + 12 * 60))
    static let rejected = sesi(
        2, "Aljabar Linear", citra, TestWorld.jadwal(2, day: 5, at: "10:00", gaya: .offline, tempat: "Perpustakaan lantai 2"),
        payment: .rejected, alasan: "Nominalnya kurang Rp10.000.")
    static let ended = sesi(3, "Fisika Dasar 1", bagas, TestWorld.jadwal(3, day: -1, at: "13:00"), .end, payment: .accepted)
    static let checking = sesi(
        4, "Kimia Organik", citra, TestWorld.jadwal(4, day: 1, at: "08:00"), payment: .menungguVerifikasi)
    static let paid = sesi(5, "Statistika", citra, TestWorld.jadwal(5, day: 2, at: "15:30"), payment: .accepted)
    static let going = sesi(6, "Bahasa Inggris", bagas, TestWorld.jadwal(6, day: 0, at: "14:00"), .started, payment: .accepted)
    static let reviewed = sesi(
        7, "Pemrograman Swift", bagas, TestWorld.jadwal(7, day: -9, at: "19:00"), .reviewed, payment: .accepted,
        testimoni: Testimoni(id: TestimoniID(1), rating: Rating(4), komentar: "Sabar dan jelas."))
    static let cancelled = sesi(8, "Ekonomi Mikro", citra, TestWorld.jadwal(8, day: -20, at: "10:00"), .cancelled)

    /// One of every stage, in an order that means nothing.
    static let all = [cancelled, paid, ended, unpaid, reviewed, checking, rejected, going]

    static func sesi(
        _ id: Int64, _ nama: String, _ mentor: Mentor, _ jadwal: JadwalKursus, _ status: StatusSesi = .pending,
        payment: StatusPembayaran? = nil, alasan: String? = nil, paket: Paket? = nil, topic: String? = nil,
        batasWaktu: Timestamp? = nil, testimoni: Testimoni? = nil
    ) -> Sesi {
        let jumlah = Harga(biayaPerSesi: mentor.biayaPerSesi ?? .zero, paket: paket).total
        let transaksi = payment.map {
            Transaksi(
                id: TransaksiID(70 + id), jumlah: jumlah, statusPembayaran: $0, metodePembayaran: "Transfer BCA",
                tanggalPembayaran: TestWorld.now, createdAt: TestWorld.now, updatedAt: TestWorld.now, alasan: alasan)
        }
        return Sesi(
            id: SesiID(id), mentorID: mentor.id, pelangganID: PelangganID(1), kursusID: KursusID(id), jadwalKursusID: jadwal.id,
            paketID: paket?.id, detailKursus: topic, jumlahSementara: jumlah, statusSesi: status, createdAt: TestWorld.now,
            mentor: mentor, kursus: Kursus(id: KursusID(id), nama: nama), jadwal: jadwal, paket: paket, transaksi: transaksi,
            testimoni: testimoni, batasWaktu: batasWaktu)
    }

    /// Ayu's program with the place of her sesi in sight.
    static func app(_ rows: [Sesi] = all, size: (Int, Int) = TestApp.size, rekening: Rekening? = TestWorld.rekening) -> TestApp {
        var app = TestApp(.pelanggan, size: size, snapshots: [.sesiPelanggan: .sesi(rows)], rekening: rekening)
        app.go(to: .sesiPelanggan)
        return app
    }

    /// Ayu's program with the payment of a sesi in sight.
    static func paying(_ sesi: Sesi = unpaid, size: (Int, Int) = TestApp.size, rekening: Rekening? = TestWorld.rekening)
        -> TestApp
    {
        var app = app([sesi], size: size, rekening: rekening)
        app.press("b")
        return app
    }

    /// The proof of a sesi, as its form composes it.
    static func upload(for sesi: Sesi, path: String = "/home/ayu/bukti.jpg") -> BuktiUpload {
        BuktiUpload(
            sesiID: sesi.id, transaksiID: sesi.transaksi?.id, mentorID: MentorID(1), pelangganID: PelangganID(1),
            paketID: sesi.paketID, jumlah: sesi.jumlahSementara ?? Rupiah(25_000), metodePembayaran: "Transfer BCA",
            tanggalPembayaran: TestWorld.today, path: path, kind: .jpeg)
    }

    /// A picture that can be sent.
    static func picture(_ path: String = "/home/ayu/bukti.jpg") -> BuktiCandidate {
        BuktiCandidate(path: path, kind: .jpeg, bytes: 2_420_000, pixels: (1200, 1600))
    }
}
