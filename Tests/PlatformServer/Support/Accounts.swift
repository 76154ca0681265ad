import ChillAjarKit
import Testing

@testable import PlatformServer

/// Signing in, as a client does it.
extension World {
    func login(
        _ name: String, _ password: String = "rahasia", refresh: Bool = false, from peer: String = "127.0.0.1"
    ) async throws -> Reply {
        try await post(
            "/login", json: #"{"email": "\#(name)@uji.test", "password": "\#(password)", "refresh": \#(refresh)}"#, from: peer)
    }

    /// Posts JSON without a token, or with one, from somewhere.
    func post(_ path: String, token: String? = nil, json: String, from peer: String = "127.0.0.1") async throws -> Reply {
        try await send(.post, path, token: token, type: "application/json", body: Array(json.utf8), from: peer)
    }

    /// Gives an account a second factor; returns its secret and the recovery codes.
    func setUpOTP(_ token: String) async throws -> (secret: [UInt8], codes: [String]) {
        let secret = try await beginOTP(token)
        let confirmed = try await post(
            "/user/otp/confirm", token: token, json: #"{"code": "\#(TOTP.code(secret, step: TOTP.step(at: now)))"}"#)
        try #require(confirmed.status == 200)
        return (secret, confirmed.json["recovery_codes"].array.compactMap(\.text))
    }

    /// Begins to give an account a second factor; returns its secret.
    func beginOTP(_ token: String) async throws -> [UInt8] {
        let begun = try await post("/user/otp", token: token, json: "{}")
        return try #require(begun.json["secret"].text.flatMap { Self.base32($0) })
    }

    /// The codes for forgotten passwords that wait to be sent, the newest last.
    func sentCodes() throws -> [String] {
        try platform.services.database.read { db in
            try db.query("SELECT payload FROM pekerjaan WHERE jenis = 'whatsapp' ORDER BY id") { try $0.string(0) }
        }.compactMap { payload in
            payload.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 6 }.map(String.init)
        }
    }

    /// The code of now.
    func code(_ secret: [UInt8], steps: Int64 = 0) -> String { TOTP.code(secret, step: TOTP.step(at: now) + steps) }

    static func base32(_ text: String) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var buffer = 0
        var bits = 0
        var bytes: [UInt8] = []
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
            }
        }
        return bytes
    }
}
