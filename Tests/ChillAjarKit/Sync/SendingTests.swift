import ChillAjarKit
import Testing

@Suite("The sync engine sends what the person asks for", .timeLimit(.minutes(10)))
struct SendingTests {
    static let booked = ScriptedPlatform.Answer.status(201, #"{"message": "ok", "sesi": \#(Wire.sesi(78))}"#)

    /// A world in which every list can be read and is empty.
    static func ready(_ session: Session = .ayu, features: [String]? = World.ours) async throws -> World {
        let world = try await World.signedIn(session, features: features)
        for list in [
            "public/kursus", "kursus", "pelanggan/daftar-sesi-transaksi", "transaksi", "mentor/daftar-sesi",
            "mentor/daftar-kursus",
        ] {
            await world.platform.answer("GET /\(list)", .ok("[]"))
        }
        return world
    }

    @Test("A mutation is in the outbox, with its key, before it leaves; acknowledged, its row goes and the lists are read")
    func acknowledged() async throws {
        let world = try await Self.ready()
        await world.platform.answer("POST /pelanggan/pesan-sesi", .held(Self.booked))
        await world.perform(.submit(.booking, ticket: Ticket(7)))
        try await world.platform.asked("POST /pelanggan/pesan-sesi")
        #expect(world.rows.map(\.state) == [.sending])
        #expect(world.rows.map(\.attempts) == [1])
        #expect(
            await world.platform.last("POST /pelanggan/pesan-sesi")?.headers.contains(HTTPHeader("Idempotency-Key", "key-1"))
                == true)
        await world.platform.release()
        guard case .done(Ticket(7), .sesi(let sesi)) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(sesi.id == SesiID(78))
        #expect(world.rows.isEmpty)
        try await world.platform.asked("GET /pelanggan/daftar-sesi-transaksi")
        try await world.platform.asked("GET /public/kursus")
    }

    @Test("The outbox is told as it fills and empties, in order")
    func outboxEvents() async throws {
        let world = try await Self.ready()
        await world.platform.answer("POST /pelanggan/pesan-sesi", Self.booked)
        await world.perform(.submit(.booking, ticket: Ticket(7)))
        _ = try await world.log.outcome()
        let states = world.log.all.compactMap { event -> [OutboxEntry.State]? in
            if case .outbox(let rows) = event { rows.map(\.state) } else { nil }
        }
        #expect(states == [[], [.waiting], [.sending], []])
    }

    @Test("A slot that somebody else was faster for: the row goes, the refusal is told, fresh slots come")
    func conflict() async throws {
        let world = try await Self.ready()
        await world.platform.answer("POST /pelanggan/pesan-sesi", .status(409, #"{"message": "Slot sudah dipesan"}"#))
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.outcome() == .failed(Ticket(1), .booking, .conflict(message: "Slot sudah dipesan")))
        #expect(world.rows.isEmpty)
        try await world.platform.asked("GET /public/kursus")
    }

    @Test("Without a connection the row is kept and told as such; when the connection is back it goes, once")
    func unreachable() async throws {
        let world = try await Self.ready()
        await world.platform.answer("POST /pelanggan/pesan-sesi", .unreachable, Self.booked)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        let queued = try await world.log.queued()
        #expect(queued?.ticket == Ticket(1))
        #expect(world.rows.map(\.state) == [.waiting])
        await world.perform(.retryNow)
        guard case .done(Ticket(1), .sesi) = try await world.log.outcome() else { throw Missing("a sesi") }
        #expect(await world.platform.count("POST /pelanggan/pesan-sesi") == 2)
        #expect(world.rows.isEmpty)
    }

    @Test("When already the question before the send fails, the mutation itself certainly did not arrive: it waits")
    func questionCutOff() async throws {
        let world = try await Self.ready()
        await world.platform.answer("GET /capabilities", .interrupted)
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.queued()?.row.state == .waiting)
        #expect(await world.platform.count("POST /pelanggan/pesan-sesi") == 0)
    }

