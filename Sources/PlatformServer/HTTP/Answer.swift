import ChillAjarKit
import Hummingbird

/// What a handler gives back.
struct Answer: Sendable {
    /// What is sent.
    enum Body: Sendable {
        case json([UInt8])
        /// JSON that was made before, sent without being copied.
        case prepared(ByteBuffer)
        case none
        /// Plain text of a content type.
        case text(String, contentType: String)
        /// A file, streamed from disk, under the name that the receiver sees.
        case file(path: String, bytes: Int64, contentType: String, name: String)
        /// What is written as it comes, until it has an end.
        case stream(contentType: String, @Sendable (inout any ResponseBodyWriter) async throws -> Void)
        /// Bytes of a file, streamed from disk; the headers say what the receiver is to do with them.
        case portion(path: String, range: Range<Int64>, contentType: String)
    }

    var status: Int
    var body: Body
    /// More headers.
    var headers: [HTTPHeader] = []
    /// For a list that another moment changes than those that ``TimeHorizon`` knows: when.
    var validUntil: Timestamp?

    init(_ status: Int = 200, _ body: Body) {
        self.status = status
        self.body = body
    }

    /// An object.
    static func json(_ status: Int = 200, _ write: (inout JSONWriter) -> Void) -> Answer {
        Answer(status, .json(JSONWriter.object(write)))
    }

    /// A list of objects.
    static func list<Items: Sequence>(_ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void) -> Answer {
        Answer(200, .json(JSONWriter.array(of: items, write)))
    }

    /// Only a message.
    static func message(_ text: String) -> Answer { .json { $0.field("message", text) } }

    /// 204.
    static let noContent = Answer(204, .none)

    init(_ problem: Problem) {
        self.init(problem.status, .json(problem.body))
        if let seconds = problem.retryAfter { headers.append(HTTPHeader("Retry-After", String(seconds))) }
    }

    /// The JSON, for keeping.
    var json: [UInt8] {
        guard case .json(let bytes) = body else { return [] }
        return bytes
    }
}

extension Answer {
    private static let requestIDName = HTTPField.Name("X-Request-Id")
    /// What lists' answers carry; to make a name from text takes longer than to find it.
    private static let knownNames: [String: HTTPField.Name] = ["ETag": .eTag, "Cache-Control": .cacheControl, "Vary": .vary]

    /// The answer as Hummingbird sends it.
    func response(requestID: String) -> Response {
        var fields = HTTPFields()
        fields[.cacheControl] = "no-store"
        fields[.xContentTypeOptions] = "nosniff"
        if let name = Self.requestIDName { fields[name] = requestID }
        for header in headers {
            if let name = Self.knownNames[header.name] ?? HTTPField.Name(header.name) { fields[name] = header.value }
        }
        let content: ResponseBody
        switch body {
        case .none: content = ResponseBody()
        case .text(let text, let contentType):
            fields[.contentType] = contentType
            content = ResponseBody(byteBuffer: ByteBuffer(string: text))
        case .prepared(let buffer):
            fields[.contentType] = "application/json"
            content = ResponseBody(byteBuffer: buffer)
        case .json(let bytes):
            fields[.contentType] = "application/json"
            content = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .file(let path, let count, let contentType, let name):
            fields[.contentType] = contentType
            fields[.contentDisposition] = "attachment; filename=\"\(name)\""
            content = FileBody.stream(path: path, range: 0..<count)
        case .stream(let contentType, let write):
            fields[.contentType] = contentType
            content = ResponseBody(write)
        case .portion(let path, let range, let contentType):
            fields[.contentType] = contentType
            content = FileBody.stream(path: path, range: range)
        }
        var response = Response(status: HTTPResponse.Status(code: status), headers: fields, body: content)
        // The length of a 304 would be that of the answer that it spares.
        if status == 304 { response.headers[.contentLength] = nil }
        return response
    }
}
