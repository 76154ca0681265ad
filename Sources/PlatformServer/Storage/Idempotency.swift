import ChillAjarKit
import SQL

extension Connection {
    /// The answer that was given for a key, and to what.
    func remembered(key: String, user: Int64) throws -> (fingerprint: String, status: Int, body: [UInt8])? {
        try first("SELECT sidik, status, jawaban FROM idempotency WHERE user_id = ? AND kunci = ?", user, key) { row in
            (try row.string(0), try row.int(1), try row.blob(2))
        }
    }

    func remember(key: String, user: Int64, fingerprint: String, status: Int, body: [UInt8], at now: Timestamp) throws {
        try execute(
            "INSERT INTO idempotency (user_id, kunci, sidik, status, jawaban, created_at) VALUES (?, ?, ?, ?, ?, ?)", user, key,
            fingerprint, status, body, now.description)
    }
}
