import ChillAjarKit
import Testing

@Suite("The outbox goes in order, and each row when it can", .timeLimit(.minutes(10)))
struct QueueTests {
    private static let book = "POST /pelanggan/pesan-sesi"
    private static let pay = "POST /transaksi"

    private func slot(_ id: Int64) -> Mutation {
        .bookSesi(
            SesiBooking(
                mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(18),
                jadwalKursusID: JadwalKursusID(id), paketID: nil, detailKursus: ""))
    }

    private func proof(of sesi: SesiID) -> Mutation {
        guard case .uploadBukti(var upload) = Mutation.proof(.jpeg) else { return .proof(.jpeg) }
        upload.sesiID = sesi
        return .uploadBukti(upload)
    }

    /// A world that is offline since a booking could not be sent, with that booking in its outbox.
    private func offline() async throws -> World {
        let world = try await SendingTests.ready()
        await world.platform.answer(Self.book, .unreachable, SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.queued()?.ticket == Ticket(1))
        return world
    }

    @Test("What is asked for while offline is kept, told, and sent in its order once the connection is back")
    func order() async throws {
        let world = try await offline()
        for number in 2...4 {
            await world.perform(.submit(slot(Int64(number)), ticket: Ticket(number)))
            #expect(try await world.log.queued()?.ticket == Ticket(number))
        }
        #expect(await world.platform.count(Self.book) == 1)
        await world.perform(.retryNow)
        for number in 1...4 {
            guard case .done(Ticket(number), .sesi) = try await world.log.outcome() else { throw Missing("sesi \(number)") }
        }
        #expect(await world.platform.count(Self.book) == 5)
        #expect(world.rows.isEmpty)
    }

