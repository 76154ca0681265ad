import ChillAjarKit
import Testing

@Suite("What an earlier run or an earlier sign-in has left is settled once", .timeLimit(.minutes(10)))
struct LeftoverTests {
    private let route = "POST /pelanggan/pesan-sesi"
    private let login = #"{"token": "t", "user": {"id": 6, "nama": "Ayu", "peran": "pelanggan", "pelanggan": {"id": 1}}}"#

    private func signIn(_ world: World) async throws {
        await world.platform.answer("POST /login", .ok(login))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(let session?) = $0 { session.token == "t" } else { false } }
    }

    /// Waits until the engine has told what a read of a list brought.
    private func settled(_ world: World) async throws {
        await world.perform(.refresh(.kursus))
        _ = try await world.log.snapshot(of: .kursus)
    }

    @Test("A row that is acknowledged while an older one is settled is not sent again")
    func closedMeanwhile() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        for key in ["satu", "dua", "tiga"] {
            _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: key, at: World.start, heldUntil: nil)
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
        guard case .done(Ticket(-3), .sesi) = try await world.log.outcome() else { throw Missing("the third") }
        #expect(await world.platform.count(route) == 2)
    }

    @Test("Who signs in again while their row is still being stopped has it settled all the same")
    func signedInTooSoon() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .stubborn(SendingTests.booked), SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(route)
        await world.perform(.signOut(discarding: false))
        try await signIn(world)
        try await settled(world)
        await world.platform.release()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(route) == 2)
        #expect(world.rows.isEmpty)
    }

    @Test(
        "A row that was never sent goes on waiting while the platform cannot even say what it offers",
        arguments: [ScriptedPlatform.Answer.status(503, "<html>"), .ok("<!doctype html>")])
    func unasked(answer: ScriptedPlatform.Answer) async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: "lama", at: World.start, heldUntil: nil)
        await world.platform.answer("GET /capabilities", answer)
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.platform.answer(route, SendingTests.booked)
        await world.engine.start()
        _ = try await world.log.connection()
        await world.perform(.refresh(.kursus))
        try await world.log.next { if case .refreshFailed(.kursus, _) = $0 { true } else { false } }
        #expect(world.rows.map(\.state) == [.waiting])
        await world.offer(World.ours)
        await world.perform(.retryNow)
        guard case .done(Ticket(-1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
    }

    @Test(
        "An old decision is not sent when the proof has changed since: nobody has seen the one that waits now",
        arguments: [nil, World.ours], [OutboxEntry.State.waiting, .unclear])
    func unseenProof(features: [String]?, state: OutboxEntry.State) async throws {
        let (world, mutation) = try await decided(features, state, proofAt: "2026-11-22T13:30:00.000000Z")
        let row = try await world.log.refusal()
        #expect(row?.mutation == mutation)
        #expect(row?.refusal == .conflict(message: nil))
        #expect(await world.platform.count("POST /admin/verifikasi-pembayaran/4") == 0)
        #expect(world.rows.map(\.state) == [.refused])
    }

    @Test(
        "An old decision is sent when the proof is the one that it was made on",
        arguments: [nil, World.ours], [OutboxEntry.State.waiting, .unclear])
    func seenProof(features: [String]?, state: OutboxEntry.State) async throws {
        let (world, _) = try await decided(features, state, proofAt: "2026-11-22T12:30:00.000000Z")
        #expect(try await world.log.outcome() == .done(Ticket(-1), .done))
        #expect(await world.platform.count("POST /admin/verifikasi-pembayaran/4") == 1)
    }

    @Test(
        "A clock that is two days off decides nothing: the platform's own tells what came before",
        arguments: [
            ("Tue, 24 Nov 2026 13:00:00 GMT", "2026-11-24T12:30:00.000000Z", 1),
            ("Tue, 24 Nov 2026 13:00:00 GMT", "2026-11-24T13:30:00.000000Z", 0),
            ("Fri, 20 Nov 2026 13:00:00 GMT", "2026-11-20T12:30:00.000000Z", 1),
            ("Fri, 20 Nov 2026 13:00:00 GMT", "2026-11-20T13:30:00.000000Z", 0),
        ])
    func wrongClock(date: String, proofAt: String, sent: Int) async throws {
        let (world, _) = try await decided(World.ours, .waiting, proofAt: proofAt, date: date)
        if sent == 1 { _ = try await world.log.outcome() } else { _ = try await world.log.refusal() }
        #expect(await world.platform.count("POST /admin/verifikasi-pembayaran/4") == sent)
    }

    /// An engine that has started with an admin's decision of 20.00 WIB left over.
    private func decided(
        _ features: [String]?, _ state: OutboxEntry.State, proofAt moment: String, date: String? = nil
    ) async throws -> (World, Mutation) {
        let world = try World()
        await world.platform.say(date: date)
        try world.store.saveSession(.rani)
        let mutation = Mutation.verifyPembayaran(TransaksiID(4))
        var row = try world.store.enqueue(mutation, owner: UserID(1), idempotencyKey: "lama", at: World.start, heldUntil: nil)
        row.state = state
        try world.store.update(row)
        await world.offer(features)
        await world.platform.answer("GET /transaksi", .ok(Wire.list(Wire.transaksi(4, created: moment))))
        await world.platform.answer("POST /admin/verifikasi-pembayaran/4", .ok(#"{"message": "ok"}"#))
        await world.engine.start()
        return (world, mutation)
    }

    @Test("What is turned down while somebody else is signed in waits in its owner's outbox, and nobody else is told")
    func refusedMeanwhile() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(route, .held(.status(409, #"{"message": "Slot sudah dipesan"}"#)))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(route)
        await world.platform.answer("POST /login", .ok(#"{"token": "t2", "user": {"id": 1, "nama": "Rani", "peran": "admin"}}"#))
        await world.perform(.signIn(SignIn(email: "rani@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(let session?) = $0 { session.token == "t2" } else { false } }
        await world.platform.release()
        while world.rows.map(\.state) != [.refused] {
            try Task.checkCancellation()
            await Task.yield()
        }
        try await signIn(world)
        let told = try await world.log.next { if case .outbox(let rows) = $0 { !rows.isEmpty } else { false } }
        #expect(told == .outbox(world.rows))
        #expect(world.rows.map(\.refusal) == [.conflict(message: "Slot sudah dipesan")])
        #expect(!world.log.all.contains { if case .failed = $0 { true } else { false } })
    }

    @Test("What was turned down stays in the outbox over a start, and is not sent again by itself")
    func refusedBefore() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        var row = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: "lama", at: World.start, heldUntil: nil)
        (row.state, row.refusal) = (.refused, .tooLarge)
        try world.store.update(row)
        await world.offer(World.ours)
        await world.platform.answerEverything(.ok("[]"))
        await world.engine.start()
        try await settled(world)
        #expect(world.log.all.contains(.outbox([row])))
        #expect(await world.platform.count(route) == 0)
        #expect(world.rows == [row])
    }
}
