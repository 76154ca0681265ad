import ChillAjarKit
import CurlTransport
import FoundationEssentials
import Glibc
import LocalStore

/// The client's engine, transport and store without the screens; its events can be awaited.
struct BenchClient {
    static let person = Session(
        user: User(id: UserID(1), nama: "Ayu", peran: .pelanggan, pelanggan: Pelanggan(id: PelangganID(1))), token: "bench")

    let engine: SyncEngine
    let store: LocalStore
    private let transport: CurlTransport
    private var events: AsyncStream<SyncEvent>.Iterator

    /// A client whose person is signed in, with a store below that folder.
    init(_ server: Server, folder: String) throws {
        let store = try LocalStore(directory: folder, server: server)
        try store.saveSession(Self.person)
        let transport = CurlTransport()
        let (stream, continuation) = AsyncStream.makeStream(of: SyncEvent.self)
        events = stream.makeAsyncIterator()
        engine = SyncEngine(
            server: server, transport: transport, store: store, clock: { Timestamp(seconds: Int64(time(nil))) },
            sleep: { try await Task.sleep(for: $0) }, newKey: { UUID().uuidString.lowercased() },
            emit: { continuation.yield($0) })
        (self.store, self.transport) = (store, transport)
    }

    /// Milliseconds from a command until an event that ends it.
    mutating func milliseconds(
        of command: SyncCommand?, until isEnd: (SyncEvent) -> Bool
    ) async throws(Obstacle) -> Double {
        let begin = Clock.milliseconds()
        if let command { await engine.perform(command) } else { await engine.start() }
        while let event = await events.next() {
            if isEnd(event) { return Clock.milliseconds() - begin }
            switch event {
            case .failed(_, let mutation, let error): throw Obstacle("\(mutation): \(error)")
            case .refused(let row): throw Obstacle("\(row.mutation): \(row.refusal.map { "\($0)" } ?? "refused")")
            case .refreshFailed(let resource, let error): throw Obstacle("\(resource): \(error)")
            case .storeFailed(let reason): throw Obstacle(reason)
            default: break
            }
        }
        throw Obstacle("the engine has ended")
    }

    func stop() async {
        await engine.stop()
        transport.close()
    }
}
