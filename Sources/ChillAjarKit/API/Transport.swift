/// What carries requests to a platform: libcurl in the program, a closure in a test.
///
/// An implementation must be cancellable: when the calling task is cancelled the transfer stops and the call throws
/// ``TransportFailure/cancelled``.
public protocol Transport: Sendable {
    /// Sends one request and waits for the whole answer, of whatever status.
    ///
    /// - Parameters:
    ///   - request: what to send.
    ///   - progress: called while bytes move, from any thread, at most a few dozen times a second.
    /// - Throws: ``TransportFailure`` when there is no whole answer. A status of 4xx or 5xx is an answer.
    func send(
        _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws(TransportFailure) -> TransportResponse

    /// Sends one request whose answer has no end of its own (`text/event-stream`), and hands its body over as it comes; the answer
    /// that is returned when it has ended anyway has no body then. Any other answer comes whole, as from ``send(_:progress:)``.
    ///
    /// - Parameters:
    ///   - request: what to send; it is silence of ``TransportRequest/stallSeconds`` that ends a stream.
    ///   - receive: takes the next bytes, from any thread, one call after the other.
    /// - Throws: ``TransportFailure`` when the stream broke off.
    func stream(
        _ request: TransportRequest, receive: @escaping @Sendable ([UInt8]) -> Void
    ) async throws(TransportFailure) -> TransportResponse
}

extension Transport {
    /// For a transport that has whole answers only: a stream is handed over when it has ended.
    public func stream(
        _ request: TransportRequest, receive: @escaping @Sendable ([UInt8]) -> Void
    ) async throws(TransportFailure) -> TransportResponse {
        var response = try await send(request, progress: nil)
        guard response.isEventStream else { return response }
        receive(response.body)
        response.body = []
        return response
    }
}

/// The verbs of the platform's API.
public enum HTTPMethod: String, Sendable, Codable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
    case patch = "PATCH"
    case head = "HEAD"
    case options = "OPTIONS"
}

/// One header of a request or an answer.
public struct HTTPHeader: Sendable, Equatable {
    /// The name; compared without case.
    public var name: String
    /// The value, without line breaks.
    public var value: String

    /// A header of a name and a value.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// One part of a `multipart/form-data` body.
public enum MultipartPart: Sendable, Equatable {
    /// A plain field.
    case field(name: String, value: String)
    /// A file that is streamed from disk while it is sent, never held in memory whole.
    /// `fileName` is what the server is told; `path` is where it lies.
    case file(name: String, fileName: String, contentType: String, path: String)
}

/// A request with its address complete.
public struct TransportRequest: Sendable, Equatable {
    /// What a request carries.
    public enum Body: Sendable, Equatable {
        /// Nothing.
        case none
        /// Bytes of JSON; the transport adds `Content-Type: application/json`.
        case json([UInt8])
        /// Fields and files; the transport adds the boundary.
        case multipart([MultipartPart])
        /// So many bytes of a file from an offset on, streamed from disk; the request brings its own `Content-Type`.
        case piece(path: String, offset: Int64, byteCount: Int64)
    }

    /// The verb.
    public var method: HTTPMethod
    /// The whole address, `https://host/api/…`, percent-encoded.
    public var url: String
    /// Headers beside those that the body brings.
    public var headers: [HTTPHeader]
    /// What is sent along.
    public var body: Body
    /// Seconds without a single byte moving before the transfer is given up.
    public var stallSeconds: Int
    /// Bytes of an answer beyond which it is refused as ``TransportFailure/tooLarge``.
    public var maximumAnswerBytes: Int

    /// A request; an answer of up to 64 MiB is taken, and 20 s of silence ends it.
    public init(
        _ method: HTTPMethod, _ url: String, headers: [HTTPHeader] = [], body: Body = .none, stallSeconds: Int = 20,
        maximumAnswerBytes: Int = 64 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.stallSeconds = stallSeconds
        self.maximumAnswerBytes = maximumAnswerBytes
    }
}

/// A whole answer.
public struct TransportResponse: Sendable, Equatable {
    /// The HTTP status.
    public var status: Int
    /// The headers in the order they came.
    public var headers: [HTTPHeader]
    /// The body, decompressed.
    public var body: [UInt8]

    /// An answer of a status, headers and a body.
    public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of that name, compared without case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Whether it is a stream of events (WHATWG HTML, 9.2 Server-sent events).
    public var isEventStream: Bool {
        status == 200 && header("Content-Type")?.lowercased().hasPrefix("text/event-stream") ?? false
    }
}

/// How far a transfer has come.
public struct TransferProgress: Sendable, Hashable {
    /// Bytes sent so far.
    public var sentBytes: Int64
    /// Bytes that will be sent in all; 0 while unknown.
    public var totalBytes: Int64
    /// Bytes a second, averaged over the transfer so far.
    public var bytesPerSecond: Int64

    /// A measured state of a transfer.
    public init(sentBytes: Int64, totalBytes: Int64, bytesPerSecond: Int64) {
        self.sentBytes = sentBytes
        self.totalBytes = totalBytes
        self.bytesPerSecond = bytesPerSecond
    }
}

/// Why there is no answer.
public enum TransportFailure: Error, Sendable, Equatable {
    /// No connection came about (name, route, refused): the request certainly did not arrive.
    case unreachable(String)
    /// The connection broke or fell silent after the request had begun to leave: it may have arrived.
    case interrupted(String)
    /// The server's certificate is not to be trusted.
    case untrusted(String)
    /// The person or the program stopped it.
    case cancelled
    /// A file of the body could not be read.
    case unreadableFile(path: String, reason: String)
    /// The answer is larger than the request allowed.
    case tooLarge
    /// The address is not one that may be used (`http` beyond loopback, another scheme, malformed).
    case badAddress(String)
}
