import ChillAjarKit
import SQL

/// Who a token belongs to.
struct SessionRecord: Sendable {
    var userID: Int64
    var peran: Peran
    var pelangganID: Int64?
    var mentorID: Int64?
    var statusMentor: StatusMentor?
    var usedAt: String
}

extension Connection {
    func insertToken(digest: String, user: Int64, at now: Timestamp) throws {
        try execute(
            "INSERT INTO tokens (sidik, user_id, created_at, dipakai_at) VALUES (?, ?, ?, ?)", digest, user, now.description,
            now.description)
    }

    func session(digest: String) throws -> SessionRecord? {
        try first(
            """
            SELECT u.id, u.peran, p.id, m.id, m.status, t.dipakai_at FROM tokens t JOIN users u ON u.id = t.user_id
            LEFT JOIN pelanggan p ON p.user_id = u.id AND u.peran = 'pelanggan'
            LEFT JOIN mentor m ON m.user_id = u.id AND u.peran = 'mentor' WHERE t.sidik = ? AND u.dihapus_at IS NULL
            """, digest
        ) { row in
            SessionRecord(
                userID: try row.int64(0), peran: Peran(rawValue: try row.string(1)), pelangganID: try row.int64OrNil(2),
                mentorID: try row.int64OrNil(3), statusMentor: try row.stringOrNil(4).map { StatusMentor(rawValue: $0) },
                usedAt: try row.string(5))
        }
    }

    func touchToken(digest: String, at now: Timestamp) throws {
        try execute("UPDATE tokens SET dipakai_at = ? WHERE sidik = ?", now.description, digest)
    }

    /// Ends a session, and its event streams with it.
    func deleteToken(digest: String, ofUser id: Int64, at now: Timestamp) throws {
        guard try execute("DELETE FROM tokens WHERE sidik = ? AND user_id = ?", digest, id) > 0 else { return }
        try endStreams(ofUser: id, session: digest, at: now)
    }

    /// Ends every session of a person, and their event streams with them.
    func deleteTokens(ofUser id: Int64, at now: Timestamp) throws {
        guard try execute("DELETE FROM tokens WHERE user_id = ?", id) > 0 else { return }
        try endStreams(ofUser: id, at: now)
    }

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
