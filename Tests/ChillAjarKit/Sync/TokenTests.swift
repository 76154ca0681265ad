import ChillAjarKit
import Testing

@Suite("A sign-in lasts", .timeLimit(.minutes(10)))
struct TokenTests {
    private static let refresh = "POST /token/refresh"
    private static let pair = #"{"token": "akses-2", "refresh_token": "segar-2", "expires_in": 3600}"#

    /// A world whose person has a token that ends in so many seconds.
    private func world(endingIn seconds: Int64) async throws -> World {
        var session = Session.ayu
        (session.refreshToken, session.expiresAt) = ("segar-1", World.start.adding(seconds: seconds))
        let world = try await World.signedIn(session)
        for list in ["pelanggan/daftar-sesi-transaksi", "notifikasi", "public/kursus"] {
            await world.platform.answer("GET /\(list)", .ok("[]"))
        }
        return world
    }

    private func token(of request: TransportRequest?) -> String? {
        request?.headers.first { $0.name == "Authorization" }?.value
    }

    @Test("A token that is about to end is renewed once for all who need it, and kept before it is used")
    func renewed() async throws {
        let world = try await world(endingIn: 59)
        await world.platform.answer(Self.refresh, .held(.ok(Self.pair)))
        await world.platform.answer("POST /pelanggan/pesan-sesi", SendingTests.booked)
        await world.perform(.watch([.sesiPelanggan, .notifikasi]))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.platform.asked(Self.refresh)
        await world.platform.release()
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count(Self.refresh) == 1)
        #expect(token(of: await world.platform.last("POST /pelanggan/pesan-sesi")) == "Bearer akses-2")
        let kept = try world.store.session()
        #expect(kept?.token == "akses-2")
        #expect(kept?.refreshToken == "segar-2")
        #expect(kept?.expiresAt == World.start.adding(seconds: 3600))
    }

    @Test("A token that is good for longer is used as it is")
    func goodFor() async throws {
        let world = try await world(endingIn: 61)
        await world.perform(.refresh(.sesiPelanggan))
        _ = try await world.log.snapshot(of: .sesiPelanggan)
        #expect(await world.platform.count(Self.refresh) == 0)
    }

    @Test("A 401 before its time, as with a wrong clock, is answered with a new token and the same request again")
    func early() async throws {
        let world = try await world(endingIn: 3600)
        await world.platform.answer(Self.refresh, .ok(Self.pair))
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .status(401, ""), .ok(Wire.list(Wire.sesi(78))))
        await world.perform(.refresh(.sesiPelanggan))
        let snapshot = try await world.log.snapshot(of: .sesiPelanggan)
        #expect(
            snapshot?.content
                == .sesi([
                    Sesi(
                        id: SesiID(78), mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(18),
                        jadwalKursusID: JadwalKursusID(28))
                ]))
        #expect(!world.log.all.contains(.sessionEnded))
    }

    @Test("A sign-in that can no longer be renewed asks for the password once, and keeps what waits")
    func over() async throws {
        let world = try await world(endingIn: 0)
        await world.platform.answer(Self.refresh, .status(401, ""))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        try await world.log.next { $0 == .sessionEnded }
        #expect(try await world.log.queued()?.row.state == .waiting)
        #expect(world.log.all.count { $0 == .sessionEnded } == 1)
        #expect(await world.platform.count("POST /pelanggan/pesan-sesi") == 0)
        await world.platform.answer("POST /login", .ok(SessionTests.login))
        await world.platform.answer("POST /pelanggan/pesan-sesi", SendingTests.booked)
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
    }

    @Test("A renewal whose answer is lost leaves the mutation unsent, not unclear: it has never left")
    func lost() async throws {
        let world = try await world(endingIn: 0)
        await world.platform.answer(Self.refresh, .interrupted)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.queued()?.row.state == .waiting)
        #expect(await world.platform.count("POST /pelanggan/pesan-sesi") == 0)
    }

    @Test("What another program on the store has renewed is taken over, and the old token not sent again")
    func otherProgram() async throws {
        let world = try await world(endingIn: 0)
        var newer = Session.ayu
        (newer.token, newer.refreshToken) = ("akses-9", "segar-9")
        newer.expiresAt = World.start.adding(seconds: 3000)
        try world.store.saveSession(newer)
        await world.perform(.refresh(.sesiPelanggan))
        _ = try await world.log.snapshot(of: .sesiPelanggan)
        #expect(await world.platform.count(Self.refresh) == 0)
        #expect(token(of: await world.platform.last("GET /pelanggan/daftar-sesi-transaksi")) == "Bearer akses-9")
    }

    @Test("An account with a second factor is asked for it, and signed in by it; a wrong code can be given again")
    func secondFactor() async throws {
        let world = try World()
        await world.engine.start()
        await world.platform.answer("POST /login", .ok(#"{"otp_required": true, "challenge": "c1", "message": "Kode?"}"#))
        await world.platform.answer("POST /login/otp", .status(401, #"{"message": "Kode salah"}"#), .ok(SessionTests.login))
        await world.perform(.signIn(SignIn(email: "rani@contoh.test", password: "rahasia")))
        try await world.log.next { $0 == .otpRequired }
        await world.perform(.answerOTP("000000"))
        try await world.log.next { $0 == .signInFailed(.unauthorized(message: "Kode salah")) }
        await world.perform(.answerOTP("123456"))
        try await world.log.next { if case .session(_?) = $0 { true } else { false } }
    }
}
