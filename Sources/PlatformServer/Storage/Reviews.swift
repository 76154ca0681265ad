import ChillAjarKit
import SQL

extension Connection {
    /// A UNIQUE violation means that the sesi was reviewed already.
    func insertTestimoni(for sesi: SesiRecord, rating: Int64, komentar: String?, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO testimoni (sesi_id, pelanggan_id, mentor_id, rating, komentar, tanggal, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, sesi.id, sesi.pelangganID, sesi.mentorID, rating, komentar, now.description, now.description, now.description)
    }

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
