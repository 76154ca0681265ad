import ChillAjarKit
import FaultProxy
import FoundationEssentials
import LocalStore
import Synchronization
import Testing

/// A client with a store of its own that sends one mutation through the proxy, and waits until it has arrived.
///
/// Its pauses last a fiftieth of what the engine asks for.
final class FaultedClient {
    /// How the sending went.
    struct Outcome {
        /// Whether the outbox was empty at the end.
        var isEmpty = false
        /// Whether the client noticed that the network was away.
        var wasOffline = false
        /// What the app was told of the mutation, in order.
        var told: [String] = []
    }

    private let engine: SyncEngine
    private let events: AsyncStream<SyncEvent?>
    private let report: AsyncStream<SyncEvent?>.Continuation
    private let proxy: FaultProxy
    /// Whether the network comes back with the client's next pause.
    private let comesBack: Flag

    init(_ stage: FaultStage, as peran: Peran, folder: String) throws {
        let store = try LocalStore(directory: folder, server: stage.server)
        try store.saveSession(try stage.session(peran))
        let (events, report) = AsyncStream.makeStream(of: SyncEvent?.self)
        let (proxy, comesBack) = (stage.proxy, Flag())
        engine = SyncEngine(
            server: stage.server, transport: stage.transport, store: store, clock: { .current },
            sleep: { duration in
                if comesBack.isSet { try proxy.restore() }
                try await Task.sleep(for: duration / 50)
            }, newKey: { UUID().uuidString.lowercased() }, emit: { report.yield($0) })
        self.events = events
        self.report = report
        self.proxy = proxy
        self.comesBack = comesBack
    }

    /// Sends the mutation while those strikes strike; the network comes back once the client has missed it.
    func send(_ mutation: Mutation, under strikes: [Strike]) async throws -> Outcome {
        await engine.start()
        await engine.perform(.submit(mutation, ticket: Ticket(0)))
        let alarm = Task { [report] in
            // Ends the waiting below when it lasts too long; cancelled when all is well.
            try await Task.sleep(for: .seconds(20))
            report.yield(nil)
        }
        defer { alarm.cancel() }
        var outcome = Outcome()
        var wasKept = false
        for await event in events {
            guard let event else { break }
            switch event {
            case .connection(.offline):
                outcome.wasOffline = true
                comesBack.set()
                try proxy.restore()
            case .outbox(let rows):
                if rows.isEmpty && wasKept { outcome.isEmpty = true }
                wasKept = wasKept || !rows.isEmpty
            case .done: outcome.told.append("done")
            case .queued: outcome.told.append("queued")
            case .failed(_, _, let error): outcome.told.append("failed: \(error)")
            case .refused(let row): outcome.told.append("refused: \(row.refusal.map { "\($0)" } ?? "?")")
            default: break
            }
            // The row goes, then it is told what became of it.
            if outcome.isEmpty, outcome.told.last == "done" { break }
        }
        await engine.stop()
        return outcome
    }
}

/// Something that is said once, from any thread.
final class Flag: Sendable {
    private let value = Mutex(false)

    var isSet: Bool { value.withLock { $0 } }

    func set() { value.withLock { $0 = true } }
}
