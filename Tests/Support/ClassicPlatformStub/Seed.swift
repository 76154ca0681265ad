/// What stands in the tables at the beginning, with every variation of types that the contract tells of.
enum Seed {
    static func database() -> Database {
        var database = Database()
        people(&database)
        paket(&database)
        kursus(&database)
        bookings(&database)
        return database
    }

    private static func people(_ database: inout Database) {
        let begun = Moment.now.adding(days: -30)
        func add(_ account: ClassicAccount, alamat: JSON, createdAt: String) -> Int {
            let row = database.insert(
                .user,
                [
                    "nama": .text(account.nama), "email": .text(account.email), "email_verified_at": nil,
                    "nomorTelepon": .text(account.nomorTelepon), "peran": .text(account.peran), "alamat": alamat,
                    "foto_profil": "foto_profil/default.png", "created_at": .text(createdAt), "updated_at": .text(createdAt),
                ])
            let id = row["id"].int ?? 0
            database.passwords[id] = account.password
            return id
        }
        _ = add(.admin, alamat: nil, createdAt: begun.timestamp)
        for (account, alamat) in [(ClassicAccount.pelanggan, "Jl. Melati No. 4, Bandung"), (.otherPelanggan, "Jl. Kenanga 12")] {
            let id = add(account, alamat: .text(alamat), createdAt: begun.databaseText)
            database.insert(.pelanggan, ["user_id": .int(id)])
        }
        let fees: [JSON] = [25000, "27500.50", .decimal("30000.5")]
        let ratings: [JSON] = [.decimal("4.6"), "4.2", nil]
        for (index, account) in [ClassicAccount.mentor, .secondMentor, .thirdMentor].enumerated() {
            let id = add(account, alamat: "Jakarta Selatan", createdAt: begun.timestamp)
            database.insert(
                .mentor,
                [
                    "user_id": .int(id), "rating": ratings[index], "biayaPerSesi": fees[index],
                    "deskripsi": index == 2 ? nil : "Mengajar dengan santai sejak 2019.\nSabar & teliti 🙂", "status": "active",
                    "dokumen_pendukung": nil,
                ])
        }
    }

    private static func paket(_ database: inout Database) {
        let begin = Moment.now.adding(days: -30).day
        let items: [JSON] = [("Rekaman sesi", 5000, 0, 1), ("Lembar latihan", 5000, 1000, 2)].map { nama, harga, diskon, count in
            let item = database.insert(
                .item,
                [
                    "nama": .text(nama), "harga": .int(harga), "diskon": .int(diskon), "deskripsi": "\(nama) untuk belajar lagi",
                    "deleted_at": nil,
                ])
            return item.with("pivot", ["paket_id": 2, "item_paket_id": item["id"], "jumlah_item": .int(count)])
        }
        for (nama, harga, diskon, items) in [
            ("Paket NgeChill", JSON.int(0), JSON.int(0), []), ("Paket NgeTask & Chill", "10000.00", 2000, items),
        ] {
            database.insert(
                .paket,
                [
                    "nama": .text(nama), "harga_dasar": harga, "diskon": diskon,
                    "deskripsi": .text("\(nama), cukup sekali pesan"),
                    "tanggal_mulai": "\(begin)T00:00:00.000000Z", "tanggal_berakhir": nil, "max_pembelian_per_user": 2,
                    "deleted_at": nil, "items": .list(items),
                ])
        }
    }

