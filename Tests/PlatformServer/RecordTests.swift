import ChillAjarKit
import Testing

@testable import PlatformServer

struct KursusRecordTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("The list has every slot from today on, the booked ones too, with mentor and paket; a single kursus its past as well")
    func reads() async throws {
        let held = try await world.slot()
        _ = try await world.slot(day: 0, minute: 5)
        let past = try await world.slot(day: -3)
        #expect(try await world.book(held).status == 201)
        let kursus = try await world.get("/kursus", as: "fajar").json[0]
        #expect(kursus["jadwal_kursus"].array.count == 2)
        #expect(kursus["mentor"]["user"]["nama"].text == "Bagas" && kursus["mentor"]["user"]["email"] == .null)
        #expect(kursus["visibilitas_paket"][0]["paket"]["items"].array.count == 2)
        let one = try await world.get("/kursus/\(world.ids.kalkulus)", as: "fajar").json
        #expect(one["jadwal_kursus"].array.compactMap { $0["id"].number }.contains(past))
        #expect(try await world.get("/kursus/99", as: "fajar").status == 404)
    }

    @Test(
        "A mentor publishes a kursus with its paket, in JSON, as a form, and with a picture", arguments: ["json", "form", "file"])
    func publish(_ way: String) async throws {
        let paket = world.ids.paket
        let reply =
            switch way {
            case "json":
                try await world.post(
                    "/mentor/kursus", as: "citra",
                    #"{"namaKursus": "Optik", "paket_ids": [\#(paket)], "visibilitas_paket": [{"paket_id": \#(paket), "visibilitas": 0}]}"#
                )
            case "form":
                try await world.form(
                    "/mentor/kursus", as: "citra",
                    [
                        "namaKursus": "Optik", "paket_ids[]": "\(paket)",
                        "visibilitas_paket": #"[{"paket_id": "\#(paket)", "visibilitas": false}]"#,
                    ])
            default:
                try await world.form(
                    "/mentor/kursus", as: "citra",
                    [
                        "namaKursus": "Optik", "paket_ids[0]": "\(paket)", "visibilitas_paket[0][paket_id]": "\(paket)",
                        "visibilitas_paket[0][visibilitas]": "0",
                    ],
                    file: TestFile(field: "fotoKursus", bytes: try World.jpeg()))
            }
        #expect(reply.status == 201)
        #expect(reply.json["mentor_id"].number == world.ids.citra)
        #expect(reply.json["visibilitas_paket"][0]["visibilitas"].number == 0)
        #expect(reply.json["visibilitas_paket"][0]["paket"]["nama"].text == "NgeChill")
        #expect((reply.json["fotoKursus"].text?.hasPrefix("foto_kursus/") == true) == (way == "file"))
    }

    @Test("A kursus needs a name and, of a mentor's, a paket that exists; nobody publishes for another, an admin says for whom")
    func refusals() async throws {
        #expect(try await world.post("/mentor/kursus", as: "citra", #"{"namaKursus": "Optik"}"#).json["errors"].has("paket_ids"))
        #expect(try await world.post("/mentor/kursus", as: "citra", #"{"paket_ids": [1]}"#).json["errors"].has("namaKursus"))
        #expect(try await world.post("/mentor/kursus", as: "citra", #"{"namaKursus": "X", "paket_ids": [99]}"#).status == 422)
        let foreign = #"{"namaKursus": "X", "mentor_id": \#(world.ids.bagas)}"#
        #expect(try await world.post("/kursus", as: "citra", foreign).status == 403)
        #expect(try await world.post("/kursus", as: "rani", #"{"namaKursus": "X"}"#).json["errors"].has("mentor_id"))
        #expect(try await world.post("/kursus", as: "rani", foreign).json["mentor_id"].number == world.ids.bagas)
        #expect(try await world.post("/kursus", as: "ayu", foreign).status == 403)
    }

    @Test("An update leaves what it does not name, takes a multipart PUT and a POST in its name, and is the owner's")
    func update() async throws {
        let path = "/mentor/kursus/\(world.ids.kalkulus)"
        let put = try await world.send(
            .put, path, as: "bagas", type: "multipart/form-data; boundary=b",
            body: World.multipart(["deskripsi": "Limit"], TestFile(field: "fotoKursus", bytes: try World.jpeg()), boundary: "b"))
        #expect(put.status == 200 && put.json["namaKursus"].text == "Kalkulus" && put.json["deskripsi"].text == "Limit")
        let posted = try await world.form(
            path, as: "bagas", ["_method": "PUT", "namaKursus": "Kalkulus II"],
            file: TestFile(field: "fotoKursus", bytes: try World.jpeg(shade: 9)))
        #expect(posted.json["namaKursus"].text == "Kalkulus II" && posted.json["deskripsi"].text == "Limit")
        #expect(posted.json["fotoKursus"].text != put.json["fotoKursus"].text)
        #expect(posted.json["visibilitas_paket"].array.count == 1)
        let cleared = try await world.put("/kursus/\(world.ids.kalkulus)", as: "rani", #"{"deskripsi": null, "paket_ids": []}"#)
        #expect(cleared.json["deskripsi"] == .null && cleared.json["visibilitas_paket"].array.isEmpty)
        #expect(try await world.put(path, as: "citra", #"{"namaKursus": "X"}"#).status == 403)
        #expect(try await world.put(path, as: "bagas", #"{"mentor_id": \#(world.ids.citra)}"#).status == 422)
    }

    @Test("A kursus with an open sesi stays; one that goes takes its slots off every list and stays in what was booked")
    func delete() async throws {
        let path = "/kursus/\(world.ids.kalkulus)"
        let slot = try await world.slot(day: 9)
        let sesi = try await world.booked()
        #expect(try await world.delete(path, as: "bagas").status == 409)
        #expect(try await world.delete(path, as: "citra").status == 403)
        #expect(try await world.delete("/sesi/\(sesi)", as: "ayu").status == 204)
        let gone = try await world.delete(path, as: "bagas")
        #expect(gone.status == 204 && gone.body.isEmpty)
        #expect(try await world.get(path, as: "ayu").status == 404)
        #expect(try await world.freeSlots().isEmpty)
        #expect(try await world.book(slot).status == 422)
        #expect(try await world.get("/mentor/daftar-kursus", as: "bagas").json.array.isEmpty)
        #expect(try await world.get("/sesi/\(sesi)", as: "ayu").json["kursus"]["namaKursus"].text == "Kalkulus")
    }
}

