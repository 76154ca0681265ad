import ChillAjarKit
import SQL

/// A review with everything that its list shows beside it.
struct TestimoniRow: Sendable {
    var testimoni: TestimoniRecord
    var sesi: SesiRecord
    var kursus: KursusRecord
    var jadwal: JadwalRecord
    var pelanggan: PelangganWithUser
    var mentor: MentorWithUser

    static let select = """
        SELECT \(TestimoniRecord.select("r")), \(SesiRecord.select("s")), \(KursusRecord.select("k")), \(JadwalRecord.select("j")),
            \(PelangganWithUser.select("p", "pu")), \(MentorWithUser.select("m", "mu"))
        FROM testimoni r
        JOIN sesi s ON s.id = r.sesi_id
        JOIN kursus k ON k.id = s.kursus_id JOIN jadwal_kursus j ON j.id = s.jadwal_kursus_id
        JOIN pelanggan p ON p.id = r.pelanggan_id JOIN users pu ON pu.id = p.user_id
        JOIN mentor m ON m.id = r.mentor_id JOIN users mu ON mu.id = m.user_id
        """

    init(_ row: borrowing Row) throws {
        var at = 0
        testimoni = try TestimoniRecord(row, &at)
        sesi = try SesiRecord(row, &at)
        kursus = try KursusRecord(row, &at)
        jadwal = try JadwalRecord(row, &at)
        pelanggan = try PelangganWithUser(row, &at)
        mentor = try MentorWithUser(row, &at)
    }
}

extension Connection {
    /// How many reviews an admin's list goes back: the cost of a list does not grow with history.
    static let newestTestimoni: Int64 = 1000

    /// The condition on `r` for those of whom the list is, and its values.
    static func testimoniCondition(_ owner: Owner) -> (sql: String, values: [any SQLConvertible]) {
        guard case .everybody = owner else { return owner.condition("r") }
        return ("r.id > (SELECT coalesce(max(x.id), 0) FROM testimoni x) - ?", [newestTestimoni])
    }

    /// The reviews that a pelanggan gave or a mentor got; of everybody's the newest.
    func testimoniRows(of owner: Owner) throws -> [TestimoniRow] {
        let (condition, values) = Self.testimoniCondition(owner)
        return try query("\(TestimoniRow.select) WHERE \(condition) ORDER BY r.id", values: values) { try TestimoniRow($0) }
    }

    func testimoniRow(_ id: Int64) throws -> TestimoniRow? {
        try first("\(TestimoniRow.select) WHERE r.id = ?", id) { try TestimoniRow($0) }
    }

    /// A UNIQUE violation means that the sesi was reviewed already.
    func insertTestimoni(for sesi: SesiRecord, rating: Int64, komentar: String?, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO testimoni (sesi_id, pelanggan_id, mentor_id, rating, komentar, tanggal, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, sesi.id, sesi.pelangganID, sesi.mentorID, rating, komentar, now.description, now.description, now.description)
    }

    func updateTestimoni(_ id: Int64, rating: Int64, komentar: String?, at now: Timestamp) throws {
        try execute(
            "UPDATE testimoni SET rating = ?, komentar = ?, updated_at = ? WHERE id = ?", rating, komentar, now.description, id)
    }

    func deleteTestimoni(_ id: Int64) throws { try execute("DELETE FROM testimoni WHERE id = ?", id) }

    func testimoni(_ id: Int64) throws -> TestimoniRecord? {
        try record("SELECT \(TestimoniRecord.select("r")) FROM testimoni r WHERE r.id = ?", id)
    }

    /// The reviews of a mentor with who gave them, newest first.
    func testimoni(ofMentor id: Int64) throws -> [(testimoni: TestimoniRecord, pelanggan: PelangganWithUser)] {
        try query(
            """
            SELECT \(TestimoniRecord.select("r")), \(PelangganWithUser.select("p", "u"))
            FROM testimoni r JOIN pelanggan p ON p.id = r.pelanggan_id JOIN users u ON u.id = p.user_id
            WHERE r.mentor_id = ? ORDER BY r.id DESC
            """, id
        ) { row in
            var at = 0
            return (try TestimoniRecord(row, &at), try PelangganWithUser(row, &at))
        }
    }
}
