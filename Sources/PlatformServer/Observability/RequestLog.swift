import Hummingbird
import Logging
import Synchronization

/// One line for each request: id, person, route, status, milliseconds. Never a query, a header or a body: they hold secrets.
struct RequestLog: Sendable {
    let logger: Logger

    func note(_ trace: RequestTrace, _ request: Request, status: Int, milliseconds: Double) {
        logger.info(
            "request",
            metadata: [
                "id": "\(trace.id)", "user": "\(trace.caller?.userID ?? 0)",
                "method": "\(Self.printable(request.method.rawValue))",
                "path": "\(Self.printable(request.uri.path))", "status": "\(status)", "ms": "\(Int(milliseconds.rounded()))",
            ])
    }

    /// The beginning of a text as it may stand in a log: what comes from outside is hostile to terminals.
    private static func printable(_ text: String) -> String {
        String(decoding: text.utf8.prefix(200).map { (0x21...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}

/// What is known of a request on its way: for its log line and its figures.
struct RequestTrace: Sendable {
    /// Stands on the answer and in every log line.
    let id: String
    private let begin = ContinuousClock.now
    /// Where it comes from.
    let address: ClientAddress
    /// Who calls, once that is known.
    var caller: Person?
    /// Where the request is counted, once its route is known.
    var counter: RequestStatistics.Counter

    /// Milliseconds since the request came.
    var milliseconds: Double {
        let (seconds, attoseconds) = begin.duration(to: .now).components
        return Double(seconds) * 1000 + Double(attoseconds) / 1e15
    }

    init(counter: RequestStatistics.Counter, address: ClientAddress) {
        self.address = address
        id = RequestNumber.next()
        self.counter = counter
    }
}

/// Ids of requests: no two of a process are the same, and those of two processes hardly ever. They are no secrets.
private enum RequestNumber {
    private static let start = UInt64.random(in: 0 ... .max)
    private static let count = Atomic<UInt64>(0)

    /// Sixteen hexadecimal digits.
    static func next() -> String {
        // SplitMix64: one to one, and neighbours do not look alike.
        var number = start &+ count.wrappingAdd(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
        number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
        return hexadecimal(bigEndian(number ^ number >> 31))
    }
}
