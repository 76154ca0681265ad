import ChillAjarKit
import Testing

@testable import PlatformServer

struct PasswordTests {
    let world: World

    init() async throws { world = try await World() }

    private func store(_ hash: String, for name: String) async throws {
        try await world.platform.services.database.write {
            _ = try $0.execute("UPDATE users SET sandi = ? WHERE email_kunci = ?", hash, "\(name)@uji.test")
        }
    }

    private func stored(_ name: String) throws -> String {
        try world.platform.services.database.read { try #require(try $0.credentials(email: "\(name)@uji.test")).hash }
    }

    private func change(_ old: String, _ new: String, token: String) async throws -> Reply {
        try await world.post("/user/sandi", token: token, json: #"{"password_lama": "\#(old)", "password_baru": "\#(new)"}"#)
    }

    /// What crypt(3) makes of `rahasia-lama`, as PHP's password_hash names it and as others do.
    private static let classic = [
        "$2y$10$abcdefghijklmnopqrstuumajl2llRiDZtx5pynce09qc/hR9LN1i",
        "$2b$04$abcdefghijklmnopqrstuuEzD5frbOYNoEh.OEa6NwuAcIid49Ifq",
    ]

    @Test("A hash of the classic platform signs in, and is argon2id afterwards", arguments: classic)
    func rehash(_ hash: String) async throws {
        try await store(hash, for: "ayu")
        #expect(try await world.login("ayu", "salah").status == 401)
        #expect(try stored("ayu") == hash)
        #expect(try await world.login("ayu", "rahasia-lama").status == 200)
        #expect(try stored("ayu").hasPrefix("$argon2id$"))
        #expect(try await world.login("ayu", "rahasia-lama").status == 200)
        #expect(try await world.login("ayu", "salah").status == 401)
    }

    @Test("While classic hashes are left every address is answered the same")
    func classicLeft() async throws {
        try await store(Self.classic[1], for: "ayu")
        let replies = [
            try await world.login("ayu", "salah"), try await world.login("fajar", "salah"),
            try await world.login("siapa", "salah"),
        ]
        #expect(replies.allSatisfy { $0.status == 401 && $0.body == replies[0].body })
        #expect(Passwords.classicHead(Self.classic[0]) == "$2y$10$")
        #expect(Passwords.classicHead(try stored("fajar")) == nil)
    }

    @Test("A hash that is none lets nobody in")
    func broken() async throws {
        for hash in ["", "x", "$2y$", "$2y$31$abcdefghijklmnopqrstuu", "$argon2id$"] {
            try await store(hash, for: "ayu")
            for password in ["", "x", "rahasia"] {
                #expect(try await world.login("ayu", password, from: "203.0.113.\(hash.count)").status != 200, "\(hash)")
            }
        }
    }

    @Test("More passwords than may wait are asked to come again, and nothing is lost for those in line")
    func queue() async throws {
        let passwords = try Passwords(cost: .demo, waiting: 3)
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    do {
                        _ = try await passwords.hash("rahasia")
                        return 200
                    } catch {
                        return (error as? Problem)?.status ?? 0
                    }
                }
            }
            return await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.contains(200) && statuses.allSatisfy { $0 == 200 || $0 == 503 })
        #expect(Answer(.busy).headers.contains { $0.name == "Retry-After" })
    }

    @Test("Who changes the password knows the old one; the other devices are signed out, and this one is not")
    func change() async throws {
        let here = try #require(try await world.login("ayu").json["token"].text)
        #expect(try await change("salah", "sandi-baru", token: here).json["errors"].has("password_lama"))
        #expect(try await change("rahasia", "x", token: here).json["errors"].has("password_baru"))
        #expect(try await change("rahasia", "sandi-baru", token: here).status == 200)
        #expect(try await world.send(.get, "/paket", token: here).status == 200)
        #expect(try await world.get("/paket", as: "ayu").status == 401)
        #expect(try await world.login("ayu").status == 401)
        #expect(try await world.login("ayu", "sandi-baru").status == 200)
    }

    @Test("A stolen token cannot guess the password for long")
    func changeLocks() async throws {
        let token = try #require(world.tokens["ayu"])
        for _ in 0..<5 { #expect(try await change("salah", "sandi-baru", token: token).status == 422) }
        #expect(try await change("rahasia", "sandi-baru", token: token).status == 429)
    }

    @Test("Another peran and a closed account end what was begun: every session of the person")
    func endSessions() async throws {
        let user = try #require(try await world.get("/pelanggan/profil-saya", as: "ayu").json["user"]["id"].number)
        let now = world.now
        try await world.platform.services.database.write { try $0.endSessions(ofUser: user, at: now) }
        #expect(try await world.get("/paket", as: "ayu").status == 401)
        #expect(try await world.get("/paket", as: "fajar").status == 200)
    }
}