struct JadwalRecordTests {
    let world: World

    init() async throws { world = try await World() }

    private var slot: String {
        #"{"kursus_id": \#(world.ids.kalkulus), "tanggal": "2026-11-30", "waktu": "19:00", "gayaMengajar": "online", "#
    }

    @Test("A slot says when it ends and where it is joined; the link must be https and is its mentor's, admins' and who paid")
    func link() async throws {
        let made = try await world.post(
            "/jadwal-kursus", as: "bagas", slot + #""waktuSelesai": "20:30", "tautan": "https://temu.contoh.test/a?b=1"}"#)
        #expect(made.status == 200 && made.json["waktuSelesai"].text == "20:30:00")
        #expect(made.json["kursus"]["namaKursus"].text == "Kalkulus")
        let id = try #require(made.json["id"].number)
        let path = "/jadwal-kursus/\(id)"
        #expect(try await world.get(path, as: "rani").json["tautan"].text == "https://temu.contoh.test/a?b=1")
        #expect(try await world.get(path, as: "ayu").json.has("tautan") == false)
        #expect(try await world.get(path, as: "citra").json.has("tautan") == false)
        #expect(try await world.get("/public/kursus").json[0]["jadwal_kursus"][0].has("tautan") == false)
        let sesi = try #require(try await world.book(id).json["sesi"]["id"].number)
        #expect(try await world.seen(sesi)["jadwal_kursus"].has("tautan") == false)
        #expect(try await world.accept(try await world.paid(sesi)).status == 200)
        #expect(try await world.seen(sesi)["jadwal_kursus"]["tautan"].text != nil)
        #expect(try await world.get(path, as: "ayu").json["tautan"].text != nil)
        #expect(try await world.get(path, as: "fajar").json.has("tautan") == false)
        // After the booking the link may come, or change; when and where may not.
        #expect(
            try await world.put(path, as: "bagas", #"{"tautan": "https://lain.test/x"}"#).json["tautan"].text
                == "https://lain.test/x")
        #expect(try await world.put(path, as: "bagas", #"{"waktu": "20:00"}"#).status == 409)
    }

    @Test(
        "A link that is none, or leads elsewhere than it seems, is 422",
        arguments: [
            "http://a.test", "javascript:alert(1)", "https://", "https://a", "https://a.test@b.test", "https://a.test/ b",
            "https://a.test:x/", "https://a..test", "//a.test", "https://ä.test/", "https://a.test\\\\@b.test",
        ])
    func badLink(_ link: String) async throws {
        let reply = try await world.post("/jadwal-kursus", as: "bagas", slot + "\"tautan\": \"\(link)\"}")
        #expect(reply.status == 422 && reply.json["errors"].has("tautan"), "\(link)")
    }

    @Test("An update of a classic client, that knows neither end nor link, leaves both; the end moves along with the beginning")
    func classicUpdate() async throws {
        let made = try await world.post(
            "/jadwal-kursus", as: "bagas", slot + #""waktuSelesai": "20:30", "tautan": "https://a.test/"}"#)
        let id = try #require(made.json["id"].number)
        let body = (slot + "\"id\": \(id)}").replacing("19:00", with: "21:00")
        let moved = try await world.post("/mentor/atur-jadwal", as: "bagas", body).json["jadwal"]
        #expect(moved["waktuSelesai"].text == "22:30:00" && moved["tautan"].text == "https://a.test/")
        #expect(try await world.post("/mentor/atur-jadwal", as: "bagas", slot + #""waktuSelesai": "19:00"}"#).status == 422)
    }

    @Test("A mentor lists all own slots, others those to come of mentors who teach")
    func lists() async throws {
        _ = try await world.slot(day: -2)
        let next = try await world.slot()
        _ = try await world.slot(world.ids.fisika)
        #expect(try await world.get("/jadwal-kursus", as: "bagas").json.array.count == 2)
        let seen = try await world.get("/jadwal-kursus", as: "ayu").json
        #expect(seen.array.count == 2 && seen[0]["id"].number == next && seen[0]["kursus"].has("namaKursus"))
    }

    @Test("A slot does not move to another mentor, and is nobody else's to add or change")
    func owner() async throws {
        let id = try await world.slot()
        let move = "{\"kursus_id\": \(world.ids.fisika)}"
        #expect(try await world.put("/jadwal-kursus/\(id)", as: "bagas", move).status == 403)
        #expect(try await world.put("/jadwal-kursus/\(id)", as: "rani", move).status == 422)
        #expect(try await world.put("/jadwal-kursus/\(id)", as: "citra", #"{"tempat": "X"}"#).status == 403)
        #expect(try await world.post("/jadwal-kursus", as: "citra", slot + #""tempat": "X"}"#).status == 403)
        #expect(try await world.post("/jadwal-kursus", as: "rani", slot + #""tempat": "X"}"#).status == 200)
    }
}

struct PaketRecordTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("An admin makes a paket of items; its price counts at once, and what was booked keeps its price")
    func prices() async throws {
        let item = try #require(
            try await world.post("/item-paket", as: "rani", #"{"nama": "Modul", "harga": "10000.4"}"#).json["id"].number)
        let made = try await world.post(
            "/paket", as: "rani",
            #"{"nama": "Uji", "diskon": 1000, "tanggal_mulai": "2026-11-01", "items": [{"item_paket_id": \#(item), "jumlah_item": 3}]}"#
        )
        #expect(made.status == 201 && made.json["items"][0]["pivot"]["jumlah_item"].number == 3)
        let paket = try #require(made.json["id"].number)
        let offer = "{\"paket_ids\": [\(paket)]}"
        #expect(try await world.put("/mentor/kursus/\(world.ids.kalkulus)", as: "bagas", offer).status == 200)
        let sesi = try await world.booked(paket: paket)
        #expect(try await world.seen(sesi)["jumlahSementara"].number == 54_000)
        #expect(try await world.put("/item-paket/\(item)", as: "rani", #"{"harga": 20000}"#).json["harga"].number == 20_000)
        #expect(try await world.seen(sesi)["jumlahSementara"].number == 54_000)
        #expect(try await world.seen(try await world.booked(minute: 3, paket: paket))["jumlahSementara"].number == 84_000)
    }

    @Test("A paket leaves the shop and stays in what was bought with it; an item in a paket stays where it is")
    func withdraw() async throws {
        let sesi = try await world.booked(paket: world.ids.paket)
        #expect(try await world.delete("/item-paket/1", as: "rani").status == 409)
        let gone = try await world.delete("/paket/\(world.ids.paket)", as: "rani")
        #expect(gone.status == 200 && gone.json["message"].text != nil)
        #expect(try await world.get("/paket", as: "ayu").json.array.isEmpty)
        #expect(try await world.get("/paket/\(world.ids.paket)", as: "ayu").status == 404)
        #expect(try await world.seen(sesi)["paket"]["nama"].text == "NgeChill")
        #expect(try await world.book(try await world.slot(minute: 4), paket: world.ids.paket).status == 422)
        #expect(try await world.delete("/item-paket/1", as: "rani").status == 200)
        #expect(try await world.get("/item-paket", as: "ayu").json.array.count == 1)
        #expect(try await world.put("/paket/\(world.ids.paket)", as: "rani", #"{"nama": "X"}"#).status == 404)
    }

    @Test(
        "What is no price, no count, no day and no item is 422",
        arguments: [
            #"{"nama": ""}"#, #"{"nama": "X", "diskon": -1}"#, #"{"nama": "X", "harga_dasar": 9000000000000000000}"#,
            #"{"nama": "X", "items": [{"item_paket_id": 99}]}"#,
            #"{"nama": "X", "items": [{"item_paket_id": 1, "jumlah_item": 0}]}"#,
            #"{"nama": "X", "items": [{"item_paket_id": 1}, {"item_paket_id": 1}]}"#, #"{"nama": "X", "items": "banyak"}"#,
            #"{"nama": "X", "max_pembelian_per_user": 0}"#, #"{"nama": "X", "tanggal_mulai": "besok"}"#,
            #"{"nama": "X", "tanggal_mulai": "2026-12-02", "tanggal_berakhir": "2026-12-01"}"#,
        ])
    func invalid(_ body: String) async throws {
        #expect(try await world.post("/paket", as: "rani", body).status == 422)
        #expect(try await world.get("/paket", as: "rani").json.array.count == 1)
    }
}
