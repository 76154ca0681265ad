import ChillAjarKit
import SQL

extension Platform {
    /// Where the demo's pelanggan pay.
    public static let demoRekening = DemoBukti.rekening

    /// Whether nobody has an account yet.
    public func isEmpty() throws -> Bool {
        try services.database.read { try $0.userCount() } == 0
    }

    /// Fills an empty platform with the demo's people, courses, bookings and proofs. ``DemoAccounts`` signs in.
    ///
    /// - Throws: ``PlatformFailure/notEmpty(path:)`` where there are accounts already.
    public func seedDemo() async throws {
        guard try isEmpty() else { throw PlatformFailure.notEmpty(path: configuration.dataFolder) }
        let hash = try await services.passwords.hash(DemoAccounts.password)
        let now = services.clock()
        let store = services.files
        try await services.database.write { db in
            try DemoSeeder.seed(db, store, at: now, passwordHash: hash)
            // The demo's people are invented, their numbers may not be.
            try db.discardJobs(of: .whatsApp)
            // What is due since the day of an old payment is due since the demo began.
            try db.postponeJobs(until: now)
        }
        try DemoProofFile.write(into: configuration.dataFolder)
    }
}
