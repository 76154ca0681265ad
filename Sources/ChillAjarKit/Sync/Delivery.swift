/// What this run of the program knows of a row of the outbox beyond what the store keeps.
struct Delivery {
    /// What the app knows it by.
    let ticket: Ticket
    /// What the person composed, with their own path of the file.
    let asked: Mutation
    /// Whether the app has been told that the row goes by itself: its form is closed, and a refusal stays in the outbox.
    var isQueued: Bool
    /// Whether the person stopped it while it was on its way.
    var isStoppedByPerson = false
    /// Sends that failed one after the other, for the time until the next.
    var failures = 0
    /// Not sent again before that moment.
    var retryAt: Timestamp?

    /// A row that the app has just asked for.
    init(ticket: Ticket, asked: Mutation) {
        (self.ticket, self.asked) = (ticket, asked)
        isQueued = false
    }

    /// A row that an earlier run, or another program, has put into the outbox.
    init(leftover row: OutboxEntry) {
        (ticket, asked) = (Ticket(leftover: row.id), row.mutation)
        isQueued = true
    }

    /// Waits longer after each failure: 1 s, doubled up to a minute. `jitter` is a factor, for many clients lose one server
    /// together and must not all come back in the same moment.
    mutating func backOff(from now: Timestamp, jitter: Double) {
        failures += 1
        let seconds = Double(min(60, 1 << min(6, failures - 1))) * jitter
        retryAt = Timestamp(microseconds: now.microseconds + Int64(seconds * 1_000_000))
    }
}

extension Ticket {
    /// The ticket of a row that an earlier run has left: below zero, where the app's own never are.
    init(leftover id: OutboxID) {
        self.init(Int(-id.value))
    }
}

/// How the sending of a mutation ended.
enum DeliveryEnd {
    /// The server has acknowledged it, or its effect was seen there.
    case done(MutationResult)
    /// It certainly has no effect.
    case refused(APIError)
    /// It certainly did not arrive, and may be sent as it is another time.
    case unsent(APIError)
    /// It may have an effect.
    case unclear(APIError)
    /// It was stopped, by the person or because the program ends.
    case stopped
}

/// What the error of one send says about its effect.
enum Arrival {
    /// It certainly did not arrive.
    case never
    /// The server takes it another time: after a sign-in, or when its limit is over.
    case later
    /// The server has decided against it.
    case refused
    /// It may have arrived.
    case perhaps
    /// It was stopped here.
    case stopped

    init(_ error: APIError) {
        switch error {
        case .unreachable: self = .never
        case .unauthorized, .tooMany: self = .later
        case .unclear, .unreadableAnswer: self = .perhaps
        // A gateway answers 502 and 504 for a server that is still at work, a 500 may come after the commit, and a redirect is
        // somebody's on the way who wants to be seen first.
        case .server(let status, _) where status >= 500 || status < 400: self = .perhaps
        case .cancelled: self = .stopped
        default: self = .refused
        }
    }
}
