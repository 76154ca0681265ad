import ChillAjarKit
import SQL

/// Whose session it is, and what they may do in it.
struct SessionRecord: Sendable {
    var id: Int64
    var userID: Int64
    var peran: Peran
    var pelangganID: Int64?
    var mentorID: Int64?
    var statusMentor: StatusMentor?
    /// Whether the account has a second factor.
    var hasOTP: Bool
    var usedAt: String
}

/// How a session's requests prove that they are its own.
enum SessionKind: Sendable {
    /// One opaque token for as long as the session lasts: its digest.
    case token(digest: String)
    /// Access tokens that run out, and refresh tokens that are good once: the digests of the first one, and of the family.
    case refreshed(digest: String, family: String)
}

/// A new session.
struct NewSession: Sendable {
    var user: Int64
    var kind: SessionKind
    /// What the client calls itself.
    var device: String?
    var address: String?
}

/// A device, as its owner sees it.
struct SignedInDevice: Sendable {
    var id: Int64
    var device: String?
    var address: String?
    var createdAt: String
    var usedAt: String
}

extension Connection {
    /// Makes a session; returns its id.
    @discardableResult
    func insertSession(_ session: NewSession, at now: Timestamp) throws -> Int64 {
        let (kind, digest, family): (String, String, String?) =
            switch session.kind {
            case .token(let digest): ("token", digest, nil)
            case .refreshed(let digest, let family): ("jwt", digest, family)
            }
        return try insert(
            """
            INSERT INTO sesi_login (user_id, jenis, sidik, keluarga, perangkat, alamat, created_at, dipakai_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, session.user, kind, digest, family, session.device, session.address, now.description, now.description)
    }

    /// The live session of an opaque token.
    func session(digest: String) throws -> SessionRecord? {
        try session("s.sidik = ? AND s.jenis = 'token'", digest)
    }

    /// The live session that access tokens name.
    func session(ofAccessTokens id: Int64) throws -> SessionRecord? { try session("s.id = ? AND s.jenis = 'jwt'", id) }

    /// A live session of whatever kind.
    func session(_ id: Int64) throws -> SessionRecord? { try session("s.id = ?", id) }

    private func session(_ condition: StaticString, _ value: any SQLConvertible) throws -> SessionRecord? {
        try first(
            """
            SELECT s.id, u.id, u.peran, p.id, m.id, m.status, o.dikonfirmasi_at, s.dipakai_at
            FROM sesi_login s JOIN users u ON u.id = s.user_id LEFT JOIN otp o ON o.user_id = u.id
            LEFT JOIN pelanggan p ON p.user_id = u.id AND u.peran = 'pelanggan'
            LEFT JOIN mentor m ON m.user_id = u.id AND u.peran = 'mentor'
            WHERE s.berakhir_at IS NULL AND u.dihapus_at IS NULL AND \(condition)
            """, value
        ) { row in
            SessionRecord(
                id: try row.int64(0), userID: try row.int64(1), peran: Peran(rawValue: try row.string(2)),
                pelangganID: try row.int64OrNil(3), mentorID: try row.int64OrNil(4),
                statusMentor: try row.stringOrNil(5).map { StatusMentor(rawValue: $0) }, hasOTP: !row.isNull(6),
                usedAt: try row.string(7))
        }
    }

    /// Marks a session as used.
    func touchSession(_ id: Int64, at now: Timestamp) throws {
        try execute(
            "UPDATE sesi_login SET dipakai_at = ? WHERE id = ? AND berakhir_at IS NULL AND dipakai_at < ?", now.description, id,
            now.description)
    }

    /// The session of a family of refresh tokens, and the digest of the token that is good now.
    func session(family: String) throws -> (id: Int64, digest: String)? {
        try first("SELECT id, sidik FROM sesi_login WHERE keluarga = ? AND berakhir_at IS NULL", family) { row in
            (try row.int64(0), try row.string(1))
        }
    }

    /// Puts a new refresh token in the place of the one that was used; false when it was not the one that is good.
    func rotateSession(_ id: Int64, from old: String, to new: String, at now: Timestamp) throws -> Bool {
        try execute(
            "UPDATE sesi_login SET sidik = ?, dipakai_at = ? WHERE id = ? AND sidik = ? AND berakhir_at IS NULL", new,
            now.description, id, old) == 1
    }

    /// Ends one session of a person, and its event streams with it; false when it was none of theirs, or had ended.
    @discardableResult
    func endSession(_ id: Int64, ofUser user: Int64, at now: Timestamp) throws -> Bool {
        let ended = try execute(
            "UPDATE sesi_login SET berakhir_at = ? WHERE id = ? AND user_id = ? AND berakhir_at IS NULL", now.description, id,
            user)
        if ended == 1 { try endStreams(ofUser: user, session: id, at: now) }
        return ended == 1
    }

    /// Ends every session of a person, the kept one excepted, with their event streams and all that is under way to become a
    /// session: for a password that was changed, another peran, an account that is closed.
    func endSessions(ofUser user: Int64, except kept: Int64? = nil, at now: Timestamp) throws {
        let ended = try query(
            "UPDATE sesi_login SET berakhir_at = ? WHERE user_id = ? AND id <> ? AND berakhir_at IS NULL RETURNING id",
            now.description, user, kept ?? 0
        ) { try $0.int64(0) }
        try execute("DELETE FROM tantangan_login WHERE user_id = ?", user)
        guard !ended.isEmpty else { return }
        guard kept != nil else { return try endStreams(ofUser: user, at: now) }
        for id in ended { try endStreams(ofUser: user, session: id, at: now) }
    }

    /// The sessions that have not ended and were used since, the one used last first.
    func devices(ofUser user: Int64, usedSince: Timestamp) throws -> [SignedInDevice] {
        try query(
            """
            SELECT id, perangkat, alamat, created_at, dipakai_at FROM sesi_login
            WHERE user_id = ? AND berakhir_at IS NULL AND dipakai_at > ? ORDER BY dipakai_at DESC, id DESC LIMIT 200
            """, user, usedSince.description
        ) { row in
            SignedInDevice(
                id: try row.int64(0), device: try row.stringOrNil(1), address: try row.stringOrNil(2),
                createdAt: try row.string(3), usedAt: try row.string(4))
        }
    }

    /// Whether somebody signed in to the account from that address not long ago.
    func hasSignedIn(_ user: Int64, from address: String) throws -> Bool {
        try count("SELECT count(*) FROM sesi_login WHERE user_id = ? AND alamat = ?", user, address) > 0
    }

    /// Removes some of the sessions that nobody has used since a moment, and says how many.
    func pruneSessions(unusedSince moment: Timestamp, limit: Int) throws -> Int {
        try execute(
            "DELETE FROM sesi_login WHERE id IN (SELECT id FROM sesi_login WHERE dipakai_at < ? LIMIT ?)", moment.description,
            limit)
    }
}
