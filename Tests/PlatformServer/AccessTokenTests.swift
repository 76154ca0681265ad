import ChillAjarKit
import Glibc
import Testing

@testable import PlatformServer

struct AccessTokenTests {
    let world: World

    init() async throws { world = try await World() }

    private func pair(_ reply: Reply) throws -> (token: String, refresh: String) {
        (try #require(reply.json["token"].text), try #require(reply.json["refresh_token"].text))
    }

    private func refresh(_ token: String) async throws -> Reply {
        try await world.post("/token/refresh", json: #"{"refresh_token": "\#(token)"}"#)
    }

    private func status(_ token: String) async throws -> Int { try await world.send(.get, "/paket", token: token).status }

    @Test("Who asks for it gets a token of at most an hour and a refresh token; who does not, one token as before")
    func asked() async throws {
        let plain = try await world.login("ayu")
        #expect(plain.json["token"].text?.contains(".") == false)
        #expect(!plain.json.has("refresh_token") && !plain.json.has("expires_in"))
        let reply = try await world.login("ayu", refresh: true)
        let (token, _) = try pair(reply)
        #expect(token.split(separator: ".").count == 3 && reply.json["expires_in"].number == 3600)
        #expect(try await status(token) == 200)
        world.advance(hours: 1)
        #expect(try await status(token) == 401)
        #expect(try await status(try #require(plain.json["token"].text)) == 200)
    }

    @Test("Registering with refresh gives the pair as well")
    func register() async throws {
        let reply = try await world.post(
            "/register", as: nil,
            #"{"peran": "pelanggan", "nama": "Dewi", "email": "dewi@uji.test", "password": "rahasia", "refresh": true}"#)
        #expect(reply.status == 201)
        #expect(try await status(try pair(reply).token) == 200)
    }

    @Test("A refresh token gives the next pair, and the session lives on from hour to hour")
    func rotation() async throws {
        var (token, refreshToken) = try pair(try await world.login("ayu", refresh: true))
        for _ in 0..<5 {
            world.advance(hours: 2)
            #expect(try await status(token) == 401)
            (token, refreshToken) = try pair(try await refresh(refreshToken))
            #expect(try await status(token) == 200)
        }
    }

    @Test("A stolen refresh token that is used second ends the session of both")
    func stolen() async throws {
        let (_, stolen) = try pair(try await world.login("ayu", refresh: true))
        let (token, next) = try pair(try await refresh(stolen))
        #expect(try await status(token) == 200)
        #expect(try await refresh(stolen).status == 401)
        #expect(try await status(token) == 401)
        #expect(try await refresh(next).status == 401)
        let recorded = try world.platform.services.database.read {
            try $0.count("SELECT count(*) FROM peristiwa WHERE jenis = 'sesi_login_dicabut'")
        }
        #expect(recorded == 1)
    }

    @Test("Of 16 uses of one refresh token at once at most one is answered, and none goes on living")
    func race() async throws {
        let (_, token) = try pair(try await world.login("ayu", refresh: true))
        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
            for _ in 0..<16 { group.addTask { try await refresh(token) } }
            return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }
        #expect(replies.count { $0.status == 200 } <= 1 && replies.allSatisfy { [200, 401].contains($0.status) })
        for reply in replies where reply.status == 200 { #expect(try await status(try pair(reply).token) == 401) }
    }

    @Test("A refresh token is no access token, nor is half of one, and rubbish ends nobody's session")
    func rubbish() async throws {
        let (token, refreshToken) = try pair(try await world.login("ayu", refresh: true))
        #expect(try await status(refreshToken) == 401)
        for text in ["x", ".", refreshToken + "0", String(refreshToken.dropFirst()), token] {
            #expect(try await refresh(text).status == 401)
        }
        #expect(try await status(token) == 200)
        #expect(try await refresh(refreshToken).status == 200)
    }

    @Test("Signing out, and ending the session from another device, end the access token at once")
    func revoked() async throws {
        let (token, refreshToken) = try pair(try await world.login("ayu", refresh: true))
        #expect(try await world.send(.post, "/logout", token: token).status == 200)
        #expect(try await status(token) == 401)
        #expect(try await refresh(refreshToken).status == 401)
    }

    @Test("A refreshed session ends when nobody uses it for 14 days")
    func idle() async throws {
        let (_, token) = try pair(try await world.login("ayu", refresh: true))
        world.advance(hours: 15 * 24)
        #expect(try await refresh(token).status == 401)
    }

    @Test("Tokens that this server did not sign as it signs are refused: no algorithm, another key, audience, time or name")
    func forged() async throws {
        let (token, _) = try pair(try await world.login("ayu", refresh: true))
        let forge = try Forge(world, token)
        #expect(try await status(forge.token()) == 200)
        #expect(try await status(forge.token(header: ["alg": "none"])) == 401)
        #expect(try await status(forge.token(header: ["alg": "none"], isSigned: false)) == 401)
        #expect(try await status(forge.token(header: ["alg": "HS512"])) == 401)
        #expect(try await status(forge.token(header: ["alg": "EdDSA"])) == 401)
        #expect(try await status(forge.token(header: ["kid": "0000000000000000"])) == 401)
        #expect(try await status(forge.token(header: ["kid": ""])) == 401)
        #expect(try await status(forge.token(isSigned: false)) == 401)
        #expect(try await status(forge.token(key: [UInt8](repeating: 0, count: 32))) == 401)
        for (name, value) in [
            ("aud", #""lain""#), ("iss", #""lain""#), ("exp", "\(world.now.seconds)"), ("exp", "\(world.now.seconds - 1)"),
            ("exp", "\(world.now.seconds + 86_400)"), ("iat", "\(world.now.seconds + 600)"), ("sub", #""1""#),
            ("sid", #""999999""#),
            ("sid", #""1""#),
        ] {
            #expect(try await status(forge.token(claims: [name: value])) == 401, "\(name) \(value)")
        }
        #expect(try await status(token) == 200)
    }

    @Test("After the key was changed what the last one signed is good for its hour, and what the one before signed is not")
    func keyRotation() async throws {
        let tokens = world.platform.services.security.tokens
        let (old, _) = try pair(try await world.login("ayu", refresh: true))
        try tokens.rotate(at: world.now)
        let (new, _) = try pair(try await world.login("ayu", refresh: true))
        #expect(try await status(old) == 200)
        #expect(try await status(new) == 200)
        try tokens.rotate(at: world.now)
        #expect(try await status(old) == 401)
        #expect(try await status(new) == 200)
    }

    @Test("Keys lie in files that nobody else may read, and are the same after a restart")
    func files() async throws {
        for name in [AccessTokenKeys.fileName, SecretBox.fileName] {
            var status = stat()
            #expect(stat("\(world.folder)/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o600)
        }
        let keys = try AccessTokenKeys(dataFolder: world.folder, at: world.now)
        #expect(try AccessTokenKeys(dataFolder: world.folder, at: world.now) == keys)
        #expect(
            try AccessTokenKeys(dataFolder: world.folder, at: world.now.adding(seconds: 91 * 86_400)).keys.last == keys.keys.first
        )
        let box = try SecretBox(dataFolder: world.folder)
        let sealed = box.seal([1, 2, 3])
        #expect(try SecretBox(dataFolder: world.folder).open(sealed) == [1, 2, 3])
        #expect(box.open(sealed.dropLast() + [sealed.last.map { $0 ^ 1 } ?? 0]) == nil && box.open([]) == nil)
    }
}

/// Makes access tokens that differ from a good one in what a test says.
private struct Forge {
    private let header: [String: String]
    private let claims: [String: String]
    private let key: [UInt8]

    /// What the good token says, and the key that it was signed with.
    init(_ world: World, _ token: String) throws {
        let parts = token.split(separator: ".")
        let keys = try AccessTokenKeys(dataFolder: world.folder, at: world.now)
        let first = try #require(keys.keys.first)
        key = first.bytes
        header = ["alg": "HS256", "typ": "JWT", "kid": first.kid]
        guard case .object(let fields) = try JSONReader.read(Self.decoded(parts[1])) else { throw Problem.internalError }
        claims = fields.mapValues { value in
            switch value {
            case .string(let text): "\"\(text)\""
            case .number(let digits): digits
            default: "null"
            }
        }
    }

    func token(
        header changes: [String: String] = [:], claims claimChanges: [String: String] = [:], isSigned: Bool = true,
        key: [UInt8]? = nil
    ) -> String {
        let header = header.merging(changes) { _, new in new }.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
        let claims = claims.merging(claimChanges) { _, new in new }.map { "\"\($0)\":\($1)" }.joined(separator: ",")
        let signed = "\(Self.encoded(Array("{\(header)}".utf8))).\(Self.encoded(Array("{\(claims)}".utf8)))"
        return "\(signed).\(isSigned ? Self.encoded(Self.hmac(key ?? self.key, Array(signed.utf8))) : "")"
    }

    /// HMAC-SHA-256 (RFC 2104).
    private static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        let padded = key + [UInt8](repeating: 0, count: 64 - key.count)
        return digest(padded.map { $0 ^ 0x5C } + digest(padded.map { $0 ^ 0x36 } + message))
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        let digest = SHA256()
        bytes.withUnsafeBytes { digest.update($0) }
        return hexadecimalBytes(digest.finish()) ?? []
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    private static func encoded(_ bytes: [UInt8]) -> String {
        var bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        bits += [UInt8](repeating: 0, count: (6 - bits.count % 6) % 6)
        return String(
            stride(from: 0, to: bits.count, by: 6).map { at in letters[bits[at..<at + 6].reduce(0) { $0 << 1 | Int($1) }] })
    }

    private static func decoded(_ text: Substring) -> [UInt8] {
        let bits = text.flatMap { letter in (0..<6).map { (letters.firstIndex(of: letter) ?? 0) >> (5 - $0) & 1 } }
        return stride(from: 0, through: bits.count - 8, by: 8).map { at in UInt8(bits[at..<at + 8].reduce(0) { $0 << 1 | $1 }) }
    }
}
