import ChillAjarKit
import Testing

@testable import PlatformServer

struct SesiRecordTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("Each sees the own sesi with its relations, an admin everybody's; another's is 403")
    func reads() async throws {
        let sesi = try await world.booked()
        for (person, count) in [("ayu", 1), ("fajar", 0), ("bagas", 1), ("citra", 0), ("rani", 1)] {
            #expect(try await world.get("/sesi", as: person).json.array.count == count, "\(person)")
            #expect(try await world.get("/sesi/\(sesi)", as: person).status == (count == 1 ? 200 : 403), "\(person)")
        }
        let row = try await world.get("/sesi", as: "bagas").json[0]
        #expect(row["mentor"]["user"]["nama"].text == "Bagas" && row["pelanggan"]["user"]["nomorTelepon"] == .null)
        #expect(row["kursus"].has("id") && row["jadwal_kursus"].has("id") && row.has("paket"))
        #expect(try await world.get("/sesi", as: "rani").json[0]["pelanggan"]["user"]["email"].text == "ayu@uji.test")
        #expect(try await world.get("/sesi/\(sesi)", as: "ayu").json.has("transaksi"))
    }

    @Test("An admin books for a pelanggan, under the same rules; a pelanggan books here for nobody else")
    func book() async throws {
        let slot = try await world.slot()
        #expect(try await world.post("/sesi", as: "ayu", world.bookingBody(slot, pelanggan: world.ids.fajar)).status == 403)
        #expect(try await world.post("/sesi", as: "rani", world.bookingBody(slot, pelanggan: 99)).status == 422)
        #expect(try await world.post("/sesi", as: "bagas", world.bookingBody(slot)).status == 403)
        let made = try await world.post("/sesi", as: "rani", world.bookingBody(slot, pelanggan: world.ids.fajar))
        #expect(made.status == 201 && made.json["pelanggan_id"].number == world.ids.fajar)
        #expect(made.json["jumlahSementara"].number == 25_000)
        #expect(try await world.post("/sesi", as: "ayu", world.bookingBody(slot)).status == 409)
    }

    @Test("The status moves on in order and once, by its mentor or an admin, under every name")
    func status() async throws {
        let sesi = try await world.booked()
        let path = "/sesi/\(sesi)"
        #expect(try await world.post("\(path)/konfirmasi", as: "bagas").status == 409)
        #expect(try await world.put(path, as: "rani", #"{"statusSesi": "started"}"#).status == 409)
        #expect(try await world.accept(try await world.paid(sesi)).status == 200)
        #expect(try await world.put(path, as: "ayu", #"{"statusSesi": "started"}"#).status == 403)
        #expect(try await world.put(path, as: "citra", #"{"statusSesi": "started"}"#).status == 403)
        #expect(try await world.post("\(path)/konfirmasi", as: "citra").status == 403)
        #expect(try await world.put(path, as: "bagas", #"{"statusSesi": "end"}"#).status == 409)
        #expect(try await world.put(path, as: "bagas", #"{"statusSesi": "selesai banget"}"#).status == 422)
        let started = try await world.post("\(path)/konfirmasi", as: "rani")
        #expect(started.status == 200 && started.json["sesi"]["statusSesi"].text == "started")
        #expect(try await world.post("\(path)/konfirmasi", as: "bagas").status == 409)
        #expect(try await world.put(path, as: "bagas", #"{"statusSesi": "reviewed"}"#).status == 409)
        #expect(try await world.put(path, as: "bagas", #"{"statusSesi": "cancelled"}"#).status == 409)
        let ended = try await world.post("\(path)/selesai", as: "bagas")
        #expect(ended.json["sesi"]["statusSesi"].text == "end" && ended.json.has("wa_result"))
        #expect(try await world.put(path, as: "rani", #"{"statusSesi": "pending"}"#).status == 409)
    }

    @Test("An admin moves a booking to a free slot of the kursus, and to no other; its price stays, its old slot is free")
    func move() async throws {
        let sesi = try await world.booked()
        let free = try await world.slot(day: 5)
        let other = try await world.slot(world.ids.fisika, day: 5)
        let taken = try await world.slot(day: 6)
        #expect(try await world.book(taken, as: "fajar").status == 201)
        let path = "/sesi/\(sesi)"
        for (slot, status) in [(other, 422), (taken, 409), (999, 422), (free, 200)] {
            #expect(try await world.put(path, as: "rani", "{\"jadwal_kursus_id\": \(slot)}").status == status, "\(slot)")
        }
        #expect(try await world.put(path, as: "bagas", "{\"jadwal_kursus_id\": \(taken)}").status == 200)
        #expect(try await world.seen(sesi)["jadwal_kursus"]["id"].number == free)
        #expect(try await world.freeSlots().count == 1 + 1)
        #expect(try await world.put(path, as: "rani", #"{"detailKursus": "Integral"}"#).json["detailKursus"].text == "Integral")
    }

    @Test("Slots of one kursus an hour apart both go, when no end was said")
    func hourly() async throws {
        let first = try await world.slot()
        let later = try await world.slot(minute: 60)
        #expect(try await world.book(first).status == 201)
        #expect(try await world.freeSlots() == [later])
        #expect(try await world.book(later, as: "fajar").status == 201)
    }

    @Test("A mentor cannot teach two at once: what begins within two hours of another kursus is off the list and 409")
    func otherKursus() async throws {
        let now = world.now
        let kursus = try await world.platform.services.database.write { [ids = world.ids] in
            try $0.insertKursus(nama: "Aljabar", deskripsi: nil, mentor: ids.bagas, at: now)
        }
        let first = try await world.slot()
        let within = try await world.slot(kursus, minute: 90)
        let after = try await world.slot(kursus, minute: 120)
        #expect(try await world.book(within, kursus: kursus).status == 201)
        #expect(try await world.freeSlots() == [after])
        #expect(try await world.book(first, as: "fajar").status == 409)
        #expect(try await world.delete("/sesi/1", as: "ayu").status == 204)
        #expect(try await world.freeSlots() == [first, within, after])
        #expect(try await world.book(first, as: "fajar").status == 201)
        #expect(try await world.freeSlots() == [after])
        #expect(try await world.book(within, kursus: kursus).status == 409)
    }

    @Test("An end that was said counts within one kursus too, and cannot be said of a slot that is booked")
    func saidEnd() async throws {
        let first = try await world.slot()
        let within = try await world.slot(minute: 60)
        let after = try await world.slot(minute: 90)
        #expect(try await world.put("/jadwal-kursus/\(first)", as: "bagas", #"{"waktuSelesai": "20:30"}"#).status == 200)
        #expect(try await world.book(first).status == 201)
        #expect(try await world.freeSlots() == [after])
        #expect(try await world.book(within, as: "fajar").status == 409)
        #expect(try await world.put("/jadwal-kursus/\(first)", as: "bagas", #"{"waktuSelesai": "20:00"}"#).status == 409)
        #expect(try await world.book(after, as: "fajar").status == 201)
    }
}

