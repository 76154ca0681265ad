import ChillAjarKit
import Testing

@Suite("Tokens that are not to be had, and what stays after a sign-out", .timeLimit(.minutes(10)))
struct SecretSessionTests {
    private static let route = "POST /pelanggan/pesan-sesi"
    private static let silent = SecretFailure(.load, .timeOver)

    /// An engine that has started while the person's command gives no tokens.
    private func withoutTokens() async throws -> World {
        let world = try World()
        try world.store.saveSession(.ayu)
        try world.store.saveDraft("turunan", name: "topik", owner: UserID(6))
        _ = try world.store.enqueue(.booking, owner: UserID(6), idempotencyKey: "lama", at: World.start, heldUntil: nil)
        world.store.state.withLock { $0.secretFailure = Self.silent }
        await world.offer(World.ours)
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(18, "Kalkulus")))
        await world.engine.start()
        return world
    }

    @Test("The start says why, shows what the person has here, asks for the password, and sends nothing as nobody")
    func start() async throws {
        let world = try await withoutTokens()
        #expect(world.log.all.first == .secretsFailed(Self.silent))
        #expect(world.log.all.contains(.draft(name: "topik", text: "turunan")))
        guard case .outbox(let rows) = try await world.log.next({ if case .outbox = $0 { true } else { false } }) else { return }
        #expect(rows.map(\.idempotencyKey) == ["lama"])
        try await world.log.next { $0 == .sessionEnded }
        await world.perform(.watch([.kursus]))
        _ = try await world.log.snapshot(of: .kursus)
        #expect(await world.platform.count("POST /pelanggan/pesan-sesi") == 0)
        #expect(!world.log.all.contains(.session(nil)))
    }

    @Test("What is typed then is kept for the person, and the password alone makes all go on")
    func goingOn() async throws {
        let world = try await withoutTokens()
        await world.perform(.saveDraft("integral", name: "topik"))
        #expect(try world.store.draft(name: "topik", owner: UserID(6)) == "integral")
        world.store.state.withLock { $0.secretFailure = nil }
        await world.platform.answer(
            "POST /login",
            .ok(#"{"token": "t2", "user": {"id": 6, "nama": "Ayu", "peran": "pelanggan", "pelanggan": {"id": 1}}}"#))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(let session?) = $0 { session.token == "t2" } else { false } }
        #expect(try world.store.session()?.token == "t2")
        try await world.platform.asked(Self.route)
    }

    @Test(
        "Signing out keeps what has not arrived, or drops it with what depends on it where the person says so",
        arguments: [false, true])
    func signOut(isDiscarding: Bool) async throws {
        let world = try await withoutTokens()
        let row = try #require(world.rows.first)
        let proof = Mutation.cancelSesi(SesiID(bookedBy: row.id))
        _ = try world.store.enqueue(proof, owner: UserID(6), idempotencyKey: "b", at: World.start, heldUntil: nil)
        _ = try world.store.enqueue(.booking, owner: UserID(7), idempotencyKey: "c", at: World.start, heldUntil: nil)
        await world.perform(.signOut(discarding: isDiscarding))
        try await world.log.next { $0 == .session(nil) }
        #expect(world.rows.map(\.idempotencyKey) == (isDiscarding ? ["c"] : ["lama", "b", "c"]))
    }

    @Test("What is on its way when it is dropped stays dropped, whatever is answered")
    func signOutWhileSending() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(Self.route, .held(.status(500, "")))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(Self.route)
        await world.perform(.signOut(discarding: true))
        await world.platform.release()
        try await world.log.next { $0 == .session(nil) }
        await world.engine.stop()
        #expect(world.rows.isEmpty)
    }

    @Test("A proof that an admin has looked at is seen again without a connection; another proof of that payment is not")
    func keptProofs() async throws {
        let world = try await SendingTests.ready(.rani)
        await world.platform.answer("GET /transaksi", .ok(Wire.list(Wire.transaksi(4))))
        await world.platform.answer("GET /admin/download-bukti-pembayaran/4", .ok("JPEG"), .unreachable)
        await world.perform(.watch([.antrean]))
        _ = try await world.log.snapshot(of: .antrean)
        let id = TransaksiID(4)
        await world.perform(.fetchBukti(id))
        try await world.log.next { $0 == .bukti(id, Array("JPEG".utf8)) }
        await world.perform(.fetchBukti(id))
        try await world.log.next { $0 == .bukti(id, Array("JPEG".utf8)) }
        #expect(await world.platform.count("GET /admin/download-bukti-pembayaran/4") == 1)

        let later = Wire.transaksi(4, created: "2026-11-22T13:30:00.000000Z")
        await world.platform.answer("GET /transaksi", .ok(Wire.list(later)))
        await world.perform(.refresh(.antrean))
        _ = try await world.log.snapshot(of: .antrean)
        await world.perform(.fetchBukti(id))
        try await world.log.next { if case .buktiFailed(id, _) = $0 { true } else { false } }

        await world.perform(.signOut(discarding: false))
        try await world.log.next { $0 == .session(nil) }
        #expect(world.store.state.withLock { ($0.files[UserID(1)] ?? [:]).isEmpty })
    }
}
