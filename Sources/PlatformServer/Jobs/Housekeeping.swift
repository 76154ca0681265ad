import ChillAjarKit

extension JobKind {
    static let housekeeping = JobKind(rawValue: "bersih_bersih")
    static let ratings = JobKind(rawValue: "hitung_rating")
}

extension JobDefinition {
    /// Days that an ended job, and with it its key, is remembered.
    static let jobDays: Int64 = 30
    /// Days that an Idempotency-Key is remembered (contract, Part 3: at least 90).
    static let idempotencyDays: Int64 = 91
    /// Days that a session is remembered after its last use: for the addresses that an account is known at.
    private static let sessionDays: Int64 = 45
    /// Rows that go in one transaction, so that requests never wait long.
    private static let portion = 500

    /// Removes, each night, what is past its time.
    static let housekeeping = JobDefinition(.housekeeping, schedule: .daily(hour: 3)) { _, context in
        let now = context.now
        let database = context.services.database
        func prune(_ body: @escaping @Sendable (Connection) throws -> Int) async throws -> Int {
            var sum = 0
            while true {
                let count = try await database.write(body)
                sum += count
                if count < portion { return sum }
            }
        }
        let jobs = try await prune { try $0.pruneJobs(endedBefore: now.adding(seconds: -jobDays * 86_400), limit: portion) }
        let wiped = try await prune { try $0.wipeExpiredDeadJobs(at: now, limit: portion) }
        let keys = try await prune {
            try $0.pruneIdempotency(before: now.adding(seconds: -idempotencyDays * 86_400), limit: portion)
        }
        let sessions = try await prune {
            try $0.pruneSessions(unusedSince: now.adding(seconds: -sessionDays * 86_400), limit: portion)
        }
        _ = try await prune { try $0.pruneAttempts(before: now.adding(seconds: -2 * 86_400), limit: portion) }
        _ = try await prune { try $0.pruneChallenges(before: now.adding(seconds: -3600), limit: portion) }
        return .done(note: "pekerjaan \(jobs), isi \(wiped), kunci \(keys), sesi masuk \(sessions)")
    }

    /// Counts the mentors' reviews anew, each night, and repairs what has drifted.
    static let ratings = JobDefinition(.ratings, schedule: .daily(hour: 3, minute: 30)) { _, context in
        let now = context.now
        guard try context.services.database.read({ try !$0.driftedRatings().isEmpty }) else { return .done }
        let repaired = try await context.services.database.write { try $0.repairRatings(at: now) }
        context.logger.warning("ratings repaired", metadata: ["mentor": "\(repaired)"])
        return .done(note: "diperbaiki: mentor \(repaired.map(String.init).joined(separator: ", "))")
    }
}
