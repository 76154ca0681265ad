import ChillAjarKit
import SQL

/// Whoever has signed in, with what the account is.
struct SignedInUser: Sendable {
    let user: UserRecord
    let pelanggan: PelangganRecord?
    let mentor: MentorRecord?

    init(_ id: Int64, in db: Connection) throws {
        guard let account = try db.account(id) else { throw Problem.unauthorized }
        user = account.user
        pelanggan = account.pelanggan
        mentor = account.mentor
    }
}

extension Handlers {
    /// More than any password that ``Validation/password(_:)`` lets in.
    private static let maximumPasswordBytes = 64 << 10

    /// A sign-in that waits for its second factor is good for five minutes and five codes.
    private static let challengeSeconds: Int64 = 300
    private static let challengeTries: Int64 = 5

    /// How far a sign-in has come.
    private enum SignIn: Sendable {
        case done(session: Int64, SessionKeys, SignedInUser, isWithoutOTP: Bool)
        case challenged(String)
        case refused(Problem)
    }

    @Sendable func login(_ call: IncomingCall) async throws -> Answer {
        var form = Form(try await call.input())
        let email = form.requiredText("email")
        let password = form.secret("password")
        form.note("password", password.isEmpty ? .required : nil)
        let isRefreshed = form.truth("refresh") ?? false
        try form.check()
        let door = SignInGuard(email: email, from: call.address, services.security)
        let (known, classic) = try services.database.read { db in
            try door.check(at: call.now, in: db)
            return (try db.credentials(email: email), try db.classicPasswordHash())
        }
        // An address that does not exist takes as long as a wrong password, is answered the same, and locks the same.
        guard password.utf8.count <= Self.maximumPasswordBytes,
            try await services.passwords.verify(
                password, against: known?.hash, classic: classic.flatMap { Passwords.classicHead($0) }),
            let known
        else {
            try await services.database.write { try door.fail(at: call.now, in: $0) }
            throw Problem.wrongCredentials
        }
        let fresh = services.passwords.isOutdated(known.hash) ? try await services.passwords.hash(password) : nil
        let keys = SessionKeys(isRefreshed: isRefreshed)
        let signIn = try await services.database.write { db -> SignIn in
            try door.check(at: call.now, in: db)
            // Changed while this one was being hashed: then it is the password no more.
            guard try db.passwordHash(ofUser: known.user.id) == known.hash else { throw Problem.wrongCredentials }
            if let status = try db.account(known.user.id)?.mentor?.status, status != .active { throw Problem.notActive(status) }
            if let fresh {
                _ = try db.replacePassword(ofUser: known.user.id, from: known.hash, to: fresh, at: call.now)
            }
            if try db.otp(ofUser: known.user.id)?.isConfirmed == true {
                return .challenged(try self.challenge(known.user.id, isRefreshed, at: call.now, in: db))
            }
            try door.succeed(in: db)
            return try self.begin(known.user.id, keys, call, isWithoutOTP: true, in: db)
        }
        return try await answer(signIn, at: call.now)
    }

    @Sendable func loginOTP(_ call: IncomingCall) async throws -> Answer {
        var form = Form(try await call.input())
        let challenge = Secret.digest(ofToken: form.requiredText("challenge"))
        let code = form.requiredText("code")
        let wish = form.truth("refresh")
        try form.check()
        let signIn = try await services.database.write { db -> SignIn in
            guard let open = try db.challenge(digest: challenge), open.tries < Self.challengeTries,
                let begun = Timestamp(open.createdAt), call.now < begun.adding(seconds: Self.challengeSeconds),
                let user = try db.user(open.user)
            else { return .refused(.staleChallenge) }
            let door = SignInGuard(email: user.email, from: call.address, self.services.security)
            try door.check(at: call.now, in: db)
            guard try SecondFactor.use(code, ofUser: user.id, self.services.security.box, at: call.now, in: db) else {
                try db.countTry(ofChallenge: challenge)
                try door.fail(at: call.now, in: db)
                return .refused(.wrongSecondFactor)
            }
            try db.deleteChallenge(digest: challenge)
            try door.succeed(in: db)
            let keys = SessionKeys(isRefreshed: wish ?? open.isRefreshed)
            return try self.begin(user.id, keys, call, isWithoutOTP: false, in: db)
        }
        return try await answer(signIn, at: call.now)
    }

