import ChillAjarKit

extension World {
    /// The signed-in person as they will be: with the changes that wait in the outbox.
    var akun: User? {
        guard let user = session?.user else { return nil }
        return outbox.reduce(user) { user, row in
            guard row.state != .refused, case .updateProfil(let edit) = row.mutation else { return user }
            return edit.applied(to: user)
        }
    }

    /// The row of the outbox about the person's own account that matters most now: what was refused before what waits.
    var akunRow: OutboxEntry? {
        let rows = outbox.filter {
            switch $0.mutation {
            case .updateProfil, .uploadFoto: true
            default: false
            }
        }
        return rows.first { $0.state == .refused } ?? rows.first
    }
}

/// One thing that is read from the platform when its screen is opened: at most one question at a time.
struct Asked<Value: Hashable & Sendable>: Hashable, Sendable {
    private(set) var value: Value?
    private(set) var error: APIError?
    private var ticket: Ticket?

    /// Whether it is asked for the first time.
    var isLoading: Bool { value == nil && error == nil }
    /// Whether an answer is awaited.
    var isAsking: Bool { ticket != nil }

    /// Notes that it is asked under that ticket; what is to be done.
    mutating func ask(_ question: AkunQuestion, _ ticket: Ticket) -> Effect {
        self.ticket = ticket
        return .sync(.ask(question, ticket: ticket))
    }

    func owns(_ ticket: Ticket) -> Bool { ticket == self.ticket }

    /// Takes an answer, if it is the awaited one.
    mutating func take(_ event: SyncEvent, _ read: (AkunAnswer) -> Value?) {
        switch event {
        case .answered(let answered, let answer) where answered == ticket:
            (value, error, ticket) = (read(answer) ?? value, nil, nil)
        case .declined(let declined, let failure) where declined == ticket:
            (error, ticket) = (failure, nil)
        default: break
        }
    }

    /// Puts in what is known by other ways.
    mutating func set(_ value: Value?) {
        self.value = value
        if value != nil { error = nil }
    }
}
