import ChillAjarKit
import SQL

/// What was counted under a key.
struct Attempts: Sendable, Equatable {
    var count: Int64
    /// When the first of them was.
    var since: Timestamp
    var lockedUntil: Timestamp?
}

extension Connection {
    func attempts(_ key: String) throws -> Attempts? {
        try first("SELECT gagal, mulai_at, terkunci_sampai FROM percobaan_login WHERE kunci = ?", key) { row in
            guard let since = Timestamp(try row.string(1)) else { return nil }
            return Attempts(
                count: try row.int64(0), since: since, lockedUntil: try row.stringOrNil(2).flatMap { Timestamp($0) })
        } ?? nil
    }

    func put(_ attempts: Attempts, under key: String) throws {
        try execute(
            """
            INSERT INTO percobaan_login (kunci, gagal, mulai_at, terkunci_sampai) VALUES (?, ?, ?, ?)
            ON CONFLICT (kunci) DO UPDATE SET gagal = excluded.gagal, mulai_at = excluded.mulai_at,
            terkunci_sampai = excluded.terkunci_sampai
            """, key, attempts.count, attempts.since.description, attempts.lockedUntil?.description)
    }

    func forgetAttempts(_ key: String) throws { try execute("DELETE FROM percobaan_login WHERE kunci = ?", key) }

    /// Forgets what was counted under every key that begins so; keys are hexadecimal.
    func forgetAttempts(from beginning: String) throws {
        try execute("DELETE FROM percobaan_login WHERE kunci >= ? AND kunci < ?", beginning, beginning + "g")
    }

    /// Removes some of what began before a moment, and says how many.
    func pruneAttempts(before moment: Timestamp, limit: Int) throws -> Int {
        try execute(
            "DELETE FROM percobaan_login WHERE kunci IN (SELECT kunci FROM percobaan_login WHERE mulai_at < ? LIMIT ?)",
            moment.description, limit)
    }
}
