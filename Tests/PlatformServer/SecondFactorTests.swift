import ChillAjarKit
import Testing

@testable import PlatformServer

struct SecondFactorTests {
    @Test(
        "Codes are those of RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func vectors(_ seconds: Int64, _ code: String) {
        let step = TOTP.step(at: Timestamp(seconds: seconds))
        #expect(TOTP.code(Array("12345678901234567890".utf8), step: step, digits: 8) == code)
    }

    @Test("SHA-1 and base 32 are those of RFC 3174 and RFC 4648")
    func primitives() {
        #expect(hexadecimal(SHA1.digest(Array("abc".utf8))) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        let long = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
        #expect(hexadecimal(SHA1.digest(long)) == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
        #expect(hexadecimal(SHA1.digest([UInt8](repeating: 97, count: 64))) == "0098ba824b5c16427bd7a1122a5a442a25ec644d")
        #expect(
            ["f", "fo", "foo", "foob", "fooba", "foobar"].map { Base32.encode(Array($0.utf8)) } == [
                "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI",
            ])
    }

    @Test("Set up, signing in asks for a code, and gives a token for it")
    func signIn() async throws {
        let world = try await World()
        let (secret, codes) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        #expect(Set(codes).count == 10)
        let status = try await world.get("/user/otp", as: "ayu").json
        #expect(status["enabled"] == .bool(true) && status["recovery_codes_left"].number == 10)
        world.advance(hours: 1)
        let first = try await world.login("ayu")
        #expect(first.status == 200 && first.json["otp_required"] == .bool(true) && !first.json.has("token"))
        let reply = try await answer(first, world.code(secret), in: world)
        #expect(reply.status == 200 && reply.json["user"]["email"].text == "ayu@uji.test")
        let token = try #require(reply.json["token"].text)
        #expect(try await world.send(.get, "/paket", token: token).status == 200)
        world.advance(hours: 1)
        let refreshed = try await answer(try await world.login("ayu", refresh: true), world.code(secret), in: world)
        #expect(refreshed.json.has("refresh_token"))
    }

    @Test("Of 100 replays of a code none is taken, whatever the challenge")
    func replay() async throws {
        let world = try await World { $0.security.lockoutFailures = 1000 }
        let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        world.advance(hours: 1)
        let code = world.code(secret)
        let challenge = try await world.login("ayu")
        #expect(try await answer(challenge, code, in: world).status == 200)
        for _ in 0..<100 { #expect(try await answer(try await world.login("ayu"), code, in: world).status == 401) }
        #expect(try await answer(challenge, world.code(secret, steps: 1), in: world).status == 401)
    }

    @Test("Of 16 uses of one code at once one is taken")
    func race() async throws {
        let world = try await World { $0.security.lockoutFailures = 1000 }
        let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        world.advance(hours: 1)
        var challenges: [Reply] = []
        for _ in 0..<16 { challenges.append(try await world.login("ayu")) }
        let code = world.code(secret)
        let taken = try await withThrowingTaskGroup(of: Int.self) { group in
            for challenge in challenges { group.addTask { try await answer(challenge, code, in: world).status } }
            return try await group.reduce(0) { $0 + ($1 == 200 ? 1 : 0) }
        }
        #expect(taken == 1)
    }

    @Test("A telephone's clock may be one step off, and no more")
    func skew() async throws {
        let world = try await World()
        let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        for (steps, status) in [(-2, 401), (2, 401), (-1, 200), (1, 200)] {
            world.advance(hours: 1)
            #expect(
                try await answer(try await world.login("ayu"), world.code(secret, steps: Int64(steps)), in: world).status
                    == status)
        }
    }

    @Test("Wrong codes lock as wrong passwords do, and knowing the password does not clear them")
    func lock() async throws {
        let world = try await World()
        let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        world.advance(hours: 1)
        for _ in 0..<5 { #expect(try await answer(try await world.login("ayu"), "000000", in: world).status == 401) }
        #expect(try await world.login("ayu").status == 429)
        world.advance(hours: 1.01)
        #expect(try await answer(try await world.login("ayu"), world.code(secret), in: world).status == 200)
    }

    @Test("A challenge is good for five minutes and five codes")
    func challenge() async throws {
        let world = try await World { $0.security.lockoutFailures = 1000 }
        let (secret, _) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        world.advance(hours: 1)
        let late = try await world.login("ayu")
        world.advance(hours: 0.09)
        #expect(try await answer(late, world.code(secret), in: world).status == 401)
        let tried = try await world.login("ayu")
        for _ in 0..<5 { #expect(try await answer(tried, "000000", in: world).status == 401) }
        #expect(try await answer(tried, world.code(secret), in: world).status == 401)
        #expect(try await answer(try await world.login("ayu"), world.code(secret), in: world).status == 200)
    }

    @Test("A recovery code signs in once, however it is typed; new ones end the old")
    func recovery() async throws {
        let world = try await World()
        let token = try #require(world.tokens["ayu"])
        let (secret, codes) = try await world.setUpOTP(token)
        let typed = codes[0].lowercased().replacing("-", with: " ")
        #expect(try await answer(try await world.login("ayu"), typed, in: world).status == 200)
        #expect(try await answer(try await world.login("ayu"), codes[0], in: world).status == 401)
        world.advance(hours: 1)
        let renewed = try await world.post("/user/otp/recovery", token: token, json: #"{"code": "\#(world.code(secret))"}"#)
        #expect(renewed.json["recovery_codes"].array.count == 10)
        #expect(try await answer(try await world.login("ayu"), codes[1], in: world).status == 401)
        let fresh = try #require(renewed.json["recovery_codes"][0].text)
        #expect(try await answer(try await world.login("ayu"), fresh, in: world).status == 200)
    }

    @Test("The second factor goes only for a code, and cannot be put in the place of one that is there")
    func remove() async throws {
        let world = try await World()
        let token = try #require(world.tokens["ayu"])
        let (secret, _) = try await world.setUpOTP(token)
        #expect(try await world.post("/user/otp", token: token, json: "{}").status == 409)
        func remove(_ code: String) async throws -> Int {
            try await world.send(
                .delete, "/user/otp", token: token, type: "application/json", body: Array(#"{"code": "\#(code)"}"#.utf8)
            ).status
        }
        #expect(try await remove("") == 422)
        #expect(try await remove("000000") == 422)
        world.advance(hours: 1)
        #expect(try await remove(world.code(secret)) == 200)
        #expect(try await world.login("ayu").json.has("token"))
    }

    @Test("Before the first code was shown nothing is asked for; a wrong one confirms nothing")
    func unconfirmed() async throws {
        let world = try await World()
        let token = try #require(world.tokens["ayu"])
        let begun = try await world.post("/user/otp", token: token, json: "{}")
        #expect(begun.json["otpauth_uri"].text?.hasPrefix("otpauth://totp/Chill%20Ajar:ayu@uji.test?secret=") == true)
        #expect(try await world.post("/user/otp/confirm", token: token, json: #"{"code": "000000"}"#).status == 422)
        #expect(try await world.login("ayu").json.has("token"))
    }

    @Test("An admin without a second factor may set it up and nothing else; with it everything")
    func admins() async throws {
        let world = try await World { $0.security.adminsNeedOTP = true }
        let reply = try await world.login("rani")
        #expect(reply.json["otp_setup_required"] == .bool(true))
        let token = try #require(reply.json["token"].text)
        for path in ["/admin/dashboard-info", "/paket", "/user/sesi-login"] {
            let refused = try await world.send(.get, path, token: token)
            #expect(refused.status == 403 && refused.json["otp_setup_required"] == .bool(true), "\(path)")
        }
        #expect(try await world.send(.get, "/user/otp", token: token).json["required"] == .bool(true))
        _ = try await world.setUpOTP(token)
        #expect(try await world.send(.get, "/admin/dashboard-info", token: token).status == 200)
        // The other session began without a code.
        #expect(try await world.get("/admin/dashboard-info", as: "rani").status == 401)
        #expect(try await world.get("/paket", as: "bagas").status == 200)
    }

    @Test("Neither the secret nor a recovery code lies readable in the database")
    func atRest() async throws {
        let world = try await World()
        let (secret, codes) = try await world.setUpOTP(try #require(world.tokens["ayu"]))
        let (stored, digests) = try world.platform.services.database.read { db in
            (
                try db.query("SELECT rahasia FROM otp") { try $0.blob(0) },
                try db.query("SELECT sidik FROM otp_pemulihan") { try $0.string(0) }
            )
        }
        #expect(stored.count == 1 && stored[0].firstRange(of: secret) == nil)
        #expect(digests.count == 10 && Set(digests).isDisjoint(with: codes))
    }

    private func answer(_ challenge: Reply, _ code: String, in world: World) async throws -> Reply {
        let text = try #require(challenge.json["challenge"].text)
        return try await world.post("/login/otp", json: #"{"challenge": "\#(text)", "code": "\#(code)"}"#)
    }
}
