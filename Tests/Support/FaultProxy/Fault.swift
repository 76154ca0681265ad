/// What a bad network, or a machine between the client and the platform, does to one request that changes something.
public enum Fault: String, Sendable, CaseIterable {
    /// The connection is reset, and further ones are refused until ``FaultProxy/restore()``.
    case refuse
    /// The connection is reset.
    case reset
    /// The answer's body is cut in its middle.
    case truncated
    /// The answer comes byte by byte, and is cut in its middle.
    case drip
    /// The length that the answer's head promises is not the body's.
    case wrongLength
    /// 429 from a gateway.
    case tooMany
    /// 500 from a gateway.
    case internalError
    /// 502 from a gateway.
    case badGateway
    /// 503 from a gateway.
    case unavailable
    /// A page of HTML with 200, as of a network that wants its own page seen first.
    case html
    /// A redirect to such a page.
    case redirect
    /// Bytes of TLS where HTTP is spoken.
    case tls
}

/// One fault, and when it strikes.
public struct Strike: Sendable, Hashable {
    /// Whether the platform hears of the request.
    public enum Moment: Sendable {
        /// The platform never sees the request.
        case before
        /// The platform has answered, and the answer is lost.
        case after
    }

    /// What happens.
    public let fault: Fault
    /// When it happens.
    public let moment: Moment

    /// A fault at a moment.
    public init(_ fault: Fault, _ moment: Moment) {
        self.fault = fault
        self.moment = moment
    }
}
