import ChillAjarKit
import Hummingbird
import Synchronization
import Testing

@testable import PlatformServer

/// One frame of an event stream, as a client takes it apart.
struct HeardEvent: Sendable, Equatable {
    var id: Int64?
    var event: String?
    var data = ""
    var isComment = false

    var json: JSONValue { (try? JSONReader.read(Array(data.utf8))) ?? .null }
    /// The lists of a `perubahan`.
    var daftar: [String] { json["daftar"].array.compactMap(\.text) }

    init(_ text: String) {
        for line in text.split(separator: Character("\n"), omittingEmptySubsequences: false) {
            let parts = line.split(separator: Character(":"), maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
            switch parts[0] {
            case "id": id = Int64(value)
            case "event": event = value
            case "data": data += value
            case "": isComment = true
            default: break
            }
        }
    }
}

/// An open event stream without a socket.
final class EventReader: Sendable {
    private let frames: AsyncStream<HeardEvent>
    private let task: Task<Void, any Error>
    /// Where the log stood when the stream began.
    let begin: Int64
    /// What came before that: the replay.
    let replayed: [HeardEvent]

    init(_ response: Response) async throws {
        let (frames, continuation) = AsyncStream.makeStream(of: HeardEvent.self)
        task = Task {
            defer { continuation.finish() }
            try await response.body.write(FrameWriter(continuation: continuation))
        }
        self.frames = frames
        var replayed: [HeardEvent] = []
        var begin: Int64?
        var iterator = frames.makeAsyncIterator()
        while begin == nil, let frame = await iterator.next() {
            if frame.event == nil { begin = frame.id } else { replayed.append(frame) }
            if frame.event == "ulang" { begin = frame.id }
        }
        self.begin = try #require(begin)
        self.replayed = replayed
    }

    /// The next event; nil when the stream ended.
    func next() async -> HeardEvent? {
        for await frame in frames where !frame.isComment { return frame }
        return nil
    }

    /// The next frame, a comment too.
    func nextFrame() async -> HeardEvent? {
        var iterator = frames.makeAsyncIterator()
        return await iterator.next()
    }

    /// Waits for the end; throws when the stream was cut and did not end well.
    func end() async throws { try await task.value }
}

private struct FrameWriter: ResponseBodyWriter {
    let continuation: AsyncStream<HeardEvent>.Continuation

    mutating func write(_ buffer: ByteBuffer) async throws {
        let text = String(buffer: buffer)
        #expect(text.hasSuffix("\n\n"))
        for frame in String(text.dropLast(2)).split(separator: "\n\n") { continuation.yield(HeardEvent(String(frame))) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension World {
    /// What GET /events answers, its body not yet read.
    func events(as person: String, token: String? = nil, after id: String? = nil, inQuery: Bool = false) async throws -> Response
    {
        let query = inQuery ? "?last_event_id=\(id ?? "")" : ""
        var head = HTTPRequest(method: .get, scheme: "http", authority: "uji", path: "/api/events\(query)")
        head.headerFields[.authorization] = "Bearer \(token ?? tokens[person] ?? "")"
        if let id, !inQuery, let name = HTTPField.Name("Last-Event-ID") { head.headerFields[name] = id }
        return await responder.respond(to: Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    /// Opens an event stream.
    func listen(as person: String, token: String? = nil, after id: Int64? = nil) async throws -> EventReader {
        let response = try await events(as: person, token: token, after: id.map(String.init))
        try #require(response.status == .ok)
        return try await EventReader(response)
    }

    /// The account of a person.
    func userID(_ person: String) async throws -> Int64 {
        let digest = Secret.digest(ofToken: try #require(tokens[person]))
        return try await platform.services.database.write { try #require(try $0.session(digest: digest)?.userID) }
    }

    /// Records something that happened.
    func record(_ peristiwa: Peristiwa) async throws {
        let now = now
        _ = try await platform.services.database.write { try $0.record(peristiwa, at: now) }
    }

    /// Tells one person that something of theirs changed.
    func change(_ lists: Set<Daftar>, for audience: Audience) async throws {
        let now = now
        try await platform.services.database.write { try $0.changed(lists, for: audience, at: now) }
    }

    /// Where the event log stands.
    func newestEvent() async throws -> Int64 {
        try await platform.services.database.write { try $0.newestEvent() }
    }

    /// A further session of a person.
    func signIn(_ person: String) async throws -> String {
        let token = Secret.token()
        let (user, now) = (try await userID(person), now)
        try await platform.services.database.write {
            _ = try $0.insertSession(
                NewSession(user: user, kind: .token(digest: Secret.digest(ofToken: token))), at: now)
        }
        return token
    }
}
