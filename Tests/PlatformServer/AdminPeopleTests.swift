import ChillAjarKit
import Hummingbird
import Testing

@testable import PlatformServer

struct AdminPeopleTests {
    let world: World

    init() async throws { world = try await World() }

    private func put(_ path: String, as person: String = "rani", _ json: String, key: String? = nil) async throws -> Reply {
        try await world.send(.put, path, as: person, type: "application/json", body: Array(json.utf8), key: key)
    }

    private func make(_ path: String, _ more: String = "", email: String = "dewi@uji.test") async throws -> Reply {
        try await world.post(path, as: "rani", #"{"nama": "Dewi", "email": "\#(email)", "password": "rahasia"\#(more)}"#)
    }

    /// The id of the account by its name in the tests.
    private func user(_ name: String) async throws -> Int64 {
        let users = try await world.get("/admin/users", as: "rani").json.array
        return try #require(users.first { $0["email"].text == "\(name)@uji.test" }?["id"].number)
    }

    private func login(_ email: String) async throws -> Reply {
        try await world.post("/login", as: nil, #"{"email": "\#(email)", "password": "rahasia"}"#)
    }

    private func events(_ jenis: Peristiwa.Jenis) throws -> [String?] {
        try world.platform.services.database.read {
            try $0.query("SELECT keterangan FROM peristiwa WHERE jenis = ? ORDER BY id", jenis.rawValue) { try $0.stringOrNil(0) }
        }
    }

    @Test("Every account is listed with how many of its sesi lie ahead, go on and have ended; cancelled ones count for nothing")
    func figures() async throws {
        _ = try await world.booked(minute: 1)
        _ = try await world.endedSesi(minute: 2)
        let going = try await world.acceptedSesi(minute: 3)
        #expect(try await world.post("/mentor/mulai-sesi/\(going)", as: "bagas").status == 200)
        let given = try await world.booked(minute: 4)
        #expect(try await world.delete("/sesi/\(given)", as: "ayu").status == 204)
        let users = try await world.get("/admin/users", as: "rani").json.array
        #expect(users.count == 5)
        for name in ["ayu", "bagas"] {
            let row = try #require(users.first { $0["email"].text == "\(name)@uji.test" })
            #expect(row["jumlah_sesi"].number == 3 && row["sesi_mendatang"].number == 1, "\(name)")
            #expect(row["sesi_dimulai"].number == 1 && row["sesi_selesai"].number == 1, "\(name)")
        }
        #expect(users.first { $0["peran"].text == "admin" }?["jumlah_sesi"].number == 0)
        world.advance(hours: 25)
        let later = try await world.send(.get, "/admin/users", token: try await world.freshToken("rani")).json.array
        #expect(later.first { $0["email"].text == "ayu@uji.test" }?["sesi_mendatang"].number == 0)
    }

    @Test("Kept figures are what counting would say, and a start counts anew")
    func recount() async throws {
        _ = try await world.booked(minute: 1)
        _ = try await world.endedSesi(minute: 2)
        func all() throws -> [String] {
            try world.platform.services.database.read {
                try $0.query("SELECT nama, id, jumlah FROM hitungan ORDER BY nama, id") {
                    "\(try $0.string(0)) \(try $0.int64(1)) \(try $0.int64(2))"
                }
            }
        }
        let kept = try all()
        try await world.platform.services.database.write { try $0.recount() }
        #expect(try all() == kept)
        #expect(kept.contains("sesi 0 2") && kept.contains("transaksi 0 1"))
    }

    @Test("The live sesi of all people are counted by one index")
    func liveByIndex() throws {
        let plan = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(Connection.liveFiguresQuery)", "x") { try $0.string(3) }
        }
        #expect(plan.contains { $0.contains("COVERING INDEX sesi_hidup") }, "\(plan)")
    }

    @Test("An admin makes people of every peran, who can sign in; a mentor made by an admin teaches at once")
    func create() async throws {
        let mentor = try await make("/admin/mentor", #", "biayaPerSesi": 40000, "deskripsi": "Guru""#)
        #expect(mentor.status == 201 && mentor.json["mentor"]["status"].text == "active")
        #expect(mentor.json["mentor"]["biayaPerSesi"].number == 40_000)
        #expect(mentor.json["mentor"]["user_id"] == mentor.json["user"]["id"])
        #expect(try await login("dewi@uji.test").status == 200)
        let pelanggan = try await make("/admin/pelanggan", email: "eko@uji.test")
        #expect(pelanggan.status == 201 && pelanggan.json["pelanggan"]["user"]["nama"].text == "Dewi")
        let admin = try await make("/admin/users", #", "peran": "admin""#, email: "gita@uji.test")
        #expect(admin.status == 201 && admin.json["user"]["peran"].text == "admin" && !admin.json.has("mentor"))
        #expect(!String(decoding: admin.body, as: UTF8.self).contains("rahasia"))
        #expect(try events(.akunDibuat) == ["peran: mentor", "peran: pelanggan", "peran: admin"])
    }

    @Test("What is wrong with a new account is told at once: no peran, a foreign peran, a taken address")
    func createRefused() async throws {
        #expect(try await make("/admin/users").json["errors"].has("peran"))
        #expect(try await make("/admin/users", #", "peran": "raja""#).json["errors"].has("peran"))
        #expect(try await make("/admin/pelanggan", #", "peran": "admin""#).json["errors"].has("peran"))
        let taken = try await make("/admin/mentor", email: "AYU@uji.test")
        #expect(taken.status == 422 && taken.json["errors"].has("email"))
        let empty = try await world.post("/admin/pelanggan", as: "rani")
        for field in ["nama", "email", "password"] { #expect(empty.json["errors"].has(field), "\(field)") }
    }

    @Test("The same account under the same key is made once, and no quick digest of its password is kept")
    func createOnce() async throws {
        let body = #"{"nama": "Dewi", "email": "dewi@uji.test", "password": "rahasia"}"#
        let first = try await world.post("/admin/pelanggan", as: "rani", body, key: "a")
        let second = try await world.post("/admin/pelanggan", as: "rani", body, key: "a")
        #expect(first.status == 201 && second.body == first.body && second.header("Idempotent-Replayed") == "true")
        let other = body.replacing("rahasia", with: "lain-lagi")
        #expect(try await world.post("/admin/pelanggan", as: "rani", other, key: "a").status == 201)
    }

    @Test("A new peran ends the person's sessions and makes the row that is missing")
    func role() async throws {
        let fajar = try await user("fajar")
        let reply = try await put("/admin/users/\(fajar)/role", #"{"peran": "mentor"}"#)
        #expect(reply.status == 200 && reply.json["user"]["peran"].text == "mentor")
        #expect(reply.json["user"]["mentor"]["user_id"].number == fajar)
        #expect(try await world.get("/paket", as: "fajar").status == 401)
        let token = try #require(try await login("fajar@uji.test").json["token"].text)
        #expect(try await world.send(.get, "/mentor/profil-saya", token: token).status == 200)
        #expect(try await world.send(.get, "/pelanggan/profil-saya", token: token).status == 403)
        #expect(try events(.akunDiubah) == ["peran: pelanggan menjadi mentor"])
        #expect(try await put("/admin/users/\(fajar)/role", #"{"peran": "raja"}"#).status == 422)
        #expect(try await put("/admin/users/999/role", #"{"peran": "admin"}"#).status == 404)
    }

    @Test("A mentor who becomes a pelanggan is off the lists, signs in as a pelanggan, and can become a mentor again")
    func roleAndBack() async throws {
        let citra = try await user("citra")
        #expect(try await put("/admin/users/\(citra)/role", #"{"peran": "pelanggan"}"#).status == 200)
        #expect(try await world.get("/public/mentor").json.array.count == 1)
        #expect(try await world.get("/admin/mentor", as: "rani").json.array.count == 1)
        let token = try #require(try await login("citra@uji.test").json["token"].text)
        #expect(try await world.send(.get, "/pelanggan/profil-saya", token: token).status == 200)
        #expect(try await put("/admin/users/\(citra)/role", #"{"peran": "mentor"}"#).status == 200)
        #expect(try await world.get("/public/mentor").json.array.count == 2)
        #expect(try await world.get("/admin/mentor/\(world.ids.citra)", as: "rani").json["status"].text == "active")
    }

    @Test("The last admin can be neither removed nor made something else; with a second one the first may go")
    func lastAdmin() async throws {
        let rani = try await user("rani")
        #expect(try await world.delete("/admin/users/\(rani)", as: "rani").status == 403)
        #expect(try await put("/admin/users/\(rani)/role", #"{"peran": "mentor"}"#).status == 403)
        #expect(try await make("/admin/users", #", "peran": "admin""#).status == 201)
        #expect(try await world.delete("/admin/users/\(rani)", as: "rani").status == 200)
        #expect(try await world.get("/admin/users", as: "rani").status == 401)
    }

    @Test("Of admins who remove each other at the same moment one stays", arguments: 0..<8)
    func lastAdminRace(round: Int) async throws {
        let second = try #require(try await make("/admin/users", #", "peran": "admin""#).json["user"]["id"].number)
        let token = try await world.freshToken(user: second)
        let rani = try await user("rani")
        async let one = world.delete("/admin/users/\(second)", as: "rani")
        async let other = world.send(.delete, "/admin/users/\(rani)", token: token)
        let statuses = [try await one.status, try await other.status]
        #expect(statuses.count { $0 == 200 } == 1, "\(statuses)")
        #expect(statuses.allSatisfy { [200, 401, 403].contains($0) }, "\(statuses)")
        let left = try world.platform.services.database.read { try $0.otherAdmins(than: 0) }
        #expect(left == 1)
    }

    @Test("Who is removed signs in no more and is forgotten; what others have of them stays; the address is free")
    func remove() async throws {
        let sesi = try await world.endedSesi()
        #expect(try await world.post("/pelanggan/beri-testimoni/\(sesi)", as: "ayu", #"{"rating": 5}"#).status == 201)
        let reply = try await world.delete("/admin/pelanggan/\(world.ids.ayu)", as: "rani")
        #expect(reply.status == 200 && reply.json["message"].text != nil)
        #expect(try await world.get("/paket", as: "ayu").status == 401)
        #expect(try await login("ayu@uji.test").status == 401)
        let taught = try await world.get("/mentor/daftar-sesi", as: "bagas").json[0]
        #expect(taught["pelanggan"]["user"]["nama"].text == "Pengguna dihapus")
        #expect(taught["pelanggan"]["user"]["email"] == .null && taught["pelanggan"]["user"]["nomorTelepon"] == .null)
        #expect(try await world.get("/mentor/daftar-testimoni", as: "bagas").json[0]["testimoni"]["rating"].number == 5)
        #expect(try await world.get("/transaksi", as: "rani").json.array.count == 1)
        #expect(try await world.get("/admin/pelanggan/\(world.ids.ayu)", as: "rani").status == 404)
        #expect(try await world.get("/admin/users", as: "rani").json.array.count == 4)
        #expect(try await world.delete("/admin/pelanggan/\(world.ids.ayu)", as: "rani").status == 404)
        #expect(try await make("/admin/pelanggan", email: "ayu@uji.test").status == 201)
        #expect(try events(.akunDihapus) == ["pelanggan: Ayu"])
    }

    @Test("While money is under way nobody is removed; a booking that was not paid is cancelled and its slot is free")
    func removeWithBookings() async throws {
        let paid = try await world.booked(minute: 1)
        let transaksi = try await world.paid(paid)
        let ayu = try await user("ayu")
        for path in ["/admin/users/\(ayu)", "/admin/pelanggan/\(world.ids.ayu)", "/admin/mentor/\(world.ids.bagas)"] {
            #expect(try await world.delete(path, as: "rani").status == 409, "\(path)")
        }
        #expect(try await put("/admin/users/\(ayu)/role", #"{"peran": "admin"}"#).status == 409)
        #expect(try await world.reject(transaksi).status == 200)
        #expect(try await world.freeSlots().isEmpty)
        #expect(try await world.delete("/admin/users/\(ayu)", as: "rani").status == 200)
        #expect(try await world.freeSlots().count == 1)
    }

    @Test("A mentor who is removed is off every list, and nobody can book their slots")
    func removeMentor() async throws {
        let slot = try await world.slot()
        #expect(try await world.delete("/admin/mentor/\(world.ids.bagas)", as: "rani").status == 200)
        #expect(try await world.get("/public/mentor").json.array.count == 1)
        #expect(try await world.get("/public/kursus").json.array.allSatisfy { $0["mentor_id"].number != world.ids.bagas })
        #expect(try await world.book(slot).status == 422)
        #expect(try await world.get("/mentor/profil-saya", as: "bagas").status == 401)
    }

    @Test("An admin approves and turns down mentors, and changes price and description; each is recorded by its name")
    func mentor() async throws {
        let path = "/admin/mentor/\(world.ids.bagas)"
        #expect(try await put(path, #"{"status": "rejected"}"#).json["mentor"]["status"].text == "rejected")
        #expect(try await world.get("/mentor/profil-saya", as: "bagas").status == 403)
        let reply = try await put(path, #"{"status": "active", "biayaPerSesi": "35000", "deskripsi": "Guru"}"#)
        #expect(reply.json["mentor"]["biayaPerSesi"].number == 35_000 && reply.json["mentor"]["deskripsi"].text == "Guru")
        #expect(try events(.mentorDitolak).count == 1 && events(.mentorDisetujui).count == 1)
        #expect(try events(.akunDiubah) == ["status, biayaPerSesi, deskripsi"])
        #expect(try await put(path, #"{"status": "bagus", "biayaPerSesi": -1}"#).json["errors"].has("biayaPerSesi"))
        #expect(try await put(path, #"{"rating": 5, "jumlah_testimoni": 99, "peran": "admin"}"#).status == 200)
        let one = try await world.get(path, as: "rani").json
        #expect(one["rating"].number == 0 && one["user"]["peran"].text == "mentor")
    }

    @Test("A supporting document is kept for admins alone, and replaced as a whole")
    func dokumen() async throws {
        let path = "/admin/mentor/\(world.ids.bagas)"
        let download = "/admin/download-dokumen-mentor/\(world.ids.bagas)"
        #expect(try await world.get(download, as: "rani").status == 404)
        func send(_ bytes: [UInt8]) async throws -> Reply {
            try await world.send(
                .put, path, as: "rani", type: "multipart/form-data; boundary=batas",
                body: World.multipart(
                    ["deskripsi": "Guru"], TestFile(field: "dokumen_pendukung", bytes: bytes), boundary: "batas"))
        }
        let first = try await send(World.pdf)
        #expect(first.status == 200 && first.json["mentor"]["deskripsi"].text == "Guru")
        let stored = try #require(first.json["mentor"]["dokumen_pendukung"].text)
        let file = try await world.get(download, as: "rani")
        #expect(file.status == 200 && file.header("Content-Type") == "application/pdf" && file.body == World.pdf)
        let second = try await send(try World.jpeg())
        #expect(try await world.get(download, as: "rani").header("Content-Type") == "image/jpeg")
        #expect(world.platform.services.files.find(stored) == nil)
        #expect(try await send(Array("teks".utf8)).status == 422)
        #expect(try await put(path, #"{"dokumen_pendukung": "../../chillajar.db"}"#).status == 422)
        let now = try #require(second.json["mentor"]["dokumen_pendukung"].text)
        #expect(world.platform.services.files.find(now) != nil)
        #expect(try await world.delete(path, as: "rani").status == 200)
        #expect(world.platform.services.files.find(now) == nil)
    }

    @Test("An admin changes a pelanggan's profile, and reads each pelanggan with contact")
    func pelanggan() async throws {
        let path = "/admin/pelanggan/\(world.ids.ayu)"
        let reply = try await put(path, #"{"nama": "Ayu P", "nomorTelepon": "0813-1111-2222", "alamat": ""}"#)
        #expect(reply.status == 200 && reply.json["pelanggan"]["user"]["nomorTelepon"].text == "0813-1111-2222")
        #expect(try await put(path, #"{"email": "bagas@uji.test"}"#).json["errors"].has("email"))
        #expect(try await put(path, #"{"nama": ""}"#).json["errors"].has("nama"))
        let list = try await world.get("/admin/pelanggan", as: "rani").json.array
        #expect(list.count == 2 && list[0]["user"]["email"].text == "ayu@uji.test" && list[0]["user"]["nama"].text == "Ayu P")
    }

    @Test("A mentor is reminded of a paid sesi that has not begun, and of no other")
    func remind() async throws {
        let sesi = try await world.booked()
        #expect(try await world.post("/admin/notifikasi/mentor/\(sesi)", as: "rani").status == 409)
        #expect(try await world.accept(try await world.paid(sesi)).status == 200)
        #expect(try await world.post("/admin/notifikasi/mentor/\(sesi)", as: "rani").status == 200)
        #expect(try events(.pengingatMentor).count == 1)
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 200)
        #expect(try await world.post("/admin/notifikasi/mentor/\(sesi)", as: "rani").status == 409)
        #expect(try await world.post("/admin/notifikasi/mentor/999", as: "rani").status == 404)
    }

    @Test("The dashboard counts the living people, and every sesi and transaksi")
    func dashboard() async throws {
        _ = try await world.endedSesi()
        #expect(try await world.delete("/admin/pelanggan/\(world.ids.fajar)", as: "rani").status == 200)
        let json = try await world.get("/admin/dashboard-info", as: "rani").json
        #expect(json["jumlah_user"].number == 4 && json["jumlah_pelanggan"].number == 1)
        #expect(json["jumlah_sesi"].number == 1 && json["jumlah_transaksi"].number == 1)
        #expect(json["user_terbaru"].array.count == 4)
    }
}

struct ProfilTests {
    let world: World

    init() async throws { world = try await World() }

    private func put(_ person: String, _ json: String) async throws -> Reply {
        try await world.send(.put, "/user/profil", as: person, type: "application/json", body: Array(json.utf8))
    }

    @Test("A person changes what they tell of themself; what was not sent stays, what is empty is cleared")
    func change() async throws {
        let reply = try await put("ayu", #"{"nama": "Ayu Prameswari", "email": "Ayu.P@uji.test", "alamat": "Jl. B"}"#)
        #expect(reply.status == 200 && reply.json["user"]["nama"].text == "Ayu Prameswari")
        #expect(reply.json["user"]["nomorTelepon"].text == "0812000000")
        #expect(try await put("ayu", #"{"nomorTelepon": ""}"#).json["user"]["nomorTelepon"] == .null)
        let login = try await world.post("/login", as: nil, #"{"email": "ayu.p@uji.test", "password": "rahasia"}"#)
        #expect(login.status == 200 && login.json["user"]["alamat"].text == "Jl. B")
        #expect(try await put("bagas", #"{"deskripsi": "Guru besar"}"#).json["user"]["mentor"]["deskripsi"].text == "Guru besar")
    }

    @Test("A multipart profile is read like any other")
    func multipart() async throws {
        let reply = try await world.send(
            .put, "/user/profil", as: "ayu", type: "multipart/form-data; boundary=batas",
            body: World.multipart(["nama": "Ayu M"], nil, boundary: "batas"))
        #expect(reply.status == 200 && reply.json["user"]["nama"].text == "Ayu M")
    }

    @Test("A taken address, an empty name and a strange telephone are refused; one's own address in other letters is not")
    func refused() async throws {
        #expect(try await put("ayu", #"{"email": "BAGAS@uji.test"}"#).json["errors"].has("email"))
        #expect(try await put("ayu", #"{"email": "AYU@UJI.test"}"#).status == 200)
        let wrong = try await put("ayu", #"{"nama": null, "email": "x", "nomorTelepon": "abc"}"#)
        for field in ["nama", "email", "nomorTelepon"] { #expect(wrong.json["errors"].has(field), "\(field)") }
    }

    @Test("Nobody becomes more than they are: peran, status, rating, price and ids in a profile change nothing")
    func injection() async throws {
        let reply = try await put(
            "bagas",
            #"{"nama": "Bagas", "peran": "admin", "status": "active", "rating": 5, "biayaPerSesi": 1, "id": 1, "user_id": 1}"#)
        #expect(reply.status == 200 && reply.json["user"]["peran"].text == "mentor")
        #expect(reply.json["user"]["mentor"]["rating"].number == 0)
        #expect(reply.json["user"]["mentor"]["biayaPerSesi"].number == 25_000)
        #expect(try await put("ayu", #"{"deskripsi": "x"}"#).json["user"]["mentor"] == .null)
    }

    @Test("A picture is kept, told by its path, and replaces the one before; a PDF, a text and a path are refused")
    func foto() async throws {
        func send(_ bytes: [UInt8], _ path: String = "/user/upload-foto", _ method: HTTPRequest.Method = .post) async throws
            -> Reply
        {
            try await world.send(
                method, path, as: "ayu", type: "multipart/form-data; boundary=batas",
                body: World.multipart([:], TestFile(field: "foto_profil", bytes: bytes), boundary: "batas"))
        }
        let first = try await send(try World.jpeg())
        let path = try #require(first.json["foto_profil"].text)
        #expect(first.status == 200 && path.hasPrefix("foto_profil/") && world.platform.services.files.find(path) != nil)
        let second = try await send(try TestPicture.png(), "/user/profil", .put)
        let newer = try #require(second.json["user"]["foto_profil"].text)
        #expect(newer != path && world.platform.services.files.find(path) == nil)
        #expect(try await send(World.pdf).status == 422)
        #expect(try await world.post("/user/upload-foto", as: "ayu").json["errors"].has("foto_profil"))
        #expect(try await put("ayu", #"{"foto_profil": "bukti_bayar/x.jpg"}"#).status == 422)
        #expect(world.platform.services.files.find(newer) != nil)
        let taken = try await world.send(
            .put, "/user/profil", as: "ayu", type: "multipart/form-data; boundary=batas",
            body: World.multipart(
                ["email": "bagas@uji.test"], TestFile(field: "foto_profil", bytes: try World.jpeg()), boundary: "batas"))
        #expect(taken.status == 422)
        #expect(try await world.get("/pelanggan/profil-saya", as: "ayu").json["user"]["foto_profil"].text == newer)
    }
}
