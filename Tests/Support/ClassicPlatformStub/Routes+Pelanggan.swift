extension Router {
    /// What a pelanggan does.
    mutating func addPelangganRoutes() {
        let pelanggan = Access.only("pelanggan")
        add("GET /api/pelanggan/profil-saya", pelanggan) { database, call in
            .ok(database.pelanggan(Booking.pelanggan(database, call)))
        }
        add("GET /api/pelanggan/profil-info", pelanggan) { database, call in
            let sesi = database.all(.sesi, "pelanggan_id", Booking.pelanggan(database, call))
            return .ok([
                "jumlah_sesi": .int(sesi.count), "jumlah_mentor": .int(Set(sesi.compactMap { $0["mentor_id"].int }).count),
                "jumlah_kursus": .int(Set(sesi.compactMap { $0["kursus_id"].int }).count),
            ])
        }
        add("GET /api/pelanggan/detail-mentor/{id}", .signedIn) { database, call in
            guard database.find(.mentor, call.id) != nil else { return .noModel(.mentor, call.id) }
            return .ok(database.mentor(call.id).with("kursus", .list(database.all(.kursus, "mentor_id", call.id))))
        }
        add("GET /api/pelanggan/daftar-sesi", pelanggan) { database, call in
            let own = database.all(.sesi, "pelanggan_id", Booking.pelanggan(database, call)).filter(database.isPaid)
            return .ok(
                .list(
                    own.map { database.pelangganSesi($0).with("transaksi", database.transaksi(ofSesi: $0["id"].int) ?? .null) }))
        }
        add("GET /api/pelanggan/daftar-sesi-transaksi", pelanggan) { database, call in
            .ok(.list(database.all(.sesi, "pelanggan_id", Booking.pelanggan(database, call)).map(database.pelangganSesi)))
        }
        add("POST /api/pelanggan/pesan-sesi", pelanggan, Booking.book)
        add("POST /api/pelanggan/beri-testimoni/{id}", pelanggan, Booking.review)
        add("POST /api/transaksi", .signedIn, Payment.create)
        add("POST /api/pelanggan/unggah-bukti/{id}", pelanggan, Payment.upload)
        add("POST /api/transaksi/{id}/unggah-bukti", .signedIn, Payment.upload)
        add("POST /api/pelanggan/unggah-ulang-bukti/{id}", pelanggan) { _, _ in
            // It demands a status that a reject never writes.
            .message(422, "Bukti hanya dapat diunggah ulang untuk transaksi yang ditolak")
        }
    }
}

/// Booking and reviewing.
enum Booking {
    static func pelanggan(_ database: Database, _ call: Call) -> Int? {
        database.first(.pelanggan, "user_id", call.personID)?["id"].int
    }

    /// Takes any booking: for a slot that is taken, for another pelanggan, for what does not belong together.
    @Sendable static func book(_ database: inout Database, _ call: Call) -> Reply {
        var wrong = call.missing("mentor_id", "pelanggan_id", "kursus_id", "jadwal_kursus_id", "statusSesi")
        for (name, table) in [("mentor_id", Database.Table.mentor), ("kursus_id", .kursus), ("jadwal_kursus_id", .jadwal)]
        where call.input[name] != .null && database.find(table, call.input[name].int) == nil {
            wrong.append((name, "The selected \(name) is invalid."))
        }
        guard wrong.isEmpty else { return .invalid(wrong) }
        let sent = call.input.only(
            "mentor_id", "pelanggan_id", "kursus_id", "jadwal_kursus_id", "detailKursus", "statusSesi", "paket_id")
        let price = database.price(mentor: sent["mentor_id"].int, paket: sent["paket_id"].int)
        let echo = sent.with("jumlahSementara", price)
        return .json(
            201,
            ["message": "Sesi berhasil dipesan", "sesi": store(&database, .sesi, echo, columns: ["detailKursus", "paket_id"])])
    }

    @Sendable static func review(_ database: inout Database, _ call: Call) -> Reply {
        guard let sesi = database.find(.sesi, call.id) else { return .noModel(.sesi, call.id) }
        guard sesi["pelanggan_id"].int == pelanggan(database, call) else { return .message(403, "Bukan sesi Anda") }
        guard let rating = call.input["rating"].int else { return .invalid(call.missing("rating")) }
        guard sesi["statusSesi"] == "end", database.first(.testimoni, "sesi_id", call.id) == nil else {
            return .message(422, "Sesi belum selesai atau sudah diberi testimoni")
        }
        let now = Moment.now
        let echo: JSON = [
            "sesi_id": "\(call.id)", "pelanggan_id": sesi["pelanggan_id"], "mentor_id": sesi["mentor_id"], "rating": .int(rating),
            "komentar": call.input["komentar"], "tanggal": .text(now.timestamp.replacing(".000000Z", with: ".418170Z")),
        ]
        let testimoni = store(&database, .testimoni, echo, columns: [])
        let changed = database.update(.sesi, call.id) { $0["statusSesi"] = "reviewed" } ?? .null
        let ratings = database.all(.testimoni, "mentor_id", sesi["mentor_id"].int).compactMap { $0["rating"].double }
        let mentor = database.update(.mentor, sesi["mentor_id"].int) { row in
            row["rating"] = .number((ratings.reduce(0, +) / Double(max(ratings.count, 1)) * 10).rounded() / 10)
        }
        return .json(
            201,
            [
                "message": "Testimoni berhasil dikirim", "testimoni": testimoni,
                "sesi": changed.with("mentor", mentor ?? .null).with("testimoni", nil), "mentor": mentor ?? .null,
            ])
    }

    /// Stores a row with numbers for ids and null for columns that were not sent; the echo keeps what the client sent.
    static func store(_ database: inout Database, _ table: Database.Table, _ sent: JSON, columns: [String]) -> JSON {
        guard case .object(let members) = sent else { return .null }
        var row = sent
        for member in members where member.name.hasSuffix("_id") { row[member.name] = member.value.int.map { .int($0) } ?? .null }
        for name in columns where !row.has(name) { row[name] = nil }
        let stored = database.insert(table, row)
        return sent.with("updated_at", stored["updated_at"]).with("created_at", stored["created_at"]).with("id", stored["id"])
    }
}

extension String {
    /// With an ending in place of another.
    fileprivate func replacing(_ ending: String, with other: String) -> String {
        hasSuffix(ending) ? dropLast(ending.count) + other : self
    }
}