    private static func kursus(_ database: inout Database) {
        let names = [
            "Pemrograman Frontend", "Kewirausahaan", "Big Data", "Teori Bahasa dan Otomata", "Jaminan Kualitas Perangkat Lunak",
            "Bahasa Inggris Percakapan", "Matematika SMA", "Desain Antarmuka",
        ]
        let visible: [JSON] = [1, "1", true, 1, "0", 0, false, 1]
        for (index, name) in names.enumerated() {
            var row: JSON = [
                "namaKursus": .text(name), "deskripsi": index == 3 ? nil : .text("\(name) dari dasar sampai bisa."),
                "mentor_id": .int(index % 3 + 1), "fotoKursus": index % 2 == 0 ? "foto_kursus/default.jpg" : nil,
            ]
            // A column that no client knows of.
            if index == 1 { row["urutan_tampil"] = ["utama": true] }
            let id = database.insert(.kursus, row)["id"]
            slots(&database, kursus: id, index: index)
            database.insert(.visibilitas, ["kursus_id": id, "paket_id": 1, "visibilitas": 1])
            database.insert(.visibilitas, ["kursus_id": id, "paket_id": 2, "visibilitas": visible[index]])
        }
    }

    private static func slots(_ database: inout Database, kursus: JSON, index: Int) {
        let today = Moment.now.inJakarta
        for slot in 0..<4 {
            let isOnline = (index + slot) % 2 == 0
            let hour = 9 + (index + slot * 3) % 10
            database.insert(
                .jadwal,
                [
                    "kursus_id": kursus, "tanggal": .text(today.adding(days: 1 + slot * 2 + index % 3).day),
                    "waktu": .text("\(hour < 10 ? "0" : "")\(hour):00:00"), "gayaMengajar": isOnline ? "online" : "offline",
                    "keterangan": slot == 0 ? "Bawa laptop" : nil, "tempat": isOnline ? nil : "Perpustakaan lantai 2",
                ])
        }
    }

    /// Bookings of the other pelanggan in every status, the old and unknown ones among them.
    private static func bookings(_ database: inout Database) {
        let statuses: [(sesi: JSON, transaksi: JSON, jumlah: JSON, tanggal: String)] = [
            ("pending", "menunggu_verifikasi", 25000, "2026-10-30T13:06:20.000000Z"),
            ("started", "accepted", .decimal("30000.5"), "2026-10-30 13:06:20"),
            ("pending", "ditolak", "27500.50", "2026-10-30"),
            ("reviewed", "accepted", nil, "2026-10-30"),
            ("dibatalkan_sistem", "kedaluwarsa", 25000, "2026-10-30"),
        ]
        for (index, status) in statuses.enumerated() {
            guard let slot = database.find(.jadwal, index * 4 + 4), let kursus = database.find(.kursus, slot["kursus_id"].int)
            else { continue }
            let common: JSON = ["pelanggan_id": 2, "mentor_id": kursus["mentor_id"], "paket_id": nil]
            let sesi = database.insert(
                .sesi,
                common.with("kursus_id", kursus["id"]).with("jadwal_kursus_id", slot["id"]).with(
                    "detailKursus", "Bab \(index + 1)"
                )
                .with("jumlahSementara", status.jumlah).with("statusSesi", status.sesi))
            database.insert(
                .transaksi,
                common.with("sesi_id", sesi["id"]).with("jumlah", status.jumlah).with("statusPembayaran", status.transaksi)
                    .with("metodePembayaran", "e-wallet").with("tanggalPembayaran", .text(status.tanggal))
                    .with("buktiPembayaran", index == 0 ? "bukti_bayar/awal.png" : "bukti_dummy.jpg"))
            guard status.sesi == "reviewed" else { continue }
            database.insert(
                .testimoni,
                [
                    "sesi_id": sesi["id"], "pelanggan_id": 2, "mentor_id": kursus["mentor_id"], "rating": "4.0",
                    "komentar": "Penjelasannya runtut", "tanggal": .text(Moment.now.day),
                ])
        }
        database.uploads["bukti_bayar/awal.png"] = Database.Upload(contentType: "image/png", bytes: onePixel)
    }

    /// A PNG of one grey pixel.
    private static let onePixel: [UInt8] = [
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155, 85, 0,
        0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182, 0, 0, 0, 0, 73, 69, 78, 68, 174,
        66,
        96, 130,
    ]
}
