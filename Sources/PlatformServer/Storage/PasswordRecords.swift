import ChillAjarKit
import SQL

/// A code that was sent to set a forgotten password.
struct PasswordCode: Sendable {
    /// A keyed digest: six digits hide behind no other.
    var digest: String
    var tries: Int64
    var createdAt: String
}

extension Connection {
    /// The hash of an account's password.
    func passwordHash(ofUser user: Int64) throws -> String? {
        try first("SELECT sandi FROM users WHERE id = ?", user) { try $0.string(0) }
    }

    /// Puts another hash in the place of one; false when that one is not the account's any more.
    func replacePassword(ofUser user: Int64, from old: String, to new: String, at now: Timestamp) throws -> Bool {
        try execute("UPDATE users SET sandi = ?, updated_at = ? WHERE id = ? AND sandi = ?", new, now.description, user, old) == 1
    }

    /// A hash that the classic platform made (bcrypt); nil when there are none left.
    func classicPasswordHash() throws -> String? {
        try first("SELECT sandi FROM users WHERE sandi LIKE '$2%' ORDER BY sandi DESC LIMIT 1") { try $0.string(0) }
    }

    /// Puts a code in the place of an earlier one.
    func putPasswordCode(ofUser user: Int64, digest: String, at now: Timestamp) throws {
        try execute("DELETE FROM kode_sandi WHERE user_id = ?", user)
        try execute("INSERT INTO kode_sandi (user_id, sidik, created_at) VALUES (?, ?, ?)", user, digest, now.description)
    }

    func passwordCode(ofUser user: Int64) throws -> PasswordCode? {
        try first("SELECT sidik, percobaan, created_at FROM kode_sandi WHERE user_id = ?", user) { row in
            PasswordCode(digest: try row.string(0), tries: try row.int64(1), createdAt: try row.string(2))
        }
    }

    func countTry(ofPasswordCode user: Int64) throws {
        try execute("UPDATE kode_sandi SET percobaan = percobaan + 1 WHERE user_id = ?", user)
    }

    func deletePasswordCode(ofUser user: Int64) throws { try execute("DELETE FROM kode_sandi WHERE user_id = ?", user) }
}
