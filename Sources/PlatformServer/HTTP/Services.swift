import ChillAjarKit
import SQL

/// What the handlers work with.
struct Services: Sendable {
    let database: Database
    /// The files that people sent.
    let files: FileStore
    /// Uploads in pieces.
    let unggahan: UnggahanStore
    let passwords: Passwords
    /// Where pelanggan pay; nil when the operator has not said.
    let rekening: Rekening?
    /// What carries messages over WhatsApp.
    let gateway: WhatsAppGateway
    /// How jobs have ended since the start.
    let jobTally = JobTally()
    let security: Security
    let clock: @Sendable () -> Timestamp
    /// What the platform sees of itself.
    let observatory: Observatory
    let lists = ListCache()
    /// Whose tokens came lately.
    let sessions: SessionCache
    /// Who listens for what happens.
    let events: EventHub
    /// The proxies whose word about a caller is believed.
    var proxies = TrustedProxies()
    /// Where the regular backups lie; nil when none are made.
    var backups: BackupShelf?

    var reader: InputReader { InputReader(folder: files.incoming) }

    /// How old the mark of a session's last use may become before it is written anew.
    private static let touchInterval: Int64 = 300

    /// Whose token it is. Throws 401 for none, a wrong or an ended one, 403 for a mentor who may not teach (any more).
    func person(authorization: String?, at now: Timestamp) async throws -> Person {
        guard let authorization, authorization.lowercased().hasPrefix("bearer ") else { throw Problem.unauthorized }
        let token = String(authorization.dropFirst("bearer ".count).drop { $0 == " " })
        guard let live = try await session(of: token, at: now),
            now.seconds(since: live.usedAt) < security.configuration.idleLimit(live.record.peran)
        else { throw Problem.unauthorized }
        let session = live.record
        if let status = session.statusMentor, status != .active { throw Problem.notActive(status) }
        if now.seconds(since: live.usedAt) > Self.touchInterval { touch(session.id, at: now) }
        return Person(
            userID: session.userID, peran: session.peran, pelangganID: session.pelangganID, mentorID: session.mentorID,
            sessionID: session.id,
            mustSetUpOTP: session.peran == .admin && security.configuration.adminsNeedOTP && !session.hasOTP)
    }

    /// The live session of a token: an access token names it, an opaque one is found by its digest.
    private func session(of token: String, at now: Timestamp) async throws -> SessionCache.LiveSession? {
        guard token.utf8.contains(UInt8(ascii: ".")) else {
            let digest = Secret.digest(ofToken: token)
            return try sessions.session(.token(digest: digest)) { try database.read { try $0.session(digest: digest) } }
        }
        let claims = try await security.tokens.verify(token, at: now)
        let session = try sessions.session(.accessTokens(session: claims.session)) {
            try database.read { try $0.session(ofAccessTokens: claims.session) }
        }
        return session?.record.userID == claims.user ? session : nil
    }

    /// Whether the session that made somebody this person still lasts.
    static func isLive(
        _ person: Person, _ security: SecurityConfiguration, in db: Connection, at now: Timestamp
    ) throws -> Bool {
        guard let session = try db.session(person.sessionID), let used = Timestamp(session.usedAt) else { return false }
        return session.peran == person.peran && now.seconds(since: used) < security.idleLimit(session.peran)
            && (session.statusMentor ?? .active) == .active
    }

    /// Marks the session as used; the request does not wait for it.
    private func touch(_ id: Int64, at now: Timestamp) {
        Task { try await database.write { try $0.touchSession(id, at: now) } }
    }

    /// 200 when the database answers.
    func health() throws -> Answer {
        _ = try database.read { try $0.userCount() }
        return .json { $0.field("status", "ok") }
    }

    /// What the wire's bookings need beside their rows.
    func wire(_ db: Connection, at now: Timestamp) throws -> WireContext {
        WireContext(now: now, rekening: rekening, paket: try db.paketByID())
    }
}

extension Problem {
    /// 403 for an admin who has no second factor yet.
    static let mustSetUpOTP = Problem(
        status: 403, message: "Pasang dulu verifikasi dua langkah untuk akun admin ini.", flags: ["otp_setup_required"])

    /// 403 for a mentor who waits for an admin, or was turned down.
    static func notActive(_ status: StatusMentor) -> Problem {
        let message =
            status == .pending
            ? "Akun mentor Anda masih menunggu persetujuan admin." : "Akun mentor Anda tidak aktif. Hubungi admin."
        return Problem(status: 403, message: message, texts: [("status", status.rawValue)])
    }
}
