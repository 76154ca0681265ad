import ChillAjarKit
import SQL

/// Changed and forgotten passwords.
extension Handlers {
    /// Changes the password of whoever knows the old one; the other sessions end.
    @Sendable func gantiSandi(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        var form = Form(try await call.input())
        let old = form.secret("password_lama")
        form.note("password_lama", old.isEmpty ? .required : nil)
        let new = readNewPassword(&form)
        try form.check()
        let (user, hash) = try services.database.read { db -> (UserRecord, String) in
            guard let user = try db.user(person.userID), let hash = try db.passwordHash(ofUser: user.id) else {
                throw Problem.unauthorized
            }
            try SignInGuard(email: user.email, from: call.address, services.security).check(at: call.now, in: db)
            return (user, hash)
        }
        let door = SignInGuard(email: user.email, from: call.address, services.security)
        guard try await services.passwords.verify(old, against: hash) else {
            try await services.database.write { try door.fail(at: call.now, in: $0) }
            throw Problem.invalid("password_lama", "Kata sandi lama salah.")
        }
        let fresh = try await services.passwords.hash(new)
        try await services.database.write { db in
            try door.check(at: call.now, in: db)
            guard try db.replacePassword(ofUser: user.id, from: hash, to: fresh, at: call.now) else {
                throw Problem.conflict("Kata sandi baru saja diubah dari perangkat lain.")
            }
            try door.succeed(in: db)
            try SandiBaru.settle(user: user.id, by: user.id, except: person.sessionID, at: call.now, in: db)
        }
        return .message("Kata sandi diubah. Perangkat lain harus masuk lagi.")
    }

    /// Sends a code to the account's telephone. The answer tells nobody whether there is one.
    @Sendable func lupaSandi(_ call: IncomingCall) async throws -> Answer {
        var form = Form(try await call.input())
        let email = form.requiredText("email")
        try form.check()
        let box = services.security.box
        try await services.database.write { try SandiBaru.sendCode(email: email, box, at: call.now, in: $0) }
        return .message(
            "Jika akun dengan email itu ada, kode untuk mengatur kata sandi dikirim ke WhatsApp-nya. Kode berlaku 10 menit.")
    }

    /// Sets the password by a code; every session ends.
    @Sendable func aturSandi(_ call: IncomingCall) async throws -> Answer {
        var form = Form(try await call.input())
        let email = form.requiredText("email")
        let kode = form.requiredText("kode")
        let new = readNewPassword(&form)
        try form.check()
        let security = services.security
        let door = SignInGuard(email: email, from: call.address, security)
        let user = try await services.database.write { db -> Int64? in
            try door.check(at: call.now, in: db)
            let user = try SandiBaru.check(kode, email: email, security.box, at: call.now, in: db)
            if user == nil { try door.fail(at: call.now, in: db) }
            return user
        }
        guard let user else { throw Problem.wrongPasswordCode }
        let fresh = try await services.passwords.hash(new)
        try await services.database.write { db in
            // Again: meanwhile another may have been quicker with the same code.
            guard try SandiBaru.check(kode, email: email, security.box, at: call.now, in: db) == user,
                let hash = try db.passwordHash(ofUser: user),
                try db.replacePassword(ofUser: user, from: hash, to: fresh, at: call.now)
            else { throw Problem.wrongPasswordCode }
            try door.reset(in: db)
            try SandiBaru.settle(user: user, by: user, except: nil, at: call.now, in: db)
        }
        return .message("Kata sandi diatur ulang. Silakan masuk.")
    }

    private func readNewPassword(_ form: inout Form) -> String {
        let new = form.secret("password_baru")
        form.note("password_baru", Validation.password(new))
        return new
    }
}
