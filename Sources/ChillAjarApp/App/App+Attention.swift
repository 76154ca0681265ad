import ChillAjarKit
import TerminalUI

/// Whether somebody sits before the screen: lists that nobody looks at are read seldom.
extension App {
    /// Seconds without a sign of the person after which nobody is taken to look.
    static let idleSeconds: Int64 = 180

    /// Seconds after which a sign of the person is told again while the server does not answer: who sits there waits for it.
    static let waitingSeconds: Int64 = 15

    /// Takes a sign of the person.
    mutating func notePresence() -> [Effect] {
        lastSignOfPerson = world.now
        let isWaiting = world.isOffline && world.now.seconds(since: lastToldPresence) >= Self.waitingSeconds
        guard !isAttended || isWaiting else { return [] }
        isAttended = true
        lastToldPresence = world.now
        return [.sync(.attend(true))]
    }

    /// Takes the passing of time.
    mutating func noteAbsence() -> [Effect] {
        guard isAttended, world.now.seconds(since: lastSignOfPerson) >= Self.idleSeconds else { return [] }
        isAttended = false
        return [.sync(.attend(false))]
    }
}

extension InputEvent {
    /// Whether it comes from a person, not from the terminal by itself.
    var isOfPerson: Bool {
        switch self {
        case .key, .paste, .mouse, .resize, .focus(true): true
        case .end, .wake, .focus(false), .background, .graphics: false
        }
    }
}