    /// Trades a refresh token for its successor. One that was traded before is in two hands: the session ends, whoever has it.
    @Sendable func refreshToken(_ call: IncomingCall) async throws -> Answer {
        var form = Form(try await call.input())
        let text = form.requiredText("refresh_token", maximum: 1000)
        try form.check()
        guard let used = RefreshToken(text) else { throw Problem.unauthorized }
        let next = used.successor
        let signIn = try await services.database.write { db -> SignIn in
            guard let found = try db.session(family: used.familyDigest), let session = try db.session(found.id),
                let usedAt = Timestamp(session.usedAt),
                call.now.seconds(since: usedAt) < self.services.security.configuration.idleLimit(session.peran)
            else { return .refused(.unauthorized) }
            if let status = session.statusMentor, status != .active { return .refused(.notActive(status)) }
            guard try db.rotateSession(session.id, from: used.digest, to: next.digest, at: call.now) else {
                try db.endSession(session.id, ofUser: session.userID, at: call.now)
                try db.record(Peristiwa(.sesiLoginDicabut, by: nil, user: session.userID), at: call.now)
                return .refused(.unauthorized)
            }
            let user = try SignedInUser(session.userID, in: db)
            return .done(session: session.id, .refreshed(next), user, isWithoutOTP: !session.hasOTP)
        }
        guard case .done(let session, let keys, let user, _) = signIn else { return try await answer(signIn, at: call.now) }
        let tokens = try await services.tokens(keys, user: user.user.id, session: session, at: call.now)
        return .json { tokens.write(to: &$0) }
    }

    private func challenge(_ user: Int64, _ isRefreshed: Bool, at now: Timestamp, in db: Connection) throws -> String {
        let challenge = Secret.token()
        try db.insertChallenge(digest: Secret.digest(ofToken: challenge), user: user, isRefreshed: isRefreshed, at: now)
        return challenge
    }

    private func begin(
        _ user: Int64, _ keys: SessionKeys, _ call: IncomingCall, isWithoutOTP: Bool, in db: Connection
    ) throws -> SignIn {
        let session = try db.insertSession(NewSession(user: user, keys, call), at: call.now)
        return .done(session: session, keys, try SignedInUser(user, in: db), isWithoutOTP: isWithoutOTP)
    }

    private func answer(_ signIn: SignIn, at now: Timestamp) async throws -> Answer {
        switch signIn {
        case .refused(let problem): throw problem
        case .challenged(let challenge):
            return .json { json in
                json.field("message", "Masukkan kode verifikasi dua langkah.")
                json.field("otp_required", true)
                json.field("challenge", challenge)
            }
        case .done(let session, let keys, let user, let isWithoutOTP):
            let tokens = try await services.tokens(keys, user: user.user.id, session: session, at: now)
            let mustSetUp =
                isWithoutOTP && services.security.configuration.adminsNeedOTP && user.user.peran == Peran.admin.rawValue
            return .json { json in
                json.field("message", "Login berhasil")
                tokens.write(to: &json)
                if mustSetUp { json.field("otp_setup_required", true) }
                json.object("user") { json in
                    user.user.write(.full, to: &json)
                    if let pelanggan = user.pelanggan {
                        json.object("pelanggan") { pelanggan.write(to: &$0) }
                    } else {
                        json.null("pelanggan")
                    }
                    if let mentor = user.mentor { json.object("mentor") { mentor.write(to: &$0) } } else { json.null("mentor") }
                }
            }
        }
    }
}

extension Problem {
    static let wrongCredentials = Problem(status: 401, message: "Email atau kata sandi salah.")
    static let wrongSecondFactor = Problem(status: 401, message: "Kode verifikasi salah atau sudah dipakai.")
    static let staleChallenge = Problem(status: 401, message: "Waktu verifikasi habis. Masuk lagi dari awal.")
}
