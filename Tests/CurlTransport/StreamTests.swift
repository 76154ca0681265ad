import ChillAjarKit
import CurlTransport
import Synchronization
import Testing
import TinyHTTPServer

@Suite("A stream of events", .timeLimit(.minutes(10)))
struct StreamTests {
    private let transport = CurlTransport()

    /// What a stream has brought, piece by piece.
    private final class Pieces: Sendable {
        private let list = Mutex<[[UInt8]]>([])
        var all: [[UInt8]] { list.withLock { $0 } }
        func take(_ bytes: [UInt8]) { list.withLock { $0.append(bytes) } }
    }

    private func stream(_ answer: TinyAnswer) async throws -> (TransportResponse, Pieces) {
        let (server, pieces) = (try server(answer), Pieces())
        let response = try await transport.stream(TransportRequest(.get, server.url + "/api/events")) { pieces.take($0) }
        return (response, pieces)
    }

    @Test("Comes piece by piece, before it has ended, and is not kept")
    func pieces() async throws {
        let text = "id: 1\n\ndata: satu\n\ndata: dua\n\n"
        let slow = TinyAnswer.Delivery.slowly(bytes: 10, pauseMilliseconds: 30)
        let (response, pieces) = try await stream(
            TinyAnswer(200, text: text, type: "text/event-stream; charset=utf-8", delivery: slow))
        #expect(pieces.all.count > 1)
        #expect(pieces.all.joined().elementsEqual(text.utf8))
        #expect(response.body.isEmpty)
    }

    @Test("An answer that is none comes whole", arguments: [(404, "text/event-stream"), (200, "application/json")])
    func another(status: Int, type: String) async throws {
        let (response, pieces) = try await stream(TinyAnswer(status, text: "{}", type: type))
        #expect(response.status == status)
        #expect(response.body == Array("{}".utf8))
        #expect(pieces.all.isEmpty)
    }

    @Test("One that breaks off says so, after what it has brought")
    func cut() async throws {
        let server = try server(
            TinyAnswer(200, text: "data: satu\n\ndata: dua", type: "text/event-stream", delivery: .cut(afterBytes: 14)))
        let pieces = Pieces()
        do throws(TransportFailure) {
            _ = try await transport.stream(TransportRequest(.get, server.url + "/")) { pieces.take($0) }
            Issue.record("the stream ended well")
        } catch {
            #expect(error.kind == "interrupted")
        }
        #expect(pieces.all.joined().elementsEqual("data: satu\n\nda".utf8))
    }

    @Test("One that is no longer wanted ends at once")
    func cancelled() async throws {
        let server = try server(TinyAnswer(delivery: .never))
        let (transport, url) = (transport, server.url)
        let task = Task { try? await transport.stream(TransportRequest(.get, url + "/")) { _ in } }
        #expect(await server.waitForRequests(1))
        task.cancel()
        #expect(await task.value == nil)
    }
}
