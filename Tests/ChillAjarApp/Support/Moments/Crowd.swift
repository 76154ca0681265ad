import ChillAjarKit

@testable import ChillAjarApp

/// Lists as a busy platform has them: many rows, long names, letters of every kind.
enum Crowd {
    static let mentors = [
        Mentor(
            id: MentorID(1), userID: UserID(101), rating: Rating(4.8), biayaPerSesi: Rupiah(25_000),
            deskripsi: "Lulusan matematika ITB. Pelan, runtut, dan banyak contoh soal ujian tahun-tahun lalu.", status: .active,
            jumlahTestimoni: 26, user: User(id: UserID(101), nama: "Bagas Nugroho", alamat: "Jl. Margonda 112, Depok")),
        TestWorld.mentor(
            2, "Raden Ajeng Kusumaningtyas Prawirodiharjo, S.Pd., M.Sc.", biaya: 125_000, rating: 4.9, jumlahTestimoni: 214),
        TestWorld.mentor(3, "René Salmon", biaya: 20_000),
        TestWorld.mentor(4, "Siti 🌸 Nurhaliza", biaya: 30_000, rating: 4.2, jumlahTestimoni: 7),
        TestWorld.mentor(5, "Muhammad Fadhlurrahman Al-Ghifari", biaya: 45_000, rating: 3.7, jumlahTestimoni: 51),
        TestWorld.mentor(6, "Ida Bagus Made Wiratmaja", biaya: 35_000, rating: 5, jumlahTestimoni: 1),
    ]

    private static let names = [
        "Kalkulus Dasar", "Pemrograman Berorientasi Objek dan Struktur Data untuk Semester Tiga", "Aljabar Linear",
        "Kimia Organik", "Fisika Dasar 1", "Bahasa Inggris Akademik", "Statistika 📊 untuk Psikologi", "Ekonomi Mikro",
        "Gambar Teknik", "Biologi Sel", "Akuntansi Keuangan Menengah I", "Bahasa Jepang 日本語 N5",
    ]

    /// Twelve kursus: some with many slots, some with none, free and offline ones among them.
    static let kursus: [Kursus] = names.indices.map { index in
        let id = Int64(index + 1)
        let mentor = mentors[index % mentors.count]
        let hours = ["08.00", "10.30", "13.00", "15.30", "19.00", "20.30"]
        let jadwal = (0..<(index * 5 % 9)).map { slot in
            TestWorld.jadwal(
                id * 100 + Int64(slot), kursus: id, day: 1 + (slot * 3 + index) % 16, at: hours[(slot + index) % hours.count],
                gaya: slot % 3 == 2 ? .offline : .online,
                tempat: slot % 3 == 2 ? "Perpustakaan Universitas Indonesia, lantai 2, ruang diskusi Cempaka" : nil)
        }
        return TestWorld.kursus(
            id, names[index],
            deskripsi: "Untuk yang ingin paham, bukan hafal. Dimulai dari soal yang Anda bawa, lalu mundur ke dasarnya: "
                + "pengertian, contoh, latihan, dan ringkasan yang dapat dibaca lagi sebelum ujian.",
            mentor: mentor, jadwal: jadwal, paket: index % 3 == 0 ? [TestWorld.paket, large] : [TestWorld.paket])
    }

    /// A paket whose contents are long to tell.
    private static let large = Paket(
        id: PaketID(2), nama: "NgeChill Bareng Sampai Lulus", diskon: Rupiah(25_000),
        items: [
            ItemPaket(id: ItemPaketID(3), nama: "modul ringkas bergambar", harga: Rupiah(10_000), jumlahItem: 6),
            ItemPaket(id: ItemPaketID(4), nama: "rekaman sesi", harga: Rupiah(25_000)),
            ItemPaket(id: ItemPaketID(5), nama: "latihan soal terkoreksi", harga: Rupiah(15_000), jumlahItem: 3),
        ])

    /// One of every stage, with names that do not fit.
    static let sesi =
        SesiFixture.all + [
            SesiFixture.sesi(
                21, names[1], mentors[1],
                TestWorld.jadwal(
                    21, day: 4, at: "20:30", gaya: .offline, tempat: "Perpustakaan Universitas Indonesia, lantai 2, ruang Cempaka"
                ),
                payment: .accepted, paket: TestWorld.paket,
                topic: "Pewarisan, antarmuka, dan kapan memakai yang mana 👩‍🏫 lalu latihan ujian tengah semester"),
            SesiFixture.sesi(
                22, names[6], mentors[4], TestWorld.jadwal(22, day: 6, at: "08:00"), payment: .rejected,
                alasan:
                    "Foto terpotong: nomor rekening tujuan dan jam transfer tidak terbaca. Mohon kirim tangkapan layar yang utuh."
            ),
            SesiFixture.sesi(
                23, names[11], mentors[3], TestWorld.jadwal(23, day: 9, at: "10:30"),
                batasWaktu: TestWorld.now.adding(seconds: 40 * 60)),
        ]

