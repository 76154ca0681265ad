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
    let clock: @Sendable () -> Timestamp
    /// What the platform sees of itself.
    let observatory: Observatory
    let lists = ListCache()
    /// Who listens for what happens.
    let events: EventHub
    /// The proxies whose word about a caller is believed.
    var proxies = TrustedProxies()
    /// Where the regular backups lie; nil when none are made.
    var backups: BackupShelf?

    var reader: InputReader { InputReader(folder: files.incoming) }

    /// Seconds without a request after which a session ends (contract, Part 3).
    static func idleLimit(_ peran: Peran) -> Int64 { peran == .admin ? 2 * 3600 : 14 * 86_400 }

    /// How old the mark of a session's last use may become before it is written anew.
    private static let touchInterval: Int64 = 300

    /// Whose token it is. Throws 401 for none, a wrong or an ended one, 403 for a mentor who may not teach (any more).
    func person(authorization: String?, at now: Timestamp) throws -> Person {
        guard let authorization, authorization.lowercased().hasPrefix("bearer ") else { throw Problem.unauthorized }
        let digest = Secret.digest(ofToken: String(authorization.dropFirst("bearer ".count).drop { $0 == " " }))
        guard let session = try database.read({ try $0.session(digest: digest) }), let used = Timestamp(session.usedAt),
            now.seconds(since: used) < Self.idleLimit(session.peran)
        else { throw Problem.unauthorized }
        if let status = session.statusMentor, status != .active { throw Problem.notActive(status) }
        if now.seconds(since: used) > Self.touchInterval { touch(digest, at: now) }
        return Person(
            userID: session.userID, peran: session.peran, pelangganID: session.pelangganID, mentorID: session.mentorID,
            tokenDigest: digest)
    }

    /// Whether the session that made somebody this person still lasts.
    static func isLive(_ person: Person, in db: Connection, at now: Timestamp) throws -> Bool {
        guard let session = try db.session(digest: person.tokenDigest), let used = Timestamp(session.usedAt) else { return false }
        return session.peran == person.peran && now.seconds(since: used) < idleLimit(session.peran)
            && (session.statusMentor ?? .active) == .active
    }

    /// Marks the session as used; the request does not wait for it.
    private func touch(_ digest: String, at now: Timestamp) {
        Task { try await database.write { try $0.touchToken(digest: digest, at: now) } }
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
    /// 403 for a mentor who waits for an admin, or was turned down.
    static func notActive(_ status: StatusMentor) -> Problem {
        let message =
            status == .pending
            ? "Akun mentor Anda masih menunggu persetujuan admin." : "Akun mentor Anda tidak aktif. Hubungi admin."
        return Problem(status: 403, message: message, texts: [("status", status.rawValue)])
    }
}
