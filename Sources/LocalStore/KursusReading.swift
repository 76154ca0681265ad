import ChillAjarKit
import SQL

extension Database {
    /// The kursus of a list with mentor, slots and paket: scans in key order, no JSON.
    func kursus(in list: Int64) throws -> [Kursus] {
        let mentors = try mentors(in: list)
        var kursus: [Kursus] = []
        var texts = RecentTexts()
        // Closures that append to arrays of a known type: the binding's generic `query` is not specialised across modules.
        try forEach(
            """
            SELECT id, nama, deskripsi, mentor_id, foto, mentor, has_paket, jadwal FROM kursus
            WHERE list = ? ORDER BY position
            """, values: [list]
        ) { row in
            kursus.append(
                Kursus(
                    id: KursusID(try row.int64(0)), nama: try row.string(1), deskripsi: try row.stringOrNil(2),
                    mentorID: try row.int64OrNil(3).map { MentorID($0) }, foto: try row.stringOrNil(4),
                    mentor: try row.int64OrNil(5).flatMap { mentors[$0] },
                    jadwal: try SlotPack.unpack(try row.blob(7), &texts), visibilitasPaket: try row.bool(6) ? [] : nil))
        }
        try addOffers(to: &kursus, in: list)
        return kursus
    }

    private func addOffers(to kursus: inout [Kursus], in list: Int64) throws {
        let paket = try paket(in: list)
        try forEach(
            "SELECT kursus, paket_id, is_visible, paket FROM kursus_paket WHERE list = ? ORDER BY kursus, position",
            values: [list]
        ) { row in
            let place = try row.int(0)
            guard kursus.indices.contains(place) else { return }
            kursus[place].visibilitasPaket?.append(
                VisibilitasPaket(
                    paketID: try row.int64OrNil(1).map { PaketID($0) }, isVisible: try row.bool(2),
                    sharing: try row.int64OrNil(3).flatMap { paket[$0] } ?? Shared(wrappedValue: nil)))
        }
    }

    private func paket(in list: Int64) throws -> [Int64: Shared<Paket>] {
        let items = try query(
            "SELECT paket, id, nama, harga, diskon, deskripsi, jumlah_item FROM item_paket WHERE list = ? ORDER BY paket, position",
            list
        ) { row in
            (
                paket: try row.int64(0),
                item: ItemPaket(
                    id: ItemPaketID(try row.int64(1)), nama: try row.string(2), harga: Rupiah(try row.int64(3)),
                    diskon: try row.int64OrNil(4).map { Rupiah($0) }, deskripsi: try row.stringOrNil(5),
                    jumlahItem: try row.int(6))
            )
        }
        let itemsOf = Dictionary(grouping: items, by: \.paket)
        let rows = try query(
            "SELECT id, nama, harga_dasar, diskon, deskripsi, deleted_at FROM paket WHERE list = ?", list
        ) { row in
            let id = try row.int64(0)
            return Paket(
                id: PaketID(id), nama: try row.string(1), hargaDasar: try row.int64OrNil(2).map { Rupiah($0) },
                diskon: try row.int64OrNil(3).map { Rupiah($0) }, deskripsi: try row.stringOrNil(4),
                deletedAt: try row.int64OrNil(5).map { Timestamp(microseconds: $0) },
                items: itemsOf[id, default: []].map(\.item))
        }
        return Dictionary(rows.map { ($0.id.value, Shared(wrappedValue: $0)) }) { first, _ in first }
    }

    private func mentors(in list: Int64) throws -> [Int64: Mentor] {
        let rows = try query(
            """
            SELECT id, user_id, rating, biaya, deskripsi, status, jumlah_testimoni, account, nama, email, telepon, peran,
                alamat, foto, created_at
            FROM mentor WHERE list = ?
            """, list
        ) { row in
            let id = try row.int64(0)
            var account: User?
            if let user = try row.int64OrNil(7) {
                account = User(
                    id: UserID(user), nama: try row.string(8), email: try row.stringOrNil(9),
                    nomorTelepon: try row.stringOrNil(10), peran: try row.stringOrNil(11).map { Peran(rawValue: $0) },
                    alamat: try row.stringOrNil(12), fotoProfil: try row.stringOrNil(13),
                    createdAt: try row.int64OrNil(14).map { Timestamp(microseconds: $0) })
            }
            return Mentor(
                id: MentorID(id), userID: try row.int64OrNil(1).map { UserID($0) },
                rating: try row.doubleOrNil(2).map { Rating($0) }, biayaPerSesi: try row.int64OrNil(3).map { Rupiah($0) },
                deskripsi: try row.stringOrNil(4), status: try row.stringOrNil(5).map { StatusMentor(rawValue: $0) },
                jumlahTestimoni: try row.intOrNil(6), user: account)
        }
        return Dictionary(rows.map { ($0.id.value, $0) }) { first, _ in first }
    }
}
