import ChillAjarKit
import TerminalUI

/// Whether somebody sits before the screen: lists that nobody looks at are read seldom.
extension App {
    /// Seconds without a sign of the person after which nobody is taken to look.
    static let idleSeconds: Int64 = 180

    /// Takes a sign of the person.
    mutating func notePresence() -> [Effect] {
        lastSignOfPerson = world.now
        guard !isAttended else { return [] }
        isAttended = true
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
