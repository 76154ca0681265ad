import ChillAjarKit
import CurlTransport
import Testing
import TinyHTTPServer

@Suite("Cancelling and closing")
struct CancellationTests {
    @Test("A cancelled task stops its transfer, and the transport goes on")
    func cancel() async throws {
        let server = try TinyServer { $0.path == "/never" ? TinyAnswer(delivery: .never) : TinyAnswer() }
        let transport = CurlTransport()
        let url = server.url
        let task = Task { await failure(transport, TransportRequest(.get, url + "/never")) }
        #expect(await server.waitForRequests(1))
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(try await transport.send(TransportRequest(.get, url + "/")).status == 200)
    }

    @Test("A task that was cancelled before sends nothing")
    func cancelledBefore() async throws {
        let server = try server(TinyAnswer())
        let transport = CurlTransport()
        let url = server.url
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure(transport, TransportRequest(.get, url + "/"))
        }
        #expect(await task.value == .cancelled)
        #expect(server.acceptedConnections == 0)
    }

    @Test("An upload is cancelled in the middle")
    func cancelUpload() async throws {
        let file = try TemporaryFile([UInt8](repeating: 1, count: 16 << 20))
        let server = try TinyServer(intercept: { _ in TinyAnswer(delivery: .never) }, handler: { _ in TinyAnswer() })
        let part = MultipartPart.file(name: "bukti", fileName: "b.jpg", contentType: "image/jpeg", path: file.path)
        let request = TransportRequest(.post, server.url + "/", body: .multipart([part]))
        let task = Task { await failure(CurlTransport(), request) }
        #expect(await server.waitForRequests(1))
        task.cancel()
        #expect(await task.value == .cancelled)
    }

    @Test("Closing cancels what runs and what comes later")
    func close() async throws {
        let server = try server(TinyAnswer(delivery: .never))
        let transport = CurlTransport()
        let url = server.url
        let task = Task { await failure(transport, TransportRequest(.get, url + "/")) }
        #expect(await server.waitForRequests(1))
        transport.close()
        #expect(await task.value == .cancelled)
        #expect(await failure(transport, TransportRequest(.get, url + "/")) == .cancelled)
        transport.close()
    }

    @Test("A transport that is let go gives its connections back")
    func letGo() async throws {
        let server = try server(TinyAnswer())
        do {
            let transport = CurlTransport()
            _ = try await transport.send(TransportRequest(.get, server.url + "/"))
        }
        server.stop()
        #expect(server.acceptedConnections == 1)
    }
}
