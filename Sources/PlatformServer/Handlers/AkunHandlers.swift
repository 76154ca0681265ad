import ChillAjarKit

extension Handlers {
    /// Signing in and out.
    var akun: [Route: PlatformResponder.Handler] {
        [.login: login, .register: register, .logout: logout]
    }

    /// More than any password that ``Validation/password(_:)`` lets in.
    private static let maximumPasswordBytes = 64 << 10

    @Sendable private func login(_ call: IncomingCall) async throws -> Answer {
        var form = Form(try await call.input())
        let email = form.requiredText("email")
        let password = form.secret("password")
        form.note("password", password.isEmpty ? .required : nil)
        try form.check()
        let known = try services.database.read { try $0.credentials(email: email) }
        // An address that does not exist takes as long as a wrong password, and is answered the same.
        guard password.utf8.count <= Self.maximumPasswordBytes,
            try await services.passwords.verify(password, against: known?.hash), let user = known?.user
        else {
            throw Problem(status: 401, message: "Email atau kata sandi salah.")
        }
        let account = try services.database.read { try $0.account(user.id) }
        let mentor = account?.mentor
        if let mentor, mentor.status != .active { throw Problem.notActive(mentor.status) }
        let token = Secret.token()
        try await services.database.write {
            try $0.insertToken(digest: Secret.digest(ofToken: token), user: user.id, at: call.now)
        }
        let pelanggan = account?.pelanggan
        return .json { json in
            json.field("message", "Login berhasil")
            json.field("token", token)
            json.object("user") { json in
                user.write(.full, to: &json)
                if let pelanggan { json.object("pelanggan") { pelanggan.write(to: &$0) } } else { json.null("pelanggan") }
                if let mentor { json.object("mentor") { mentor.write(to: &$0) } } else { json.null("mentor") }
            }
        }
    }

    @Sendable private func register(_ call: IncomingCall) async throws -> Answer {
        let (draft, password) = try registration(try await call.input())
        var hashed = draft
        hashed.user.passwordHash = try await services.passwords.hash(password)
        let ready = hashed
        let token = ready.user.peran == .mentor ? nil : Secret.token()
        return try await services.database.write { db in
            let id = try Akun.register(ready, at: call.now, in: db)
            if let token { try db.insertToken(digest: Secret.digest(ofToken: token), user: id, at: call.now) }
            guard let user = try db.user(id) else { throw Problem.internalError }
            let pelanggan = try db.pelanggan(user: id)
            let mentor = try db.mentor(user: id)
            return .json(201) { json in
                json.field("message", token == nil ? "Registrasi berhasil; tunggu persetujuan admin." : "Registrasi berhasil")
                json.object("user") { user.write(.full, to: &$0) }
                if let pelanggan { json.object("pelanggan") { pelanggan.write(to: &$0) } }
                if let mentor { json.object("mentor") { mentor.write(to: &$0) } }
                if let token { json.field("token", token) }
            }
        }
    }

    private func registration(_ input: Input) throws(Problem) -> (RegistrationDraft, password: String) {
        var form = Form(input)
        let peran = Peran(rawValue: form.requiredText("peran"))
        if peran != .pelanggan, peran != .mentor { form.refuse("peran", "peran harus pelanggan atau mentor.") }
        let read = form.newPerson(peran)
        try form.check()
        return read
    }

    /// Ends this session; with `?semua=1` every session of the person.
    @Sendable private func logout(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        let isAll = call.query("semua") == "1"
        try await services.database.write { db in
            if isAll {
                try db.deleteTokens(ofUser: person.userID, at: call.now)
            } else {
                try db.deleteToken(digest: person.tokenDigest, ofUser: person.userID, at: call.now)
            }
        }
        return .message("Logout berhasil")
    }
}
