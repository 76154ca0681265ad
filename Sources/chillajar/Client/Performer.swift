import ChillAjarApp
import ChillAjarKit

/// Hands effects to those who carry them out: the sync engine, the local worker, the desk of themes, the clock.
final class Performer: EffectPerformer {
    private let engine: SyncEngine
    private let worker: LocalWorker
    private let themes: ThemeDesk
    private let mailbox: Mailbox
    private var commands: AsyncStream<SyncCommand>.Continuation?
    private let done = OneShot<Void>()

    init(engine: SyncEngine, worker: LocalWorker, themes: ThemeDesk, mailbox: Mailbox) {
        self.engine = engine
        self.worker = worker
        self.themes = themes
        self.mailbox = mailbox
    }

    func perform(_ effect: Effect) {
        switch effect {
        case .sync(let command): started().yield(command)
        case .local(let command): worker.perform(command)
        case .theme(let command): themes.perform(command)
        case .wake(let seconds):
            Task.detached { [mailbox] in
                try? await Task.sleep(for: .seconds(seconds))
                mailbox.post(.tick)
            }
        default: assertionFailure("the app and the loop carry out \(effect) themselves")
        }
    }

    /// Lets what was asked last (a draft, a sign-out) be done, for at most a second, and stops the engine.
    func finish() {
        guard let commands else { return }
        commands.finish()
        _ = done.wait(atMostSeconds: 1)
    }

    /// The engine starts with the first command, which comes after the first frame. Commands reach it one after the other, in
    /// the order in which the app gave them.
    private func started() -> AsyncStream<SyncCommand>.Continuation {
        if let commands { return commands }
        let (stream, continuation) = AsyncStream.makeStream(of: SyncCommand.self)
        commands = continuation
        Task.detached { [engine, done] in
            await engine.start()
            for await command in stream { await engine.perform(command) }
            await engine.stop()
            done.set(())
        }
        Task.detached { [mailbox] in
            // Ages on the screen grow by the minute.
            while (try? await Task.sleep(for: .seconds(60))) != nil { mailbox.post(.tick) }
        }
        return continuation
    }
}
