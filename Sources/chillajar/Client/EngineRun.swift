import ChillAjarKit

/// The sync engine for as long as one command needs it: commands go in, and its events are looked through until what was asked
/// for has come about. Between two events it sleeps.
final class EngineRun {
    /// What wakes a run.
    private enum Signal: Sendable {
        case event(SyncEvent)
        /// Nothing has happened for so long as was to be waited.
        case overdue(Int)
        /// Everything that was told before has been looked at.
        case mark(Int)
    }

    private let engine: SyncEngine
    private let signals: AsyncStream<Signal>.Continuation
    private var incoming: AsyncStream<Signal>.Iterator
    private var count = 0

    /// A run that has not begun; see ``start()``.
    init(_ parts: ClientParts, for purpose: SyncPurpose) {
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self)
        engine = parts.engine(purpose: purpose) { continuation.yield(.event($0)) }
        signals = continuation
        incoming = stream.makeAsyncIterator()
    }

    /// Begins: the first events tell what the store holds.
    func start() async { await engine.start() }

    /// Ends: nothing is told any more. What is on its way stays in the outbox.
    func stop() async { await engine.stop() }

    /// Asks something of the engine.
    func perform(_ command: SyncCommand) async { await engine.perform(command) }

    /// Looks through what comes until something is what was waited for.
    ///
    /// - Parameters:
    ///   - seconds: how long nothing may happen; nil waits for ever.
    ///   - pick: makes of an event what was waited for, or nil; an error that it throws ends the waiting.
    /// - Returns: nil when nothing happened for so long.
    func next<Value>(quietFor seconds: Int? = nil, _ pick: (SyncEvent) throws -> Value?) async throws -> Value? {
        var timer = arm(seconds)
        defer { timer?.cancel() }
        while let signal = await incoming.next() {
            switch signal {
            case .event(let event):
                timer?.cancel()
                if let value = try pick(event) { return value }
                timer = arm(seconds)
            case .overdue(count): return nil
            case .overdue, .mark: continue
            }
        }
        return nil
    }

    /// Looks at what has been told by now, and waits for nothing more.
    func drain(_ look: (SyncEvent) -> Void) async {
        // What the engine has begun to tell in one step it has told to its end when it answers.
        await engine.perform(.attend(true))
        count += 1
        signals.yield(.mark(count))
        while let signal = await incoming.next() {
            switch signal {
            case .event(let event): look(event)
            case .mark(count): return
            case .overdue, .mark: continue
            }
        }
    }

    private func arm(_ seconds: Int?) -> Task<Void, Never>? {
        guard let seconds else { return nil }
        count += 1
        return Task { [signals, count] in
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            signals.yield(.overdue(count))
        }
    }
}