    static let notifikasi = [
        news(1, "pembayaran_ditolak", "Bukti pembayaran ditolak", sesi: 22, minutes: 3),
        news(2, "sesi_selesai", "Sesi selesai", sesi: 3, minutes: 130),
        news(3, "sandi_diubah", "Kata sandi diubah", minutes: 300),
        news(4, "pembayaran_diterima", "Pembayaran diterima", sesi: 21, minutes: 3000, isRead: true),
        news(5, "sesi_mulai", "Sesi dimulai", sesi: 7, minutes: 12_960, isRead: true),
    ]

    private static func news(
        _ id: Int64, _ jenis: String, _ judul: String, sesi: Int64? = nil, minutes: Int64, isRead: Bool = false
    ) -> Notifikasi {
        Notifikasi(
            id: NotifikasiID(id), jenis: jenis, judul: judul,
            isi: sesi == nil
                ? "Kata sandi akun Anda baru saja diubah. Bukan Anda? Keluarkan semua perangkat dari layar Akun."
                : "Sesi \(names[1]) dengan \(mentors[1].user?.nama ?? "") pada Kam 26 Nov 20.30 WIB.",
            sesiID: sesi.map { SesiID($0) }, dibacaAt: isRead ? TestWorld.now : nil,
            createdAt: TestWorld.now.adding(seconds: -60 * minutes))
    }

    static let testimoni: [Testimoni] = (1...14).map(review)

    private static func review(_ number: Int) -> Testimoni {
        let komentar = [
            "Sabar sekali, runtut, dan selalu bertanya balik apakah sudah jelas. Soal yang saya bawa selesai semua.", "Lumayan.",
            "Sangat membantu 🎉 nilai UTS saya naik dari 60 ke 85!", "Agak terlambat sepuluh menit, tetapi diganti.",
        ]
        let stars: [Double] = [5, 4, 5, 5, 3]
        let names = ["Gita Savira", "Fajar Hidayat", "Ni Luh Ayu"]
        let id = Int64(number)
        return Testimoni(
            id: TestimoniID(id), rating: Rating(stars[number % 5]), komentar: komentar[number % 4],
            tanggal: TestWorld.now.adding(seconds: -id * id * 86_400),
            pelanggan: Pelanggan(id: PelangganID(id), user: User(id: UserID(300 + id), nama: names[number % 3])))
    }

    /// A mentor's week, with somebody of a long name in it.
    static let lessons =
        MentorFixtures.sesi + [
            MentorFixtures.sesi(
                31, "Raden Mas Soerjaningrat Kusumadiningrat Wibisono", day: 1, at: "10:00", .pending,
                topik: "Integral lipat, terutama menukar urutan batasnya, lalu soal nomor 3 dan 7 dari UTS tahun lalu",
                gaya: .offline,
                tempat: "Perpustakaan Universitas Indonesia, lantai 2, ruang diskusi Cempaka"),
            MentorFixtures.sesi(32, "Siti 🌸 Nurhaliza", day: 3, at: "13:00", .pending),
            MentorFixtures.sesi(33, "Ni Luh Ayu Kartika", day: -9, at: "13:00", .reviewed),
        ]

    /// A mentor's kursus with slots of three weeks.
    static let schedule = [
        Kursus(id: KursusID(1), nama: names[1], jadwal: (0..<14).map(slot)),
        Kursus(id: KursusID(2), nama: "Kalkulus Dasar"),
    ]

    private static func slot(_ number: Int) -> JadwalKursus {
        let begins = ["08.00", "13.30", "19.00"][number % 3]
        let isOffline = number % 4 == 3
        var slot = TestWorld.jadwal(
            60 + Int64(number), day: number * 5 % 19 - 2, at: begins, gaya: isOffline ? .offline : .online,
            tempat: isOffline ? "Perpustakaan Universitas Indonesia, lantai 2" : nil)
        if number % 2 == 0 { slot.waktuSelesai = Waktu(["09.30", "15.00", "20.30"][number % 3]) }
        if number % 5 == 0 { slot.keterangan = "Bawa laptop dengan kompilator yang sudah terpasang" }
        return slot
    }

    /// Twenty proofs that wait.
    static let proofs: [Transaksi] = (1...20).map(proof)

    private static func proof(_ number: Int) -> Transaksi {
        let names = ["Ayu Prameswari", "Raden Mas Soerjaningrat Kusumadiningrat Wibisono", "Siti 🌸 Nurhaliza", "Joko"]
        let jumlah = Int64(25_000 + number * 1_750)
        return AntreanFixtures.transaksi(
            Int64(number), names[number % 4], jumlah: jumlah, harga: number % 5 == 0 ? jumlah + 5_000 : nil,
            minutes: Int64(2_900 / number), bukti: number % 3 == 0 ? "bukti.pdf" : "bukti.jpg")
    }
}
