import ChillAjarKit
import Testing
import TinyHTTPServer

@testable import CurlTransport

@Suite("Addresses and headers")
struct AddressTests {
    @Test(
        "http beyond loopback, other schemes and ambiguous addresses are refused",
        arguments: [
            "http://192.0.2.1/", "http://chillajar.example/api", "http://localhost.evil.example/",
            "http://127.0.0.1.evil.example/",
            "http://127.1/", "http://0x7f000001/", "http://[::2]/", "ftp://localhost/", "file:///etc/passwd", "localhost/", "",
            "https://", "https:///x", "https://user@host/", "http://127.0.0.1@evil.example/", "http://127.0.0.1\\@evil.example/",
            "https://host:0/", "https://host:99999/", "https://host:/x:", "https://ho st/", "https://host/a b", "https://hóst/",
            "https://host/\r\nX: y", "https://[::1/",
        ])
    func refused(_ url: String) async throws {
        #expect(await failure(CurlTransport(), TransportRequest(.get, url))?.kind == "badAddress")
    }

    @Test(
        "https anywhere, and http on this machine, are taken",
        arguments: [
            "https://chillajar.example/api", "https://[2001:db8::1]:8443/", "http://127.0.0.1:8080/api", "http://127.8.9.1",
            "http://localhost/?a", "http://[::1]:1/#x", "HTTP://LOCALHOST/",
        ])
    func taken(_ url: String) throws {
        try Address(url).check(allowPlainHTTP: [])
    }

    @Test("A named host may be spoken to without TLS, and no other")
    func allowed() throws {
        let allowed: Set<String> = ["sekolah.lan"]
        try Address("http://Sekolah.lan:8080/api").check(allowPlainHTTP: allowed)
        #expect(throws: TransportFailure.self) { try Address("http://kampus.lan/").check(allowPlainHTTP: allowed) }
    }

    @Test(
        "Text that would begin another header is refused, and nothing is sent",
        arguments: [
            HTTPHeader("X-A", "a\r\nX-B: b"), HTTPHeader("X-A", "a\nb"), HTTPHeader("X-A", "a\0b"), HTTPHeader("X A", "b"),
            HTTPHeader("X-A:", "b"), HTTPHeader("", "b"), HTTPHeader("X\r\nY", "b"), HTTPHeader("Content-Length", "5"),
            HTTPHeader("Transfer-Encoding", "chunked"),
        ])
    func injection(_ header: HTTPHeader) async throws {
        let server = try server(TinyAnswer())
        let request = TransportRequest(.get, server.url + "/", headers: [header])
        #expect(await failure(CurlTransport(), request)?.kind == "badAddress")
        #expect(server.acceptedConnections == 0)
    }

    @Test("A file's name or type with a line break is refused")
    func partInjection() async throws {
        let server = try server(TinyAnswer())
        let file = try TemporaryFile([1])
        for part in [
            MultipartPart.file(name: "a", fileName: "b\r\nc", contentType: "image/png", path: file.path),
            .file(name: "a", fileName: "b", contentType: "image/png\r\nX: y", path: file.path), .field(name: "a\nb", value: "c"),
        ] {
            let request = TransportRequest(.post, server.url + "/", body: .multipart([part]))
            #expect(await failure(CurlTransport(), request)?.kind == "badAddress")
        }
        #expect(server.acceptedConnections == 0)
    }
}
