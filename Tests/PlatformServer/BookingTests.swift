import ChillAjarKit
import Testing

@testable import PlatformServer

struct BookingTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("A booking is 201 pending at the server's price, with a deadline and where to pay, and its slot is off the list")
    func book() async throws {
        let slot = try await world.slot()
        #expect(try await world.freeSlots() == [slot])
        let reply = try await world.book(slot, paket: world.ids.paket)
        #expect(reply.status == 201)
        let sesi = reply.json["sesi"]
        // 25.000 + 2 × (12.000 − 2.000) + 20.000 − 2.000
        #expect(sesi["jumlahSementara"].number == 63_000)
        #expect(sesi["statusSesi"].text == "pending")
        #expect(sesi["created_at"].text == "2026-11-22T05:00:00.000000Z")
        #expect(sesi["batasWaktu"].text == "2026-11-23T05:00:00.000000Z")
        #expect(sesi["rekening"]["nomor"].text == "123")
        #expect(try await world.freeSlots().isEmpty)
    }

    @Test("Ids may come as text, as forms send them")
    func textIds() async throws {
        let slot = try await world.slot()
        let reply = try await world.form(
            "/pelanggan/pesan-sesi", as: "ayu",
            [
                "mentor_id": "\(world.ids.bagas)", "pelanggan_id": "\(world.ids.ayu)", "kursus_id": "\(world.ids.kalkulus)",
                "jadwal_kursus_id": "\(slot)",
            ])
        #expect(reply.status == 201)
    }

    @Test("A slot that is held is 409 for everybody else, and for the same person again")
    func taken() async throws {
        let slot = try await world.slot()
        #expect(try await world.book(slot).status == 201)
        #expect(try await world.book(slot, as: "fajar").status == 409)
        #expect(try await world.book(slot).status == 409)
    }

    @Test("Nobody books for another")
    func forAnother() async throws {
        let slot = try await world.slot()
        let reply = try await world.post("/pelanggan/pesan-sesi", as: "ayu", world.bookingBody(slot, pelanggan: world.ids.fajar))
        #expect(reply.status == 403)
        #expect(try await world.freeSlots() == [slot])
    }

    @Test("A past slot, and mentor, kursus and slot that do not belong together, are 422")
    func impossible() async throws {
        let past = try await world.slot(day: -1)
        #expect(try await world.book(past).status == 422)
        let other = try await world.slot(world.ids.fisika)
        #expect(try await world.book(other).json["errors"].has("kursus_id"))
        let slot = try await world.slot()
        let body = world.bookingBody(slot).replacing(
            "\"mentor_id\": \(world.ids.bagas)", with: "\"mentor_id\": \(world.ids.citra)")
        #expect(try await world.post("/pelanggan/pesan-sesi", as: "ayu", body).json["errors"].has("mentor_id"))
        #expect(try await world.book(999).status == 422)
    }

    @Test("A slot of today whose time has come is neither shown nor booked")
    func today() async throws {
        let slot = try await world.slot(day: 0)
        #expect(try await world.freeSlots() == [slot])
        world.advance(hours: 7)
        #expect(try await world.freeSlots().isEmpty)
        #expect(try await world.book(slot).status == 422)
    }

    @Test("A paket that the kursus does not offer, a withdrawn one and one bought too often are 422")
    func paket() async throws {
        let paket = world.ids.paket
        let first = try await world.slot()
        try await world.platform.services.database.write { try $0.execute("UPDATE visibilitas_paket SET visibilitas = 0") }
        #expect(try await world.book(first, paket: paket).json["errors"].has("paket_id"))
        try await world.platform.services.database.write {
            try $0.execute("UPDATE visibilitas_paket SET visibilitas = 1")
            try $0.execute("UPDATE paket SET max_pembelian_per_user = 1")
        }
        #expect(try await world.book(first, paket: paket).status == 201)
        #expect(try await world.book(try await world.slot(minute: 1), paket: paket).status == 422)
        try await world.platform.services.database.write {
            try $0.execute("UPDATE paket SET max_pembelian_per_user = 9, deleted_at = 'x'")
        }
        #expect(try await world.book(try await world.slot(minute: 2), paket: paket).status == 422)
    }

    @Test("A field that is missing or of the wrong kind is 422 and says which; another status than pending too")
    func fields() async throws {
        let reply = try await world.post("/pelanggan/pesan-sesi", as: "ayu", #"{"mentor_id": "x", "statusSesi": "reviewed"}"#)
        #expect(reply.status == 422)
        for field in ["mentor_id", "pelanggan_id", "kursus_id", "jadwal_kursus_id", "statusSesi"] {
            #expect(reply.json["errors"].has(field), "\(field)")
        }
        #expect(try await world.post("/pelanggan/pesan-sesi", as: "ayu", "{").status == 400)
    }

    @Test("What a client says of price and status is not read")
    func injection() async throws {
        let slot = try await world.slot()
        let body = world.bookingBody(slot).replacing("{", with: #"{"jumlahSementara": 1, "batasWaktu": "2099-01-01", "id": 77, "#)
        let sesi = try await world.post("/pelanggan/pesan-sesi", as: "ayu", body).json["sesi"]
        #expect(sesi["jumlahSementara"].number == 25_000)
        #expect(sesi["id"].number != 77)
        #expect(sesi["batasWaktu"].text == "2026-11-23T05:00:00.000000Z")
    }

    @Test("Giving a booking back frees its slot at once; another's cannot be given back; one with a proof is 409")
    func cancel() async throws {
        let sesi = try await world.booked()
        #expect(try await world.delete("/sesi/\(sesi)", as: "fajar").status == 403)
        #expect(try await world.delete("/sesi/\(sesi)", as: "ayu").status == 204)
        #expect(try await world.freeSlots().count == 1)
        #expect(try await world.seen(sesi)["statusSesi"].text == "cancelled")
        #expect(try await world.delete("/sesi/\(sesi)", as: "ayu").status == 409)
        let paid = try await world.booked(minute: 1)
        _ = try await world.paid(paid)
        #expect(try await world.delete("/sesi/\(paid)", as: "ayu").status == 409)
        #expect(try await world.delete("/sesi/999", as: "rani").status == 404)
    }
}
