import ChillAjarKit

/// How far sending what a form holds has come: while it is anything but ``no``, the form sends nothing.
enum Sending: Hashable, Sendable {
    case no
    /// The server has not answered yet.
    case waiting(Ticket)
    /// Nobody knows whether it arrived; the engine finds out, and its answer comes under the same ticket.
    case unclear(Ticket)

    /// The ticket of what was sent.
    var ticket: Ticket? {
        switch self {
        case .no: nil
        case .waiting(let ticket), .unclear(let ticket): ticket
        }
    }

    var isWaiting: Bool { if case .waiting = self { true } else { false } }
    var isUnclear: Bool { if case .unclear = self { true } else { false } }

    /// Takes why an attempt has ended. True when it may be sent again: certainly nothing has come of it.
    mutating func end(_ failure: APIError) -> Bool {
        if case .unclear = failure, let ticket {
            self = .unclear(ticket)
            return false
        }
        self = .no
        return true
    }
}
