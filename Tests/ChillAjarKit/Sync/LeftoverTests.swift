import ChillAjarKit
import Testing

@Suite("What an earlier run or an earlier sign-in has left is settled once", .timeLimit(.minutes(1)))
struct LeftoverTests {
    private let route = "POST /pelanggan/pesan-sesi"
    private let login = #"{"token": "t", "user": {"id": 6, "nama": "Ayu", "peran": "pelanggan", "pelanggan": {"id": 1}}}"#

    private func signIn(_ world: World) async throws {
        await world.platform.answer("POST /login", .ok(login))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(let session?) = $0 { session.token == "t" } else { false } }
    }

    /// Waits until the engine has done what it had begun before.
    private func settled(_ world: World) async throws {
        await world.perform(.refresh(.kursus))
        _ = try await world.log.snapshot(of: .kursus)
    }

    @Test("A row that is acknowledged while an older one is settled is not sent again")
    func closedMeanwhile() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        for key in ["lama", "lebih-baru"] {
            _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: key, at: World.start)
        }
        await world.offer(World.ours)
        for list in ["public/kursus", "pelanggan/daftar-sesi-transaksi"] {
            await world.platform.answer("GET /\(list)", .ok("[]"))
        }
        await world.platform.answer(route, .held(SendingTests.booked), SendingTests.booked)
        await world.engine.start()
        try await world.platform.asked(route)
        // Another program on this store has closed the second row.
        try world.store.remove(OutboxID(2))
        await world.platform.release()
        guard case .done(Ticket(-1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        try await settled(world)
        #expect(await world.platform.count(route) == 1)
    }

    @Test("A row that was on its way when the settling began, and is acknowledged meanwhile, is not sent again")
    func deliveredMeanwhile() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: "lama", at: World.start)
        world.store.state.withLock { $0.isSecond = true }
        await world.offer(World.ours)
        for list in ["public/kursus", "pelanggan/daftar-sesi-transaksi"] {
            await world.platform.answer("GET /\(list)", .ok("[]"))
        }
        await world.engine.start()
        await world.platform.answer("DELETE /sesi/78", .held(.ok("{}")), .ok("{}"))
        await world.perform(.submit(.cancelSesi(SesiID(78)), ticket: Ticket(2)))
        try await world.platform.asked("DELETE /sesi/78")
        world.store.state.withLock { $0.isSecond = false }
        await world.platform.answer(route, .status(502, ""), SendingTests.booked)
        await world.perform(.retryNow)
        let wait = try await world.time.nextSleeper()
        await world.platform.release()
        #expect(try await world.log.outcome() == .done(Ticket(2), .done))
        world.time.wake(wait)
        guard case .done(Ticket(-1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        try await settled(world)
        #expect(await world.platform.count("DELETE /sesi/78") == 1)
    }

    @Test("Who signs in again while their row is still being stopped has it settled all the same")
    func signedInTooSoon() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .stubborn(SendingTests.booked), SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(route)
        await world.perform(.signOut)
        try await signIn(world)
        try await settled(world)
        await world.platform.release()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(route) == 2)
        #expect(world.rows.isEmpty)
    }
}
