import ChillAjarKit
import Testing

/// A platform that books one slot, on a network that loses requests and answers by a seeded chance.
private actor ModelPlatform: Transport {
    private var random: UInt64
    private let isOurs: Bool
    private var keys: Set<String> = []
    private(set) var bookings = 0
    private var isHealed = false

    init(seed: UInt64, isOurs: Bool) {
        random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.isOurs = isOurs
    }

    func heal() { isHealed = true }

    func send(
        _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws(TransportFailure) -> TransportResponse {
        let fault = isHealed ? 9 : draw(10)
        switch fault {
        case 0: throw .unreachable("no route")
        case 1: throw .interrupted("lost on the way there")
        case 2: return TransportResponse(status: 502)
        default: break
        }
        let response = answer(request)
        switch fault {
        case 3, 4: throw .interrupted("lost on the way back")
        case 5: return TransportResponse(status: 504)
        case 6: return TransportResponse(status: response.status, body: Array(response.body.prefix(9)))
        default: return response
        }
    }

    private func answer(_ request: TransportRequest) -> TransportResponse {
        let path = request.url.split(separator: "/api", maxSplits: 1).last ?? ""
        switch path {
        case "/capabilities" where isOurs: return ok(#"{"features": ["idempotency", "detail"]}"#)
        case "/capabilities": return TransportResponse(status: 404)
        case "/pelanggan/pesan-sesi": return book(request)
        case "/pelanggan/daftar-sesi-transaksi":
            return ok("[" + (0..<bookings).map { Wire.sesi(Int64($0 + 1)) }.joined(separator: ",") + "]")
        default: return ok("[]")
        }
    }

    /// The classic platform takes every booking; ours one, and the same one again under its key.
    private func book(_ request: TransportRequest) -> TransportResponse {
        let key = request.headers.first { $0.name == "Idempotency-Key" }?.value ?? ""
        if isOurs, keys.contains(key) { return ok(#"{"sesi": \#(Wire.sesi(1))}"#) }
        if isOurs, bookings > 0 { return TransportResponse(status: 409) }
        keys.insert(key)
        bookings += 1
        return ok(#"{"sesi": \#(Wire.sesi(Int64(bookings)))}"#)
    }

    private func ok(_ body: String) -> TransportResponse { TransportResponse(status: 200, body: Array(body.utf8)) }

    /// xorshift64*: https://vigna.di.unimi.it/ftp/papers/xorshift.pdf
    private func draw(_ sides: UInt64) -> UInt64 {
        random ^= random >> 12
        random ^= random << 25
        random ^= random >> 27
        return (random &* 0x2545_F491_4F6C_DD1D) >> 33 % sides
    }
}

@Suite("On a network that loses what it likes", .timeLimit(.minutes(10)))
struct ExactlyOnceTests {
    @Test("a booking is made once when it is told as done, and never twice", arguments: [true, false])
    func booking(isOurs: Bool) async throws {
        var ends: [String: Int] = [:]
        for seed in UInt64(1)...300 {
            let platform = ModelPlatform(seed: seed, isOurs: isOurs)
            let store = MemoryStore()
            let log = EventLog()
            let time = FakeTime(World.start)
            try store.saveSession(.ayu)
            let engine = SyncEngine(
                server: try #require(Server("https://contoh.test")), transport: platform, store: store, clock: { time.now },
                sleep: { _ in
                    try Task.checkCancellation()
                    await Task.yield()
                }, newKey: { "key" }, emit: { log.take($0) })
            await engine.start()
            await engine.perform(.submit(.booking, ticket: Ticket(1)))
            let first = try await log.next { event in
                switch event {
                case .done, .failed, .queued: true
                default: false
                }
            }
            let isQueued = if case .queued = first { true } else { false }
            let isUnclear = if case .failed(_, _, .unclear) = first { true } else { false }
            if isQueued || isUnclear {
                await platform.heal()
                await engine.perform(.retryNow)
                try await log.next { if case .done = $0 { true } else { false } }
                ends[isQueued ? "queued" : "unclear", default: 0] += 1
                #expect(await platform.bookings == 1, "seed \(seed)")
            } else if case .done = first {
                ends["done", default: 0] += 1
                #expect(await platform.bookings == 1, "seed \(seed)")
            } else {
                ends["refused", default: 0] += 1
                #expect(await platform.bookings == 0, "seed \(seed) \(first)")
            }
            #expect(store.state.withLock { $0.rows.isEmpty }, "seed \(seed)")
            await engine.stop()
        }
        // The chances are such that every end has been seen.
        #expect(ends.keys.sorted() == ["done", "queued", "unclear"])
    }
}