struct TransaksiRecordTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("A transaksi tells what happened to it, when and by whom, in lists and by itself")
    func riwayat() async throws {
        let transaksi = try await world.paid(try await world.booked())
        #expect(try await world.reject(transaksi).status == 200)
        world.advance(hours: 1)
        #expect(try await world.upload(transaksi, try World.jpeg(shade: 7)).status == 200)
        #expect(try await world.accept(transaksi).status == 200)
        let one = try await world.get("/transaksi/\(transaksi)", as: "ayu").json
        #expect(
            one["riwayat"].array.map { $0["status"].text }
                == ["menunggu_verifikasi", "rejected", "menunggu_verifikasi", "accepted"])
        #expect(one["riwayat"][0]["oleh"].text == "Ayu (pelanggan)" && one["riwayat"][1]["oleh"].text == "Rani (admin)")
        #expect(one["riwayat"][2]["waktu"].text == "2026-11-22T06:00:00.000000Z")
        #expect(try await world.get("/transaksi", as: "ayu").json[0]["riwayat"].array.count == 4)
        #expect(
            try await world.get("/pelanggan/daftar-sesi-transaksi", as: "ayu").json[0]["transaksi"]["riwayat"].array.count == 4)
        #expect(try await world.get("/transaksi/\(transaksi)", as: "fajar").status == 403)
        #expect(try await world.get("/transaksi/\(transaksi)", as: "bagas").status == 200)
    }

    @Test("A pelanggan describes the own payment and decides nothing; an admin decides by PUT under the same rules")
    func update() async throws {
        let transaksi = try await world.paid(try await world.booked())
        let path = "/transaksi/\(transaksi)"
        #expect(try await world.put(path, as: "ayu", #"{"metodePembayaran": "QRIS"}"#).json["metodePembayaran"].text == "QRIS")
        #expect(try await world.put(path, as: "ayu", #"{"statusPembayaran": "accepted"}"#).status == 403)
        #expect(try await world.put(path, as: "fajar", #"{"metodePembayaran": "X"}"#).status == 403)
        #expect(try await world.put(path, as: "ayu", #"{"jumlah": 1}"#).status == 409)
        #expect(try await world.put(path, as: "ayu", #"{"buktiPembayaran": "../../../.env"}"#).status == 422)
        let again = try await world.form(
            path, as: "ayu", ["_method": "PUT"], file: TestFile(bytes: try World.jpeg(shade: 5)))
        #expect(again.status == 200 && again.json["riwayat"].array.count == 2)
        #expect(try await world.put(path, as: "rani", #"{"statusPembayaran": "lunas"}"#).status == 422)
        let rejected = try await world.put(path, as: "rani", #"{"statusPembayaran": "rejected", "alasan": "Buram"}"#)
        #expect(rejected.json["statusPembayaran"].text == "rejected" && rejected.json["alasan"].text == "Buram")
        #expect(try await world.put(path, as: "rani", #"{"statusPembayaran": "accepted"}"#).status == 409)
    }

    @Test("Nobody makes a payment that is accepted from the start; an admin makes one for a pelanggan at the price")
    func create() async throws {
        let sesi = try await world.booked()
        let body = "{\"sesi_id\": \(sesi), \"statusPembayaran\": \"accepted\"}"
        #expect(try await world.post("/transaksi", as: "ayu", body).status == 403)
        #expect(try await world.post("/transaksi", as: "rani", body).status == 403)
        let made = try await world.form(
            "/transaksi", as: "rani", ["sesi_id": "\(sesi)", "jumlah": "25000"], file: TestFile(bytes: try World.jpeg()))
        #expect(made.status == 201 && made.json["transaksi"]["pelanggan_id"].number == world.ids.ayu)
        let id = try #require(made.json["transaksi"]["id"].number)
        #expect(try await world.post("/transaksi/\(id)/verifikasi", as: "ayu").status == 403)
        let accepted = try await world.post("/transaksi/\(id)/verifikasi", as: "rani")
        #expect(accepted.json["transaksi"]["statusPembayaran"].text == "accepted" && accepted.json.has("wa_result_mentor"))
    }

    @Test("A rejected payment can be taken off the lists, and its sesi be paid anew; a waiting and an accepted one stay")
    func delete() async throws {
        let sesi = try await world.booked()
        let transaksi = try await world.paid(sesi)
        let path = "/transaksi/\(transaksi)"
        #expect(try await world.delete(path, as: "ayu").status == 403)
        #expect(try await world.delete(path, as: "rani").status == 409)
        #expect(try await world.post("\(path)/tolak", as: "rani", #"{"alasan": "Buram"}"#).status == 200)
        #expect(try await world.delete(path, as: "rani").status == 204)
        #expect(try await world.get(path, as: "ayu").status == 404)
        #expect(try await world.get("/transaksi", as: "rani").json.array.isEmpty)
        #expect(try await world.seen(sesi)["transaksi"] == .null)
        let second = try await world.paid(sesi)
        #expect(second != transaksi)
        #expect(
            try await world.form("/transaksi/\(second)/unggah-bukti", as: "ayu", file: TestFile(bytes: try World.jpeg(shade: 4)))
                .status == 200)
        #expect(try await world.accept(second).status == 200)
        #expect(try await world.delete("/transaksi/\(second)", as: "rani").status == 409)
    }
}

