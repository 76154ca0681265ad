import ChillAjarKit
import Testing

@Suite("The sync engine reads", .timeLimit(.minutes(10)))
struct ReadingTests {
    @Test("Starting tells the session, the outbox and the drafts before anything is asked of the network")
    func start() async throws {
        let world = try World()
        try world.store.saveSession(.ayu)
        try world.store.saveDraft("turunan", name: "topik", owner: UserID(6))
        try world.store.saveDraft("ayu@contoh.test", name: "masuk", owner: nil)
        await world.engine.start()
        let expected: [SyncEvent] = [
            .session(.ayu), .outbox([]), .draft(name: "masuk", text: "ayu@contoh.test"), .draft(name: "topik", text: "turunan"),
        ]
        #expect(world.log.all == expected)
    }

    @Test("A list in sight is shown from the copy first, then as the server has it, and that is kept")
    func copyFirst() async throws {
        let world = try await World.signedIn()
        let copy = Snapshot(.kursus([Kursus(id: KursusID(1), nama: "Lama")]), fetchedAt: World.start.adding(seconds: -3600))
        try world.store.save(copy, of: .kursus, owner: nil)
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Baru")))
        await world.perform(.watch([.kursus]))
        #expect(try await world.log.snapshot(of: .kursus) == copy)
        let fresh = try await world.log.snapshot(of: .kursus)
        #expect(fresh?.content == .kursus([Kursus(id: KursusID(1), nama: "Baru", mentorID: MentorID(1))]))
        #expect(fresh?.fetchedAt == World.start)
        #expect(try world.store.snapshot(of: .kursus, owner: nil) == fresh)
    }

    @Test("A list that was read a moment ago is not read again because a screen shows it")
    func freshEnough() async throws {
        let world = try await World.signedIn()
        let copy = Snapshot(.kursus([]), fetchedAt: World.start.adding(seconds: -4))
        try world.store.save(copy, of: .kursus, owner: nil)
        await world.perform(.watch([.kursus]))
        #expect(try await world.log.snapshot(of: .kursus) == copy)
        #expect(try await world.time.nextSleeper().seconds == 5)
        #expect(await world.platform.count("GET /public/kursus") == 0)
    }

    @Test("A list in sight is read every 5 s after a change, and ever later up to 60 s while nothing changes")
    func pace() async throws {
        let world = try await World.signedIn()
        let same = ScriptedPlatform.Answer.ok(Wire.kursus(1, "Satu"))
        await world.platform.answer(
            "GET /public/kursus", same, same, same, same, same, same, .ok(Wire.kursus(1, "Dua")), same)
        await world.perform(.watch([.kursus]))
        var slept: [Double] = []
        for _ in 0..<7 { slept.append(try await world.time.pass()) }
        #expect(slept == [5, 10, 20, 40, 60, 60, 5])
    }

