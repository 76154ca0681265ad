import ChillAjarKit
import SQL

/// The second factor of an account.
struct OTPRecord: Sendable {
    /// Sealed.
    var secret: [UInt8]
    /// Whether its owner has shown a code of it.
    var isConfirmed: Bool
    /// The step of the last code that was used.
    var lastStep: Int64
}

/// A sign-in that waits for its second factor.
struct ChallengeRecord: Sendable {
    var user: Int64
    var isRefreshed: Bool
    var tries: Int64
    var createdAt: String
}

extension Connection {
    func otp(ofUser user: Int64) throws -> OTPRecord? {
        try first("SELECT rahasia, dikonfirmasi_at, langkah_terakhir FROM otp WHERE user_id = ?", user) { row in
            OTPRecord(secret: try row.blob(0), isConfirmed: !row.isNull(1), lastStep: try row.int64(2))
        }
    }

    /// A secret that its owner has still to confirm, in the place of an earlier one; false when one is confirmed already.
    func beginOTP(ofUser user: Int64, secret: [UInt8], at now: Timestamp) throws -> Bool {
        try execute("DELETE FROM otp WHERE user_id = ? AND dikonfirmasi_at IS NULL", user)
        return try execute(
            "INSERT INTO otp (user_id, rahasia, created_at) VALUES (?, ?, ?) ON CONFLICT (user_id) DO NOTHING", user, secret,
            now.description) == 1
    }

    func confirmOTP(ofUser user: Int64, at now: Timestamp) throws {
        try execute("UPDATE otp SET dikonfirmasi_at = ? WHERE user_id = ?", now.description, user)
    }

    /// Uses a step up, with all before it; false when another code was quicker.
    func useOTPStep(_ step: Int64, ofUser user: Int64) throws -> Bool {
        try execute("UPDATE otp SET langkah_terakhir = ? WHERE user_id = ? AND langkah_terakhir < ?", step, user, step) == 1
    }

    /// Removes the second factor with its recovery codes.
    func removeOTP(ofUser user: Int64) throws {
        try execute("DELETE FROM otp WHERE user_id = ?", user)
        try execute("DELETE FROM otp_pemulihan WHERE user_id = ?", user)
    }

    /// Puts new recovery codes in the place of the old ones.
    func replaceRecoveryCodes(ofUser user: Int64, digests: [String]) throws {
        try execute("DELETE FROM otp_pemulihan WHERE user_id = ?", user)
        for digest in digests { try execute("INSERT INTO otp_pemulihan (user_id, sidik) VALUES (?, ?)", user, digest) }
    }

    /// Uses a recovery code up; false when there is none such, or it was used.
    func useRecoveryCode(ofUser user: Int64, digest: String, at now: Timestamp) throws -> Bool {
        try execute(
            "UPDATE otp_pemulihan SET dipakai_at = ? WHERE user_id = ? AND sidik = ? AND dipakai_at IS NULL", now.description,
            user, digest) == 1
    }

    func recoveryCodesLeft(ofUser user: Int64) throws -> Int64 {
        try count("SELECT count(*) FROM otp_pemulihan WHERE user_id = ? AND dipakai_at IS NULL", user)
    }

    func insertChallenge(digest: String, user: Int64, isRefreshed: Bool, at now: Timestamp) throws {
        try execute(
            "INSERT INTO tantangan_login (sidik, user_id, refresh, created_at) VALUES (?, ?, ?, ?)", digest, user, isRefreshed,
            now.description)
    }

    func challenge(digest: String) throws -> ChallengeRecord? {
        try first("SELECT user_id, refresh, percobaan, created_at FROM tantangan_login WHERE sidik = ?", digest) { row in
            ChallengeRecord(
                user: try row.int64(0), isRefreshed: try row.bool(1), tries: try row.int64(2), createdAt: try row.string(3))
        }
    }

    func countTry(ofChallenge digest: String) throws {
        try execute("UPDATE tantangan_login SET percobaan = percobaan + 1 WHERE sidik = ?", digest)
    }

    func deleteChallenge(digest: String) throws { try execute("DELETE FROM tantangan_login WHERE sidik = ?", digest) }

    /// Removes some of the challenges from before a moment, and says how many.
    func pruneChallenges(before moment: Timestamp, limit: Int) throws -> Int {
        try execute(
            "DELETE FROM tantangan_login WHERE sidik IN (SELECT sidik FROM tantangan_login WHERE created_at < ? LIMIT ?)",
            moment.description, limit)
    }
}