struct TestimoniRecordTests {
    let world: World

    init() async throws { world = try await World() }

    private func mean() async throws -> JSONValue { try await world.get("/public/mentor").json[0]["rating"] }

    @Test("A review is made, changed and removed by its author or an admin, and the mentor's mean follows each time")
    func life() async throws {
        let first = try await world.endedSesi()
        let second = try await world.endedSesi(minute: 1)
        #expect(try await world.post("/testimoni", as: "fajar", "{\"sesi_id\": \(first), \"rating\": 1}").status == 403)
        #expect(try await world.post("/testimoni", as: "rani", "{\"sesi_id\": \(first), \"rating\": 1}").status == 403)
        let made = try await world.post(
            "/testimoni", as: "ayu", "{\"sesi_id\": \(first), \"rating\": 5, \"komentar\": \"Bagus\"}")
        #expect(made.status == 201 && made.json["sesi"]["kursus"].has("namaKursus"))
        #expect(try await world.post("/testimoni", as: "ayu", "{\"sesi_id\": \(first), \"rating\": 5}").status == 422)
        _ = try await world.post("/testimoni", as: "ayu", "{\"sesi_id\": \(second), \"rating\": 2}")
        #expect(try await mean() == .number("3.5"))
        let path = "/testimoni/\(try #require(made.json["id"].number))"
        #expect(try await world.put(path, as: "fajar", #"{"rating": 1}"#).status == 403)
        #expect(try await world.put(path, as: "bagas", #"{"rating": 5}"#).status == 403)
        #expect(try await world.put(path, as: "ayu", #"{"rating": 99}"#).status == 422)
        #expect(try await mean() == .number("3.5"))
        let changed = try await world.put(path, as: "ayu", #"{"rating": 3}"#)
        #expect(changed.json["rating"].number == 3 && changed.json["komentar"].text == "Bagus")
        #expect(try await mean() == .number("2.5"))
        #expect(try await world.get("/testimoni", as: "ayu").json.array.count == 2)
        #expect(try await world.get("/testimoni", as: "bagas").json[0]["pelanggan"]["user"]["email"] == .null)
        #expect(try await world.get("/testimoni", as: "citra").json.array.isEmpty)
        #expect(try await world.get("/testimoni", as: "rani").json.array.count == 2)
        #expect(try await world.delete(path, as: "fajar").status == 403)
        #expect(try await world.delete(path, as: "rani").status == 204)
        #expect(try await mean() == .number("2"))
        #expect(try await world.get("/public/mentor").json[0]["jumlah_testimoni"].number == 1)
        #expect(try await world.post("/testimoni", as: "ayu", "{\"sesi_id\": \(first), \"rating\": 5}").status == 422)
        #expect(try await world.get(path, as: "ayu").status == 404)
    }
}

struct PeopleReadTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("A mentor's dashboard counts what was taught and shows the paid sesi of the month and later")
    func dashboard() async throws {
        _ = try await world.endedSesi()
        _ = try await world.acceptedSesi(minute: 1)
        _ = try await world.booked(minute: 2)
        let reply = try await world.get("/mentor/dashboard-info", as: "bagas").json
        let figures = reply["analytics"]
        #expect(reply["mentor_status"].text == "active")
        #expect(figures["total_sesi"].number == 3 && figures["sesi_bulan_ini"].number == 3)
        #expect(figures["total_jam_mengajar"].number == 2 && figures["siswa_aktif"].number == 1)
        #expect(figures["jumlah_kursus"].number == 1 && figures["jumlah_testimoni"].number == 0)
        #expect(reply["calendar"].array.count == 2)
        let day = reply["calendar"][1]
        #expect(day["siswaNama"].text == "Ayu" && day["status"].text == "pending" && day["kursus"].has("namaKursus"))
        #expect(day["sesi"]["transaksi"]["statusPembayaran"].text == "accepted")
        #expect(day["sesi"]["pelanggan"]["user"]["nomorTelepon"].text != nil)
    }

