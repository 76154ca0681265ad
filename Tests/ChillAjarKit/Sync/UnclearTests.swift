import ChillAjarKit
import Testing

@Suite("A mutation has one effect, though its answer is lost", .timeLimit(.minutes(10)))
struct UnclearTests {
    private let route = "POST /pelanggan/pesan-sesi"
    private let own = "GET /pelanggan/daftar-sesi-transaksi"

    private func keys(_ world: World) async -> [String?] {
        await world.platform.requests.filter { $0.url.hasSuffix("/pesan-sesi") }.map { request in
            request.headers.first { $0.name == "Idempotency-Key" }?.value
        }
    }

    @Test("A platform that knows keys is asked again with the same one, after 1 and 2 s")
    func sameKey() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .status(502, "<html>"), .status(504, ""), SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.time.pass() == 1)
        #expect(try await world.time.pass() == 2)
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await keys(world) == ["key-1", "key-1", "key-1"])
        #expect(world.rows.isEmpty)
    }

    @Test("The classic platform is looked at before anything is sent again: the effect is recognised")
    func seen() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .status(500, "<html>"))
        await world.platform.answer(own, .ok(Wire.list(Wire.sesi(5, jadwal: 3), Wire.sesi(78))))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        guard case .done(Ticket(1), .sesi(let sesi)) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(sesi.id == SesiID(78))
        #expect(await world.platform.count(route) == 1)
        #expect(world.rows.isEmpty)
    }

    @Test("Where the effect is absent on the classic platform, the mutation is sent once more")
    func absent() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .status(500, ""), SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(route) == 2)
        #expect(await world.platform.count(own) >= 1)
    }

    @Test("A classic platform that fails twice, and shows no effect, has refused")
    func failsTwice() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .status(500, #"{"message": "SQLSTATE"}"#))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        #expect(try await world.log.outcome() == .failed(Ticket(1), .booking, .server(status: 500, message: "SQLSTATE")))
        #expect(await world.platform.count(route) == 2)
        #expect(world.rows.isEmpty)
    }

    @Test("A refusal of the second send is the doing of the first, when its effect is there")
    func refusedByItself() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .status(500, ""), .status(409, ""))
        await world.platform.answer(own, .ok("[]"), .ok(Wire.list(Wire.sesi(78))))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
    }

    @Test("A refusal of the second send, after which the lists cannot be read, leaves the outcome open on the classic platform")
    func refusedUnseen() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .status(500, ""), .status(409, ""))
        await world.platform.answer(own, .ok("[]"), .status(502, ""))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        guard case .failed(Ticket(1), .booking, .unclear) = try await world.log.outcome() else { throw Missing("an unclear end") }
        #expect(world.rows.map(\.state) == [.unclear])
    }

    @Test("Cut off and with nobody to ask, the row stays unclear; when the server is back it is settled under its ticket")
    func settledLater() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .interrupted, SendingTests.booked)
        await world.platform.answer(own, .unreachable)
        await world.platform.answer("GET /capabilities", .unreachable)
        // The question for the capabilities comes before the send and must succeed.
        await world.platform.answer("GET /capabilities", .status(404, ""), .unreachable)
        await world.perform(.submit(.booking, ticket: Ticket(4)))
        var sleeper = try await world.time.nextSleeper()
        while sleeper.seconds != 1 { sleeper = try await world.time.nextSleeper() }
        world.time.wake(sleeper)
        guard case .failed(Ticket(4), .booking, .unclear) = try await world.log.outcome() else { throw Missing("an unclear end") }
        #expect(world.rows.map(\.state) == [.unclear])

        await world.offer(nil)
        await world.platform.answer(own, .ok(Wire.list(Wire.sesi(78))))
        await world.perform(.retryNow)
        guard case .done(Ticket(4), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(route) == 1)
        #expect(world.rows.isEmpty)
    }

    @Test("An answer that cannot be understood leaves the outcome open: it is asked for again with the same key")
    func unreadableAnswer() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .status(201, #"{"sesi": {"id"#), SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await keys(world) == ["key-1", "key-1"])
    }

    @Test("A row that a crash has left is sent again with its old key, and told under a ticket below zero")
    func leftoverOurs() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        var row = try world.store.enqueue(
            .booking, owner: UserID(6), idempotencyKey: "kunci-lama", at: World.start, heldUntil: nil)
        row.state = .sending
        row.attempts = 1
        try world.store.update(row)
        await world.offer(World.ours)
        await world.platform.answer(route, SendingTests.booked)
        await world.engine.start()
        guard case .done(Ticket(-1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await keys(world) == ["kunci-lama"])
        #expect(world.rows.isEmpty)
    }

    @Test("On the classic platform a row that a crash has left is recognised without being sent")
    func leftoverClassic() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        var row = try world.store.enqueue(
            .booking, owner: UserID(6), idempotencyKey: "kunci-lama", at: World.start, heldUntil: nil)
        row.state = .unclear
        try world.store.update(row)
        await world.offer(nil)
        await world.platform.answer(own, .ok(Wire.list(Wire.sesi(78))))
        await world.platform.answer("GET /transaksi", .ok("[]"))
        await world.engine.start()
        guard case .done(Ticket(-1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(route) == 0)
    }

    @Test("The rows that another program is at work on are left to it")
    func leftoverOfAnother() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: "kunci-lain", at: World.start, heldUntil: nil)
        world.store.state.withLock { $0.isSecond = true }
        await world.offer(World.ours)
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.engine.start()
        await world.perform(.watch([.kursus]))
        _ = try await world.log.snapshot(of: .kursus)
        #expect(world.rows.map(\.state) == [.waiting])
        #expect(await world.platform.count(route) == 0)
    }

    @Test("Signing out in the middle leaves the row for the next time, and nobody else is told of it")
    func signedOut() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .held(SendingTests.booked))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(route)
        await world.perform(.signOut(discarding: false))
        try await world.platform.asked("POST /logout")
        await world.platform.answer(route, SendingTests.booked)
        await world.platform.answer(
            "POST /login", .ok(#"{"token": "t", "user": {"id": 6, "nama": "Ayu", "peran": "pelanggan", "pelanggan": {"id": 1}}}"#)
        )
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await keys(world) == ["key-1", "key-1"])
    }

    @Test("A row that was never sent waits for the connection when an earlier run has left it")
    func waitsOffline() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: "kunci-lama", at: World.start, heldUntil: nil)
        await world.platform.answer("GET /capabilities", .unreachable)
        await world.engine.start()
        #expect(try await world.log.connection() == .offline(since: World.start))
        let wait = try await world.time.nextSleeper()
        #expect(world.rows.map(\.state) == [.waiting])
        await world.offer(World.ours)
        await world.platform.answer(route, SendingTests.booked)
        world.time.wake(wait)
        guard case .done(Ticket(-1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await keys(world) == ["kunci-lama"])
    }

    @Test("A row whose outcome could not be seen on an unwell server is settled when it is well again")
    func unwell() async throws {
        let world = try await SendingTests.ready(features: nil)
        await world.platform.answer(route, .status(502, ""))
        await world.platform.answer(own, .status(502, ""))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.time.pass()
        guard case .failed(Ticket(1), .booking, .unclear) = try await world.log.outcome() else { throw Missing("an unclear end") }
        await world.platform.answer(own, .ok(Wire.list(Wire.sesi(78))))
        // A minute at the most after each failure.
        try await world.time.pass()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(route) == 1)
    }

    @Test("What became of one person's mutation is not told to the next")
    func nextPerson() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .held(SendingTests.booked))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(route)
        let login = #"{"token": "t2", "user": {"id": 1, "nama": "Rani", "peran": "admin"}}"#
        await world.platform.answer("POST /login", .ok(login))
        await world.perform(.signIn(SignIn(email: "rani@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(let session?) = $0 { session.user.id == UserID(1) } else { false } }
        await world.platform.release()
        await world.platform.answer("POST /admin/verifikasi-pembayaran/4", .ok("{}"))
        while !world.rows.isEmpty {
            try Task.checkCancellation()
            await Task.yield()
        }
        await world.perform(.submit(.verifyPembayaran(TransaksiID(4)), ticket: Ticket(2)))
        #expect(try await world.log.outcome() == .done(Ticket(2), .done))
    }
}
