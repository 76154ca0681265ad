import ChillAjarKit
import SQL
import Testing
import TinyHTTPServer

@testable import PlatformServer

/// How a gateway behaves, and what becomes of the message.
struct GatewayEnd: Sendable, CustomTestStringConvertible {
    let name: String
    let answer: TinyAnswer
    let status: String
    var words: String?

    var testDescription: String { name }

    private static func json(_ status: Int, _ text: String, _ delivery: TinyAnswer.Delivery = .whole) -> TinyAnswer {
        TinyAnswer(status, text: text, type: "application/json", delivery: delivery)
    }

    static let all = [
        GatewayEnd(name: "taken", answer: json(200, "{\"status\": true, \"message\": \"ok\"}"), status: "selesai"),
        GatewayEnd(name: "taken in chunks", answer: json(200, "{\"status\": true}", .chunked(bytes: 3)), status: "selesai"),
        GatewayEnd(
            name: "503", answer: json(503, "{\"status\": false, \"message\": \"belum siap\"}"), status: "menunggu",
            words: "belum siap"),
        GatewayEnd(name: "503 of a proxy", answer: TinyAnswer(503, text: "<html>", type: "text/html"), status: "menunggu"),
        GatewayEnd(name: "429", answer: json(429, "{}"), status: "menunggu"),
        GatewayEnd(
            name: "400", answer: json(400, "{\"status\": false, \"message\": \"nomor salah\"}"), status: "mati",
            words: "nomor salah"),
        GatewayEnd(
            name: "403", answer: json(403, "{\"status\": false, \"error\": \"pengirim\"}"), status: "mati", words: "pengirim"),
        GatewayEnd(name: "status false on 200", answer: json(200, "{\"status\": false}"), status: "mati", words: "Tidak jelas"),
        GatewayEnd(name: "status as text", answer: json(200, "{\"status\": \"true\"}"), status: "mati"),
        GatewayEnd(
            name: "HTML on 200", answer: TinyAnswer(200, text: "<html>", type: "text/html"), status: "mati", words: "bukan JSON"),
        GatewayEnd(name: "nothing on 200", answer: TinyAnswer(200), status: "mati"),
        GatewayEnd(name: "500", answer: json(500, "{}"), status: "mati"),
        GatewayEnd(name: "502", answer: TinyAnswer(502, text: "<html>", type: "text/html"), status: "mati", words: "502"),
        GatewayEnd(name: "redirect", answer: TinyAnswer(302, headers: [("Location", "/lain")]), status: "mati"),
        GatewayEnd(
            name: "dropped after the request", answer: TinyAnswer(200, delivery: .dropped), status: "mati", words: "Tidak jelas"),
        GatewayEnd(name: "cut answer", answer: json(200, "{\"status\": true}", .cut(afterBytes: 5)), status: "mati"),
        GatewayEnd(name: "cut head", answer: TinyAnswer(delivery: .raw(Array("HTTP/1.1 200 OK\r\nConte".utf8))), status: "mati"),
        GatewayEnd(name: "no HTTP", answer: TinyAnswer(delivery: .raw(Array("halo\r\n\r\n".utf8))), status: "mati"),
        GatewayEnd(
            name: "endless answer", answer: TinyAnswer(200, body: [UInt8](repeating: 32, count: 200_000)), status: "mati"),
        GatewayEnd(name: "silence", answer: TinyAnswer(delivery: .never), status: "mati", words: "Tidak jelas"),
    ]
}

struct GatewayTests {
    private func world(_ url: String) async throws -> World {
        try await World { $0.gateway = GatewayConfiguration(url: url, sender: "uji", timeoutSeconds: 1) }
    }

    private func enqueue(_ world: World, key: String = "1") async throws {
        let now = world.now
        let isMade = try await world.platform.services.database.write {
            try $0.enqueueWhatsApp(to: "0812-3456-789", message: "Halo, kodenya 482913", key: key, at: now)
        }
        #expect(isMade)
    }