    @Test("The proof of a booking that has not been sent waits for it, and is then about its sesi")
    func dependant() async throws {
        let world = try await offline()
        let booking = try #require(world.rows.first)
        await world.platform.answer(Self.pay, .status(201, #"{"message": "ok", "transaksi": \#(Wire.transaksi(9))}"#))
        await world.perform(.submit(proof(of: SesiID(bookedBy: booking.id)), ticket: Ticket(2)))
        #expect(world.rows.map(\.dependsOn) == [nil, booking.id])
        await world.perform(.retryNow)
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        guard case .done(Ticket(2), .transaksi) = try await world.log.outcome() else { throw Missing("a transaksi") }
        guard case .multipart(let parts) = await world.platform.last(Self.pay)?.body else { throw Missing("a form") }
        #expect(parts.contains(.field(name: "sesi_id", value: "78")))
    }

    @Test("What is still composed about a booking that has gone meanwhile is about its sesi too")
    func lateDependant() async throws {
        let world = try await offline()
        let booking = try #require(world.rows.first)
        await world.perform(.retryNow)
        _ = try await world.log.outcome()
        await world.platform.answer("DELETE /sesi/78", .status(204, ""))
        await world.perform(.submit(.cancelSesi(SesiID(bookedBy: booking.id)), ticket: Ticket(2)))
        #expect(try await world.log.outcome() == .done(Ticket(2), .done))
        #expect(await world.platform.count("DELETE /sesi/78") == 1)
    }

    @Test("A booking that is refused stays to be seen, with what depends on it; others go on")
    func refusedWithDependants() async throws {
        let world = try await offline()
        let booking = try #require(world.rows.first)
        await world.platform.answer(Self.book, .status(409, #"{"message": "Slot sudah dipesan"}"#), SendingTests.booked)
        await world.perform(.submit(proof(of: SesiID(bookedBy: booking.id)), ticket: Ticket(2)))
        await world.perform(.submit(slot(30), ticket: Ticket(3)))
        await world.perform(.retryNow)
        #expect(try await world.log.refusal()?.refusal == .conflict(message: "Slot sudah dipesan"))
        guard case .done(Ticket(3), .sesi) = try await world.log.outcome() else { throw Missing("the other") }
        #expect(world.rows.map(\.state) == [.refused, .waiting])
        #expect(await world.platform.count(Self.pay) == 0)

        await world.perform(.discard(booking.id))
        guard case .failed(Ticket(2), _, .cancelled) = try await world.log.outcome() else { throw Missing("the fall") }
        #expect(world.rows.isEmpty)
    }

    @Test("A refused row goes again when the person says so, under a key of its own: the old one would be refused unseen")
    func retried() async throws {
        let world = try await offline()
        await world.platform.answer(Self.book, .status(422, "{}"), SendingTests.booked)
        await world.perform(.retryNow)
        let refused = try #require(try await world.log.refusal())
        await world.perform(.retry(refused.id))
        guard case .done(_, .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        let key = await world.platform.last(Self.book)?.headers.first { $0.name == "Idempotency-Key" }?.value
        #expect(key != refused.idempotencyKey)
    }

    @Test("A changed mutation takes the place of a refused one")
    func resubmitted() async throws {
        let world = try await offline()
        await world.platform.answer(Self.book, .status(409, "{}"), SendingTests.booked)
        await world.perform(.retryNow)
        let refused = try #require(try await world.log.refusal())
        await world.perform(.resubmit(refused.id, slot(31), ticket: Ticket(5)))
        guard case .done(Ticket(5), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(world.rows.isEmpty)
        await world.perform(.resubmit(refused.id, slot(32), ticket: Ticket(6)))
        #expect(try await world.log.outcome() == .failed(Ticket(6), slot(32), .conflict(message: nil)))
    }

    @Test("Two changes of one sesi keep their order; after a failure the second waits with the first")
    func oneSubject() async throws {
        let world = try await SendingTests.ready(.bagas)
        await world.platform.answer("POST /mentor/mulai-sesi/5", .status(429, ""), .ok("{}"))
        await world.platform.answer("POST /mentor/selesai-sesi/5", .ok("{}"))
        await world.perform(.submit(.startSesi(SesiID(5)), ticket: Ticket(1)))
        await world.perform(.submit(.finishSesi(SesiID(5)), ticket: Ticket(2)))
        #expect(try await world.time.pass() >= 10)
        #expect(try await world.log.outcome() == .done(Ticket(1), .done))
        #expect(try await world.log.outcome() == .done(Ticket(2), .done))
        let steps = await world.platform.routes.filter { $0.hasPrefix("POST") }
        #expect(steps == ["POST /mentor/mulai-sesi/5", "POST /mentor/mulai-sesi/5", "POST /mentor/selesai-sesi/5"])
    }

    @Test("A platform that asks for time gets it, for every row")
    func tooMany() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(Self.book, .status(429, ""), SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        await world.perform(.submit(slot(30), ticket: Ticket(2)))
        let sleeper = try await world.time.nextSleeper()
        #expect(sleeper.seconds == 10)
        #expect(await world.platform.count(Self.book) == 1)
        world.time.wake(sleeper)
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("the first") }
        guard case .done(Ticket(2), .sesi) = try await world.log.outcome() else { throw Missing("the second") }
    }

    @Test("While another program sends, nothing leaves here; it is tried again every second")
    func lease() async throws {
        let world = try await SendingTests.ready()
        world.store.state.withLock { $0.isSecond = true }
        await world.platform.answer(Self.book, SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.queued()?.ticket == Ticket(1))
        #expect(try await world.time.pass() == 1)
        let sleeper = try await world.time.nextSleeper()
        #expect(await world.platform.count(Self.book) == 0)
        world.store.state.withLock { $0.isSecond = false }
        world.time.wake(sleeper)
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
    }

    @Test("What another program on this store has put into the outbox is told and sent")
    func otherProgram() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer(Self.book, SendingTests.booked)
        let row = try world.store.enqueue(
            .booking, owner: Session.ayu.user.id, idempotencyKey: "other", at: World.start, heldUntil: nil)
        await world.perform(.lookAgain)
        try await world.log.next { if case .outbox(let rows) = $0 { rows.map(\.id) == [row.id] } else { false } }
        try await world.platform.asked(Self.book)
        let key = await world.platform.last(Self.book)?.headers.first { $0.name == "Idempotency-Key" }?.value
        #expect(key == "other")
    }

    @Test("What is not on disk does not leave")
    func fullDisk() async throws {
        let world = try await SendingTests.ready()
        await world.platform.answer("GET /capabilities", .held(.ok(#"{"features": ["idempotency", "detail"]}"#)))
        await world.platform.answer(Self.book, SendingTests.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked("GET /capabilities")
        world.store.state.withLock { $0.writeFailure = StoreFailure("disk full", kind: .full) }
        await world.platform.release()
        try await world.log.next { $0 == .storeFailed("disk full") }
        let sleeper = try await world.time.nextSleeper()
        #expect(await world.platform.count(Self.book) == 0)
        world.store.state.withLock { $0.writeFailure = nil }
        world.time.wake(sleeper)
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(Self.book) == 1)
    }
}

@Suite("What is held may be taken back", .timeLimit(.minutes(10)))
struct HoldTests {
    private let route = "POST /admin/verifikasi-pembayaran/4"
    private let verify = Mutation.verifyPembayaran(TransaksiID(4))

    private func world() async throws -> World {
        let world = try World(holds: [.verifyPembayaran: 5])
        try world.store.saveSession(.rani)
        await world.offer(World.ours)
        await world.platform.answer("GET /transaksi", .ok(Wire.list(Wire.transaksi(4, created: "2026-11-22T12:30:00.000000Z"))))
        await world.platform.answer(route, .ok("{}"))
        await world.engine.start()
        await world.perform(.submit(verify, ticket: Ticket(1)))
        return world
    }

    @Test("It leaves when its window is over, and not before")
    func leaves() async throws {
        let world = try await world()
        let queued = try #require(try await world.log.queued())
        #expect(queued.row.heldUntil == World.start.adding(seconds: 5))
        let sleeper = try await world.time.nextSleeper()
        #expect(sleeper.seconds == 5)
        #expect(await world.platform.count(route) == 0)
        world.time.wake(sleeper)
        #expect(try await world.log.outcome() == .done(Ticket(1), .done))
        #expect(await world.platform.count(route) == 1)
    }

    @Test("It leaves at once when somebody else signs in, before it is their turn")
    func makesRoom() async throws {
        let world = try await world()
        _ = try await world.log.queued()
        await world.platform.answer("POST /login", .ok(SessionTests.login))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        #expect(try await world.log.outcome() == .done(Ticket(1), .done))
        try await world.log.next { if case .session(let session?) = $0 { session.user.id == UserID(6) } else { false } }
        #expect(await world.platform.count(route) == 1 && world.rows.isEmpty)
    }

    @Test("Whoever signs in does not wait for a server that says nothing about it")
    func isNotWaitedFor() async throws {
        let world = try await world()
        _ = try await world.log.queued()
        let alarm = try await world.time.nextSleeper()
        await world.platform.answer(route, .held(.ok("{}")))
        await world.platform.answer("POST /login", .ok(SessionTests.login))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        let patience = try await world.time.nextSleeper()
        #expect(patience.seconds == 5 && patience.number != alarm.number)
        world.time.wake(patience)
        try await world.log.next { if case .session(let session?) = $0 { session.user.id == UserID(6) } else { false } }
        #expect(world.rows.count == 1, "it stays with its owner")
    }

    @Test("Taken back, it never leaves")
    func undone() async throws {
        let world = try await world()
        let queued = try #require(try await world.log.queued())
        let sleeper = try await world.time.nextSleeper()
        await world.perform(.discard(queued.row.id))
        #expect(world.rows.isEmpty)
        world.time.wake(sleeper)
        await world.platform.answer("POST /admin/verifikasi-pembayaran/5", .ok("{}"))
        await world.perform(.refresh(.antrean))
        _ = try await world.log.snapshot(of: .antrean)
        #expect(await world.platform.count(route) == 0)
    }
}
