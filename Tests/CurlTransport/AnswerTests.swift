import ChillAjarKit
import CurlTransport
import Testing
import TinyHTTPServer

@Suite("Answers")
struct AnswerTests {
    let transport = CurlTransport(.init(userAgent: "chillajar/0.1"))

    @Test(
        "Every status is an answer, with its body", arguments: [200, 201, 204, 302, 400, 401, 404, 409, 413, 422, 429, 500, 503])
    func status(_ status: Int) async throws {
        let server = try server(TinyAnswer(status, text: "isi", type: "application/json"))
        let answer = try await transport.send(TransportRequest(.get, server.url + "/api/kursus"))
        #expect(answer.status == status)
        #expect(answer.body == (status == 204 ? [] : Array("isi".utf8)))
        #expect(answer.header("content-type") == "application/json")
    }

    @Test("A redirect is an answer and is not followed")
    func redirect() async throws {
        let server = try server(TinyAnswer(302, headers: [("Location", "/elsewhere")]))
        let answer = try await transport.send(TransportRequest(.get, server.url + "/"))
        #expect(answer.status == 302)
        #expect(answer.header("Location") == "/elsewhere")
        #expect(server.requests.count == 1)
    }

    @Test("Chunks are put together")
    func chunked() async throws {
        let body = (0..<100_000).map { UInt8($0 % 251) }
        let server = try server(TinyAnswer(body: body, delivery: .chunked(bytes: 777)))
        #expect(try await transport.send(TransportRequest(.get, server.url + "/")).body == body)
    }

    @Test("An answer that trickles but never falls silent is awaited")
    func slow() async throws {
        let server = try server(TinyAnswer(body: Array("pelan sekali".utf8), delivery: .slowly(bytes: 2, pauseMilliseconds: 30)))
        let answer = try await transport.send(TransportRequest(.get, server.url + "/", stallSeconds: 1))
        #expect(String(decoding: answer.body, as: UTF8.self) == "pelan sekali")
    }

    @Test("A compressed answer is unpacked")
    func compressed() async throws {
        let gzip: [UInt8] = [
            31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 72, 204, 201, 87, 178, 82, 74, 41, 205, 203, 76, 84, 170, 5, 0, 80,
            30, 29, 4, 16, 0, 0, 0,
        ]
        let server = try server(TinyAnswer(headers: [("Content-Encoding", "gzip")], body: gzip))
        let answer = try await transport.send(TransportRequest(.get, server.url + "/"))
        #expect(String(decoding: answer.body, as: UTF8.self) == #"{"halo":"dunia"}"#)
        #expect(server.requests.first?.header("Accept-Encoding")?.contains("gzip") == true)
    }

    @Test("An answer beyond the limit is refused, whether it says its length or not", arguments: [true, false])
    func tooLarge(_ saysLength: Bool) async throws {
        let server = try server(
            TinyAnswer(body: [UInt8](repeating: 65, count: 5000), delivery: saysLength ? .whole : .chunked(bytes: 100)))
        let request = TransportRequest(.get, server.url + "/", maximumAnswerBytes: 4999)
        #expect(await failure(transport, request) == .tooLarge)
        #expect(await failure(transport, TransportRequest(.get, server.url + "/", maximumAnswerBytes: 5000)) == nil)
    }

    @Test("An interim answer is not taken for the answer")
    func interim() async throws {
        let text = "HTTP/1.1 103 Early\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-Late: 2\r\nContent-Length: 2\r\n\r\nok"
        let server = try server(TinyAnswer(delivery: .raw(Array(text.utf8))))
        let answer = try await transport.send(TransportRequest(.get, server.url + "/"))
        #expect(answer.status == 200)
        #expect(answer.header("X-Early") == nil)
        #expect(answer.header("X-Late") == "2")
    }

    @Test("An endless head is refused")
    func endlessHead() async throws {
        let line = "X-Pad: " + String(repeating: "a", count: 1000) + "\r\n"
        let text = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 400) + "\r\n"
        let server = try server(TinyAnswer(delivery: .raw(Array(text.utf8))))
        #expect(await failure(transport, TransportRequest(.get, server.url + "/")) != nil)
    }
}
