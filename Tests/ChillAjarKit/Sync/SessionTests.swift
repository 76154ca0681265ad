import ChillAjarKit
import Testing

@Suite("People sign in and out", .timeLimit(.minutes(10)))
struct SessionTests {
    static let login = #"""
        {"message": "Login berhasil", "token": "17|buram", "user": {"id": 6, "nama": "Ayu", "peran": "pelanggan",
        "pelanggan": {"id": 1, "user_id": 6}, "mentor": null}}
        """#

    @Test("Signing in keeps the session and shows the person's own copies before the network answers")
    func signIn() async throws {
        let world = try World()
        await world.offer(World.ours)
        let own = Snapshot(.sesi([Sesi(id: SesiID(78))]), fetchedAt: World.start.adding(seconds: -60))
        try world.store.save(own, of: .sesiPelanggan, owner: UserID(6))
        try world.store.save(Snapshot(.sesi([Sesi(id: SesiID(1))]), fetchedAt: World.start), of: .sesiPelanggan, owner: UserID(7))
        await world.engine.start()
        await world.platform.answer("POST /login", .ok(Self.login))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        let event = try await world.log.next { if case .session(.some) = $0 { true } else { false } }
        guard case .session(let session?) = event else { throw Missing("a session") }
        #expect(session.user.pelanggan?.id == PelangganID(1))
        #expect(try world.store.session() == session)
        #expect(try await world.log.snapshot(of: .sesiPelanggan) == own)
        #expect(await world.platform.count("GET /pelanggan/daftar-sesi-transaksi") == 0)
    }

    @Test("A wrong password is told, and nothing else happens")
    func wrongPassword() async throws {
        let world = try World()
        await world.engine.start()
        await world.platform.answer("POST /login", .status(401, #"{"message": "Tidak sah"}"#))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "salah")))
        try await world.log.next { $0 == .signInFailed(.unauthorized(message: "Tidak sah")) }
        #expect(try world.store.session() == nil)
        #expect(!world.log.all.contains(.sessionEnded))
    }

    @Test("A new account knows its pelanggan, which the answer to a registration keeps beside the user")
    func register() async throws {
        let world = try World()
        await world.offer(World.ours)
        await world.engine.start()
        await world.platform.answer(
            "POST /register",
            .status(
                201,
                #"{"message": "ok", "token": "t", "user": {"id": 9, "nama": "Fajar", "peran": "pelanggan"}, "pelanggan": {"id": 5, "user_id": 9}}"#
            ))
        let registration = Registration(
            peran: .pelanggan, nama: "Fajar", email: "f@contoh.test", password: "rahasia", nomorTelepon: "0812", alamat: "Jl.")
        await world.perform(.register(registration))
        let event = try await world.log.next { if case .session(.some) = $0 { true } else { false } }
        guard case .session(let session?) = event else { throw Missing("a session") }
        #expect(session.user.pelanggan?.id == PelangganID(5))
    }

    @Test("A mentor who must wait for an admin is told so after registering")
    func pendingMentor() async throws {
        let world = try World()
        await world.engine.start()
        await world.platform.answer(
            "POST /register",
            .status(201, #"{"message": "Menunggu", "user": {"id": 9, "nama": "F", "peran": "mentor"}, "mentor": {"id": 5}}"#))
        let registration = Registration(
            peran: .mentor, nama: "F", email: "f@contoh.test", password: "rahasia", nomorTelepon: "0812", alamat: "Jl.")
        await world.perform(.register(registration))
        try await world.log.next { $0 == .signInFailed(.forbidden(message: "Menunggu")) }
        #expect(try world.store.session() == nil)
    }

    @Test("A token that the server no longer takes ends the session once; copies and outbox stay; signing in goes on")
    func ended() async throws {
        let world = try await World.signedIn()
        let own = Snapshot(.sesi([Sesi(id: SesiID(78))]), fetchedAt: World.start.adding(seconds: -60))
        try world.store.save(own, of: .sesiPelanggan, owner: UserID(6))
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .status(401, #"{"message": "Unauthenticated."}"#))
        await world.platform.answer("POST /pelanggan/pesan-sesi", .status(401, ""))
        await world.perform(.watch([.sesiPelanggan]))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        // Whichever of the two the server answers first, ends the session for both.
        try await world.log.next { $0 == .sessionEnded }
        #expect(try await world.log.queued()?.ticket == Ticket(1))
        #expect(world.log.all.count { $0 == .sessionEnded } == 1)
        #expect(try world.store.session() == nil)
        #expect(try world.store.snapshot(of: .sesiPelanggan, owner: UserID(6)) == own)

        await world.platform.answer("POST /login", .ok(Self.login))
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok(Wire.list(Wire.sesi(79))))
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        #expect(try await world.log.snapshot(of: .sesiPelanggan) == own)
        guard case .sesi(let rows) = try await world.log.snapshot(of: .sesiPelanggan)?.content else { throw Missing("sesi") }
        #expect(rows.map(\.id.value) == [79])
    }

    @Test("Signing out tells the server, forgets the person's copies, and leaves what everybody sees")
    func signOut() async throws {
        let world = try await World.signedIn()
        let shared = Snapshot(.kursus([]), fetchedAt: World.start)
        try world.store.save(shared, of: .kursus, owner: nil)
        try world.store.save(Snapshot(.sesi([]), fetchedAt: World.start), of: .sesiPelanggan, owner: UserID(6))
        await world.perform(.signOut(discarding: false))
        try await world.log.next { $0 == .session(nil) }
        try await world.platform.asked("POST /logout")
        #expect(try world.store.session() == nil)
        #expect(try world.store.snapshot(of: .sesiPelanggan, owner: UserID(6)) == nil)
        #expect(try world.store.snapshot(of: .kursus, owner: nil) == shared)
    }

    @Test("What was asked for one person is not shown to the next")
    func nextPerson() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .held(.ok(Wire.list(Wire.sesi(78)))))
        await world.perform(.watch([.sesiPelanggan]))
        try await world.platform.asked("GET /pelanggan/daftar-sesi-transaksi")
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok(Wire.list(Wire.sesi(99))))
        let login = #"{"token": "t2", "user": {"id": 7, "nama": "Gita", "peran": "pelanggan", "pelanggan": {"id": 2}}}"#
        await world.platform.answer("POST /login", .ok(login))
        await world.perform(.signIn(SignIn(email: "gita@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(let session?) = $0 { session.user.id == UserID(7) } else { false } }
        await world.platform.release()
        guard case .sesi(let rows) = try await world.log.snapshot(of: .sesiPelanggan)?.content else { throw Missing("sesi") }
        #expect(rows.map(\.id.value) == [99])
        #expect(try world.store.snapshot(of: .sesiPelanggan, owner: UserID(6)) == nil)
    }

    @Test("What is typed into forms is kept for whoever is signed in")
    func drafts() async throws {
        let world = try await World.signedIn()
        await world.perform(.saveDraft("turunan", name: "topik"))
        #expect(try world.store.draft(name: "topik", owner: UserID(6)) == "turunan")
        #expect(try world.store.draft(name: "topik", owner: nil) == nil)
        await world.perform(.saveDraft(nil, name: "topik"))
        #expect(try world.store.draft(name: "topik", owner: UserID(6)) == nil)
    }

    @Test("What is typed after the server has ended the session is kept for the person whose form it is, until they sign out")
    func draftsAfterTheEnd() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .status(401, ""))
        await world.perform(.watch([.sesiPelanggan]))
        try await world.log.next { $0 == .sessionEnded }
        await world.perform(.saveDraft("turunan", name: "topik"))
        #expect(try world.store.draft(name: "topik", owner: UserID(6)) == "turunan")
        #expect(try world.store.draft(name: "topik", owner: nil) == nil)
        await world.perform(.signOut(discarding: false))
        await world.perform(.saveDraft("integral", name: "topik"))
        #expect(try world.store.draft(name: "topik", owner: nil) == "integral")
    }

    @Test(
        "After the server has ended a session the next start is still that person's and asks for the password, until they sign out"
    )
    func nextStart() async throws {
        let world = try await World.signedIn()
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .status(401, ""))
        await world.perform(.watch([.sesiPelanggan]))
        try await world.log.next { $0 == .sessionEnded }
        await world.perform(.saveDraft("turunan", name: "topik"))
        let next = try World(store: world.store)
        await next.engine.start()
        try await next.log.next { $0 == .sessionEnded }
        #expect(!next.log.all.contains(.session(nil)))
        #expect(next.log.all.contains(.draft(name: "topik", text: "turunan")))
        await next.perform(.signOut(discarding: false))
        let last = try World(store: world.store)
        await last.engine.start()
        #expect(last.log.all.contains(.session(nil)) && !last.log.all.contains(.sessionEnded))
    }

    @Test("A session that ends is gone on with by the newer one that another program on this store has written")
    func otherProgram() async throws {
        let world = try await World.signedIn()
        let newer = Session(user: Session.ayu.user, token: "token-baru")
        try world.store.saveSession(newer)
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .status(401, ""), .ok("[]"))
        await world.perform(.watch([.sesiPelanggan]))
        _ = try await world.log.snapshot(of: .sesiPelanggan)
        #expect(!world.log.all.contains(.sessionEnded))
        let asked = await world.platform.last("GET /pelanggan/daftar-sesi-transaksi")
        #expect(asked?.headers.contains(HTTPHeader("Authorization", "Bearer token-baru")) == true)
        #expect(try world.store.session() == newer)
    }

    @Test("When the session's file cannot be removed, signing out tells so and forgets the copies all the same")
    func stuckSession() async throws {
        let world = try await World.signedIn()
        try world.store.save(Snapshot(.sesi([]), fetchedAt: World.start), of: .sesiPelanggan, owner: UserID(6))
        world.store.state.withLock { $0.sessionFailure = StoreFailure("read-only", kind: .cannotOpen) }
        await world.perform(.signOut(discarding: false))
        try await world.log.next { $0 == .session(nil) }
        #expect(world.log.all.contains(.storeFailed("read-only")))
        #expect(try world.store.snapshot(of: .sesiPelanggan, owner: UserID(6)) == nil)
    }

    @Test("A store that fails is told, and the lists still come from the server")
    func brokenStore() async throws {
        let world = try await World.signedIn()
        world.store.state.withLock { $0.failure = StoreFailure("disk full", kind: .full) }
        await world.platform.answer("GET /public/kursus", .ok(Wire.kursus(1, "Kalkulus")))
        await world.perform(.watch([.kursus]))
        try await world.log.next { $0 == .storeFailed("disk full") }
        #expect(try await world.log.snapshot(of: .kursus) != nil)
    }
}