    @Test("A list that is found unchanged is not written again, but its moment moves")
    func unchanged() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Satu")))
        await world.perform(.watch([.kursus]))
        let first = try await world.log.snapshot(of: .kursus)
        try await world.time.pass()
        let second = try await world.log.snapshot(of: .kursus)
        #expect(first?.content == second?.content)
        #expect(second?.fetchedAt == World.start.adding(seconds: 5))
        #expect(try world.store.snapshot(of: .kursus, owner: nil)?.fetchedAt == second?.fetchedAt)
        #expect(world.store.state.withLock { $0.saves } == 1)
    }

    @Test("However often a list is asked for, only one request is under way")
    func oneAtATime() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .held(.ok("[]")))
        await world.perform(.watch([.kursus]))
        await world.perform(.refresh(.kursus))
        await world.perform(.watch([.kursus, .sesiPelanggan]))
        await world.perform(.refresh(.kursus))
        try await world.platform.asked("GET /public/kursus")
        await world.platform.release()
        _ = try await world.log.snapshot(of: .kursus)
        #expect(await world.platform.count("GET /public/kursus") == 1)
    }

    @Test("A list out of sight is not read any more")
    func outOfSight() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok("[]"))
        await world.perform(.watch([.kursus]))
        let sleeper = try await world.time.nextSleeper()
        await world.perform(.watch([.sesiPelanggan]))
        _ = try await world.log.snapshot(of: .sesiPelanggan)
        world.time.wake(sleeper)
        try await world.time.pass()
        _ = try await world.log.snapshot(of: .sesiPelanggan)
        #expect(await world.platform.count("GET /public/kursus") == 1)
    }

    @Test("A list that the person's role may not read is not asked for")
    func otherRole() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.perform(.watch([.antrean, .sesiMentor, .kursus]))
        _ = try await world.log.snapshot(of: .kursus)
        #expect(await Set(world.platform.routes) == ["GET /capabilities", "GET /public/kursus"])
    }

    @Test("The public list is asked for without the token, so that its copy is fit for everybody")
    func noToken() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /public/kursus", .ok("[]"))
        await world.perform(.watch([.kursus]))
        _ = try await world.log.snapshot(of: .kursus)
        #expect(await world.platform.last("GET /public/kursus")?.headers == [HTTPHeader("Accept", "application/json")])
    }

    @Test("An admin's queue holds the proofs that wait, oldest first")
    func queue() async throws {
        let world = try await World.signedIn(.rani)
        let body = Wire.list(
            Wire.transaksi(9, created: "2026-11-22T12:00:00.000000Z"), Wire.transaksi(4, status: "accepted"),
            Wire.transaksi(7, created: "2026-11-22T11:00:00.000000Z"), Wire.transaksi(5, status: "ditolak"))
        await world.platform.answer("GET /transaksi", .ok(body))
        await world.perform(.watch([.antrean]))
        guard case .transaksi(let rows) = try await world.log.snapshot(of: .antrean)?.content else { throw Missing("a queue") }
        #expect(rows.map(\.id.value) == [7, 9])
    }

    @Test("The file of a proof and the testimoni of a mentor come when asked for, once each")
    func files() async throws {
        let world = try await World.signedIn(.rani)
        await world.platform.answer("GET /admin/download-bukti-pembayaran/7", .held(.ok("JPEG")))
        await world.platform.answer("GET /mentor/1/testimoni", .ok(#"[{"id": 1, "rating": 5}]"#))
        await world.perform(.fetchBukti(TransaksiID(7)))
        await world.perform(.fetchBukti(TransaksiID(7)))
        try await world.platform.asked("GET /admin/download-bukti-pembayaran/7")
        await world.platform.release()
        try await world.log.next { $0 == .bukti(TransaksiID(7), Array("JPEG".utf8)) }
        await world.perform(.fetchTestimoni(MentorID(1)))
        let testimoni = Testimoni(id: TestimoniID(1), rating: Rating(5))
        try await world.log.next { $0 == .testimoni(MentorID(1), [testimoni]) }
        #expect(await world.platform.count("GET /admin/download-bukti-pembayaran/7") == 1)
    }

    @Test("A proof that cannot be fetched says why")
    func missingProof() async throws {
        let world = try await World.signedIn(.rani)
        await world.perform(.fetchBukti(TransaksiID(7)))
        try await world.log.next { $0 == .buktiFailed(TransaksiID(7), .notFound(message: "Tidak ditemukan")) }
    }

    @Test("Testimoni that cannot be fetched say why, to a guest that signing in is needed, and may be asked for again")
    func missingTestimoni() async throws {
        let world = try World()
        await world.engine.start()
        await world.platform.answer("GET /mentor/1/testimoni", .status(401, #"{"message": "Unauthenticated."}"#), .unreachable)
        await world.perform(.fetchTestimoni(MentorID(1)))
        try await world.log.next { $0 == .testimoniFailed(MentorID(1), .unauthorized(message: "Unauthenticated.")) }
        await world.perform(.fetchTestimoni(MentorID(1)))
        try await world.log.next { $0 == .testimoniFailed(MentorID(1), .unreachable("no route")) }
    }

    @Test("A list is asked for by the state that is known; confirmed, it stands, and its moment moves")
    func confirmed() async throws {
        let world = try await World.signedIn(features: World.ours + ["etag"])
        await world.platform.answer(
            "GET /public/kursus", .tagged(Wire.kursus(1, "Satu"), etag: "\"a\""), .tagged(Wire.kursus(1, "Satu"), etag: "\"a\""),
            .tagged(Wire.kursus(1, "Dua"), etag: "\"b\""))
        await world.perform(.watch([.kursus]))
        let first = try await world.log.snapshot(of: .kursus)
        #expect(first?.etag == "\"a\"")
        world.time.advance(seconds: 60)
        await world.perform(.refresh(.kursus))
        let second = try await world.log.snapshot(of: .kursus)
        #expect(second?.content == first?.content)
        #expect(second?.fetchedAt == World.start.adding(seconds: 60))
        #expect(world.store.state.withLock { $0.saves } == 1)
        await world.perform(.refresh(.kursus))
        let third = try await world.log.snapshot(of: .kursus)
        #expect(third?.content != first?.content)
        #expect(third?.etag == "\"b\"")
        #expect(try world.store.snapshot(of: .kursus, owner: nil) == third)
    }

    @Test("The classic platform is never asked by a state, and has no notifications to ask for")
    func classic() async throws {
        let world = try await World.signedIn(features: nil)
        await world.platform.answer("GET /public/kursus", .tagged(Wire.kursus(1, "Satu"), etag: "\"a\""))
        await world.platform.answer("GET /kursus", .ok("[]"))
        await world.perform(.watch([.kursus, .notifikasi]))
        _ = try await world.log.snapshot(of: .kursus)
        await world.perform(.refresh(.kursus))
        _ = try await world.log.snapshot(of: .kursus)
        let asked = await world.platform.requests.flatMap(\.headers)
        #expect(!asked.contains { $0.name == "If-None-Match" })
        #expect(await world.platform.count("GET /notifikasi") == 0)
    }
}
