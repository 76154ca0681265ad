import ChillAjarKit
import SQL

/// A running job whose owner has gone.
struct AbandonedJob: Sendable {
    let id: Int64
    let jenis: JobKind
    let percobaan: Int
}

extension Connection {
    /// The running jobs whose lease ended at that moment, or, with nil, all.
    func abandonedJobs(at now: Timestamp?) throws -> [AbandonedJob] {
        try query(
            "SELECT id, jenis, percobaan FROM pekerjaan WHERE status = 'berjalan' AND dikunci_sampai <= ? ORDER BY id",
            now?.description ?? "9"
        ) { row in
            AbandonedJob(id: try row.int64(0), jenis: JobKind(rawValue: try row.string(1)), percobaan: try row.int(2))
        }
    }

    /// Gives an abandoned job back to the line, or makes it a dead letter.
    func recoverJob(_ id: Int64, as status: JobStatus, note: String, at now: Timestamp) throws {
        try execute(
            """
            UPDATE pekerjaan SET status = ?, jalan_at = ?, kesalahan = ?, pemilik = NULL, dikunci_sampai = NULL, updated_at = ?
            WHERE id = ? AND status = 'berjalan'
            """, status.rawValue, now.description, note, now.description, id)
    }

    /// Removes the jobs of a kind, whatever has become of them.
    func discardJobs(of jenis: JobKind) throws { try execute("DELETE FROM pekerjaan WHERE jenis = ?", jenis.rawValue) }

    /// Makes jobs that were due before a moment due at it.
    func postponeJobs(until moment: Timestamp) throws {
        try execute(
            "UPDATE pekerjaan SET jalan_at = ? WHERE status = 'menunggu' AND jalan_at < ?", moment.description,
            moment.description)
    }

    /// Makes dead letters of waiting jobs that this version has no handler for.
    func buryUnknownJobs(known: Set<JobKind>, note: String, at now: Timestamp) throws {
        let waiting = try query("SELECT DISTINCT jenis FROM pekerjaan WHERE status = 'menunggu'") { try $0.string(0) }
        for jenis in waiting where !known.contains(JobKind(rawValue: jenis)) {
            try execute(
                "UPDATE pekerjaan SET status = 'mati', kesalahan = ?, updated_at = ? WHERE status = 'menunggu' AND jenis = ?",
                note,
                now.description, jenis)
        }
    }

    /// Gives a schedule its row, unless it has one.
    func ensureSchedule(_ jenis: JobKind, next: Timestamp, at now: Timestamp) throws {
        try execute(
            """
            INSERT INTO pekerjaan (jenis, payload, keterangan, kunci, status, jalan_at, created_at, updated_at)
            VALUES (?, '{}', 'Berkala', ?, 'menunggu', ?, ?, ?) ON CONFLICT (kunci) DO NOTHING
            """, jenis.rawValue, Self.scheduleKey(jenis), next.description, now.description, now.description)
    }

    /// A dead letter of a scheduled job that failed for good, while its row goes on.
    func reportFailedRun(_ job: Job, note: String, at now: Timestamp) throws {
        try execute(
            """
            INSERT INTO pekerjaan (jenis, payload, keterangan, status, percobaan, jalan_at, kesalahan, created_at, updated_at)
            VALUES (?, ?, 'Berkala', 'mati', ?, ?, ?, ?, ?)
            """, job.jenis.rawValue, job.payload, job.percobaan, now.description, note, now.description, now.description)
    }

    /// Under which key the row of a schedule stands.
    static func scheduleKey(_ jenis: JobKind) -> String { "jadwal:\(jenis.rawValue)" }
}
