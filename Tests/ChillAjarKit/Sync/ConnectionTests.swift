import ChillAjarKit
import Testing

@Suite("The sync engine loses and finds the server", .timeLimit(.minutes(10)))
struct ConnectionTests {
    /// An engine that has shown two lists and then lost the server.
    private func lost() async throws -> World {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok("[]"))
        await world.perform(.watch([.kursus, .sesiPelanggan]))
        _ = try await world.log.snapshot(of: .kursus)
        await world.platform.answer("GET /public/kursus", .unreachable)
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .unreachable)
        await world.platform.answer("GET /capabilities", .unreachable)
        await world.perform(.refresh(.kursus))
        try await world.log.next { $0 == .refreshFailed(.kursus, .unreachable("no route")) }
        return world
    }

    /// The next sleeper that is not a list's own timer of 5 s.
    private func sleepingProbe(_ world: World) async throws -> FakeTime.Sleeper {
        while true {
            let sleeper = try await world.time.nextSleeper()
            if sleeper.seconds != 5 { return sleeper }
        }
    }

    private func probeWait(_ world: World) async throws -> Double {
        let sleeper = try await sleepingProbe(world)
        world.time.wake(sleeper)
        return sleeper.seconds
    }

    @Test("One probe asks after 1, 2, 4, 8, 16, 32, 60, 60 s, each a little earlier or later, and no list asks beside it")
    func backoff() async throws {
        let world = try await lost()
        let before = await world.platform.routes.count { $0 != "GET /capabilities" }
        for expected in [1.0, 2, 4, 8, 16, 32, 60, 60] {
            let wait = try await probeWait(world)
            #expect((expected * 0.79...expected * 1.21).contains(wait))
        }
        #expect(await world.platform.routes.count { $0 != "GET /capabilities" } == before)
    }

    @Test("When the server is back, everything in sight is read again and the connection is told, once each way")
    func recovery() async throws {
        let world = try await lost()
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Baru")))
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok(Wire.list(Wire.sesi(78))))
        await world.offer(World.ours)
        _ = try await probeWait(world)
        _ = try await world.log.snapshot(of: .kursus)
        let connections = world.log.all.compactMap { event -> Connection? in
            if case .connection(let connection) = event { connection } else { nil }
        }
        #expect(connections.count == 3)
        #expect(connections.first == .online(World.start))
        #expect(connections.dropFirst().first == .offline(since: World.start))
        #expect(connections.last == .online(world.time.now))
        try await world.platform.asked("GET /pelanggan/daftar-sesi-transaksi", times: 2)
    }

    @Test("What the platform offers is asked again after the connection was lost")
    func otherVersion() async throws {
        let world = try await lost()
        await world.offer(nil)
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok("[]"))
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        _ = try await probeWait(world)
        try await world.platform.asked("GET /transaksi")
    }

    @Test("Trying now does not wait for the backoff")
    func now() async throws {
        let world = try await lost()
        await world.offer(World.ours)
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.perform(.retryNow)
        #expect(try await world.log.connection() == .online(World.start))
    }

    @Test("Whoever sits before the screen is reason to ask at once; silence still makes the next question rarer")
    func attended() async throws {
        let world = try await lost()
        for expected in [1.0, 2, 4, 8] {
            let wait = try await probeWait(world)
            #expect((expected * 0.79...expected * 1.21).contains(wait))
        }
        #expect((16 * 0.79...16 * 1.21).contains(try await sleepingProbe(world).seconds))
        let asked = await world.platform.routes.count { $0 == "GET /capabilities" }
        await world.perform(.attend(true))
        #expect((32 * 0.79...32 * 1.21).contains(try await sleepingProbe(world).seconds))
        #expect(await world.platform.routes.count { $0 == "GET /capabilities" } == asked + 1)
        await world.offer(World.ours)
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.perform(.attend(true))
        #expect(try await world.log.connection() == .online(world.time.now))
    }

    @Test("Started without a network, the copies are shown and the rest comes by itself")
    func startedOffline() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /capabilities", .unreachable)
        await world.perform(.watch([.kursus]))
        #expect(try await world.log.connection() == .offline(since: World.start))
        try await world.log.next { $0 == .refreshFailed(.kursus, .unreachable("no route")) }
        await world.offer(World.ours)
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Kalkulus")))
        try await world.time.pass()
        #expect(try await world.log.snapshot(of: .kursus)?.content != .kursus([]))
    }

    @Test("A server that answers with errors of its own is unwell and is asked ever more rarely")
    func unwell() async throws {
        let world = try await World.signedIn()
        await world.platform.answer(
            "GET /public/kursus", .status(503, "<html>"), .status(503, ""), .ok("[]"))
        await world.perform(.watch([.kursus]))
        try await world.log.next { $0 == .connection(.unwell(since: World.start, status: 503)) }
        try await world.log.next { $0 == .refreshFailed(.kursus, .server(status: 503, message: nil)) }
        #expect(try await world.time.pass() == 10)
        #expect(try await world.time.pass() == 20)
        try await world.log.next { $0 == .connection(.online(World.start.adding(seconds: 30))) }
        #expect(try await world.log.snapshot(of: .kursus)?.content == .kursus([]))
    }

    @Test("After it was stopped the engine says nothing more, though an answer comes")
    func stopped() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .held(.ok("[]")))
        await world.perform(.watch([.kursus]))
        try await world.platform.asked("GET /public/kursus")
        let before = world.log.all.count
        await world.engine.stop()
        await world.platform.release()
        await world.perform(.refresh(.kursus))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(world.log.all.count == before)
        #expect(world.rows.isEmpty)
    }
}
