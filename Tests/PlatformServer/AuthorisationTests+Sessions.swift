import ChillAjarKit
import Testing

@testable import PlatformServer

extension AuthorisationTests {
    /// Sign-in and what guards it; whoever calls these works on what is theirs.
    static let sessions: [Route: RouteExpectation] = [
        .loginOTP: .json { world in
            let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
            let challenge = try #require(try await world.login("ayu").json["challenge"].text)
            return #"{"challenge": "\#(challenge)", "code": "\#(world.code(secret, steps: 1))"}"#
        },
        .refreshToken: .json { world in
            let token = try #require(try await world.login("ayu", refresh: true).json["refresh_token"].text)
            return #"{"refresh_token": "\#(token)"}"#
        },
        .lupaSandi: .json { _ in #"{"email": "ayu@uji.test"}"# },
        .aturSandi: .json { world in
            _ = try await world.post("/lupa-sandi", json: #"{"email": "ayu@uji.test"}"#)
            let code = try #require(try world.sentCodes().last)
            return #"{"email": "ayu@uji.test", "kode": "\#(code)", "password_baru": "sandi-baru"}"#
        },
        .gantiSandi: .json([.pelangganOther: 200, .mentorOther: 200]) { _ in
            #"{"password_lama": "rahasia", "password_baru": "sandi-baru"}"#
        },
        .sesiLoginList: RouteExpectation(),
        // Nobody learns that another's session is there.
        .deleteSesiLogin: .row([.pelangganOther: 404, .mentorOwn: 404, .mentorOther: 404, .admin: 404]) { world in
            _ = try await world.login("ayu")
            return try world.platform.services.database.read { try $0.count("SELECT max(id) FROM sesi_login") }
        },
        .otpStatus: RouteExpectation(),
        .otpBegin: RouteExpectation([.pelangganOther: 200, .mentorOther: 200]),
        .otpConfirm: .json(withoutOTP) { world in
            let secret = try await world.beginOTP(try #require(world.tokens["ayu"]))
            return #"{"code": "\#(world.code(secret))"}"#
        },
        .otpRecovery: .json(withoutOTP) { try await nextCode(in: $0) },
        .otpRemove: .json(withoutOTP) { try await nextCode(in: $0) },
    ]

    /// Only Ayu has a second factor here.
    private static let withoutOTP: [Actor: Int] = [.pelangganOther: 409, .mentorOwn: 409, .mentorOther: 409, .admin: 409]

    private static func nextCode(in world: World) async throws -> String {
        let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        return #"{"code": "\#(world.code(secret, steps: 1))"}"#
    }
}
