import ChillAjarKit
import Testing

@Suite("On the classic platform the sync engine puts together what lies apart", .timeLimit(.minutes(10)))
struct ClassicReadingTests {
    @Test("A pelanggan's sesi get their own transaksi: the latest that lives, never another person's")
    func joins() async throws {
        let world = try await World.signedIn(features: nil)
        await world.platform.answer(
            "GET /pelanggan/daftar-sesi-transaksi", .ok(Wire.list(Wire.sesi(78), Wire.sesi(79), Wire.sesi(80))))
        let rows = Wire.list(
            Wire.transaksi(3, status: "accepted"), Wire.transaksi(5, status: "rejected"), Wire.transaksi(4),
            Wire.transaksi(9, sesi: 79, pelanggan: 2), Wire.transaksi(6, sesi: 80, status: "ditolak"),
            Wire.transaksi(7, sesi: 80, status: "rejected"))
        await world.platform.answer("GET /transaksi", .ok(rows))
        await world.perform(.watch([.sesiPelanggan]))
        let shown = try await world.log.snapshot(of: .sesiPelanggan)
        guard case .sesi(let sesi) = shown?.content else { throw Missing("sesi") }
        #expect(sesi.map { $0.transaksi?.id.value } == [4, nil, 7])
        #expect(try world.store.snapshot(of: .sesiPelanggan, owner: UserID(6)) == shown)
    }

    @Test("Kursus get their paket from the list for those who have signed in, and their slots from the public one")
    func paket() async throws {
        let world = try await World.signedIn(features: nil)
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Kalkulus")))
        await world.platform.answer("GET /kursus", .ok(Wire.kursus(1, "Kalkulus lama", paket: 2)))
        await world.perform(.watch([.kursus]))
        guard case .kursus(let kursus) = try await world.log.snapshot(of: .kursus)?.content else { throw Missing("kursus") }
        #expect(kursus.first?.nama == "Kalkulus")
        #expect(kursus.first?.paketTersedia.map(\.id.value) == [2])
    }

    @Test("The paket that were seen before stand when the second list cannot be read")
    func paketStand() async throws {
        let world = try await World.signedIn(features: nil)
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Kalkulus")), .ok(Wire.kursus(1, "Kalkulus II")))
        await world.platform.answer("GET /kursus", .ok(Wire.kursus(1, "Kalkulus", paket: 2)), .status(500, "<html>"))
        await world.perform(.watch([.kursus]))
        _ = try await world.log.snapshot(of: .kursus)
        await world.perform(.refresh(.kursus))
        guard case .kursus(let kursus) = try await world.log.snapshot(of: .kursus)?.content else { throw Missing("kursus") }
        #expect(kursus.first?.nama == "Kalkulus II")
        #expect(kursus.first?.paketTersedia.map(\.id.value) == [2])
    }

    @Test("Who has not signed in is not asked for a second list")
    func nobody() async throws {
        let world = try World()
        await world.offer(nil)
        await world.engine.start()
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Kalkulus")))
        await world.perform(.watch([.kursus]))
        _ = try await world.log.snapshot(of: .kursus)
        #expect(await world.platform.count("GET /kursus") == 0)
    }

    @Test(
        "A network's own page in place of the platform's answer is told as such, and not as the classic one: it is asked again",
        arguments: [(200, "<!doctype html>"), (302, ""), (401, "<html>"), (403, "<html>"), (511, "<html>")])
    func page(status: Int, body: String) async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /capabilities", .status(status, body))
        await world.perform(.watch([.sesiPelanggan]))
        #expect(try await world.log.connection() == .captive(since: World.start))
        try await world.log.next { if case .refreshFailed(.sesiPelanggan, .unreachable) = $0 { true } else { false } }
        await world.offer(World.ours)
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok("[]"))
        try await world.time.pass()
        #expect(try await world.log.snapshot(of: .sesiPelanggan)?.content == .sesi([]))
        #expect(await world.platform.count("GET /transaksi") == 0)
        #expect(!world.log.all.contains(.sessionEnded))
    }

    @Test("A network that goes away after it asked for a sign-in is told as offline, since the same moment")
    func captiveGoes() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /capabilities", .status(302, ""))
        await world.perform(.watch([.sesiPelanggan]))
        #expect(try await world.log.connection() == .captive(since: World.start))
        await world.platform.answer("GET /capabilities", .failure(.unreachable("refused")))
        try await world.time.pass()
        #expect(try await world.log.connection() == .offline(since: World.start))
    }

    @Test("Our own platform sends everything in one list, and nothing else is asked for")
    func ours() async throws {
        let world = try await World.signedIn()
        let row = Wire.sesi(78, more: #", "transaksi": \#(Wire.transaksi(4))"#)
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok(Wire.list(row)))
        await world.perform(.watch([.sesiPelanggan]))
        guard case .sesi(let sesi) = try await world.log.snapshot(of: .sesiPelanggan)?.content else { throw Missing("sesi") }
        #expect(sesi.first?.transaksi?.id == TransaksiID(4))
        #expect(await world.platform.count("GET /transaksi") == 0)
    }
}
