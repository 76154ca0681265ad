/// A mutation that is being sent.
struct Delivery {
    /// What the app knows it by.
    let ticket: Ticket
    /// Whose it is.
    let owner: UserID
    /// The work.
    var task: Task<Void, Never>?
    /// Whether the person stopped it.
    var isStoppedByPerson = false
}

/// How the sending of a mutation ended.
enum DeliveryEnd {
    /// The server has acknowledged it, or its effect was seen there.
    case done(MutationResult)
    /// It certainly has no effect.
    case refused(APIError)
    /// It was not even sent: what has to be known before could not be learnt.
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
    /// The server has decided against it.
    case refused
    /// It may have arrived.
    case perhaps
    /// It was stopped here.
    case stopped

    init(_ error: APIError) {
        switch error {
        case .unreachable, .refusedAddress, .unreadableFile: self = .never
        case .unclear, .unreadableAnswer: self = .perhaps
        // A gateway answers 502 and 504 for a server that is still at work, and a 500 may come after the commit.
        case .server(let status, _) where status >= 500: self = .perhaps
        case .cancelled: self = .stopped
        default: self = .refused
        }
    }
}
