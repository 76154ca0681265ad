import ChillAjarKit
import SQL

/// The second factor of one's own account.
extension Handlers {
    @Sendable func otpStatus(_ call: IncomingCall) throws -> Answer {
        let person = try call.person
        let isRequired = person.peran == .admin && services.security.configuration.adminsNeedOTP
        return try services.database.read { db in
            let isActive = try db.otp(ofUser: person.userID)?.isConfirmed ?? false
            let left = try db.recoveryCodesLeft(ofUser: person.userID)
            return .json { json in
                json.field("enabled", isActive)
                json.field("required", isRequired)
                json.field("recovery_codes_left", left)
            }
        }
    }

    /// Makes a secret for an authenticator app. It counts once a code of it was shown.
    @Sendable func otpBegin(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        let secret = Secret.bytes(TOTP.secretBytes)
        let sealed = services.security.box.seal(secret)
        let email = try await services.database.write { db -> String in
            guard try db.beginOTP(ofUser: person.userID, secret: sealed, at: call.now) else { throw Problem.hasOTP }
            return try db.user(person.userID)?.email ?? ""
        }
        return .json { json in
            json.field("message", "Pindai kode QR dengan aplikasi autentikator, lalu kirim kode pertamanya.")
            json.field("secret", Base32.encode(secret))
            json.field("otpauth_uri", TOTP.uri(secret, email: email))
        }
    }

    /// From here on every sign-in asks for a code; sessions that began without one end, but for this.
    @Sendable func otpConfirm(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        let code = try await readCode(call)
        let box = services.security.box
        let codes = try await services.database.write { db -> [String] in
            guard let codes = try SecondFactor.confirm(code, ofUser: person.userID, box, at: call.now, in: db) else {
                throw Problem.wrongCode
            }
            try db.endSessions(ofUser: person.userID, except: person.sessionID, at: call.now)
            return codes
        }
        return recoveryCodes(codes, "Verifikasi dua langkah aktif. Simpan kode pemulihan ini; tidak akan ditampilkan lagi.")
    }

    @Sendable func otpRecovery(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        let codes = try await withCode(call) { db in try SecondFactor.renewRecoveryCodes(ofUser: person.userID, in: db) }
        return recoveryCodes(codes, "Kode pemulihan baru; yang lama tidak berlaku lagi.")
    }

    @Sendable func otpRemove(_ call: IncomingCall) async throws -> Answer {
        let person = try call.person
        try await withCode(call) { db in
            try db.removeOTP(ofUser: person.userID)
            try db.endSessions(ofUser: person.userID, except: person.sessionID, at: call.now)
            try db.record(Peristiwa(.otpDilepas, by: person.userID, user: person.userID), at: call.now)
        }
        return .message("Verifikasi dua langkah dilepas.")
    }

    /// Runs an effect for whoever shows a code besides the token; wrong codes count like wrong passwords.
    private func withCode<T: Sendable>(
        _ call: IncomingCall, _ effect: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        let person = try call.person
        let code = try await readCode(call)
        let security = services.security
        let result = try await services.database.write { db -> T? in
            guard let user = try db.user(person.userID), try db.otp(ofUser: person.userID)?.isConfirmed == true else {
                throw Problem.conflict("Verifikasi dua langkah belum aktif.")
            }
            let door = SignInGuard(email: user.email, from: call.address, security)
            try door.check(at: call.now, in: db)
            guard try SecondFactor.use(code, ofUser: person.userID, security.box, at: call.now, in: db) else {
                try door.fail(at: call.now, in: db)
                return nil
            }
            return try effect(db)
        }
        guard let result else { throw Problem.wrongCode }
        return result
    }

    private func readCode(_ call: IncomingCall) async throws -> String {
        var form = Form(try await call.input())
        let code = form.requiredText("code")
        try form.check()
        return code
    }

    private func recoveryCodes(_ codes: [String], _ message: String) -> Answer {
        .json { json in
            json.field("message", message)
            json.strings("recovery_codes", codes)
        }
    }
}