    @Test("Nobody can ask for a change without having signed in")
    func nobody() async throws {
        let world = try World()
        await world.engine.start()
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.outcome() == .failed(Ticket(1), .booking, .unauthorized(message: nil)))
    }

    @Test("A proof whose file cannot be read is not sent, and the form's own path is told")
    func unreadable() async throws {
        let world = try await Self.ready()
        world.store.state.withLock { $0.failure = StoreFailure("No such file", kind: .unreadableFile(path: "/home/ayu/bukti")) }
        await world.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        let error = APIError.unreadableFile(path: "/home/ayu/bukti", reason: "No such file")
        #expect(try await world.log.outcome() == .failed(Ticket(1), .proof(.jpeg), error))
        #expect(await world.platform.routes.allSatisfy { $0 == "GET /capabilities" })
    }

    @Test("What cannot be kept in the outbox is not sent")
    func fullDisk() async throws {
        let world = try await Self.ready()
        world.store.state.withLock { $0.failure = StoreFailure("disk full", kind: .full) }
        await world.perform(.submit(.booking, ticket: Ticket(1)))
        #expect(try await world.log.outcome() == .failed(Ticket(1), .booking, .cancelled))
        #expect(world.log.all.contains(.storeFailed("disk full")))
        #expect(await world.platform.count("POST /pelanggan/pesan-sesi") == 0)
    }

    @Test("A mutation that is stopped may have arrived: its row goes, and the lists are read again")
    func cancelled() async throws {
        let world = try await Self.ready()
        await world.platform.answer("POST /transaksi", .held(.status(201, "{}")))
        await world.perform(.submit(.proof(.jpeg), ticket: Ticket(3)))
        try await world.platform.asked("POST /transaksi")
        await world.perform(.cancel(Ticket(3)))
        #expect(try await world.log.outcome() == .failed(Ticket(3), .proof(.jpeg), .cancelled))
        #expect(world.rows.isEmpty)
        try await world.platform.asked("GET /pelanggan/daftar-sesi-transaksi")
    }

    @Test(
        "Every mutation of a mentor and an admin goes to its route and is read back",
        arguments: [
            (Session.bagas, Mutation.startSesi(SesiID(78)), "POST /mentor/mulai-sesi/78", "GET /mentor/daftar-sesi"),
            (.bagas, .finishSesi(SesiID(78)), "POST /mentor/selesai-sesi/78", "GET /mentor/daftar-sesi"),
            (.bagas, .deleteJadwal(JadwalKursusID(28)), "DELETE /jadwal-kursus/28", "GET /mentor/daftar-kursus"),
            (.rani, .verifyPembayaran(TransaksiID(78)), "POST /admin/verifikasi-pembayaran/78", "GET /transaksi"),
            (.rani, .rejectPembayaran(TransaksiID(78), alasan: "buram"), "POST /admin/tolak-pembayaran/78", "GET /transaksi"),
            (.ayu, .cancelSesi(SesiID(78)), "DELETE /sesi/78", "GET /pelanggan/daftar-sesi-transaksi"),
        ])
    func routes(session: Session, mutation: Mutation, route: String, list: String) async throws {
        let world = try await Self.ready(session)
        await world.platform.answer(route, .ok(#"{"message": "ok"}"#))
        await world.perform(.submit(mutation, ticket: Ticket(1)))
        #expect(try await world.log.outcome() == .done(Ticket(1), .done))
        try await world.platform.asked(list)
        #expect(await world.platform.count(route) == 1)
    }

    @Test("A review and a slot come back as the platform echoes them")
    func echoes() async throws {
        let world = try await Self.ready()
        await world.platform.answer(
            "POST /pelanggan/beri-testimoni/78",
            .status(201, #"{"testimoni": {"sesi_id": "78", "rating": 5, "komentar": "Jelas", "id": 16}}"#))
        await world.perform(.submit(.reviewSesi(SesiID(78), rating: 5, komentar: "Jelas"), ticket: Ticket(1)))
        let testimoni = Testimoni(id: TestimoniID(16), sesiID: SesiID(78), rating: Rating(5), komentar: "Jelas")
        #expect(try await world.log.outcome() == .done(Ticket(1), .testimoni(testimoni)))

        let other = try await Self.ready(.bagas)
        guard let waktu = Waktu(hour: 19, minute: 0) else { throw Missing("a time") }
        let entry = JadwalEntry(
            id: nil, kursusID: KursusID(18), tanggal: Tanggal(dayNumber: 20_784), waktu: waktu, gayaMengajar: .online,
            keterangan: "", tempat: "")
        await other.platform.answer(
            "POST /mentor/atur-jadwal",
            .ok(#"{"jadwal": {"id": 5, "kursus_id": 18, "tanggal": "2026-11-27", "waktu": "19:00", "gayaMengajar": "online"}}"#))
        await other.perform(.submit(.saveJadwal(entry), ticket: Ticket(2)))
        let slot = JadwalKursus(
            id: JadwalKursusID(5), kursusID: KursusID(18), tanggal: Tanggal(dayNumber: 20_784), waktu: waktu,
            gayaMengajar: .online)
        #expect(try await other.log.outcome() == .done(Ticket(2), .jadwal(slot)))
    }
}