    @Test(
        "Each end of a request to the gateway: one request, and the message is done, waits or is dead", arguments: GatewayEnd.all)
    func ends(_ end: GatewayEnd) async throws {
        let gateway = try TinyServer { _ in end.answer }
        let world = try await world(gateway.url)
        try await enqueue(world)
        try await world.runJobs()
        let job = try #require(try world.jobs(.whatsApp).first)
        #expect(job.status == end.status, "\(job.kesalahan ?? "")")
        if let words = end.words { #expect(job.kesalahan?.contains(words) == true, "\(job.kesalahan ?? "")") }
        #expect(gateway.requests.count == 1)
        #expect(try world.payload(job.id)?.contains("482913") == (end.status != "selesai"))
        // Whatever is not certain is never sent again by itself.
        world.advance(hours: 2)
        try await world.runJobs()
        #expect(gateway.requests.count == (end.status == "menunggu" ? 2 : 1))
    }

    @Test("The gateway gets phone, message and sender, as its contract says")
    func request() async throws {
        let gateway = try TinyServer { _ in TinyAnswer(200, text: "{\"status\": true}", type: "application/json") }
        let world = try await world(gateway.url + "/")
        try await enqueue(world)
        try await world.runJobs()
        let request = try #require(gateway.requests.first)
        #expect(request.method == "POST" && request.path == "/send-message")
        #expect(
            try JSONReader.read(request.body)
                == .object([
                    "phone": .string("628123456789"), "message": .string("Halo, kodenya 482913"), "sender": .string("uji"),
                ]))
    }

    @Test("A gateway that refuses connections, or TLS, is tried again until it takes the message: one request in all")
    func refused() async throws {
        let port = try RefusingPort()
        let world = try await world("http://127.0.0.1:\(port.number)")
        try await enqueue(world)
        for _ in 0..<3 {
            try await world.runJobs()
            #expect(try world.jobs(.whatsApp).map(\.status) == ["menunggu"])
            world.advance(hours: 1)
        }
        let gateway = try TinyServer(port: port.number) { _ in
            TinyAnswer(200, text: "{\"status\": true}", type: "application/json")
        }
        try await world.runJobs()
        #expect(try world.jobs(.whatsApp).map(\.status) == ["selesai"])
        #expect(gateway.requests.count == 1)

        let plain = try TinyServer { _ in TinyAnswer(200) }
        let other = try await self.world("https://127.0.0.1:\(plain.port)")
        try await enqueue(other)
        try await other.runJobs()
        #expect(try other.jobs(.whatsApp).map(\.status) == ["menunggu"])
        #expect(plain.requests.isEmpty)
    }

    @Test("A message that was under way when the server was killed is not sent again by itself")
    func killed() async throws {
        let gateway = try TinyServer { _ in TinyAnswer(200, text: "{\"status\": true}", type: "application/json") }
        let world = try await world(gateway.url)
        try await enqueue(world)
        let now = world.now
        try await world.platform.services.database.write { db in
            _ = try db.claimJobs(of: .whatsApp, limit: 1, by: "mati", until: now.adding(seconds: 60), at: now)
        }
        try await world.runJobs()
        #expect(try world.jobs(.whatsApp).map(\.status) == ["mati"])
        #expect(gateway.requests.isEmpty)
    }

    @Test("Without a gateway the message is done, and said not to have been sent")
    func off() async throws {
        let world = try await World()
        try await enqueue(world)
        try await world.runJobs()
        let job = try #require(try world.jobs(.whatsApp).first)
        #expect(job.status == "selesai" && job.kesalahan == "tidak dikirim: gateway belum diatur")
        #expect(job.keterangan == "Pesan WhatsApp, ke 6281••••••89")
    }

    @Test("No request waits for a gateway that never answers")
    func neverWaits() async throws {
        let gateway = try TinyServer { _ in TinyAnswer(delivery: .never) }
        let world = try await World { $0.gateway = GatewayConfiguration(url: gateway.url, timeoutSeconds: 600) }
        let runner = world.runner()
        let running = Task { await runner.run() }
        let sesi = try await world.acceptedSesi()
        #expect(await gateway.waitForRequests(2))
        #expect(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 200)
        let ended = try await world.post("/mentor/selesai-sesi/\(sesi)", as: "bagas")
        #expect(ended.status == 200 && ended.json["wa_result"]["queued"] == .bool(true))
        #expect(try world.jobs(.whatsApp).map(\.status) == ["berjalan", "berjalan", "menunggu"])
        running.cancel()
        await running.value
        #expect(try world.jobs(.whatsApp).map(\.status) == ["mati", "mati", "menunggu"])
        #expect(gateway.requests.count == 2)
    }
}
