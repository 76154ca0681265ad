import ChillAjarKit
import Hummingbird
import SQL

/// The secrets of a session that begins; only their digests are stored.
enum SessionKeys: Sendable {
    case token(String)
    case refreshed(RefreshToken)

    init(isRefreshed: Bool) { self = isRefreshed ? .refreshed(RefreshToken()) : .token(Secret.token()) }

    fileprivate var kind: SessionKind {
        switch self {
        case .token(let token): .token(digest: Secret.digest(ofToken: token))
        case .refreshed(let token): .refreshed(digest: token.digest, family: token.familyDigest)
        }
    }
}

/// What a client gets to prove with that it has signed in.
struct SessionTokens: Sendable {
    var token: String
    /// With the seconds for which the token is good: for clients that asked for it.
    var refresh: (token: String, expiresIn: Int64)?

    func write(to json: inout JSONWriter) {
        json.field("token", token)
        guard let refresh else { return }
        json.field("refresh_token", refresh.token)
        json.field("expires_in", refresh.expiresIn)
    }
}

extension Services {
    /// The tokens of a session whose row has been written.
    func tokens(_ keys: SessionKeys, user: Int64, session: Int64, at now: Timestamp) async throws -> SessionTokens {
        switch keys {
        case .token(let token): return SessionTokens(token: token)
        case .refreshed(let refresh):
            let access = try await security.tokens.sign(user: user, session: session, at: now)
            return SessionTokens(token: access.token, refresh: (refresh.text, access.expiresIn))
        }
    }
}

extension NewSession {
    /// A session of whoever calls.
    init(user: Int64, _ keys: SessionKeys, _ call: IncomingCall) {
        self.init(user: user, kind: keys.kind, device: call.device, address: call.address.text)
    }
}

extension IncomingCall {
    /// What the client calls itself, as far as it may stand on a terminal.
    fileprivate var device: String? {
        guard let name = request.headers[.userAgent] else { return nil }
        let printable = name.unicodeScalars.prefix(200).filter { (" "..."~").contains($0) }
        return printable.isEmpty ? nil : String(String.UnicodeScalarView(printable))
    }
}
