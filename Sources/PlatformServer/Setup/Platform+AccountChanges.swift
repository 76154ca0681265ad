import ChillAjarKit
import SQL

extension Platform {
    /// Sets the password of an account: its sessions end, and its lock opens.
    ///
    /// - Throws: ``AccountFailure``.
    public func setPassword(_ password: String, of email: String) async throws {
        if let problem = Validation.password(password) { throw AccountFailure.invalid([problem.words(for: "password")]) }
        let hash = try await services.passwords.hash(password)
        let box = services.security.box
        try await change(email) { db, id, now in
            guard let old = try db.passwordHash(ofUser: id), try db.replacePassword(ofUser: id, from: old, to: hash, at: now)
            else { throw AccountFailure.unknown(email: email) }
            try SignInGuard.unlock(email: email, box, in: db)
            try SandiBaru.settle(user: id, by: nil, except: nil, at: now, in: db)
        }
    }

    /// Makes a person something else, as an admin does it: their sessions end, and the last admin stays one.
    ///
    /// - Throws: ``AccountFailure``.
    public func setPeran(_ peran: Peran, of email: String) async throws {
        try await change(email) { db, id, now in
            if peran != .admin, try db.user(id)?.peran == Peran.admin.rawValue, try db.otherAdmins(than: id) == 0 {
                throw AccountFailure.lastAdmin
            }
            try Orang.setPeran(peran, of: id, by: nil, at: now, in: db)
        }
    }

    /// Forgets what was guessed wrong for an account, from wherever.
    ///
    /// - Throws: ``AccountFailure``.
    public func unlock(_ email: String) async throws {
        let box = services.security.box
        try await change(email) { db, id, now in
            try SignInGuard.unlock(email: email, box, in: db)
            try db.record(Peristiwa(.akunDiubah, by: nil, user: id, "kunci dibuka oleh operator"), at: now)
        }
    }

    /// Takes the second factor off an account, for whom the telephone and the recovery codes are lost; the sessions end.
    ///
    /// - Throws: ``AccountFailure``.
    public func removeOTP(of email: String) async throws {
        try await change(email) { db, id, now in
            try db.removeOTP(ofUser: id)
            try db.endSessions(ofUser: id, at: now)
            try db.record(Peristiwa(.otpDilepas, by: nil, user: id, "oleh operator"), at: now)
        }
    }

    /// Runs a change of somebody's account in one transaction.
    private func change(
        _ email: String, _ effect: @escaping @Sendable (Connection, Int64, Timestamp) throws -> Void
    ) async throws {
        let now = services.clock()
        try await services.database.write { db in
            guard let id = try db.credentials(email: email)?.user.id, try db.account(id) != nil else {
                throw AccountFailure.unknown(email: email)
            }
            do {
                try effect(db, id, now)
            } catch let problem as Problem {
                throw AccountFailure.refused(problem.message)
            }
        }
    }
}
