import ChillAjarKit
import Testing

@testable import PlatformServer

struct HoldTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("After 24 hours without a proof the slot is free, the sesi cancelled, and paying is 409")
    func expiry() async throws {
        let sesi = try await world.booked()
        world.advance(hours: 23.9)
        #expect(try await world.freeSlots().isEmpty)
        world.advance(hours: 0.2)
        #expect(try await world.freeSlots().count == 1)
        #expect(try await world.seen(sesi)["statusSesi"].text == "cancelled")
        #expect(try await world.pay(sesi, file: TestFile(bytes: try World.jpeg())).status == 409)
        #expect(world.storedFiles == 0)
    }

    @Test("Another books the released slot without waiting for any sweep")
    func rebook() async throws {
        let slot = try await world.slot()
        #expect(try await world.book(slot).status == 201)
        world.advance(hours: 25)
        #expect(try await world.book(slot, as: "fajar").status == 201)
    }

    @Test("The sweep releases what has run out, once")
    func sweep() async throws {
        _ = try await world.booked()
        #expect(try await world.releaseExpired() == 0)
        world.advance(hours: 25)
        #expect(try await world.releaseExpired() == 1)
        #expect(try await world.releaseExpired() == 0)
    }

    @Test("A waiting or accepted proof holds the slot on")
    func proofHolds() async throws {
        let sesi = try await world.booked(day: 9)
        let transaksi = try await world.paid(sesi)
        world.advance(hours: 72)
        #expect(try await world.releaseExpired() == 0)
        #expect(try await world.freeSlots().isEmpty)
        #expect(try await world.seen(sesi).has("batasWaktu") == false)
        // The admin's own session has ended by now; the rule is asked directly.
        let now = world.now
        let rani = Person(userID: 1, peran: .admin)
        try await world.platform.services.database.write { try Pembayaran.accept(transaksi, by: rani, at: now, in: $0) }
        world.advance(hours: 48)
        #expect(try await world.releaseExpired() == 0)
    }

    @Test("A transaksi without a proof does not hold the slot")
    func withoutProof() async throws {
        let sesi = try await world.booked()
        let made = try await world.pay(sesi)
        #expect(made.status == 201)
        #expect(made.json["transaksi"]["statusPembayaran"].text == "menunggu_pembayaran")
        world.advance(hours: 25)
        #expect(try await world.freeSlots().count == 1)
        let id = try #require(made.json["transaksi"]["id"].number)
        #expect(try await world.upload(id, try World.jpeg()).status == 409)
    }

    @Test("A reject starts 24 hours anew; then the slot is released")
    func rejectRestarts() async throws {
        let sesi = try await world.booked(day: 9)
        let transaksi = try await world.paid(sesi)
        world.advance(hours: 1.5)
        #expect(try await world.reject(transaksi).status == 200)
        #expect(try await world.seen(sesi)["transaksi"]["batasWaktu"].text == "2026-11-23T06:30:00.000000Z")
        world.advance(hours: 23.5)
        #expect(try await world.freeSlots().isEmpty)
        world.advance(hours: 1)
        #expect(try await world.freeSlots().count == 1)
        #expect(try await world.upload(transaksi, try World.jpeg()).status == 409)
    }
}
