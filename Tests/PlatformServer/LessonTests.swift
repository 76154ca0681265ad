import ChillAjarKit
import Testing

@testable import PlatformServer

struct LessonTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("A paid sesi is started and ended by its mentor, each once and in order")
    func order() async throws {
        let sesi = try await world.acceptedSesi()
        #expect(try await world.post("/mentor/selesai-sesi/\(sesi)", as: "bagas").status == 409)
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "citra").status == 403)
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 200)
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 409)
        #expect(try await world.post("/mentor/selesai-sesi/\(sesi)", as: "citra").status == 403)
        let ended = try await world.post("/mentor/selesai-sesi/\(sesi)", as: "bagas")
        #expect(ended.status == 200 && ended.json["wa_result"].has("status"))
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 409)
        #expect(try await world.post("/mentor/mulai-sesi/999", as: "bagas").status == 404)
    }

    @Test("A sesi that is not paid is not on the mentor's list and cannot be started")
    func unpaid() async throws {
        let sesi = try await world.booked()
        #expect(try await world.get("/mentor/daftar-sesi", as: "bagas").json.array.isEmpty)
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 409)
        #expect(try await world.accept(try await world.paid(sesi)).status == 200)
        let row = try await world.get("/mentor/daftar-sesi", as: "bagas").json[0]
        #expect(row["pelanggan"]["user"]["nama"].text == "Ayu" && row["pelanggan"]["user"]["nomorTelepon"].text != nil)
    }

    @Test("A review needs an ended sesi of one's own and stars from 1 to 5, is given once, and moves the mean")
    func review() async throws {
        let running = try await world.acceptedSesi()
        let path = "/pelanggan/beri-testimoni/"
        #expect(try await world.post("\(path)\(running)", as: "ayu", #"{"rating": 5}"#).status == 422)
        let sesi = try await world.endedSesi(minute: 1)
        for rating in ["0", "6", "99", "\"lima\"", "null"] {
            #expect(try await world.post("\(path)\(sesi)", as: "ayu", "{\"rating\": \(rating)}").json["errors"].has("rating"))
        }
        #expect(try await world.post("\(path)\(sesi)", as: "fajar", #"{"rating": 5}"#).status == 403)
        let reply = try await world.post("\(path)\(sesi)", as: "ayu", #"{"rating": 4, "komentar": "Jelas \"sekali\"\n"}"#)
        #expect(reply.status == 201)
        #expect(reply.json["testimoni"]["komentar"].text == "Jelas \"sekali\"")
        #expect(reply.json["sesi"]["statusSesi"].text == "reviewed")
        #expect(reply.json["mentor"]["rating"].number == 4)
        #expect(try await world.post("\(path)\(sesi)", as: "ayu", #"{"rating": 5}"#).status == 422)
        let second = try await world.endedSesi(minute: 2)
        _ = try await world.post("\(path)\(second)", as: "ayu", #"{"rating": 5}"#)
        #expect(try await world.get("/public/mentor").json[0]["rating"] == .number("4.5"))
        #expect(try await world.get("/mentor/\(world.ids.bagas)/testimoni", as: "fajar").json.array.count == 2)
        #expect(try await world.get("/mentor/daftar-testimoni", as: "bagas").json.array.count == 2)
    }
}

struct ScheduleTests {
    let world: World

    init() async throws { world = try await World() }

    private func slot(_ kursus: Int64, id: Int64? = nil, tanggal: String = "2026-11-30", waktu: String = "19:00") -> String {
        let id = id.map { ", \"id\": \($0)" } ?? ""
        return #"{"kursus_id": \#(kursus), "tanggal": "\#(tanggal)", "waktu": "\#(waktu)", "gayaMengajar": "online"\#(id)}"#
    }

    @Test("A mentor adds, changes and removes slots of their own kursus, and nobody else's")
    func own() async throws {
        let kursus = world.ids.kalkulus
        let made = try await world.post("/mentor/atur-jadwal", as: "bagas", slot(kursus))
        #expect(made.status == 200 && made.json["jadwal"]["waktu"].text == "19:00:00")
        let id = try #require(made.json["jadwal"]["id"].number)
        #expect(try await world.post("/mentor/atur-jadwal", as: "citra", slot(kursus)).status == 403)
        #expect(try await world.post("/mentor/atur-jadwal", as: "citra", slot(world.ids.fisika, id: id)).status == 403)
        let moved = try await world.post("/mentor/atur-jadwal", as: "bagas", slot(kursus, id: id, waktu: "20:30:00"))
        #expect(moved.json["jadwal"]["id"].number == id && moved.json["jadwal"]["waktu"].text == "20:30:00")
        #expect(try await world.delete("/jadwal-kursus/\(id)", as: "citra").status == 403)
        #expect(try await world.delete("/jadwal-kursus/\(id)", as: "bagas").status == 204)
        #expect(try await world.get("/mentor/jadwal-kursus", as: "bagas").json.array.isEmpty)
        #expect(try await world.freeSlots().isEmpty)
        #expect(try await world.delete("/jadwal-kursus/\(id)", as: "bagas").status == 404)
    }

    @Test("A slot that is booked is neither changed nor removed; a second one at the same time is 409")
    func held() async throws {
        let id = try await world.slot()
        #expect(try await world.book(id).status == 201)
        #expect(try await world.delete("/jadwal-kursus/\(id)", as: "bagas").status == 409)
        #expect(try await world.post("/mentor/atur-jadwal", as: "bagas", slot(world.ids.kalkulus, id: id)).status == 409)
        let again = slot(world.ids.kalkulus, tanggal: "2026-11-24")
        #expect(try await world.post("/mentor/atur-jadwal", as: "bagas", again).status == 409)
    }

    @Test(
        "A time that is none, a day that does not exist and the past are 422",
        arguments: [("2026-11-30", "bukan jam"), ("2026-02-30", "19:00"), ("2026-11-21", "19:00"), ("", "")])
    func invalid(_ tanggal: String, _ waktu: String) async throws {
        let body = slot(world.ids.kalkulus, tanggal: tanggal, waktu: waktu)
        #expect(try await world.post("/mentor/atur-jadwal", as: "bagas", body).status == 422)
    }
}
