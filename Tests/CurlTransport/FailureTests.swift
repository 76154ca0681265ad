import ChillAjarKit
import CurlTransport
import Glibc
import Testing
import TinyHTTPServer

@Suite("Failures")
struct FailureTests {
    let transport = CurlTransport()

    @Test("A port where nobody listens is unreachable")
    func refused() async throws {
        let failure = try #require(await failure(transport, TransportRequest(.post, "http://127.0.0.1:\(try closedPort())/")))
        #expect(failure.kind == "unreachable")
    }

    @Test("A name that does not exist is unreachable")
    func unknownName() async throws {
        let failure = try #require(await failure(transport, TransportRequest(.get, "https://nowhere.invalid/")))
        #expect(failure.kind == "unreachable")
    }

    @Test("A TLS handshake that is never answered is unreachable after the time for connecting")
    func silentHandshake() async throws {
        let server = try server(TinyAnswer(delivery: .never))
        let transport = CurlTransport(.init(connectSeconds: 1))
        let failure = try #require(
            await failure(transport, TransportRequest(.post, "https://127.0.0.1:\(server.port)/", body: .json([1]))))
        #expect(failure.kind == "unreachable")
    }

    @Test(
        "A connection that breaks after the request has left is interrupted",
        arguments: [TinyAnswer.Delivery.dropped, .cut(afterBytes: 5), .raw([]), .raw(Array("HTTP/1.1 200 OK\r\nConte".utf8))])
    func broken(_ delivery: TinyAnswer.Delivery) async throws {
        let server = try server(TinyAnswer(body: Array("sepuluh byte".utf8), delivery: delivery))
        let failure = try #require(await failure(transport, TransportRequest(.post, server.url + "/", body: .json([1]))))
        #expect(failure.kind == "interrupted")
        #expect(server.requests.count == 1)
    }

    @Test("Chunks that end too early are interrupted")
    func cutChunks() async throws {
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalo!\r\n"
        let server = try server(TinyAnswer(delivery: .raw(Array(text.utf8))))
        #expect(await failure(transport, TransportRequest(.get, server.url + "/"))?.kind == "interrupted")
    }

    @Test("A server that falls silent is interrupted after the stall time")
    func silent() async throws {
        let server = try server(TinyAnswer(delivery: .never))
        let request = TransportRequest(.post, server.url + "/", body: .json([1]), stallSeconds: 1)
        #expect(await failure(transport, request)?.kind == "interrupted")
    }

    @Test("An upload that nobody reads is interrupted after the stall time")
    func silentUpload() async throws {
        let file = try TemporaryFile([UInt8](repeating: 1, count: 16 << 20))
        let server = try TinyServer(intercept: { _ in TinyAnswer(delivery: .never) }, handler: { _ in TinyAnswer() })
        let part = MultipartPart.file(name: "bukti", fileName: "b.jpg", contentType: "image/jpeg", path: file.path)
        let request = TransportRequest(.post, server.url + "/", body: .multipart([part]), stallSeconds: 1)
        #expect(await failure(transport, request)?.kind == "interrupted")
    }

    @Test("An upload that is refused early brings the refusal")
    func earlyRefusal() async throws {
        let file = try TemporaryFile([UInt8](repeating: 1, count: 1 << 20))
        let server = try TinyServer { _ in TinyAnswer(413, text: "<html>terlalu besar</html>", type: "text/html") }
        let part = MultipartPart.file(name: "bukti", fileName: "b.jpg", contentType: "image/jpeg", path: file.path)
        let answer = try await transport.send(TransportRequest(.post, server.url + "/", body: .multipart([part])))
        #expect(answer.status == 413)
    }

    @Test("A kept connection that breaks never sends a POST twice")
    func noSecondPost() async throws {
        let server = try TinyServer { $0.method == "POST" ? TinyAnswer(delivery: .dropped) : TinyAnswer() }
        _ = try await transport.send(TransportRequest(.get, server.url + "/"))
        for body in [TransportRequest.Body.none, .json(Array("{}".utf8)), .multipart([.field(name: "a", value: "b")])] {
            _ = try await transport.send(TransportRequest(.get, server.url + "/"))
            let before = server.requests.count
            #expect(await failure(transport, TransportRequest(.post, server.url + "/", body: body))?.kind == "interrupted")
            #expect(server.requests.count == before + 1)
        }
    }

    @Test("A kept connection that breaks lets a GET be sent again")
    func secondGet() async throws {
        let drops = Countdown(1)
        let server = try TinyServer { $0.path == "/drop" && drops.take() ? TinyAnswer(delivery: .dropped) : TinyAnswer() }
        _ = try await transport.send(TransportRequest(.get, server.url + "/"))
        #expect(try await transport.send(TransportRequest(.get, server.url + "/drop")).status == 200)
        #expect(server.requests.map(\.path) == ["/", "/drop", "/drop"])
    }

    @Test("A kept connection to a server that is gone is unreachable, not interrupted")
    func goneServer() async throws {
        let server = try server(TinyAnswer())
        _ = try await transport.send(TransportRequest(.get, server.url + "/"))
        server.stop()
        let failure = await failure(transport, TransportRequest(.post, server.url + "/", body: .json([1])))
        #expect(failure?.kind == "unreachable")
    }

    @Test("A file that is missing, a folder or a pipe is told before anything is sent", arguments: ["missing", "folder", "pipe"])
    func unreadableFile(_ kind: String) async throws {
        let path = "/tmp/chillajar-\(getpid())-\(kind)"
        if kind == "folder" { mkdir(path, 0o700) }
        if kind == "pipe" { mkfifo(path, 0o600) }
        defer {
            rmdir(path)
            unlink(path)
        }
        let server = try server(TinyAnswer())
        let part = MultipartPart.file(name: "bukti", fileName: "b.jpg", contentType: "image/jpeg", path: path)
        let failure = try #require(
            await failure(transport, TransportRequest(.post, server.url + "/", body: .multipart([part]))))
        #expect(failure.kind == "unreadableFile")
        #expect(server.acceptedConnections == 0)
    }

    @Test("A file that shrinks while it is sent is told as unreadable")
    func shrinkingFile() async throws {
        let file = try TemporaryFile([UInt8](repeating: 1, count: 16 << 20))
        let server = try TinyServer(
            intercept: { _ in
                truncate(file.path, 1000)
                return nil
            }, handler: { _ in TinyAnswer() })
        let part = MultipartPart.file(name: "bukti", fileName: "b.jpg", contentType: "image/jpeg", path: file.path)
        let request = TransportRequest(.post, server.url + "/", body: .multipart([part]))
        #expect(await failure(transport, request)?.kind == "unreadableFile")
    }
}

/// How often something may still happen.
final class Countdown: @unchecked Sendable {
    private var left: Int
    init(_ left: Int) { self.left = left }
    func take() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return true
    }
}
