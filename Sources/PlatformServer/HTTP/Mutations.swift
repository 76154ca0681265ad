import ChillAjarKit
import Hummingbird
import SQL

/// What a mutation did.
struct Outcome: Sendable {
    var answer: Answer
    /// A proof that no row names any more.
    var obsoleteBukti: String?

    init(_ answer: Answer, obsoleteBukti: String? = nil) {
        self.answer = answer
        self.obsoleteBukti = obsoleteBukti
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
    /// - Parameter bukti: a proof that lies in the store for this effect; removed when the effect does not take place.
    func mutate(
        _ call: IncomingCall, _ input: Input, bukti: StoredBukti? = nil,
        _ effect: @escaping @Sendable (Connection) throws -> Outcome
    ) async throws -> Answer {
        do {
            let key = try Self.key(of: call)
            let user = try call.person.userID
            let result =
                if let key {
                    try await remembered(key, user, Self.fingerprint(call, input), at: call.now, effect)
                } else {
                    try await database.write { Result(outcome: try effect($0), isApplied: true) }
                }
            if let bukti, !result.isApplied { self.bukti.remove(bukti.name) }
            if let obsolete = result.outcome.obsoleteBukti { self.bukti.remove(obsolete) }
            return result.outcome.answer
        } catch {
            if let bukti { self.bukti.remove(bukti.name) }
            throw error
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
