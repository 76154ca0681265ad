import ChillAjarKit
import Logging
import SQL
import Testing

@testable import PlatformServer

/// What a test asks of the jobs.
extension World {
    private static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// A runner on this world's platform.
    func runner(definitions: [JobDefinition] = JobRegistry.definitions, isAlone: Bool = true) -> JobRunner {
        JobRunner(platform.services, definitions: definitions, isAlone: isAlone, logger: Self.silent)
    }

    /// Does everything that is due, as the server does beside the requests.
    func runJobs() async throws { try await runner().drain() }

    /// Releases what has run out, and says how many.
    @discardableResult
    func releaseExpired() async throws -> Int {
        let now = now
        return try await platform.services.database.write { try Booking.releaseExpired(at: now, in: $0) }
    }

    /// The jobs of a kind, in the order in which they were made.
    func jobs(_ jenis: JobKind) throws -> [JobRecord] {
        try platform.services.database.read { db in
            try db.records("SELECT \(JobRecord.select("j")) FROM pekerjaan j WHERE j.jenis = ? ORDER BY j.id", jenis.rawValue)
        }
    }

    /// What a job carries.
    func payload(_ id: Int64) throws -> String? {
        try platform.services.database.read { db in
            try db.first("SELECT payload FROM pekerjaan WHERE id = ?", id) { try $0.string(0) }
        }
    }
}
