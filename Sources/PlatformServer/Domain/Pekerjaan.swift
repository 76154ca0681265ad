import ChillAjarKit
import SQL

/// What an admin decides of a dead letter.
enum Pekerjaan {
    /// Has it tried again. Throws 409 unless it is dead.
    static func retry(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws -> JobRecord {
        let job = try existing(id, in: db)
        guard try db.retryDeadJob(id, at: now) else { throw refusal(job) }
        try db.record(Peristiwa(.pekerjaanDiulangi, by: person.userID, description(job)), at: now)
        return try existing(id, in: db)
    }

    /// Gives it up. Throws 409 unless it is dead.
    static func giveUp(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        let job = try existing(id, in: db)
        guard try db.cancelDeadJob(id, at: now) else { throw refusal(job) }
        try db.record(Peristiwa(.pekerjaanDibatalkan, by: person.userID, description(job)), at: now)
    }

    private static func existing(_ id: Int64, in db: Connection) throws -> JobRecord {
        guard let job = try db.job(id) else { throw Problem.notFound("Pekerjaan") }
        return job
    }

    private static func refusal(_ job: JobRecord) -> Problem {
        .conflict("Hanya pekerjaan yang mati yang dapat diputuskan; yang ini \(job.status).")
    }

    private static func description(_ job: JobRecord) -> String {
        "\(job.jenis) #\(job.id)\(job.keterangan.map { ": \($0)" } ?? "")"
    }
}
