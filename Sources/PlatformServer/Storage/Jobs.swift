import ChillAjarKit
import SQL

extension Connection {
    /// The word that tells the runner, once the transaction is on disk, that there may be work.
    static let jobsMark = "pekerjaan"

    /// Puts a job into the line, in the caller's transaction: it is done only if that commits.
    ///
    /// - Returns: its id; nil when a job of the same key was made before.
    @discardableResult
    func enqueue(_ job: NewJob, at now: Timestamp) throws -> Int64? {
        let made = try query(
            """
            INSERT INTO pekerjaan (jenis, payload, keterangan, kunci, status, jalan_at, berlaku_sampai, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'menunggu', ?, ?, ?, ?) ON CONFLICT (kunci) DO NOTHING RETURNING id
            """, job.jenis.rawValue, job.payload, job.keterangan, job.kunci, (job.jalan ?? now).description,
            job.berlakuSampai?.description, now.description, now.description
        ) { try $0.int64(0) }
        mark(Self.jobsMark)
        return made.first
    }

    /// When the first of a kind's waiting jobs is due.
    func nextJob(of jenis: JobKind) throws -> Timestamp? {
        try first(
            "SELECT jalan_at FROM pekerjaan WHERE jenis = ? AND status = 'menunggu' ORDER BY jalan_at LIMIT 1", jenis.rawValue
        ) { Timestamp(try $0.string(0)) } ?? nil
    }

    /// When the first of the running jobs' leases ends.
    func nextLeaseEnd() throws -> Timestamp? {
        try first("SELECT dikunci_sampai FROM pekerjaan WHERE status = 'berjalan' ORDER BY dikunci_sampai LIMIT 1") {
            Timestamp(try $0.string(0))
        } ?? nil
    }

    /// Takes jobs that are due, so that nobody else does them while the lease lasts.
    func claimJobs(of jenis: JobKind, limit: Int, by owner: String, until lease: Timestamp, at now: Timestamp) throws -> [Job] {
        try query(
            """
            UPDATE pekerjaan SET status = 'berjalan', percobaan = percobaan + 1, pemilik = ?, dikunci_sampai = ?, updated_at = ?
            WHERE status = 'menunggu' AND id IN (
                SELECT id FROM pekerjaan WHERE jenis = ? AND status = 'menunggu' AND jalan_at <= ? ORDER BY jalan_at, id LIMIT ?)
            RETURNING id, payload, kunci, percobaan, berlaku_sampai
            """, owner, lease.description, now.description, jenis.rawValue, now.description, limit
        ) { row in
            Job(
                id: try row.int64(0), jenis: jenis, payload: try row.string(1), kunci: try row.stringOrNil(2),
                percobaan: try row.int(3), berlakuSampai: try row.stringOrNil(4).flatMap { Timestamp($0) })
        }
    }

    /// Keeps a running job to its owner; false when it is not theirs any more.
    func renewJob(_ id: Int64, by owner: String, until lease: Timestamp) throws -> Bool {
        try execute(
            "UPDATE pekerjaan SET dikunci_sampai = ? WHERE id = ? AND status = 'berjalan' AND pemilik = ?", lease.description, id,
            owner) == 1
    }

    /// Ends an attempt of its owner's; false when the job is not theirs any more. What is over for good loses its payload.
    func settleJob(
        _ id: Int64, by owner: String, as status: JobStatus, next jalan: Timestamp? = nil, note: String?, at now: Timestamp
    ) throws -> Bool {
        let isOver = status == .selesai || status == .dibatalkan
        return try execute(
            """
            UPDATE pekerjaan SET status = ?, jalan_at = coalesce(?, jalan_at), kesalahan = ?, pemilik = NULL, dikunci_sampai = NULL,
                payload = CASE WHEN ? = 1 THEN '{}' ELSE payload END, selesai_at = ?, updated_at = ?
            WHERE id = ? AND status = 'berjalan' AND pemilik = ?
            """, status.rawValue, jalan?.description, note, isOver, isOver ? now.description : nil, now.description, id, owner)
            == 1
    }

    /// Puts a scheduled job back into the line for its next run.
    func rescheduleJob(_ id: Int64, by owner: String, next: Timestamp, note: String?, at now: Timestamp) throws -> Bool {
        try execute(
            """
            UPDATE pekerjaan SET status = 'menunggu', percobaan = 0, jalan_at = ?, kesalahan = ?, pemilik = NULL,
                dikunci_sampai = NULL, updated_at = ?
            WHERE id = ? AND status = 'berjalan' AND pemilik = ?
            """, next.description, note, now.description, id, owner) == 1
    }
}
