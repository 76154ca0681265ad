import ChillAjarKit
import SQL

extension Database {
    /// The kursus of a list with mentor, slots and paket: four scans in key order, no decoding.
    func kursus(in list: Int64) throws -> [Kursus] {
        let mentors = try mentors(in: list)
        var slots = Grouped(try slots(in: list))
        var offers = Grouped(try offers(in: list))
        return try query(
            """
            SELECT position, id, nama, deskripsi, mentor_id, foto, mentor, has_paket FROM kursus
            WHERE list = ? ORDER BY position
            """, list
        ) { row in
            let position = try row.int64(0)
            let mentor = try row.int64OrNil(4)
            return Kursus(
                id: KursusID(try row.int64(1)), nama: try row.string(2), deskripsi: try row.stringOrNil(3),
                mentorID: mentor.map { MentorID($0) }, foto: try row.stringOrNil(5),
                mentor: try row.int64OrNil(6).flatMap { mentors[$0] },
                jadwal: slots.take(position), visibilitasPaket: try row.bool(7) ? offers.take(position) : nil)
        }
    }

    private func slots(in list: Int64) throws -> [(group: Int64, value: JadwalKursus)] {
        try query(
            """
            SELECT kursus, id, kursus_id, tanggal, waktu, waktu_selesai, gaya, keterangan, tempat, tautan FROM jadwal
            WHERE list = ? ORDER BY kursus, position
            """, list
        ) { row in
            (
                try row.int64(0),
                JadwalKursus(
                    id: JadwalKursusID(try row.int64(1)), kursusID: try row.int64OrNil(2).map { KursusID($0) },
                    tanggal: Tanggal(dayNumber: try row.int(3)), waktu: Waktu(secondOfDay: try row.int(4)),
                    waktuSelesai: try row.intOrNil(5).map { Waktu(secondOfDay: $0) },
                    gayaMengajar: try row.stringOrNil(6).map { GayaMengajar(rawValue: $0) },
                    keterangan: try row.stringOrNil(7), tempat: try row.stringOrNil(8), tautan: try row.stringOrNil(9))
            )
        }
    }

    private func offers(in list: Int64) throws -> [(group: Int64, value: VisibilitasPaket)] {
        let paket = try paket(in: list)
        return try query(
            "SELECT kursus, paket_id, is_visible, paket FROM kursus_paket WHERE list = ? ORDER BY kursus, position", list
        ) { row in
            (
                try row.int64(0),
                VisibilitasPaket(
                    paketID: try row.int64OrNil(1).map { PaketID($0) }, isVisible: try row.bool(2),
                    paket: try row.int64OrNil(3).flatMap { paket[$0] })
            )
        }
    }

    private func paket(in list: Int64) throws -> [Int64: Paket] {
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
        return Dictionary(rows.map { ($0.id.value, $0) }) { first, _ in first }
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

/// Rows in the order of their group, handed out group by group.
private struct Grouped<Value> {
    private var rows: ArraySlice<(group: Int64, value: Value)>

    init(_ rows: [(group: Int64, value: Value)]) {
        self.rows = rows[...]
    }

    /// The rows of a group; groups must be asked for in rising order.
    mutating func take(_ group: Int64) -> [Value] {
        var end = rows.startIndex
        while end < rows.endIndex, rows[end].group == group { end += 1 }
        defer { rows = rows[end...] }
        return rows[..<end].map(\.value)
    }
}
