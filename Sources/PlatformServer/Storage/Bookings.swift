import ChillAjarKit
import SQL

/// A sesi with everything that a list shows beside it.
struct SesiRow: Sendable {
    var sesi: SesiRecord
    var mentor: MentorWithUser
    var pelanggan: PelangganWithUser
    var kursus: KursusRecord
    var jadwal: JadwalRecord
    var transaksi: TransaksiRecord?
    var testimoni: TestimoniRecord?

    static let select = """
        SELECT \(SesiRecord.select("s")), \(MentorWithUser.select("m", "mu")), \(PelangganWithUser.select("p", "pu")),
            \(KursusRecord.select("k")), \(JadwalRecord.select("j")), \(TransaksiRecord.select("t")), \(TestimoniRecord.select("r"))
        FROM sesi s
        JOIN mentor m ON m.id = s.mentor_id JOIN users mu ON mu.id = m.user_id
        JOIN pelanggan p ON p.id = s.pelanggan_id JOIN users pu ON pu.id = p.user_id
        JOIN kursus k ON k.id = s.kursus_id JOIN jadwal_kursus j ON j.id = s.jadwal_kursus_id
        LEFT JOIN transaksi t ON t.id = (
            SELECT max(x.id) FROM transaksi x WHERE x.sesi_id = s.id AND x.dihapus_at IS NULL)
        LEFT JOIN testimoni r ON r.sesi_id = s.id
        """

    init(_ row: borrowing Row) throws {
        var at = 0
        sesi = try SesiRecord(row, &at)
        mentor = try MentorWithUser(row, &at)
        pelanggan = try PelangganWithUser(row, &at)
        kursus = try KursusRecord(row, &at)
        jadwal = try JadwalRecord(row, &at)
        transaksi = try TransaksiRecord.optional(row, &at)
        testimoni = try TestimoniRecord.optional(row, &at)
    }
}

/// Whose rows a list shows.
enum Owner: Sendable {
    case pelanggan(Int64)
    case mentor(Int64)
    case everybody

    /// The condition on a table's alias, and its value.
    func condition(_ alias: String) -> (sql: String, values: [any SQLConvertible]) {
        switch self {
        case .pelanggan(let id): ("\(alias).pelanggan_id = ?", [id])
        case .mentor(let id): ("\(alias).mentor_id = ?", [id])
        case .everybody: ("1 = 1", [])
        }
    }
}

/// Which of an owner's sesi a list shows.
enum SesiFilter: String, Sendable {
    case all = "1 = 1"
    case paid = "t.status_pembayaran = 'accepted'"
    case reviewed = "r.id IS NOT NULL"
}

extension Connection {
    func sesiRows(of owner: Owner, _ filter: SesiFilter) throws -> [SesiRow] {
        let (condition, values) = owner.condition("s")
        return try query("\(SesiRow.select) WHERE \(condition) AND \(filter.rawValue) ORDER BY s.id", values: values) {
            try SesiRow($0)
        }
    }

    func sesiRow(_ id: Int64) throws -> SesiRow? {
        try first("\(SesiRow.select) WHERE s.id = ?", id) { try SesiRow($0) }
    }

    func sesi(_ id: Int64) throws -> SesiRecord? {
        try record("SELECT \(SesiRecord.select("s")) FROM sesi s WHERE s.id = ?", id)
    }

    /// A UNIQUE violation means that another live sesi holds the slot.
    func insertSesi(
        mentor: Int64, pelanggan: Int64, kursus: Int64, jadwal: Int64, paket: Int64?, detail: String?, harga: Rupiah,
        batasWaktu: Timestamp?, at now: Timestamp
    ) throws -> Int64 {
        try addCount(.sesi, 1)
        return try insert(
            """
            INSERT INTO sesi (mentor_id, pelanggan_id, kursus_id, jadwal_kursus_id, paket_id, detail_kursus, jumlah_sementara,
                status_sesi, batas_waktu, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?, ?) RETURNING id
            """, mentor, pelanggan, kursus, jadwal, paket, detail, harga.amount, batasWaktu?.description, now.description,
            now.description)
    }

    /// Compare-and-swap: false when the sesi was not in that status any more.
    func moveSesi(_ id: Int64, from old: StatusSesi, to new: StatusSesi, at now: Timestamp) throws -> Bool {
        let isMoved =
            try execute(
                "UPDATE sesi SET status_sesi = ?, updated_at = ? WHERE id = ? AND status_sesi = ?", new.rawValue, now.description,
                id, old.rawValue) == 1
        if isMoved, new == .end { try countFinished(sesi: id) }
        return isMoved
    }

    /// Puts a booking that has not begun into another slot; a UNIQUE violation means that a live sesi holds it.
    func moveSesi(_ id: Int64, toJadwal jadwal: Int64, at now: Timestamp) throws -> Bool {
        try execute(
            "UPDATE sesi SET jadwal_kursus_id = ?, updated_at = ? WHERE id = ? AND status_sesi = 'pending'", jadwal,
            now.description, id) == 1
    }

    func setDetail(ofSesi id: Int64, _ detail: String?, at now: Timestamp) throws {
        try execute("UPDATE sesi SET detail_kursus = ?, updated_at = ? WHERE id = ?", detail, now.description, id)
    }

    /// Sets until when the sesi is held without a payment; nil holds it on.
    func holdSesi(_ id: Int64, until batas: Timestamp?, at now: Timestamp) throws {
        try execute("UPDATE sesi SET batas_waktu = ?, updated_at = ? WHERE id = ?", batas?.description, now.description, id)
    }

    /// Cancels the bookings whose time to pay has run out, and says which.
    func releaseExpired(at now: Timestamp) throws -> [Int64] {
        try query(
            """
            UPDATE sesi SET status_sesi = 'cancelled', updated_at = ?
            WHERE status_sesi = 'pending' AND batas_waktu IS NOT NULL AND batas_waktu <= ? RETURNING id
            """, now.description, now.description
        ) { try $0.int64(0) }
    }

    /// How many live sesi of a pelanggan have the paket.
    func purchases(ofPaket paket: Int64, by pelanggan: Int64) throws -> Int64 {
        try count(
            "SELECT count(*) FROM sesi WHERE pelanggan_id = ? AND paket_id = ? AND status_sesi <> 'cancelled'", pelanggan, paket)
    }

    /// How many sesi a mentor has, those that were released left out.
    func sesiCount(ofMentor id: Int64) throws -> Int64 {
        try count("SELECT count(*) FROM sesi WHERE mentor_id = ? AND status_sesi <> 'cancelled'", id)
    }
}
