/// What went wrong with a call; a person's sentence is made of it in one place, by the app.
public enum APIError: Error, Hashable, Sendable, Codable {
    /// There is no answer, and the request certainly did not arrive.
    case unreachable(String)
    /// There is no whole answer, and the server may have acted all the same.
    case unclear(String)
    /// The person stopped it.
    case cancelled
    /// The server's certificate is not to be trusted, or the address may not be used.
    case refusedAddress(String)
    /// A file that was to be sent could not be read.
    case unreadableFile(path: String, reason: String)
    /// 401: no token, one that has ended, or a wrong password.
    case unauthorized(message: String?)
    /// 403.
    case forbidden(message: String?)
    /// 404.
    case notFound(message: String?)
    /// 409: somebody was faster, or a price has changed.
    case conflict(message: String?)
    /// 413.
    case tooLarge
    /// 422, with what is wrong with which field.
    case invalid(message: String?, fields: [String: [String]])
    /// 429, with the seconds to wait where the server tells; at most a day.
    case tooMany(retryAfter: Int?)
    /// 500 and above, or another status that means nothing here.
    case server(status: Int, message: String?)
    /// An answer of 2xx whose body cannot be understood.
    case unreadableAnswer(String)

    /// Whether the server could not be talked to at all.
    public var isOffline: Bool {
        switch self {
        case .unreachable, .unclear: true
        default: false
        }
    }

    init(_ failure: TransportFailure) {
        switch failure {
        case .unreachable(let reason): self = .unreachable(reason)
        case .interrupted(let reason): self = .unclear(reason)
        case .tooLarge: self = .unclear("answer too large")
        case .cancelled: self = .cancelled
        case .untrusted(let reason), .badAddress(let reason): self = .refusedAddress(reason)
        case .unreadableFile(let path, let reason): self = .unreadableFile(path: path, reason: reason)
        }
    }
}
