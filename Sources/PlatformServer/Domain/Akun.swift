import ChillAjarKit
import SQL

/// What a person typed to register, checked, its password hashed.
struct RegistrationDraft: Sendable {
    var user: NewUser
    /// For a mentor.
    var deskripsi: String?
    var biayaPerSesi: Rupiah
}

/// Making accounts.
enum Akun {
    /// Makes an account with its pelanggan, or its mentor, who waits for an admin; returns the user's id.
    static func register(_ draft: RegistrationDraft, at now: Timestamp, in db: Connection) throws -> Int64 {
        do {
            let user = try db.insertUser(draft.user, at: now)
            if draft.user.peran == .mentor {
                _ = try db.insertMentor(
                    user: user, biaya: draft.biayaPerSesi, deskripsi: draft.deskripsi, status: .pending, at: now)
            } else {
                _ = try db.insertPelanggan(user: user, at: now)
            }
            try db.record(Peristiwa(.akunDibuat, by: user, user: user), at: now)
            return user
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.invalid("email", "email sudah terdaftar.")
        }
    }
}
