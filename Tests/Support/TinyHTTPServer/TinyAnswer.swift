/// What the server answers, and how well or badly it delivers it.
public struct TinyAnswer: Sendable {
    /// The ways of delivering an answer.
    public enum Delivery: Sendable, Equatable {
        /// All of it, with its length.
        case whole
        /// All of it in chunks of that many bytes.
        case chunked(bytes: Int)
        /// Pieces of that many bytes with a pause before each.
        case slowly(bytes: Int, pauseMilliseconds: Int)
        /// The length is promised, and the connection closed after that many bytes of the body.
        case cut(afterBytes: Int)
        /// The connection is closed without a byte.
        case dropped
        /// Nothing comes, and the connection stays open until the other side leaves.
        case never
        /// These bytes as they are, and the connection is closed.
        case raw([UInt8])
    }

    /// The HTTP status.
    public var status: Int
    /// Headers beside those of the delivery.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// How it is delivered.
    public var delivery: Delivery

    /// An answer.
    public init(
        _ status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = [], delivery: Delivery = .whole
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delivery = delivery
    }

    /// An answer of a text.
    public init(_ status: Int = 200, text: String, type: String = "text/plain", delivery: Delivery = .whole) {
        self.init(status, headers: [("Content-Type", type)], body: Array(text.utf8), delivery: delivery)
    }

    /// The head as bytes, up to and with the empty line.
    var head: [UInt8] {
        var text = "HTTP/1.1 \(status) \(status < 400 ? "OK" : "Error")\r\n"
        for header in headers { text += "\(header.name): \(header.value)\r\n" }
        if case .chunked = delivery {
            text += "Transfer-Encoding: chunked\r\n"
        } else if status != 204 {
            text += "Content-Length: \(body.count)\r\n"
        }
        return Array((text + "\r\n").utf8)
    }
}
