import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

struct AccountTests {
    let world: World

    init() async throws { world = try await World() }

    private func register(_ more: String = "", peran: String = "pelanggan", email: String = "dewi@uji.test") async throws -> Reply
    {
        try await world.post(
            "/register", as: nil,
            #"{"peran": "\#(peran)", "nama": "Dewi", "email": "\#(email)", "password": "rahasia", "alamat": "Jl. A"\#(more)}"#)
    }

    private func login(_ email: String, _ password: String = "rahasia") async throws -> Reply {
        try await world.post("/login", as: nil, #"{"email": "\#(email)", "password": "\#(password)"}"#)
    }

    @Test("A new pelanggan is signed in at once, without a telephone too; the password is nowhere in the answer")
    func newPelanggan() async throws {
        let reply = try await register()
        #expect(reply.status == 201)
        let token = try #require(reply.json["token"].text)
        #expect(try await world.send(.get, "/pelanggan/profil-saya", token: token).json["user"]["nama"].text == "Dewi")
        #expect(!String(decoding: reply.body, as: UTF8.self).contains("rahasia"))
        #expect(reply.json["pelanggan"]["user_id"] == reply.json["user"]["id"])
    }

    @Test("A new mentor waits for an admin: no token, and signing in is 403 with the status")
    func mentor() async throws {
        let reply = try await register(#", "biayaPerSesi": "27500.50", "deskripsi": "Guru""#, peran: "mentor")
        #expect(reply.status == 201 && !reply.json.has("token"))
        #expect(reply.json["mentor"]["status"].text == "pending")
        #expect(reply.json["mentor"]["biayaPerSesi"].number == 27_501)
        let refused = try await login("dewi@uji.test")
        #expect(refused.status == 403 && refused.json["status"].text == "pending")
        #expect(try await world.get("/public/mentor").json.array.count == 2)
    }

    @Test("A mentor applies with a document that admins alone read; nothing of it stays when the registration fails")
    func dokumen() async throws {
        func apply(_ bytes: [UInt8], peran: String = "mentor", email: String = "dewi@uji.test") async throws -> Reply {
            try await world.form(
                "/register", as: nil, ["peran": peran, "nama": "Dewi", "email": email, "password": "rahasia"],
                file: TestFile(field: "dokumen_pendukung", bytes: bytes))
        }
        func kept() -> [String] { world.platform.services.files.paths(on: .dokumen, untouchedSince: .max) }
        #expect(try await apply(Array("teks".utf8)).json["errors"].has("dokumen_pendukung"))
        #expect(try await apply(World.pdf, peran: "pelanggan").json["errors"].has("dokumen_pendukung"))
        #expect(try await apply(World.pdf, email: "AYU@uji.test").json["errors"].has("email"))
        #expect(kept().isEmpty)
        let reply = try await apply(World.pdf)
        #expect(reply.status == 201)
        let id = try #require(reply.json["mentor"]["id"].number)
        let file = try await world.get("/admin/download-dokumen-mentor/\(id)", as: "rani")
        #expect(file.status == 200 && file.header("Content-Type") == "application/pdf" && file.body == World.pdf)
        let owner = try world.platform.services.database.read { db in try kept().map { try db.berkasOwner($0) } }
        #expect(owner == [reply.json["user"]["id"].number])
        let path = #", "dokumen_pendukung": "../../chillajar.db""#
        #expect(try await register(path, peran: "mentor", email: "eka@uji.test").status == 422)
    }

    @Test("An address is taken whatever its letters' case; nobody registers as an admin; every fault is told at once")
    func refused() async throws {
        #expect(try await register(email: "AYU@uji.test").json["errors"].has("email"))
        #expect(try await register(peran: "admin").json["errors"].has("peran"))
        let empty = try await world.post("/register", as: nil, "{}")
        #expect(empty.status == 422)
        for field in ["peran", "nama", "email", "password"] { #expect(empty.json["errors"].has(field), "\(field)") }
        #expect(try await register(#", "nomorTelepon": "abc""#).json["errors"].has("nomorTelepon"))
    }

    @Test(
        "Signing in works whatever the address' case, and shows who one is; a wrong password and an unknown address are one answer"
    )
    func signIn() async throws {
        let reply = try await login("Bagas@UJI.test")
        #expect(reply.status == 200 && reply.json["user"]["mentor"]["id"].number == world.ids.bagas)
        #expect(reply.json["user"].has("pelanggan") && reply.json["user"]["pelanggan"] == .null)
        let wrong = try await login("bagas@uji.test", "salah")
        let unknown = try await login("siapa@uji.test")
        #expect(wrong.status == 401 && unknown.status == 401 && wrong.body == unknown.body)
    }

    @Test("Signing out ends this session and no other; with semua=1 every one")
    func signOut() async throws {
        let first = try #require(try await login("ayu@uji.test").json["token"].text)
        let second = try #require(try await login("ayu@uji.test").json["token"].text)
        #expect(try await world.send(.post, "/logout", token: first).status == 200)
        #expect(try await world.send(.get, "/paket", token: first).status == 401)
        #expect(try await world.send(.get, "/paket", token: second).status == 200)
        #expect(try await world.send(.post, "/logout?semua=1", token: second).status == 200)
        #expect(try await world.get("/paket", as: "ayu").status == 401)
    }

    @Test("A session ends when nobody uses it: an admin's after 2 hours, others' after 14 days")
    func idle() async throws {
        world.advance(hours: 1.9)
        #expect(try await world.get("/paket", as: "rani").status == 200)
        world.advance(hours: 0.2)
        #expect(try await world.get("/paket", as: "bagas").status == 200)
        world.advance(hours: 13 * 24)
        #expect(try await world.get("/paket", as: "rani").status == 401)
        #expect(try await world.get("/paket", as: "fajar").status == 200)
        world.advance(hours: 15 * 24)
        #expect(try await world.get("/paket", as: "fajar").status == 401)
    }

    @Test("Of a token only its digest is stored")
    func digest() async throws {
        let token = try #require(world.tokens["ayu"])
        let stored = try world.platform.services.database.read {
            try $0.query("SELECT sidik FROM sesi_login") { try $0.string(0) }
        }
        #expect(!stored.contains(token) && stored.contains(SHA256.hex(of: token)))
    }
}

struct PrivacyTests {
    @Test("Public lists hide e-mail and telephone; who has paid sees the mentor's, and the mentor the pelanggan's")
    func contacts() async throws {
        let world = try await World()
        let slot = try await world.slot()
        let mentor = try await world.get("/public/kursus").json[0]["mentor"]["user"]
        #expect(mentor["nama"].text == "Bagas" && mentor["email"] == .null && mentor["nomorTelepon"] == .null)
        #expect(try await world.get("/public/mentor").json[0]["user"]["nomorTelepon"] == .null)
        let sesi = try #require(try await world.book(slot).json["sesi"]["id"].number)
        #expect(try await world.seen(sesi)["mentor"]["user"]["email"] == .null)
        _ = try await world.accept(try await world.paid(sesi))
        #expect(try await world.seen(sesi)["mentor"]["user"]["email"].text == "bagas@uji.test")
        #expect(try await world.get("/pelanggan/daftar-sesi", as: "ayu").json.array.count == 1)
    }

    @Test("An admin's numbers and newest accounts")
    func dashboard() async throws {
        let world = try await World()
        _ = try await world.booked()
        let json = try await world.get("/admin/dashboard-info", as: "rani").json
        #expect(json["jumlah_user"].number == 5 && json["jumlah_mentor"].number == 2 && json["jumlah_sesi"].number == 1)
        #expect(json["user_terbaru"].array.count == 5)
    }
}

struct SesiLoginTests {
    @Test("A person sees the own devices with name and address, and signs one out")
    func devices() async throws {
        let world = try await World()
        let token = try #require(try await world.login("ayu", from: "203.0.113.7").json["token"].text)
        let list = try await world.send(.get, "/user/sesi-login", token: token).json.array
        #expect(list.count == 2)
        let own = try #require(list.first { $0["saat_ini"] == .bool(true) })
        #expect(own["alamat"].text == "203.0.113.7")
        let other = try #require(list.first { $0["saat_ini"] == .bool(false) }?["id"].number)
        #expect(try await world.delete("/user/sesi-login/\(other)", as: "fajar").status == 404)
        #expect(try await world.send(.delete, "/user/sesi-login/\(other)", token: token).status == 204)
        #expect(try await world.get("/paket", as: "ayu").status == 401)
        #expect(try await world.send(.get, "/paket", token: token).status == 200)
        #expect(try await world.send(.delete, "/user/sesi-login/\(other)", token: token).status == 404)
    }

    @Test("Sessions of an older database go on")
    func migrated() async throws {
        let db = try SQL.Connection(path: ":memory:")
        try db.migrate(Array(Schema.migrations.prefix { $0.id < "0003" }))
        let user = try db.insertUser(
            NewUser(nama: "Ayu", email: "ayu@uji.test", passwordHash: "x", peran: .pelanggan), at: World.start)
        try db.execute(
            "INSERT INTO tokens (sidik, user_id, created_at, dipakai_at) VALUES (?, ?, ?, ?)", "sidik", user,
            World.start.description, World.start.description)
        try db.migrate(Schema.migrations)
        #expect(try db.session(digest: "sidik")?.userID == user)
    }

    @Test("16 registrations of one address at once: one account, the others 422")
    func registerRace() async throws {
        let world = try await World()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<16 {
                group.addTask {
                    let email = number.isMultiple(of: 2) ? "dewi@uji.test" : "DEWI@uji.test"
                    return try await world.post(
                        "/register", as: nil,
                        #"{"peran": "pelanggan", "nama": "Dewi", "email": "\#(email)", "password": "rahasia"}"#
                    ).status
                }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.sorted() == [201] + Array(repeating: 422, count: 15))
    }
}
