import ChillAjarApp
import ChillAjarKit

/// Hands effects to those who carry them out: the sync engine, the local worker, the desks of themes and of settings, the clock.
final class Performer: EffectPerformer {
    private let engine: SyncEngine
    private let worker: LocalWorker
    private let themes: ThemeDesk
    private let preferences: PreferenceDesk
    private let mailbox: Mailbox
    private let predecessor: Departure?
    private var commands: AsyncStream<SyncCommand>.Continuation?
    private var ticking: Task<Void, Never>?
    private let departure: Departure
    private let folder: String
    private var watch: StoreWatch?

    /// - Parameters:
    ///   - predecessor: who has worked on this store before, in this program; the engine begins when that one has ended.
    ///   - folder: where the store lies that the engine works on.
    ///   - stopSecrets: ends a command of the person's on which the engine waits.
    init(
        engine: SyncEngine, worker: LocalWorker, themes: ThemeDesk, preferences: PreferenceDesk, mailbox: Mailbox,
        after predecessor: Departure?, folder: String,
        stopSecrets: @escaping @Sendable () -> Void
    ) {
        self.engine = engine
        self.worker = worker
        self.themes = themes
        self.preferences = preferences
        self.mailbox = mailbox
        self.predecessor = predecessor
        self.folder = folder
        departure = Departure(stopSecrets: stopSecrets)
    }

    func perform(_ effect: Effect) {
        switch effect {
        case .sync(let command):
            // Copies that were given to other programs are copies too.
            if case .signOut = command { worker.removeOpenedCopies() }
            started().yield(command)
        case .local(let command): worker.perform(command)
        case .theme(let command): themes.perform(command)
        case .preference(let change): if let command = preferences.perform(change) { started().yield(command) }
        case .wake(let seconds):
            Task.detached { [mailbox] in
                try? await Task.sleep(for: .seconds(seconds))
                mailbox.post(.tick)
            }
        default: assertionFailure("the app and the loop carry out \(effect) themselves")
        }
    }

    /// Lets what was asked last (a draft, a sign-out) be done and then stops the engine, without waiting for that.
    func leave() -> Departure {
        ticking?.cancel()
        watch = nil
        if let commands { commands.finish() } else { departure.finish() }
        return departure
    }

    /// The engine starts with the first command, which comes after the first frame. Commands reach it one after the other, in
    /// the order in which the app gave them.
    private func started() -> AsyncStream<SyncCommand>.Continuation {
        if let commands { return commands }
        let (stream, continuation) = AsyncStream.makeStream(of: SyncCommand.self)
        commands = continuation
        watch = StoreWatch(folder) { continuation.yield(.lookAgain) }
        Task.detached { [engine, departure, predecessor] in
            await predecessor?.isOver()
            await engine.start()
            for await command in stream { await engine.perform(command) }
            await engine.stop()
            departure.finish()
        }
        ticking = Task.detached { [mailbox] in
            // Ages on the screen grow by the minute.
            while (try? await Task.sleep(for: .seconds(60))) != nil { mailbox.post(.tick) }
        }
        return continuation
    }
}

/// An engine that is to end: what was asked of it last may still be under way.
final class Departure: Sendable {
    private let done = OneShot<Void>()
    private let waiting: AsyncStream<Never>
    private let over: AsyncStream<Never>.Continuation
    private let stopSecrets: @Sendable () -> Void

    init(stopSecrets: @escaping @Sendable () -> Void) {
        self.stopSecrets = stopSecrets
        (waiting, over) = AsyncStream.makeStream(of: Never.self)
    }

    func finish() {
        done.set(())
        over.finish()
    }

    /// Returns when it has ended.
    func isOver() async { for await _ in waiting {} }

    /// Waits for at most a second; then ends what it may be waiting for itself, and waits for another at most. For the main
    /// thread only.
    func wait() {
        guard done.wait(atMostSeconds: 1) == nil else { return }
        stopSecrets()
        _ = done.wait(atMostSeconds: 1)
    }
}
