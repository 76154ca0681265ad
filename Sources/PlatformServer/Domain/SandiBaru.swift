import ChillAjarKit
import SQL

/// New passwords, and the codes that set a forgotten one.
enum SandiBaru {
    private static let digits = 6
    /// How long a code is good (contract, Part 3), and how often it may be tried.
    private static let codeSeconds: Int64 = 600
    private static let codeTries: Int64 = 5
    /// An account gets at most so many codes an hour.
    private static let codesPerHour: Int64 = 3

    /// Sends a code to the account of an address, if there is one with a telephone number, and it has not had too many.
    static func sendCode(email: String, _ box: SecretBox, at now: Timestamp, in db: Connection) throws {
        let key = box.mac("lupa\n\(email.lowercased())")
        // Counted for addresses without an account too: both must take as long.
        let requests = try SignInGuard.counted(key, within: 3600, at: now, in: db)
        try db.put(requests, under: key)
        guard requests.count <= codesPerHour, let user = try db.credentials(email: email)?.user, let nomor = user.nomorTelepon
        else { return }
        let code = Secret.digits(digits)
        try db.putPasswordCode(ofUser: user.id, digest: digest(code, user.id, box), at: now)
        try db.enqueueWhatsApp(
            to: nomor,
            message: "Kode Chill Ajar untuk mengatur kata sandi: \(code). Berlaku 10 menit. "
                + "Jangan berikan kepada siapa pun; abaikan bila bukan Anda yang meminta.",
            key: "kode-sandi-\(user.id)-\(Secret.hex(bytes: 8))", at: now,
            about: "Kode kata sandi", validUntil: now.adding(seconds: codeSeconds))
    }

    /// Whose code it is; nil, and one try less, when it is none, an old one, or one that was tried too often.
    static func check(_ code: String, email: String, _ box: SecretBox, at now: Timestamp, in db: Connection) throws -> Int64? {
        guard let user = try db.credentials(email: email)?.user.id, let known = try db.passwordCode(ofUser: user),
            known.tries < codeTries, let sent = Timestamp(known.createdAt), now < sent.adding(seconds: codeSeconds)
        else { return nil }
        if isEqual(known.digest, digest(code, user, box)) { return user }
        try db.countTry(ofPasswordCode: user)
        return nil
    }

    /// What follows from a new password: sessions end, codes are worth nothing, and it is recorded.
    static func settle(user: Int64, by actor: Int64?, except kept: Int64?, at now: Timestamp, in db: Connection) throws {
        try db.endSessions(ofUser: user, except: kept, at: now)
        try db.deletePasswordCode(ofUser: user)
        try db.record(Peristiwa(.sandiDiubah, by: actor, user: user), at: now)
    }

    private static func digest(_ code: String, _ user: Int64, _ box: SecretBox) -> String { box.mac("kode\n\(user)\n\(code)") }
}

extension Problem {
    static let wrongPasswordCode = Problem.invalid("kode", "Kode salah atau sudah tidak berlaku.")
}
