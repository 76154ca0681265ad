extension Router {
    /// What a mentor does.
    mutating func addMentorRoutes() {
        let mentor = Access.only("mentor")
        add("GET /api/mentor/profil-saya", mentor) { database, call in
            let id = Teaching.mentor(database, call)
            return .ok([
                "mentor": database.mentor(id), "jumlah_kursus": .int(database.all(.kursus, "mentor_id", id).count),
                "jumlah_sesi": .int(database.all(.sesi, "mentor_id", id).count),
            ])
        }
        add("GET /api/mentor/dashboard-info", mentor, Teaching.dashboard)
        add("GET /api/mentor/daftar-kursus", mentor) { database, call in
            .ok(
                .list(
                    database.all(.kursus, "mentor_id", Teaching.mentor(database, call)).map {
                        $0.with("jadwal_kursus", .list(database.all(.jadwal, "kursus_id", $0["id"].int)))
                    }))
        }
        add("GET /api/mentor/jadwal-kursus", mentor) { database, call in
            let own = database.all(.kursus, "mentor_id", Teaching.mentor(database, call))
            return .ok(
                .list(
                    own.flatMap { kursus in database.all(.jadwal, "kursus_id", kursus["id"].int).map { $0.with("kursus", kursus) }
                    }))
        }
        add("GET /api/mentor/daftar-sesi", mentor) { database, call in
            let own = database.all(.sesi, "mentor_id", Teaching.mentor(database, call))
            return .ok(.list(own.filter(database.isPaid).map(database.mentorSesi)))
        }
        add("GET /api/mentor/daftar-testimoni", mentor) { database, call in
            let own = database.all(.sesi, "mentor_id", Teaching.mentor(database, call))
            return .ok(
                .list(
                    own.compactMap { sesi in
                        database.first(.testimoni, "sesi_id", sesi["id"].int).map {
                            database.mentorSesi(sesi).without("paket").with("testimoni", $0)
                        }
                    }))
        }
        add("GET /api/mentor/{id}/testimoni", .signedIn) { database, call in
            .ok(.list(database.all(.testimoni, "mentor_id", call.id).map(database.fullTestimoni)))
        }
        add("POST /api/mentor/atur-jadwal", mentor, Teaching.saveJadwal)
        add("POST /api/mentor/mulai-sesi/{id}", mentor) { database, call in
            // An ended one starts again, and another mentor's too.
            guard database.update(.sesi, call.id, { $0["statusSesi"] = "started" }) != nil else {
                return .noModel(.sesi, call.id)
            }
            return .message(200, "Sesi dimulai")
        }
        add("POST /api/mentor/selesai-sesi/{id}", mentor) { database, call in
            guard database.update(.sesi, call.id, { $0["statusSesi"] = "end" }) != nil else { return .noModel(.sesi, call.id) }
            return .ok(["message": "Sesi selesai", "wa_result": ["status": true, "message": "Pesan berhasil dikirim"]])
        }
    }
}

/// What the mentor routes do.
private enum Teaching {
    static func mentor(_ database: Database, _ call: Call) -> Int? {
        database.first(.mentor, "user_id", call.personID)?["id"].int
    }

    @Sendable static func saveJadwal(_ database: inout Database, _ call: Call) -> Reply {
        let missing = call.missing("kursus_id", "tanggal", "waktu", "gayaMengajar")
        guard missing.isEmpty else { return .invalid(missing) }
        guard let kursus = database.find(.kursus, call.input["kursus_id"].int) else {
            return .invalid([("kursus_id", "The selected kursus_id is invalid.")])
        }
        guard kursus["mentor_id"].int == mentor(database, call) else { return .message(403, "Kursus bukan milik Anda") }
        guard let waktu = call.input["waktu"].text, waktu.split(separator: ":").count >= 2 else {
            return .message(
                500,
                "SQLSTATE[22007]: Invalid datetime format: 1292 Incorrect time value (Connection: mysql, SQL: insert into `jadwal_kursus` …)"
            )
        }
        let sent = call.input.only("kursus_id", "tanggal", "waktu", "gayaMengajar", "keterangan", "tempat")
        if let id = call.input["id"].int {
            let row = database.update(.jadwal, id) { row in
                for name in ["tanggal", "gayaMengajar", "keterangan", "tempat"] where sent.has(name) { row[name] = sent[name] }
                row["waktu"] = .text(full(waktu))
            }
            guard let row else { return .noModel(.jadwal, id) }
            return .ok(["message": "Jadwal berhasil disimpan", "jadwal": row.with("waktu", sent["waktu"])])
        }
        var row = sent.with("kursus_id", kursus["id"]).with("waktu", .text(full(waktu)))
        for name in ["keterangan", "tempat"] where !row.has(name) { row[name] = nil }
        let stored = database.insert(.jadwal, row)
        let echo = sent.with("updated_at", stored["updated_at"]).with("created_at", stored["created_at"]).with("id", stored["id"])
        return .ok(["message": "Jadwal berhasil disimpan", "jadwal": echo])
    }

    @Sendable static func dashboard(_ database: inout Database, _ call: Call) -> Reply {
        let id = mentor(database, call)
        let sesi = database.all(.sesi, "mentor_id", id)
        let calendar = sesi.filter(database.isPaid).map { row -> JSON in
            let slot = database.jadwal(row["jadwal_kursus_id"].int)
            let pelanggan = database.pelanggan(row["pelanggan_id"].int)
            return slot.only("id", "tanggal", "waktu", "gayaMengajar", "keterangan", "tempat")
                .with("kursus", database.kursus(row["kursus_id"].int))
                .with(
                    "sesi", row.with("transaksi", database.transaksi(ofSesi: row["id"].int) ?? .null).with("pelanggan", pelanggan)
                )
                .with("siswaNama", pelanggan["user"]["nama"]).with("status", row["statusSesi"])
        }
        return .ok([
            "mentor_status": "active",
            "analytics": [
                "total_sesi": .int(sesi.count), "sesi_bulan_ini": .int(sesi.count), "total_jam_mengajar": .int(sesi.count * 2),
                "siswa_aktif": .int(Set(sesi.compactMap { $0["pelanggan_id"].int }).count),
                "rating": database.find(.mentor, id)?["rating"] ?? .null,
                "jumlah_kursus": .int(database.all(.kursus, "mentor_id", id).count),
                "jumlah_testimoni": .int(database.all(.testimoni, "mentor_id", id).count),
            ],
            "calendar": .list(calendar),
        ])
    }

    private static func full(_ waktu: String) -> String { waktu.count == 5 ? waktu + ":00" : waktu }
}
