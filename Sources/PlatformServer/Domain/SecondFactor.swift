import ChillAjarKit
import SQL

/// Codes of an authenticator app, and those for the day when it is lost.
enum SecondFactor {
    /// Uses a code up, of the app or for recovery; false for a wrong one, or one that was used.
    static func use(_ code: String, ofUser user: Int64, _ box: SecretBox, at now: Timestamp, in db: Connection) throws -> Bool {
        guard let otp = try db.otp(ofUser: user), otp.isConfirmed else { return false }
        if try useStep(code, of: otp, user: user, box, at: now, in: db) { return true }
        return try db.useRecoveryCode(ofUser: user, digest: RecoveryCode.digest(code), at: now)
    }

    /// Confirms a new second factor by the first code of the app; the recovery codes, or nil for a wrong code.
    static func confirm(
        _ code: String, ofUser user: Int64, _ box: SecretBox, at now: Timestamp, in db: Connection
    ) throws -> [String]? {
        guard let otp = try db.otp(ofUser: user) else {
            throw Problem.conflict("Mulai dulu pemasangan verifikasi dua langkah.")
        }
        guard !otp.isConfirmed else { throw Problem.hasOTP }
        guard try useStep(code, of: otp, user: user, box, at: now, in: db) else { return nil }
        try db.confirmOTP(ofUser: user, at: now)
        try db.record(Peristiwa(.otpDipasang, by: user, user: user), at: now)
        return try renewRecoveryCodes(ofUser: user, in: db)
    }

    /// Makes ten new recovery codes; the old ones end.
    static func renewRecoveryCodes(ofUser user: Int64, in db: Connection) throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.make() }
        try db.replaceRecoveryCodes(ofUser: user, digests: codes.map { RecoveryCode.digest($0) })
        return codes
    }

    private static func useStep(
        _ code: String, of otp: OTPRecord, user: Int64, _ box: SecretBox, at now: Timestamp, in db: Connection
    ) throws -> Bool {
        guard let secret = box.open(otp.secret),
            let step = TOTP.match(code.filter { $0.isASCII && $0.isNumber }, secret, at: now, after: otp.lastStep)
        else { return false }
        return try db.useOTPStep(step, ofUser: user)
    }
}

extension Problem {
    static let hasOTP = Problem.conflict("Verifikasi dua langkah sudah aktif.")
    static let wrongCode = Problem.invalid("code", "Kode salah atau sudah dipakai.")
}
