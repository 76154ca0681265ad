import ChillAjarKit
import SQL

/// A job as admins see it: what it carries stays hidden.
struct JobRecord: Record {
    var id: Int64
    var jenis: String
    var status: String
    var keterangan: String?
    var kunci: String?
    var percobaan: Int64
    var jalanAt: String
    var kesalahan: String?
    var selesaiAt: String?
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "jenis", "status", "keterangan", "kunci", "percobaan", "jalan_at", "kesalahan", "selesai_at", "created_at",
        "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        jenis = try row.next(&at)
        status = try row.next(&at)
        keterangan = try row.next(&at)
        kunci = try row.next(&at)
        percobaan = try row.next(&at)
        jalanAt = try row.next(&at)
        kesalahan = try row.next(&at)
        selesaiAt = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }

    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("jenis", jenis)
        json.field("status", status)
        json.field("keterangan", keterangan)
        json.field("percobaan", percobaan)
        json.field("jalan_at", jalanAt)
        json.field("kesalahan", kesalahan)
        json.field("selesai_at", selesaiAt)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }
}

/// How many jobs of a kind are in a status.
struct JobCount: Sendable, Equatable {
    let jenis: String
    let status: JobStatus
    let count: Int64
}

/// What waits, runs or is dead; what is over is counted by ``JobTally``, for the table grows with history.
struct JobQueue: Sendable, Equatable {
    let counts: [JobCount]
    /// Seconds for which the job that is due longest has waited; nil when none is due.
    let oldestDueAge: Int64?

    /// All kinds together.
    func count(_ status: JobStatus) -> Int64 { counts.lazy.filter { $0.status == status }.reduce(0) { $0 + $1.count } }
}

extension Connection {
    /// In this order the list shows them.
    private static let listOrder: [JobStatus] = [.mati, .berjalan, .menunggu, .selesai, .dibatalkan]

    func job(_ id: Int64) throws -> JobRecord? {
        try record("SELECT \(JobRecord.select("j")) FROM pekerjaan j WHERE j.id = ?", id)
    }

    /// Dead letters first, then by status, the newest first.
    ///
    /// - Parameters:
    ///   - status: only those; nil for all.
    ///   - previous: the last job of the page before.
    func jobs(status: JobStatus?, after previous: JobRecord?, limit: Int) throws -> [JobRecord] {
        var statuses = status.map { [$0] } ?? Self.listOrder
        var before = Int64.max
        if let previous, let position = statuses.firstIndex(where: { $0.rawValue == previous.status }) {
            statuses.removeFirst(position)
            before = previous.id
        }
        var found: [JobRecord] = []
        for status in statuses where found.count < limit {
            found += try records(
                "SELECT \(JobRecord.select("j")) FROM pekerjaan j WHERE j.status = ? AND j.id < ? ORDER BY j.id DESC LIMIT ?",
                status.rawValue, before, limit - found.count)
            before = .max
        }
        return found
    }

    /// Puts a dead letter back into the line, its attempts counted anew; false when it is not dead (any more).
    func retryDeadJob(_ id: Int64, at now: Timestamp) throws -> Bool {
        mark(Self.jobsMark)
        return try execute(
            "UPDATE pekerjaan SET status = 'menunggu', percobaan = 0, jalan_at = ?, updated_at = ? WHERE id = ? AND status = 'mati'",
            now.description, now.description, id) == 1
    }

    /// Gives a dead letter up; its key stays known, so that the same event does not make it again. False when it is not dead.
    func cancelDeadJob(_ id: Int64, at now: Timestamp) throws -> Bool {
        try execute(
            """
            UPDATE pekerjaan SET status = 'dibatalkan', payload = '{}', selesai_at = ?, updated_at = ?
            WHERE id = ? AND status = 'mati'
            """, now.description, now.description, id) == 1
    }

    /// What waits, runs or is dead, for metrics and the monitor.
    func jobQueue(at now: Timestamp) throws -> JobQueue {
        let counts = try [JobStatus.menunggu, .berjalan, .mati].flatMap { status in
            try query(
                "SELECT jenis, count(*) FROM pekerjaan WHERE status = '\(status.rawValue)' GROUP BY jenis ORDER BY jenis"
            ) { JobCount(jenis: try $0.string(0), status: status, count: try $0.int64(1)) }
        }
        let kinds = counts.filter { $0.status == .menunggu }.map { JobKind(rawValue: $0.jenis) }
        let oldest = try kinds.compactMap { try nextJob(of: $0) }.min()
        return JobQueue(counts: counts, oldestDueAge: oldest.flatMap { $0 <= now ? now.seconds(since: $0) : nil })
    }
}
