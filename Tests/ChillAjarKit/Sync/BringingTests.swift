import ChillAjarKit
import Testing

@Suite("A large proof on a network that drops", .timeLimit(.minutes(10)))
struct BringingTests {
    private static let bytes: Int64 = (5 << 20) / 2

    /// Ayu over a store, and her proof on its way.
    private func engine(_ platform: TusPlatform, _ store: MemoryStore, _ log: EventLog) async throws -> SyncEngine {
        let server = try #require(Server("https://contoh.test"))
        let engine = SyncEngine(
            server: server, transport: platform, store: store, clock: { World.start }, sleep: { _ in await Task.yield() },
            newKey: { "kunci" }, random: { 0.5 }, emit: { log.take($0) })
        await engine.start()
        return engine
    }

    private func store(bytes: Int64 = Self.bytes) throws -> MemoryStore {
        let store = MemoryStore()
        try store.saveSession(.ayu)
        store.state.withLock { $0.proofBytes = bytes }
        return store
    }

    private static let cuts: [Int64] = [0, 1, 1 << 20, (1 << 20) - 1, (1 << 20) + 1, 2 << 20, bytes - 1, bytes]

    @Test("One that is cut at any byte goes on from there, and pays once", arguments: cuts)
    func cutAnywhere(cut: Int64) async throws {
        let (platform, log) = (TusPlatform(linkBreaksAfter: cut), EventLog())
        let engine = try await engine(platform, try store(), log)
        await engine.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        try await log.next { if case .done(Ticket(1), .transaksi) = $0 { true } else { false } }
        #expect(await platform.received == Self.bytes)
        #expect(await platform.sent <= Self.bytes + 1, "nothing that had come was sent again")
        #expect(await platform.payments == [["unggahan_id": "u1"]])
    }

    @Test("A program that dies in the middle finds the upload again, and brings only the rest")
    func killed() async throws {
        let (platform, log, store) = (TusPlatform(linkBreaksAfter: 1_500_000), EventLog(), try store())
        await platform.breakForGood()
        let first = try await engine(platform, store, log)
        await first.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        try await log.next { if case .connection(.offline) = $0 { true } else { false } }
        await first.stop()
        await platform.mend()
        let again = EventLog()
        let second = try await engine(platform, store, again)
        try await again.next { if case .done(_, .transaksi) = $0 { true } else { false } }
        #expect(await platform.sent == Self.bytes)
        #expect(await platform.payments == [["unggahan_id": "u1"]])
        await second.stop()
    }

    @Test("An upload that the platform has dropped is begun anew")
    func dropped() async throws {
        let (platform, log) = (TusPlatform(linkBreaksAfter: 1_500_000), EventLog())
        await platform.forgetUploadsWhenBroken()
        let engine = try await engine(platform, try store(), log)
        await engine.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        try await log.next { if case .done(Ticket(1), .transaksi) = $0 { true } else { false } }
        #expect(await platform.payments == [["unggahan_id": "u102"]])
    }

    @Test("Progress is that of the whole file, and never goes back within a try")
    func progress() async throws {
        let (platform, log) = (TusPlatform(), EventLog())
        let engine = try await engine(platform, try store(), log)
        await engine.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        try await log.next { if case .done(Ticket(1), .transaksi) = $0 { true } else { false } }
        let told = log.all.compactMap { if case .progress(Ticket(1), let progress) = $0 { progress } else { nil } }
        #expect(told.allSatisfy { $0.totalBytes == Self.bytes })
        #expect(told.map(\.sentBytes) == told.map(\.sentBytes).sorted())
        #expect(told.last?.sentBytes == Self.bytes)
    }

    @Test("A small one goes along with its payment")
    func small() async throws {
        let (platform, log) = (TusPlatform(), EventLog())
        let engine = try await engine(platform, try store(bytes: 100_000), log)
        await engine.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        try await log.next { if case .done(Ticket(1), .transaksi) = $0 { true } else { false } }
        #expect(await platform.sent == 0)
        #expect(await platform.payments == [["buktiPembayaran": "bukti.jpg"]])
    }

    @Test(
        "Where the upload has a nonsensical address the proof goes with its payment, and the token nowhere else",
        arguments: ["https://jahat.test/", "", "../../login?x=", String(repeating: "a", count: 200)])
    func hostile(location: String) async throws {
        let (platform, log) = (TusPlatform(location: location), EventLog())
        let engine = try await engine(platform, try store(), log)
        await engine.perform(.submit(.proof(.jpeg), ticket: Ticket(1)))
        try await log.next { if case .done(Ticket(1), .transaksi) = $0 { true } else { false } }
        #expect(await platform.payments == [["buktiPembayaran": "bukti.jpg"]])
        #expect(await platform.hosts == ["contoh.test"])
    }
}
