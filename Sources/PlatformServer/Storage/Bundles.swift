import ChillAjarKit
import SQL

/// What an admin says of a paket.
struct PaketDraft: Sendable {
    var nama: String
    var hargaDasar: Rupiah = .zero
    var diskon: Rupiah = .zero
    var deskripsi: String?
    /// From when, and until before when, it is sold.
    var mulai: String?
    var berakhir: String?
    var maksimumPerUser: Int64?
}

/// What an admin says of a thing that paket hold.
struct ItemPaketDraft: Sendable {
    var nama: String
    var harga: Rupiah
    var diskon: Rupiah = .zero
    var deskripsi: String?
}

extension Connection {
    /// Every paket with its items, the withdrawn ones too: what was bought goes on naming them.
    func paketByID() throws -> [Int64: PaketRecord] {
        let items: [ItemPaketRecord] = try records(
            """
            SELECT \(ItemPaketRecord.select("i", "pi")) FROM paket_item pi JOIN item_paket i ON i.id = pi.item_paket_id
            ORDER BY pi.paket_id, i.id
            """)
        let byPaket = Dictionary(grouping: items, by: \.paketID)
        let rows = try query("SELECT \(PaketRecord.columns) FROM paket p ORDER BY p.id") { try PaketRecord($0) }
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                var paket = row
                paket.items = byPaket[row.id] ?? []
                return (row.id, paket)
            })
    }

    /// The things that paket may hold, those that were withdrawn left out.
    func itemPaket() throws -> [BareItemRecord] {
        try records("SELECT \(BareItemRecord.select("i")) FROM item_paket i WHERE i.deleted_at IS NULL ORDER BY i.id")
    }

    func itemPaket(_ id: Int64) throws -> BareItemRecord? {
        try record("SELECT \(BareItemRecord.select("i")) FROM item_paket i WHERE i.id = ? AND i.deleted_at IS NULL", id)
    }

    func insertPaket(nama: String, diskon: Rupiah, deskripsi: String?, maksimum: Int64?, at now: Timestamp) throws -> Int64 {
        try insertPaket(
            PaketDraft(
                nama: nama, diskon: diskon, deskripsi: deskripsi, mulai: now.description, maksimumPerUser: maksimum), at: now)
    }

    func insertPaket(_ draft: PaketDraft, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO paket (nama, harga_dasar, diskon, deskripsi, tanggal_mulai, tanggal_berakhir, max_pembelian_per_user,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, draft.nama, draft.hargaDasar.amount, draft.diskon.amount, draft.deskripsi, draft.mulai, draft.berakhir,
            draft.maksimumPerUser, now.description, now.description)
    }

    func updatePaket(_ id: Int64, _ draft: PaketDraft, at now: Timestamp) throws {
        try execute(
            """
            UPDATE paket SET nama = ?, harga_dasar = ?, diskon = ?, deskripsi = ?, tanggal_mulai = ?, tanggal_berakhir = ?,
                max_pembelian_per_user = ?, updated_at = ?
            WHERE id = ?
            """, draft.nama, draft.hargaDasar.amount, draft.diskon.amount, draft.deskripsi, draft.mulai, draft.berakhir,
            draft.maksimumPerUser, now.description, id)
    }

    /// Takes a paket off sale; sesi that were bought with it go on naming it.
    func withdrawPaket(_ id: Int64, at now: Timestamp) throws {
        try execute("UPDATE paket SET deleted_at = ?, updated_at = ? WHERE id = ?", now.description, now.description, id)
    }

    func insertItemPaket(nama: String, harga: Rupiah, diskon: Rupiah, deskripsi: String?, at now: Timestamp) throws -> Int64 {
        try insertItemPaket(ItemPaketDraft(nama: nama, harga: harga, diskon: diskon, deskripsi: deskripsi), at: now)
    }

    func insertItemPaket(_ draft: ItemPaketDraft, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO item_paket (nama, harga, diskon, deskripsi, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """, draft.nama, draft.harga.amount, draft.diskon.amount, draft.deskripsi, now.description, now.description)
    }

    func updateItemPaket(_ id: Int64, _ draft: ItemPaketDraft, at now: Timestamp) throws {
        try execute(
            "UPDATE item_paket SET nama = ?, harga = ?, diskon = ?, deskripsi = ?, updated_at = ? WHERE id = ?", draft.nama,
            draft.harga.amount, draft.diskon.amount, draft.deskripsi, now.description, id)
    }

    func withdrawItemPaket(_ id: Int64, at now: Timestamp) throws {
        try execute("UPDATE item_paket SET deleted_at = ?, updated_at = ? WHERE id = ?", now.description, now.description, id)
    }

    /// How many paket on sale hold the thing.
    func paketCount(withItem id: Int64) throws -> Int64 {
        try count(
            """
            SELECT count(*) FROM paket_item pi JOIN paket p ON p.id = pi.paket_id
            WHERE pi.item_paket_id = ? AND p.deleted_at IS NULL
            """, id)
    }

    func put(item: Int64, times count: Int64, inPaket paket: Int64, at now: Timestamp) throws {
        try execute(
            "INSERT INTO paket_item (paket_id, item_paket_id, jumlah_item, created_at, updated_at) VALUES (?, ?, ?, ?, ?)", paket,
            item, count, now.description, now.description)
    }

    /// Takes everything out of a paket.
    func emptyPaket(_ id: Int64) throws { try execute("DELETE FROM paket_item WHERE paket_id = ?", id) }

    func setVisible(_ isVisible: Bool, paket: Int64, kursus: Int64, at now: Timestamp) throws {
        try execute(
            """
            INSERT INTO visibilitas_paket (kursus_id, paket_id, visibilitas, created_at, updated_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kursus_id, paket_id) DO UPDATE SET visibilitas = excluded.visibilitas, updated_at = excluded.updated_at
            """, kursus, paket, isVisible, now.description, now.description)
    }

    /// A kursus no longer names a paket.
    func forget(paket: Int64, ofKursus kursus: Int64) throws {
        try execute("DELETE FROM visibilitas_paket WHERE kursus_id = ? AND paket_id = ?", kursus, paket)
    }

    /// The paket that a kursus names.
    func paketIDs(ofKursus id: Int64) throws -> Set<Int64> {
        Set(try query("SELECT paket_id FROM visibilitas_paket WHERE kursus_id = ?", id) { try $0.int64(0) })
    }
}
