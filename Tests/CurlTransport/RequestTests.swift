import ChillAjarKit
import CurlTransport
import Testing
import TinyHTTPServer

@Suite("Requests")
struct RequestTests {
    let transport = CurlTransport(.init(userAgent: "chillajar/0.1"))

    @Test("JSON is asked for, and the program names itself")
    func defaults() async throws {
        let server = try server(TinyAnswer())
        _ = try await transport.send(TransportRequest(.get, server.url + "/api/kursus?a=b%20c"))
        let request = try #require(server.requests.first)
        #expect(request.method == "GET")
        #expect(request.target == "/api/kursus?a=b%20c")
        #expect(request.header("Accept") == "application/json")
        #expect(request.header("User-Agent") == "chillajar/0.1")
        #expect(request.header("Cookie") == nil)
    }

    @Test("Given headers are sent, and go before the defaults")
    func givenHeaders() async throws {
        let server = try server(TinyAnswer())
        let headers = [HTTPHeader("accept", "image/png"), HTTPHeader("Authorization", "Bearer abc"), HTTPHeader("X-Empty", "")]
        _ = try await transport.send(TransportRequest(.get, server.url + "/", headers: headers))
        let request = try #require(server.requests.first)
        #expect(request.headers.filter { $0.name.lowercased() == "accept" }.map(\.value) == ["image/png"])
        #expect(request.header("Authorization") == "Bearer abc")
        #expect(request.header("X-Empty") == "")
    }

    @Test("JSON goes out whole with its type, under every verb", arguments: [HTTPMethod.post, .put, .delete])
    func json(_ method: HTTPMethod) async throws {
        let server = try server(TinyAnswer(201))
        let body = Array(#"{"nama":"Sari \u0000 é"}"#.utf8) + [0, 1, 2]
        #expect(try await transport.send(TransportRequest(method, server.url + "/", body: .json(body))).status == 201)
        let request = try #require(server.requests.first)
        #expect(request.method == method.rawValue)
        #expect(request.body == body)
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("Expect") == nil)
    }

    @Test("A request without a body says so", arguments: [HTTPMethod.post, .put, .delete])
    func empty(_ method: HTTPMethod) async throws {
        let server = try server(TinyAnswer(204))
        #expect(try await transport.send(TransportRequest(method, server.url + "/")).status == 204)
        let request = try #require(server.requests.first)
        #expect(request.method == method.rawValue)
        #expect(request.header("Content-Type") == nil)
        #expect(request.header("Content-Length") == (method == .delete ? nil : "0"))
    }

    @Test("A file of 20 MB arrives byte for byte beside its fields, and its progress is told")
    func multipart() async throws {
        var seed: UInt32 = 7
        let bytes = (0..<(20 << 20)).map { _ -> UInt8 in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return UInt8(seed >> 24)
        }
        let file = try TemporaryFile(bytes)
        let server = try server(TinyAnswer(201))
        let told = Told()
        let parts: [MultipartPart] = [
            .field(name: "jumlah", value: "25000"), .field(name: "catatan", value: "baris\nkedua \"é\""),
            .file(name: "buktiPembayaran", fileName: "bukti \"saya\".jpg", contentType: "image/jpeg", path: file.path),
        ]
        let request = TransportRequest(.post, server.url + "/api/transaksi", body: .multipart(parts))
        #expect(try await transport.send(request, progress: { told.add($0) }).status == 201)

        let received = try #require(server.requests.first?.multipart)
        #expect(received.map(\.name) == ["jumlah", "catatan", "buktiPembayaran"])
        #expect(received[0].text == "25000")
        #expect(received[1].text == "baris\nkedua \"é\"")
        #expect(received[2].contentType == "image/jpeg")
        #expect(received[2].bytes == bytes)
        let last = try #require(told.all.last)
        #expect(last.sentBytes == last.totalBytes)
        #expect(last.sentBytes > 20 << 20)
        #expect(last.bytesPerSecond > 0)
        #expect(told.all.map(\.sentBytes) == told.all.map(\.sentBytes).sorted())
    }

    @Test("A piece of a file goes out with its length and nothing around it", arguments: [(0, 5), (7, 300_000), (399_990, 10)])
    func piece(offset: Int, count: Int) async throws {
        let bytes = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
        let file = try TemporaryFile(bytes)
        let server = try server(TinyAnswer(204))
        let body = TransportRequest.Body.piece(path: file.path, offset: Int64(offset), byteCount: Int64(count))
        let headers = [HTTPHeader("Content-Type", "application/offset+octet-stream")]
        #expect(try await transport.send(TransportRequest(.patch, server.url + "/", headers: headers, body: body)).status == 204)
        let request = try #require(server.requests.first)
        #expect(request.method == "PATCH")
        #expect(request.header("Content-Length") == "\(count)")
        #expect(request.header("Content-Type") == "application/offset+octet-stream")
        #expect(request.header("Expect") == nil)
        #expect(request.body == Array(bytes[offset..<offset + count]))
    }

    @Test("A piece beyond the end of its file is not sent as another")
    func pieceBeyondTheEnd() async throws {
        let file = try TemporaryFile([1, 2, 3])
        let server = try server(TinyAnswer(204))
        let body = TransportRequest.Body.piece(path: file.path, offset: 2, byteCount: 5)
        let reason = "it became shorter while it was sent"
        #expect(
            await failure(transport, TransportRequest(.patch, server.url + "/", body: body))
                == .unreadableFile(path: file.path, reason: reason))
    }

    @Test("A question for the head alone does not wait for a body")
    func head() async throws {
        let server = try TinyServer { _ in
            TinyAnswer(
                200, headers: [("Upload-Offset", "7")],
                delivery: .raw(Array("HTTP/1.1 200 OK\r\nUpload-Offset: 7\r\nContent-Length: 100\r\n\r\n".utf8)))
        }
        let answer = try await transport.send(TransportRequest(.head, server.url + "/"))
        #expect(answer.header("upload-offset") == "7")
        #expect(answer.body.isEmpty)
        #expect(server.requests.first?.method == "HEAD")
    }

    @Test("Requests one after another use one connection")
    func keepAlive() async throws {
        let server = try server(TinyAnswer(text: "ok"))
        for _ in 0..<20 { _ = try await transport.send(TransportRequest(.get, server.url + "/")) }
        _ = try await transport.send(TransportRequest(.post, server.url + "/", body: .json([])))
        #expect(server.requests.count == 21)
        #expect(server.acceptedConnections == 1)
    }

    @Test("Requests side by side are all answered, each with its own answer")
    func parallel() async throws {
        let server = try TinyServer { TinyAnswer(text: $0.path) }
        let url = server.url
        let transport = transport
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let answer = try await transport.send(TransportRequest(.get, "\(url)/\(index)"))
                    return answer.body == Array("/\(index)".utf8)
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
        #expect(server.requests.count == 64)
    }
}

/// What progress was told, from the network thread.
final class Told: @unchecked Sendable {
    private(set) var all: [TransferProgress] = []
    func add(_ progress: TransferProgress) { all.append(progress) }
}
