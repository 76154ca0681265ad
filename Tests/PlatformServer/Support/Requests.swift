import ChillAjarKit
import Hummingbird

@testable import PlatformServer

/// An answer as a test looks at it.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]

    /// The JSON of the body; null when it is none.
    var json: JSONValue { (try? JSONReader.read(body)) ?? .null }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

extension JSONValue {
    subscript(_ key: String) -> JSONValue {
        if case .object(let fields) = self { fields[key] ?? .null } else { .null }
    }

    subscript(_ index: Int) -> JSONValue {
        if case .array(let values) = self, values.indices.contains(index) { values[index] } else { .null }
    }

    /// Whether an object has the key at all.
    func has(_ key: String) -> Bool {
        if case .object(let fields) = self { fields[key] != nil } else { false }
    }

    var array: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var number: Int64? { if case .number(let digits) = self { Int64(digits) } else { nil } }
}

/// The file of a multipart body.
struct TestFile: Sendable {
    var field = "buktiPembayaran"
    var name = "bukti.jpg"
    var bytes: [UInt8]
}

extension World {
    /// Sends a request as that person (`nil`: nobody) and reads the whole answer.
    func send(
        _ method: HTTPRequest.Method, _ path: String, as person: String? = nil, token: String? = nil, type: String? = nil,
        body: [UInt8] = [], key: String? = nil, from peer: String = "127.0.0.1"
    ) async throws -> Reply {
        var head = HTTPRequest(method: method, scheme: "http", authority: "uji", path: "/api" + path)
        if let token = token ?? person.flatMap({ tokens[$0] }) { head.headerFields[.authorization] = "Bearer \(token)" }
        if let type { head.headerFields[.contentType] = type }
        if let key, let name = HTTPField.Name("Idempotency-Key") { head.headerFields[name] = key }
        return try await send(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))), from: peer)
    }

    func send(_ request: Request, from peer: String = "127.0.0.1") async throws -> Reply {
        let response = await responder.respond(to: request, from: peer)
        let collected = Collected()
        // An event stream has no end that could be waited for.
        if response.headers[.contentType] == "text/event-stream" {
            return Reply(status: response.status.code, headers: response.headers, body: [])
        }
        try await response.body.write(Collector(into: collected))
        return Reply(status: response.status.code, headers: response.headers, body: collected.bytes)
    }

    func get(_ path: String, as person: String? = nil) async throws -> Reply { try await send(.get, path, as: person) }

    func delete(_ path: String, as person: String? = nil, key: String? = nil) async throws -> Reply {
        try await send(.delete, path, as: person, key: key)
    }

    /// Posts JSON.
    func post(_ path: String, as person: String? = nil, _ json: String = "{}", key: String? = nil) async throws -> Reply {
        try await send(.post, path, as: person, type: "application/json", body: Array(json.utf8), key: key)
    }

    /// Puts JSON.
    func put(_ path: String, as person: String? = nil, _ json: String = "{}", key: String? = nil) async throws -> Reply {
        try await send(.put, path, as: person, type: "application/json", body: Array(json.utf8), key: key)
    }

    /// Posts a multipart form.
    func form(
        _ path: String, as person: String?, _ fields: [String: String] = [:], file: TestFile? = nil, boundary: String = "batas",
        key: String? = nil
    ) async throws -> Reply {
        try await send(
            .post, path, as: person, type: "multipart/form-data; boundary=\(boundary)",
            body: Self.multipart(fields, file, boundary: boundary), key: key)
    }

    static func multipart(_ fields: [String: String], _ file: TestFile?, boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        if let file {
            let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
            body += Array((head + "Content-Type: application/octet-stream\r\n\r\n").utf8) + file.bytes + Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }
}

private final class Collected: @unchecked Sendable {
    // One writer at a time, and read after it has finished.
    var bytes: [UInt8] = []
}

private struct Collector: ResponseBodyWriter {
    let collected: Collected

    init(into collected: Collected) { self.collected = collected }

    mutating func write(_ buffer: ByteBuffer) async throws { collected.bytes += Array(buffer.readableBytesView) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
