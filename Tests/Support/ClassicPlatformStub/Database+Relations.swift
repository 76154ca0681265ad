/// Rows with what belongs to them, as the classic platform nests them.
extension Database {
    func user(_ id: Int?) -> JSON { find(.user, id) ?? .null }

    func mentor(_ id: Int?) -> JSON {
        guard let row = find(.mentor, id) else { return .null }
        return row.with("user", user(row["user_id"].int))
    }

    func pelanggan(_ id: Int?) -> JSON {
        guard let row = find(.pelanggan, id) else { return .null }
        return row.with("user", user(row["user_id"].int))
    }

    func paket(_ id: Int?) -> JSON { find(.paket, id) ?? .null }

    func kursus(_ id: Int?) -> JSON { find(.kursus, id) ?? .null }

    func jadwal(_ id: Int?) -> JSON { find(.jadwal, id) ?? .null }

    /// The latest payment of a sesi.
    func transaksi(ofSesi id: Int?) -> JSON? { all(.transaksi, "sesi_id", id).last }

    func isPaid(_ sesi: JSON) -> Bool {
        all(.transaksi, "sesi_id", sesi["id"].int).contains { $0["statusPembayaran"] == "accepted" }
    }

    /// The slots of a kursus from today on that nobody has paid for, by day and time.
    func freeJadwal(ofKursus id: Int?) -> [JSON] {
        let today = Moment.now.inJakarta.day
        return all(.jadwal, "kursus_id", id).filter { slot in
            (slot["tanggal"].text ?? "") >= today && !all(.sesi, "jadwal_kursus_id", slot["id"].int).contains(where: isPaid)
        }.sorted { Self.begin($0) < Self.begin($1) }
    }

    private static func begin(_ slot: JSON) -> String { (slot["tanggal"].text ?? "") + (slot["waktu"].text ?? "") }

    /// A kursus as the public list shows it.
    func publicKursus(_ row: JSON) -> JSON {
        row.with("mentor", mentor(row["mentor_id"].int)).with("jadwal_kursus", .list(freeJadwal(ofKursus: row["id"].int)))
    }

    /// A kursus with everything, for who is signed in.
    func fullKursus(_ row: JSON) -> JSON {
        let visibilitas = all(.visibilitas, "kursus_id", row["id"].int).map { $0.with("paket", paket($0["paket_id"].int)) }
        return row.with("mentor", mentor(row["mentor_id"].int))
            .with("jadwal_kursus", .list(all(.jadwal, "kursus_id", row["id"].int)))
            .with("visibilitas_paket", .list(visibilitas))
    }

    /// A sesi as its pelanggan sees it, without its transaksi.
    func pelangganSesi(_ row: JSON) -> JSON {
        row.with("mentor", mentor(row["mentor_id"].int))
            .with("testimoni", first(.testimoni, "sesi_id", row["id"].int) ?? .null)
            .with("jadwal_kursus", jadwal(row["jadwal_kursus_id"].int))
            .with("kursus", kursus(row["kursus_id"].int))
            .with("paket", paket(row["paket_id"].int))
    }

    /// A sesi as its mentor sees it.
    func mentorSesi(_ row: JSON) -> JSON {
        row.with("pelanggan", pelanggan(row["pelanggan_id"].int))
            .with("kursus", kursus(row["kursus_id"].int))
            .with("jadwal_kursus", jadwal(row["jadwal_kursus_id"].int))
            .with("paket", paket(row["paket_id"].int))
    }

    /// A transaksi with everything.
    func fullTransaksi(_ row: JSON) -> JSON {
        let sesi = find(.sesi, row["sesi_id"].int).map {
            $0.with("kursus", kursus($0["kursus_id"].int)).with("jadwal_kursus", jadwal($0["jadwal_kursus_id"].int))
        }
        return row.with("pelanggan", pelanggan(row["pelanggan_id"].int))
            .with("mentor", mentor(row["mentor_id"].int))
            .with("sesi", sesi ?? .null)
            .with("paket", paket(row["paket_id"].int))
    }

    /// A testimoni with everything.
    func fullTestimoni(_ row: JSON) -> JSON {
        let sesi = find(.sesi, row["sesi_id"].int).map {
            $0.with("kursus", kursus($0["kursus_id"].int)).with("jadwal_kursus", jadwal($0["jadwal_kursus_id"].int))
        }
        return row.with("sesi", sesi ?? .null).with("pelanggan", pelanggan(row["pelanggan_id"].int))
            .with("mentor", mentor(row["mentor_id"].int))
    }

    /// A user as signing in shows it.
    func signedIn(_ user: JSON) -> JSON {
        user.with("pelanggan", first(.pelanggan, "user_id", user["id"].int) ?? .null)
            .with("mentor", first(.mentor, "user_id", user["id"].int) ?? .null)
    }

    /// What the classic platform asks for a sesi: it leaves out how many of an item there are.
    func price(mentor: Int?, paket: Int?) -> JSON {
        let fee = find(.mentor, mentor)?["biayaPerSesi"].double ?? 0
        guard let paket = find(.paket, paket) else { return .number(fee) }
        let items = paket["items"].elements.reduce(0) { $0 + ($1["harga"].double ?? 0) - ($1["diskon"].double ?? 0) }
        return .number(fee + max(0, items - (paket["diskon"].double ?? 0)))
    }
}
