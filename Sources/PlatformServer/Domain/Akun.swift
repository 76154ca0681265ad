import ChillAjarKit
import SQL

/// What was typed to make an account, checked, its password hashed.
struct RegistrationDraft: Sendable {
    var user: NewUser
    /// For a mentor.
    var deskripsi: String?
    var biayaPerSesi: Rupiah
    /// What a mentor applies with, kept already.
    var dokumen: StoredFile?
    /// A mentor who registers waits for an admin; one whom an admin makes does not.
    var status = StatusMentor.pending
}

/// Making accounts.
enum Akun {
    /// Makes an account with its pelanggan or its mentor; returns the user's id.
    ///
    /// - Parameter by: the admin who makes it; nil for a person who registers.
    static func register(_ draft: RegistrationDraft, by admin: Person? = nil, at now: Timestamp, in db: Connection) throws
        -> Int64
    {
        let user = try refusingTakenEmail { try db.insertUser(draft.user, at: now) }
        switch draft.user.peran {
        case .mentor:
            _ = try db.insertMentor(
                user: user, biaya: draft.biayaPerSesi, deskripsi: draft.deskripsi, status: draft.status, at: now)
            if let dokumen = draft.dokumen, let mentor = try db.mentor(user: user) {
                try db.insertBerkas(dokumen, owner: user, at: now)
                try db.update(mentor, MentorChange(dokumen: dokumen), at: now)
            }
        case .pelanggan: _ = try db.insertPelanggan(user: user, at: now)
        case .admin, .unknown: break
        }
        try db.record(
            Peristiwa(.akunDibuat, by: admin?.userID ?? user, user: user, "peran: \(draft.user.peran.rawValue)"), at: now)
        return user
    }

    /// Runs what writes an address; 422 when another account has it.
    static func refusingTakenEmail<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.invalid("email", "email sudah terdaftar.")
        }
    }
}
