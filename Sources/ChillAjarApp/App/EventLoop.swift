import ChillAjarKit
import TerminalUI

/// The terminal as the loop needs it; one thread owns it.
public protocol TerminalPort {
    /// Sleeps until there is input, and returns all of it.
    func wait() -> [InputEvent]
    /// Draws what differs from the last frame.
    func present(_ frame: Frame)
    /// Gives a text to the clipboard of the person's terminal.
    func copy(_ text: SafeText)
    /// Gives the terminal back, stops the program until it is continued, and draws again.
    func suspend()
}

/// What happens away from the loop's thread.
public enum AppEvent: Sendable {
    /// The sync engine reports.
    case sync(SyncEvent)
    /// The computer has done something.
    case local(LocalEvent)
    /// A theme was found, kept or changed.
    case theme(ThemeEvent)
    /// A change of what the program goes by was written, or not.
    case preference(PreferenceEvent)
    /// Time has passed.
    case tick
}

/// Where other threads leave events for the loop; each event wakes it.
public protocol EventSource: Sendable {
    /// Takes what has come, in order.
    func drain() -> [AppEvent]
}

/// Carries out what is not the loop's own business; must not block.
public protocol EffectPerformer {
    /// Begins an effect; what comes of it arrives through the ``EventSource``.
    func perform(_ effect: Effect)
}

/// The one loop of the program: sleep, take, update, perform, draw.
public struct EventLoop {
    private let terminal: any TerminalPort
    private let events: any EventSource
    private let performer: any EffectPerformer
    private let clock: () -> Timestamp

    /// A loop over a terminal.
    public init(
        terminal: any TerminalPort, events: any EventSource, performer: any EffectPerformer, clock: @escaping () -> Timestamp
    ) {
        self.terminal = terminal
        self.events = events
        self.performer = performer
        self.clock = clock
    }

    /// Runs until the app is finished. The first frame is drawn before anything is asked of anybody.
    public func run(_ app: inout App) {
        let first = app.start()
        terminal.present(app.frame())
        perform(first)
        while !app.isFinished {
            for input in terminal.wait() where !app.isFinished { perform(app.handle(input, now: clock())) }
            for event in events.drain() where !app.isFinished { perform(take(event, &app)) }
            terminal.present(app.frame())
        }
    }

    private func take(_ event: AppEvent, _ app: inout App) -> [Effect] {
        switch event {
        case .sync(let event): app.handle(event, now: clock())
        case .local(let event): app.handle(event, now: clock())
        case .theme(let event): app.handle(event, now: clock())
        case .preference(let event): app.handle(event, now: clock())
        case .tick: app.tick(now: clock())
        }
    }

    private func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .copy(let text): terminal.copy(text)
            case .suspend: terminal.suspend()
            default: performer.perform(effect)
            }
        }
    }
}
