import ChillAjarKit

extension Handlers {
    /// Signing in and out, and one's own account.
    ///
    /// Sign-in routes, and those whose answers or questions hold secrets, keep no answer under an `Idempotency-Key`: no secret,
    /// nor the digest of a password, shall lie in that table.
    var akun: [Route: PlatformResponder.Handler] {
        [
            .login: login, .loginOTP: loginOTP, .register: register, .refreshToken: refreshToken, .logout: logout,
            .sesiLoginList: sesiLoginList, .deleteSesiLogin: deleteSesiLogin,
            .otpStatus: otpStatus, .otpBegin: otpBegin, .otpConfirm: otpConfirm, .otpRecovery: otpRecovery, .otpRemove: otpRemove,
            .gantiSandi: gantiSandi, .lupaSandi: lupaSandi, .aturSandi: aturSandi,
        ]
    }

    @Sendable private func register(_ call: IncomingCall) async throws -> Answer {
        let input = try await call.input()
        let (draft, password, isRefreshed) = try registration(input)
        var hashed = draft
        hashed.user.passwordHash = try await services.passwords.hash(password)
        if draft.user.peran == .mentor { hashed.dokumen = try await services.keep(input.file?.file, Self.dokumen, on: .dokumen) }
        let ready = hashed
        let keys = ready.user.peran == .mentor ? nil : SessionKeys(isRefreshed: isRefreshed)
        let made = try await services.forgetting([ready.dokumen].compactMap(\.self)) {
            try await services.database.write { db in
                let id = try Akun.register(ready, at: call.now, in: db)
                return (
                    id, try keys.map { try db.insertSession(NewSession(user: id, $0, call), at: call.now) },
                    try SignedInUser(id, in: db)
                )
            }
        }
        let (id, session, user) = made
        var tokens: SessionTokens?
        if let keys, let session { tokens = try await services.tokens(keys, user: id, session: session, at: call.now) }
        return .json(201) { [tokens] json in
            json.field("message", tokens == nil ? "Registrasi berhasil; tunggu persetujuan admin." : "Registrasi berhasil")
            json.object("user") { user.user.write(.full, to: &$0) }
            if let pelanggan = user.pelanggan { json.object("pelanggan") { pelanggan.write(to: &$0) } }
            if let mentor = user.mentor { json.object("mentor") { mentor.write(to: &$0) } }
            tokens?.write(to: &json)
        }
    }

    private func registration(_ input: Input) throws(Problem) -> (RegistrationDraft, password: String, isRefreshed: Bool) {
        var form = Form(input)
        let peran = Peran(rawValue: form.requiredText("peran"))
        if peran != .pelanggan, peran != .mentor { form.refuse("peran", "peran harus pelanggan atau mentor.") }
        let read = form.newPerson(peran)
        if form.file(Self.dokumen) != nil, peran == .pelanggan {
            form.refuse(Self.dokumen, "Dokumen pendukung hanya untuk mentor.")
        }
        let isRefreshed = form.truth("refresh") ?? false
        try form.check()
        return (read.0, read.password, isRefreshed)
    }

    /// Ends this session; with `?semua=1` every session of the person.
    @Sendable private func logout(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        let isAll = call.query("semua") == "1"
        try await services.database.write { db in
            if isAll {
                try db.endSessions(ofUser: person.userID, at: call.now)
            } else {
                try db.endSession(person.sessionID, ofUser: person.userID, at: call.now)
            }
        }
        return .message("Logout berhasil")
    }

    /// The devices that are signed in; those that have been idle for too long are no more.
    @Sendable private func sesiLoginList(_ call: IncomingCall) throws -> Answer {
        let person = try call.person
        let since = call.now.adding(seconds: -services.security.configuration.idleLimit(person.peran))
        let devices = try services.database.read { try $0.devices(ofUser: person.userID, usedSince: since) }
        return .list(devices) { json, device in
            json.field("id", device.id)
            json.field("perangkat", device.device)
            json.field("alamat", device.address)
            json.field("created_at", device.createdAt)
            json.field("dipakai_at", device.usedAt)
            json.field("saat_ini", device.id == person.sessionID)
        }
    }

    @Sendable private func deleteSesiLogin(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            guard try db.endSession(id, ofUser: person.userID, at: call.now) else { throw Problem.notFound("Sesi masuk") }
            return Outcome(.noContent)
        }
    }
}
