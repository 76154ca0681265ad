import ChillAjarKit
import SQL

/// A job as the operator sees it.
public struct JobLine: Sendable {
    /// The number of its row.
    public let id: Int64
    /// What kind of job it is.
    public let jenis: String
    /// How far it has come.
    public let status: String
    /// How many attempts there were.
    public let percobaan: Int64
    /// When it is due, as on the wire.
    public let jalanAt: String
    /// What it is about.
    public let keterangan: String?
    /// Why the last attempt failed.
    public let kesalahan: String?
}

extension Platform {
    /// The words for how far a job has come.
    public static var jobStatuses: [String] { JobStatus.allCases.map(\.rawValue) }

    /// The newest jobs of a data folder, dead letters first; only reads, so that a server may be at work on it.
    ///
    /// - Parameter status: one of ``jobStatuses``; nil for all.
    public static func jobs(in dataFolder: String, status: String?, limit: Int) throws -> [JobLine] {
        let missing = try pendingMigrations(in: dataFolder)
        let path = "\(dataFolder)/\(BackupContents.database)"
        guard missing.isEmpty else {
            throw PlatformFailure.database(path: path, reason: "belum mutakhir, jalankan migrate / not up to date, run migrate")
        }
        do {
            let db = try Connection(path: path, options: .init(isReadOnly: true))
            return try db.jobs(status: status.flatMap { JobStatus(rawValue: $0) }, after: nil, limit: limit).map { job in
                JobLine(
                    id: job.id, jenis: job.jenis, status: job.status, percobaan: job.percobaan, jalanAt: job.jalanAt,
                    keterangan: job.keterangan, kesalahan: job.kesalahan)
            }
        } catch let error as SQLError {
            throw PlatformFailure.database(path: path, reason: error.message)
        }
    }

    /// Puts a dead letter back into the line; false when it is none.
    public func retryJob(_ id: Int64) async throws -> Bool {
        let now = services.clock()
        return try await services.database.write { try $0.retryDeadJob(id, at: now) }
    }

    /// Gives a dead letter up; false when it is none.
    public func dropJob(_ id: Int64) async throws -> Bool {
        let now = services.clock()
        return try await services.database.write { try $0.cancelDeadJob(id, at: now) }
    }
}
