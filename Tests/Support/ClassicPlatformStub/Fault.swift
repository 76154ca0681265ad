/// What goes wrong with one answer.
public enum Fault: Sendable, Equatable {
    /// The platform acts, and the connection is closed without a byte of the answer.
    case dropsAfterActing
    /// The connection is closed, and nothing was done.
    case dropsBeforeActing
    /// A proxy answers 502 in HTML, and nothing was done.
    case badGateway
    /// A proxy answers 502 in HTML, and the platform acted.
    case badGatewayAfterActing
    /// The platform acts, and only that many bytes of its answer come.
    case truncates(bytes: Int)
    /// The platform acts, and its answer comes in pieces of 64 bytes with that pause before each.
    case slow(pauseMilliseconds: Int)
    /// The platform acts and never answers.
    case silent

    var acts: Bool { self != .dropsBeforeActing && self != .badGateway }
}