    @Test("A pelanggan finds mentors by kursus, sees one whole, and how to reach them once a sesi is paid")
    func mentors() async throws {
        #expect(try await world.get("/pelanggan/cari-mentor?namaKursus=kalk", as: "ayu").json.array.count == 1)
        #expect(try await world.get("/pelanggan/cari-mentor?namaKursus=%25", as: "ayu").json.array.isEmpty)
        #expect(try await world.get("/pelanggan/cari-mentor", as: "ayu").json.array.count == 2)
        let path = "/pelanggan/detail-mentor/\(world.ids.bagas)"
        let before = try await world.get(path, as: "ayu").json
        #expect(before["kursus"][0]["namaKursus"].text == "Kalkulus" && before["user"]["nomorTelepon"] == .null)
        _ = try await world.acceptedSesi()
        #expect(try await world.get(path, as: "ayu").json["user"]["nomorTelepon"].text != nil)
        #expect(try await world.get(path, as: "fajar").json["user"]["nomorTelepon"] == .null)
        #expect(try await world.get("/pelanggan/detail-mentor/99", as: "ayu").status == 404)
        let info = try await world.get("/pelanggan/profil-info", as: "ayu").json
        #expect(info["jumlah_sesi"].number == 1 && info["jumlah_mentor"].number == 1 && info["jumlah_kursus"].number == 1)
    }
}
