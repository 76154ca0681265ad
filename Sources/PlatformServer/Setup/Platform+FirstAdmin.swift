import ChillAjarKit
import SQL

/// The account of an admin, as somebody typed it.
public struct AdminDraft: Sendable {
    /// The name of the person.
    public var nama: String
    /// The address that signs in.
    public var email: String
    /// As it was typed.
    public var password: String

    /// What was typed.
    public init(nama: String, email: String, password: String) {
        self.nama = nama
        self.email = email
        self.password = password
    }

    /// What is wrong with it, in sentences.
    public var problems: [String] {
        let nama = Validation.text(self.nama, maximum: 255) ?? (self.nama.isEmpty ? .required : nil)
        return [
            nama?.words(for: "nama"), Validation.email(email)?.words(for: "email"),
            Validation.password(password)?.words(for: "password"),
        ].compactMap { $0 }
    }
}

extension Platform {
    /// Whether nobody may administer the platform yet.
    public func needsAdmin() throws -> Bool { try services.database.read { try $0.adminCount() } == 0 }

    /// Makes the first admin; false when there is one by now, or the address is taken.
    public func makeFirstAdmin(_ draft: AdminDraft) async throws -> Bool { try await services.makeFirstAdmin(draft) }
}

extension Services {
    /// Makes the first admin; false when there is one by now, or the address is taken.
    func makeFirstAdmin(_ draft: AdminDraft) async throws -> Bool {
        let hash = try await passwords.hash(draft.password)
        let now = clock()
        return try await database.write { db in
            guard try db.adminCount() == 0 else { return false }
            do {
                let user = try db.insertUser(
                    NewUser(nama: draft.nama, email: draft.email, passwordHash: hash, peran: .admin), at: now)
                try db.record(Peristiwa(.akunDibuat, by: user, user: user, "admin pertama"), at: now)
                return true
            } catch let error as SQLError where error.isUniqueViolation {
                return false
            }
        }
    }
}

extension Connection {
    func adminCount() throws -> Int64 { try count("SELECT count(*) FROM users WHERE peran = 'admin'") }
}
