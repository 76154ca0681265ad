import ChillAjarKit
import SQL

/// Courses with all that their lists show, read in four statements whatever their number.
struct Catalogue: Sendable {
    var kursus: [(kursus: KursusRecord, mentor: MentorWithUser)] = []
    /// Slots by kursus, in order of time.
    var jadwal: [Int64: [JadwalRecord]] = [:]
    /// The paket that each kursus offers.
    var visibilitas: [Int64: [VisibilitasRecord]] = [:]
    /// Every paket, by id.
    var paket: [Int64: PaketRecord] = [:]
}

/// Which paket a kursus offers.
struct VisibilitasRecord: Record {
    var id: Int64
    var kursusID: Int64
    var paketID: Int64
    var visibilitas: Int64
    var createdAt: String
    var updatedAt: String

    static let columns = ["id", "kursus_id", "paket_id", "visibilitas", "created_at", "updated_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        kursusID = try row.next(&at)
        paketID = try row.next(&at)
        visibilitas = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}

extension Connection {
    /// The courses of active mentors, their free slots from now on, and their paket.
    func publicCatalogue(at now: Timestamp) throws -> Catalogue {
        var found = Catalogue()
        found.kursus = try query(
            """
            SELECT \(KursusRecord.select("k")), \(MentorWithUser.select("m", "u"))
            FROM kursus k JOIN mentor m ON m.id = k.mentor_id JOIN users u ON u.id = m.user_id
            WHERE m.status = 'active' ORDER BY k.id
            """
        ) { row in
            var at = 0
            return (try KursusRecord(row, &at), try MentorWithUser(row, &at))
        }
        found.jadwal = Dictionary(grouping: try freeSlots(at: now), by: \.kursusID)
        found.paket = try paketByID()
        let visible: [VisibilitasRecord] = try records(
            "SELECT \(VisibilitasRecord.select("v")) FROM visibilitas_paket v ORDER BY v.kursus_id, v.paket_id")
        found.visibilitas = Dictionary(grouping: visible, by: \.kursusID)
        return found
    }

    /// What ``freeSlots(at:)`` asks: the day and the time of day in WIB, and the moment.
    static let freeSlotsQuery = """
        SELECT \(JadwalRecord.select("j")) FROM jadwal_kursus j
        WHERE (j.tanggal, j.waktu) > (?, ?) AND j.dihapus_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM sesi s WHERE s.jadwal_kursus_id = j.id AND s.status_sesi <> 'cancelled'
            AND (s.status_sesi <> 'pending' OR s.batas_waktu IS NULL OR s.batas_waktu > ?))
        ORDER BY j.tanggal, j.waktu, j.id
        """

    /// Slots that begin later than now and that no live sesi holds.
    private func freeSlots(at now: Timestamp) throws -> [JadwalRecord] {
        try records(
            Self.freeSlotsQuery, now.tanggal(in: .wib).description, now.waktu(in: .wib).description, now.description)
    }

    /// Every paket with its items.
    func paketByID() throws -> [Int64: PaketRecord] {
        let items = Dictionary(
            grouping: try query(
                """
                SELECT \(ItemPaketRecord.columns) FROM paket_item pi JOIN item_paket i ON i.id = pi.item_paket_id
                ORDER BY pi.paket_id, i.id
                """, map: { try ItemPaketRecord($0) }), by: \.paketID)
        let rows = try query("SELECT \(PaketRecord.columns) FROM paket p ORDER BY p.id") { try PaketRecord($0) }
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                var paket = row
                paket.items = items[row.id] ?? []
                return (row.id, paket)
            })
    }

    func kursus(_ id: Int64) throws -> KursusRecord? {
        try record("SELECT \(KursusRecord.select("k")) FROM kursus k WHERE k.id = ?", id)
    }

    func kursus(ofMentor id: Int64) throws -> [KursusRecord] {
        try records("SELECT \(KursusRecord.select("k")) FROM kursus k WHERE k.mentor_id = ? ORDER BY k.id", id)
    }

    /// Whether the kursus offers the paket.
    func isVisible(paket: Int64, forKursus kursus: Int64) throws -> Bool {
        try count(
            "SELECT count(*) FROM visibilitas_paket WHERE kursus_id = ? AND paket_id = ? AND visibilitas = 1", kursus, paket) > 0
    }

    func insertKursus(nama: String, deskripsi: String?, mentor: Int64, at now: Timestamp) throws -> Int64 {
        try insert(
            "INSERT INTO kursus (nama_kursus, deskripsi, mentor_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
            nama, deskripsi, mentor, now.description, now.description)
    }

    func insertPaket(nama: String, diskon: Rupiah, deskripsi: String?, maksimum: Int64?, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO paket (nama, diskon, deskripsi, tanggal_mulai, max_pembelian_per_user, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, nama, diskon.amount, deskripsi, now.description, maksimum, now.description, now.description)
    }

    func insertItemPaket(nama: String, harga: Rupiah, diskon: Rupiah, deskripsi: String?, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO item_paket (nama, harga, diskon, deskripsi, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """, nama, harga.amount, diskon.amount, deskripsi, now.description, now.description)
    }

    func put(item: Int64, times count: Int64, inPaket paket: Int64, at now: Timestamp) throws {
        try execute(
            "INSERT INTO paket_item (paket_id, item_paket_id, jumlah_item, created_at, updated_at) VALUES (?, ?, ?, ?, ?)", paket,
            item, count, now.description, now.description)
    }

    func setVisible(_ isVisible: Bool, paket: Int64, kursus: Int64, at now: Timestamp) throws {
        try execute(
            """
            INSERT INTO visibilitas_paket (kursus_id, paket_id, visibilitas, created_at, updated_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kursus_id, paket_id) DO UPDATE SET visibilitas = excluded.visibilitas, updated_at = excluded.updated_at
            """, kursus, paket, isVisible, now.description, now.description)
    }
}
