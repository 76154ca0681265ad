import ChillAjarKit
import SQL

/// An upload in pieces.
struct Unggahan: Sendable {
    /// How long an upload may be: nothing larger is taken as a proof.
    static let maximumBytes = BuktiFile.maximumBytes
    /// After which an unfinished or unused upload is gone.
    static let lifetime: Int64 = 86_400
    /// For how long a used one is remembered: as long as the answers that it led to.
    static let memory: Int64 = 90 * 86_400

    var id: String
    var userID: Int64
    /// The bytes it is to have.
    var panjang: Int64
    /// The digest of one that was used.
    var sha256: String?
    var kedaluwarsa: String

    var isUsed: Bool { sha256 != nil }

    fileprivate init(_ row: borrowing Row) throws {
        id = try row.string(0)
        userID = try row.int64(1)
        panjang = try row.int64(2)
        sha256 = try row.stringOrNil(3)
        kedaluwarsa = try row.string(4)
    }
}

extension Connection {
    /// A person's upload; nil for none and for another's.
    func unggahan(_ id: String, of user: Int64) throws -> Unggahan? {
        try first("SELECT id, user_id, panjang, sha256, kedaluwarsa FROM unggahan WHERE id = ? AND user_id = ?", id, user) {
            try Unggahan($0)
        }
    }

    /// Begins an upload. Throws 413 when it does not fit into what the person may keep.
    func insertUnggahan(_ id: String, user: Int64, panjang: Int64, limits: FileConfiguration, at now: Timestamp) throws {
        try execute(
            "INSERT INTO unggahan (id, user_id, panjang, created_at, kedaluwarsa) VALUES (?, ?, ?, ?, ?)", id, user, panjang,
            now.description, now.adding(seconds: Unggahan.lifetime).description)
        try checkQuota(of: user, limits, at: now)
    }

    /// The count and the bytes of a person's uploads that are under way.
    func unggahanUse(of user: Int64, at now: Timestamp) throws -> (count: Int64, bytes: Int64) {
        try first(
            "SELECT count(*), coalesce(sum(panjang), 0) FROM unggahan WHERE user_id = ? AND sha256 IS NULL AND kedaluwarsa > ?",
            user, now.description
        ) { (try $0.int64(0), try $0.int64(1)) } ?? (0, 0)
    }

    /// Uses an upload, once and for all; false when it was used before.
    func consumeUnggahan(_ id: String, of user: Int64, sha256: String, at now: Timestamp) throws -> Bool {
        try execute(
            "UPDATE unggahan SET sha256 = ?, kedaluwarsa = ? WHERE id = ? AND user_id = ? AND sha256 IS NULL", sha256,
            now.adding(seconds: Unggahan.memory).description, id, user) == 1
    }

    /// Forgets what has run out; returns the ids.
    func deleteExpiredUnggahan(at now: Timestamp) throws -> [String] {
        try query("DELETE FROM unggahan WHERE kedaluwarsa <= ? RETURNING id", now.description) { try $0.string(0) }
    }

    /// Whether an upload was used; nil when there is no such upload.
    func isUnggahanUsed(_ id: String) throws -> Bool? {
        try first("SELECT sha256 IS NOT NULL FROM unggahan WHERE id = ?", id) { try $0.bool(0) }
    }
}
