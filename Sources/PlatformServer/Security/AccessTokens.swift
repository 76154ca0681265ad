import ChillAjarKit
import FoundationEssentials
import JWTKit
import Synchronization

/// What an access token says (RFC 7519).
struct AccessClaims: JWTPayload, Equatable {
    /// Who made it.
    let iss: String
    /// For whom.
    let aud: String
    /// Seconds since 1970 until which it is good.
    let exp: Int64
    /// Since when.
    let iat: Int64
    /// The user's id.
    let sub: String
    /// The session's id.
    let sid: String

    /// The times and names are checked by ``AccessTokens``, which knows the platform's clock.
    func verify(using algorithm: some JWTAlgorithm) throws {}
}

/// Signs and verifies the access tokens of clients that refresh: HS256 and nothing else, for this server is the only one that
/// reads them.
final class AccessTokens: Sendable {
    static let issuer = "chillajar-server"
    static let audience = "chillajar-api"
    private static let algorithm = "HS256"
    private static let maximumBytes = 2048
    /// Clocks may differ by so many seconds.
    private static let leeway: Int64 = 60
    private static let remembered = 4096

    private let lifetime: Int64
    private let keys: Mutex<AccessTokenKeys>
    /// What was verified already: the same token comes with every request of its hour.
    private let known = Mutex<[String: AccessClaims]>([:])

    init(dataFolder: String, lifetime: Int64, at now: Timestamp) throws(PlatformFailure) {
        self.lifetime = min(max(lifetime, 1), 3600)
        keys = Mutex(try AccessTokenKeys(dataFolder: dataFolder, at: now))
    }

    /// A token of a session, and for how many seconds it is good.
    func sign(user: Int64, session: Int64, at now: Timestamp) async throws -> (token: String, expiresIn: Int64) {
        guard let key = keys.withLock({ $0.keys.first }) else { throw PlatformFailure.crypto("no key for tokens") }
        let claims = AccessClaims(
            iss: Self.issuer, aud: Self.audience, exp: now.seconds + lifetime, iat: now.seconds, sub: String(user),
            sid: String(session))
        return (try await Self.collection(key).sign(claims, kid: JWKIdentifier(string: key.kid)), lifetime)
    }

    /// Whose token it is, and of which session; throws 401 for anything that this server did not sign, or no more.
    func verify(_ token: String, at now: Timestamp) async throws -> (user: Int64, session: Int64) {
        let claims: AccessClaims
        if let seen = known.withLock({ $0[token] }) {
            claims = seen
        } else {
            claims = try await verifySignature(token)
        }
        guard claims.iss == Self.issuer, claims.aud == Self.audience, now.seconds < claims.exp,
            claims.iat <= now.seconds + Self.leeway, claims.exp - claims.iat <= 3600, let user = Int64(claims.sub),
            let session = Int64(claims.sid)
        else { throw Problem.unauthorized }
        remember(claims, of: token)
        return (user, session)
    }

    /// Signs with a new key from now on; what the last one signed stays good for its hour.
    func rotate(at now: Timestamp) throws {
        try keys.withLock { try $0.rotate(at: now) }
        known.withLock { $0.removeAll() }
    }

    /// The header decides nothing: it must name the one algorithm and a key of ours before it is believed.
    private func verifySignature(_ token: String) async throws -> AccessClaims {
        let bytes = Array(token.utf8)
        guard bytes.count <= Self.maximumBytes,
            let header = try? DefaultJWTParser().parse(bytes, as: AccessClaims.self).header,
            header.alg == Self.algorithm, header.crit == nil, let kid = header.kid,
            let key = keys.withLock({ $0.keys.first { $0.kid == kid } })
        else { throw Problem.unauthorized }
        do {
            return try await Self.collection(key).verify(bytes, as: AccessClaims.self)
        } catch {
            throw Problem.unauthorized
        }
    }

    private static func collection(_ key: AccessTokenKeys.Key) async -> JWTKeyCollection {
        await JWTKeyCollection().add(
            hmac: HMACKey(from: key.bytes), digestAlgorithm: .sha256, kid: JWKIdentifier(string: key.kid))
    }

    private func remember(_ claims: AccessClaims, of token: String) {
        known.withLock { known in
            if known.count >= Self.remembered { known.removeAll(keepingCapacity: true) }
            known[token] = claims
        }
    }
}
