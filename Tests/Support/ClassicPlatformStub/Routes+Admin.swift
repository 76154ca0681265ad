extension Router {
    /// What is meant for an admin. The classic platform lets everybody who is signed in do all of it.
    mutating func addAdminRoutes() {
        add("GET /api/admin/dashboard-info", .signedIn) { database, _ in
            .ok([
                "jumlah_user": .int(database.all(.user).count), "jumlah_pelanggan": .int(database.all(.pelanggan).count),
                "jumlah_mentor": .int(database.all(.mentor).count), "jumlah_kursus": .int(database.all(.kursus).count),
                "jumlah_sesi": .int(database.all(.sesi).count), "jumlah_transaksi": .int(database.all(.transaksi).count),
                "user_terbaru": .list(database.all(.user).suffix(5).reversed()),
            ])
        }
        add("GET /api/admin/users", .signedIn) { database, _ in
            .ok(
                .list(
                    database.all(.user).map {
                        $0.only("id", "nama", "email", "peran", "created_at", "nomorTelepon", "alamat").with("jumlah_sesi", 0)
                            .with("sesi_mendatang", 0).with("sesi_dimulai", "0").with("sesi_selesai", nil)
                    }))
        }
        add("GET /api/admin/mentor", .signedIn) { database, _ in
            .ok(.list(database.all(.mentor).map { database.mentor($0["id"].int) }))
        }
        add("GET /api/admin/pelanggan", .signedIn) { database, _ in
            .ok(.list(database.all(.pelanggan).map { database.pelanggan($0["id"].int) }))
        }
        for path in ["/api/admin/verifikasi-pembayaran/{id}", "/api/transaksi/{id}/verifikasi"] {
            add("POST \(path)", .signedIn, Payment.verify)
        }
        for path in ["/api/admin/tolak-pembayaran/{id}", "/api/transaksi/{id}/tolak"] {
            add("POST \(path)", .signedIn, Payment.reject)
        }
        add("GET /api/admin/download-bukti-pembayaran/{id}", .signedIn, Payment.download)
    }

    /// The tables themselves: everybody's rows for everybody.
    mutating func addResourceRoutes() {
        addResource("kursus", .kursus, columns: ["namaKursus", "deskripsi"]) { $0.fullKursus($1) }
        addResource("transaksi", .transaksi, columns: ["statusPembayaran", "metodePembayaran", "jumlah", "buktiPembayaran"]) {
            $0.fullTransaksi($1)
        }
        addResource("sesi", .sesi, columns: ["statusSesi", "detailKursus"]) {
            $0.mentorSesi($1).with("mentor", $0.mentor($1["mentor_id"].int))
        }
        addResource("testimoni", .testimoni, columns: ["rating", "komentar"]) { $0.fullTestimoni($1) }
        addResource("jadwal-kursus", .jadwal, columns: ["tanggal", "waktu", "gayaMengajar", "keterangan", "tempat"]) {
            $1.with("kursus", $0.kursus($1["kursus_id"].int))
        }
        addResource("paket", .paket, columns: ["nama", "diskon", "deskripsi"]) { $1 }
        addResource("item-paket", .item, columns: ["nama", "harga", "diskon", "deskripsi"]) { $1 }
    }

    private mutating func addResource(
        _ name: String, _ table: Database.Table, columns: [String], _ full: @escaping @Sendable (Database, JSON) -> JSON
    ) {
        add("GET /api/\(name)", .signedIn) { database, _ in .ok(.list(database.all(table).map { full(database, $0) })) }
        add("GET /api/\(name)/{id}", .signedIn) { database, call in
            database.find(table, call.id).map { .ok(full(database, $0)) } ?? .noModel(table, call.id)
        }
        add("PUT /api/\(name)/{id}", .signedIn) { database, call in
            let row = database.update(table, call.id) { row in
                for column in columns where call.input.has(column) { row[column] = call.input[column] }
            }
            return row.map { .ok($0) } ?? .noModel(table, call.id)
        }
        add("DELETE /api/\(name)/{id}", .signedIn) { database, call in
            database.delete(table, call.id) ? .none : .noModel(table, call.id)
        }
    }
}
