import ChillAjarKit
import SQL

extension Connection {
    /// Whether the time to pay of some booking has run out.
    func hasExpiredHold(at now: Timestamp) throws -> Bool {
        try first(
            "SELECT 1 FROM sesi WHERE status_sesi = 'pending' AND batas_waktu IS NOT NULL AND batas_waktu <= ? LIMIT 1",
            now.description
        ) { try $0.int(0) } != nil
    }

    /// Removes some of the jobs that ended before a moment, and says how many.
    func pruneJobs(endedBefore moment: Timestamp, limit: Int) throws -> Int {
        try execute(
            "DELETE FROM pekerjaan WHERE id IN (SELECT id FROM pekerjaan WHERE selesai_at IS NOT NULL AND selesai_at < ? LIMIT ?)",
            moment.description, limit)
    }

    /// Takes what they were to carry from dead letters that are of no use any more: it may be a one-time code.
    func wipeExpiredDeadJobs(at now: Timestamp, limit: Int) throws -> Int {
        try execute(
            """
            UPDATE pekerjaan SET status = 'dibatalkan', payload = '{}', selesai_at = ?, updated_at = ? WHERE id IN (
                SELECT id FROM pekerjaan WHERE status = 'mati' AND berlaku_sampai <= ? LIMIT ?)
            """, now.description, now.description, now.description, limit)
    }

    /// Removes some of the remembered answers that are older than a moment, and says how many.
    func pruneIdempotency(before moment: Timestamp, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM idempotency WHERE (user_id, kunci) IN (
                SELECT user_id, kunci FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT ?)
            """, moment.description, limit)
    }

    private static let recounted = """
        SELECT m.id, count(r.id) AS banyak, coalesce(sum(r.rating), 0) AS bintang
        FROM mentor m LEFT JOIN testimoni r ON r.mentor_id = m.id GROUP BY m.id
        """

    /// The mentors whose counted reviews are not those that there are.
    func driftedRatings() throws -> [Int64] {
        try query(
            """
            SELECT m.id FROM mentor m JOIN (\(Self.recounted)) x ON x.id = m.id
            WHERE m.jumlah_testimoni <> x.banyak OR m.jumlah_bintang <> x.bintang ORDER BY m.id
            """
        ) { try $0.int64(0) }
    }

    /// Counts the drifted anew, and says whose they were.
    func repairRatings(at now: Timestamp) throws -> [Int64] {
        let drifted = try driftedRatings()
        for id in drifted {
            try execute(
                """
                UPDATE mentor SET jumlah_testimoni = (SELECT count(*) FROM testimoni r WHERE r.mentor_id = mentor.id),
                    jumlah_bintang = (SELECT coalesce(sum(r.rating), 0) FROM testimoni r WHERE r.mentor_id = mentor.id),
                    updated_at = ?
                WHERE id = ?
                """, now.description, id)
        }
        return drifted
    }
}