struct ForgottenPasswordTests {
    let world: World

    init() async throws { world = try await World() }

    private func ask(_ email: String = "ayu@uji.test") async throws -> Reply {
        try await world.post("/lupa-sandi", json: #"{"email": "\#(email)"}"#)
    }

    private func set(_ code: String, _ email: String = "ayu@uji.test", from peer: String = "127.0.0.1") async throws -> Reply {
        try await world.post(
            "/atur-sandi", json: #"{"email": "\#(email)", "kode": "\#(code)", "password_baru": "sandi-baru"}"#, from: peer)
    }

    @Test("The code that came over WhatsApp sets the password once; every session ends")
    func reset() async throws {
        #expect(try await ask("AYU@uji.test").status == 200)
        let code = try #require(try world.sentCodes().last)
        #expect(try await set(code).status == 200)
        #expect(try await world.get("/paket", as: "ayu").status == 401)
        #expect(try await world.login("ayu", "sandi-baru").status == 200)
        #expect(try await set(code).status == 422)
    }

    @Test("Whether there is an account is told by no answer")
    func silent() async throws {
        let known = try await ask()
        let unknown = try await ask("siapa@uji.test")
        #expect(known.status == 200 && known.body == unknown.body)
        let (wrong, nobody) = (try await set("000000"), try await set("000000", "siapa@uji.test"))
        #expect(wrong.status == 422 && wrong.body == nobody.body)
        #expect(try world.sentCodes().count == 1)
    }

    @Test("A code is good for ten minutes and five tries, wherever they come from")
    func limits() async throws {
        _ = try await ask()
        world.advance(hours: 0.17)
        #expect(try await set(try #require(try world.sentCodes().last)).status == 422)
        _ = try await ask()
        let code = try #require(try world.sentCodes().last)
        for number in 0..<5 { #expect(try await set("x", from: "203.0.113.\(number)").status == 422) }
        #expect(try await set(code, from: "203.0.113.9").status == 422)
    }

    @Test("Nobody gets more than three codes an hour, and the last one stays good")
    func flood() async throws {
        for _ in 0..<20 { #expect(try await ask().status == 200) }
        let sent = try world.sentCodes()
        #expect(sent.count == 3)
        #expect(try await set(sent[2]).status == 200)
    }

    @Test("Of 16 uses of a code at once one sets the password")
    func race() async throws {
        _ = try await ask()
        let code = try #require(try world.sentCodes().last)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<16 { group.addTask { try await set(code).status } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 200 } == 1 && statuses.allSatisfy { [200, 422, 429].contains($0) })
    }

    @Test("A code opens the lock of who forgot the password, and no code lies readable beside its job")
    func unlocks() async throws {
        for _ in 0..<5 { _ = try await world.login("ayu", "salah", from: "203.0.113.7") }
        _ = try await ask()
        let code = try #require(try world.sentCodes().last)
        #expect(try await set(code, from: "203.0.113.8").status == 200)
        #expect(try await world.login("ayu", "sandi-baru", from: "203.0.113.8").status == 200)
        let stored = try world.platform.services.database.read {
            try $0.query("SELECT sidik FROM kode_sandi") { try $0.string(0) }
        }
        #expect(!stored.contains(code))
    }
}
