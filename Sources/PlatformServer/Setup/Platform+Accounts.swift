import ChillAjarKit
import SQL

/// An account as the operator sees it.
public struct AccountLine: Sendable {
    /// The number of its row.
    public let id: Int64
    /// The name of the person.
    public let nama: String
    /// The address that signs in.
    public let email: String
    /// What the account may do.
    public let peran: String
}

/// A new account, as the operator asks for it.
public struct AccountDraft: Sendable {
    /// The name of the person.
    public var nama: String
    /// The address that signs in.
    public var email: String
    /// As it was typed.
    public var password: String
    /// What the account may do.
    public var peran: Peran
    /// The telephone number, where there is one.
    public var nomorTelepon: String?

    /// What was typed.
    public init(nama: String, email: String, password: String, peran: Peran, nomorTelepon: String? = nil) {
        self.nama = nama
        self.email = email
        self.password = password
        self.peran = peran
        self.nomorTelepon = nomorTelepon
    }

    /// What is wrong with it, in sentences.
    public var problems: [String] {
        AdminDraft(nama: nama, email: email, password: password).problems
            + [nomorTelepon.flatMap { Validation.telepon($0)?.words(for: "nomorTelepon") }].compactMap { $0 }
    }
}

/// Why an account stays as it is.
public enum AccountFailure: Error, Sendable, Equatable {
    /// Nobody has that address.
    case unknown(email: String)
    /// Somebody has it already.
    case taken(email: String)
    /// The last admin stays one.
    case lastAdmin
    /// The platform's rules forbid it for now, in a sentence.
    case refused(String)
    /// What was typed is not allowed, in sentences.
    case invalid([String])
}

extension Platform {
    /// Gives every account to the closure, by id.
    public func accounts() throws -> [AccountLine] {
        try services.database.read { db in
            try db.query("SELECT id, nama, email, peran FROM users WHERE dihapus_at IS NULL ORDER BY id") { row in
                AccountLine(
                    id: try row.int64(0), nama: try row.string(1), email: try row.string(2), peran: try row.string(3))
            }
        }
    }

    /// Makes an account; a mentor may teach at once.
    public func addAccount(_ draft: AccountDraft) async throws {
        guard draft.problems.isEmpty else { throw AccountFailure.invalid(draft.problems) }
        let hash = try await services.passwords.hash(draft.password)
        let now = services.clock()
        try await services.database.write { db in
            let user = NewUser(
                nama: draft.nama, email: draft.email, passwordHash: hash, peran: draft.peran, nomorTelepon: draft.nomorTelepon)
            do {
                let id = try db.insertUser(user, at: now)
                switch draft.peran {
                case .mentor: _ = try db.insertMentor(user: id, biaya: .zero, deskripsi: nil, status: .active, at: now)
                case .pelanggan: _ = try db.insertPelanggan(user: id, at: now)
                default: break
                }
                try db.record(Peristiwa(.akunDibuat, by: nil, user: id, "oleh operator"), at: now)
            } catch let error as SQLError where error.isUniqueViolation {
                throw AccountFailure.taken(email: draft.email)
            }
        }
    }
}
