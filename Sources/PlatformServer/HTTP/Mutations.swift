import ChillAjarKit
import Hummingbird
import SQL

/// What a mutation did.
struct Outcome: Sendable {
    var answer: Answer
    /// Storage paths (`foto_profil/NAME`) of files that no row names any more: removed once the effect has committed.
    var obsoleteFiles: [String]

    init(_ answer: Answer, obsoleteFiles: [String] = []) {
        self.answer = answer
        self.obsoleteFiles = obsoleteFiles
    }
}

extension Services {
    private struct Result: Sendable {
        var outcome: Outcome
        /// Whether the effect took place now; false for a refusal and for an answer given before.
        var isApplied: Bool
    }

    /// Runs an effect in one transaction. With an `Idempotency-Key` the answer is stored in it, and given again to the same key
    /// and content; other content under the same key is 422 (contract, Part 3).
    ///
    /// - Parameters:
    ///   - files: what was kept for this effect. Written down in its transaction, before the effect runs, as the owner's; removed
    ///     from the disk when the effect does not take place.
    ///   - owner: whose files they are; without it those of the caller.
    func mutate(
        _ call: IncomingCall, _ input: Input, keeping files: [StoredFile] = [], ownedBy owner: Int64? = nil,
        _ effect: @escaping @Sendable (Connection) throws -> Outcome
    ) async throws -> Answer {
        try await forgetting(files) {
            let key = try Self.key(of: call)
            let user = try call.person.userID
            let effect = recording(files, of: owner ?? user, at: call.now, effect)
            let result =
                if let key {
                    try await remembered(key, user, Self.fingerprint(call, input), at: call.now, effect)
                } else {
                    try await database.write { Result(outcome: try effect($0), isApplied: true) }
                }
            if !result.isApplied { files.forEach { self.files.remove($0.path) } }
            result.outcome.obsoleteFiles.forEach { self.files.remove($0) }
            return result.outcome.answer
        }
    }

    /// Runs what is to name kept files; removes them when it throws.
    func forgetting<T>(_ files: [StoredFile], unless body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch {
            files.forEach { self.files.remove($0.path) }
            throw error
        }
    }

    /// The effect with the rows of the files it adds and gives up.
    private func recording(
        _ files: [StoredFile], of owner: Int64, at now: Timestamp, _ effect: @escaping @Sendable (Connection) throws -> Outcome
    ) -> @Sendable (Connection) throws -> Outcome {
        let limits = self.files.limits
        return { db in
            for file in files { try db.insertBerkas(file, owner: owner, at: now) }
            let outcome = try effect(db)
            for path in outcome.obsoleteFiles { try db.deleteBerkas(path) }
            // Only now: what replaces another file needs no more room than that gave back.
            if !files.isEmpty { try db.checkQuota(of: owner, limits, at: now) }
            return outcome
        }
    }

    private func remembered(
        _ key: String, _ user: Int64, _ fingerprint: String, at now: Timestamp,
        _ effect: @escaping @Sendable (Connection) throws -> Outcome
    ) async throws -> Result {
        try await database.write { db in
            if let known = try db.remembered(key: key, user: user) {
                guard known.fingerprint == fingerprint else { throw Problem.keyReused }
                var answer = Answer(known.status, known.body.isEmpty ? .none : .json(known.body))
                answer.headers = [HTTPHeader("Idempotent-Replayed", "true")]
                return Result(outcome: Outcome(answer), isApplied: false)
            }
            var result: Result
            do {
                result = Result(outcome: try db.transaction { try effect(db) }, isApplied: true)
            } catch let problem as Problem where problem.isFinal {
                result = Result(outcome: Outcome(Answer(problem)), isApplied: false)
            }
            let answer = result.outcome.answer
            try db.remember(key: key, user: user, fingerprint: fingerprint, status: answer.status, body: answer.json, at: now)
            return result
        }
    }

    private static func key(of call: IncomingCall) throws(Problem) -> String? {
        guard let name = HTTPField.Name("Idempotency-Key"), let key = call.request.headers[name] else { return nil }
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .badRequest("Idempotency-Key tidak sah.")
        }
        return key
    }

    private static func fingerprint(_ call: IncomingCall, _ input: Input) -> String {
        SHA256.hex(of: "\(call.request.method.rawValue) \(call.request.uri.path)\n\(input.canonical)")
    }
}

extension Problem {
    static let keyReused = Problem(status: 422, message: "Idempotency-Key ini sudah dipakai untuk permintaan lain.")
}
