import ChillAjarKit
import Testing

@Suite("A call")
struct CallTests {
    private func answer(_ status: Int, _ body: String, retryAfter: String? = nil) -> TransportResponse {
        TransportResponse(
            status: status, headers: retryAfter.map { [HTTPHeader("retry-after", $0)] } ?? [], body: Array(body.utf8))
    }

    private func error(_ status: Int, _ body: String, retryAfter: String? = nil) -> APIError? {
        #expect(throws: APIError.self) {
            try PlatformCalls.publicKursus().value(of: answer(status, body, retryAfter: retryAfter))
        }
    }

    @Test("carries the address, the token and the key, and asks for JSON always")
    func request() throws {
        let server = try #require(Server("https://contoh.test/api/"))
        let request = PlatformCalls.startSesi(SesiID(78)).request(to: server, token: "17|t", idempotencyKey: "k")
        let headers = [
            HTTPHeader("Accept", "application/json"), HTTPHeader("Authorization", "Bearer 17|t"),
            HTTPHeader("Idempotency-Key", "k"),
        ]
        #expect(request == TransportRequest(.post, "https://contoh.test/api/mentor/mulai-sesi/78", headers: headers))
        let bare = PlatformCalls.publicKursus().request(to: server, token: nil, idempotencyKey: nil)
        #expect(bare.headers == [HTTPHeader("Accept", "application/json")])
    }

    @Test("sends a booking with its status, and leaves out what was not given")
    func booking() throws {
        let server = try #require(Server("https://contoh.test"))
        let booking = SesiBooking(
            mentorID: MentorID(1), pelangganID: PelangganID(2), kursusID: KursusID(3), jadwalKursusID: JadwalKursusID(4),
            paketID: nil, detailKursus: "")
        guard case .json(let body) = try PlatformCalls.bookSesi(booking).request(to: server, token: nil, idempotencyKey: nil).body
        else { throw Missing("a body") }
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"jadwal_kursus_id":4,"kursus_id":3,"mentor_id":1,"pelanggan_id":2,"statusSesi":"pending"}"#)
    }

    @Test("sends a time in the short form, and text whole whatever is in it")
    func escaping() throws {
        let server = try #require(Server("https://contoh.test"))
        let entry = JadwalEntry(
            id: nil, kursusID: KursusID(1), tanggal: Tanggal(dayNumber: 0), waktu: Waktu(secondOfDay: 3600),
            gayaMengajar: .offline,
            keterangan: "\"kutip\"\n\u{1}", tempat: "R/3")
        guard case .json(let body) = try PlatformCalls.saveJadwal(entry).request(to: server, token: nil, idempotencyKey: nil).body
        else { throw Missing("a body") }
        let text = String(decoding: body, as: UTF8.self)
        #expect(text.contains(#""waktu":"01:00""#))
        #expect(text.contains(#""keterangan":"\"kutip\"\n\u0001""#))
    }

    @Test("names the end and the link of a slot only where they are kept, and there says what a change takes away")
    func slotDetail() throws {
        let server = try #require(Server("https://contoh.test"))
        func body(_ id: Int64?, withDetail: Bool) throws -> String {
            let entry = JadwalEntry(
                id: id.map { JadwalKursusID($0) }, kursusID: KursusID(1), tanggal: Tanggal(dayNumber: 0),
                waktu: Waktu(secondOfDay: 3600), waktuSelesai: Waktu(secondOfDay: 5400), gayaMengajar: .online, keterangan: "",
                tempat: "")
            let call = try PlatformCalls.saveJadwal(entry, withDetail: withDetail)
            guard case .json(let body) = call.request(to: server, token: nil, idempotencyKey: nil).body else {
                throw Missing("a body")
            }
            return String(decoding: body, as: UTF8.self)
        }
        let slot = #""kursus_id":1,"tanggal":"1970-01-01","#
        #expect(try body(nil, withDetail: false) == #"{"gayaMengajar":"online",\#(slot)"waktu":"01:00"}"#)
        #expect(
            try body(nil, withDetail: true)
                == #"{"gayaMengajar":"online",\#(slot)"waktu":"01:00","waktuSelesai":"01:30"}"#)
        #expect(
            try body(9, withDetail: true)
                == #"{"gayaMengajar":"online","id":9,"keterangan":null,"kursus_id":1,"tanggal":"1970-01-01","tautan":null,"#
                + #""tempat":null,"waktu":"01:00","waktuSelesai":"01:30"}"#)
    }

    @Test(
        "says what went wrong by the status, whatever the body is",
        arguments: [
            "<html><body>502 Bad Gateway</body></html>", "", "{\"mess", "[]", "null", "{}", #"{"message": "<h1>x</h1>"}"#,
            #"{"message": 5, "errors": 7}"#,
        ])
    func strangeBodies(body: String) {
        #expect(error(401, body) == .unauthorized(message: nil))
        #expect(error(403, body) == .forbidden(message: nil))
        #expect(error(404, body) == .notFound(message: nil))
        #expect(error(409, body) == .conflict(message: nil))
        #expect(error(413, body) == .tooLarge)
        #expect(error(422, body) == .invalid(message: nil, fields: [:]))
        #expect(error(429, body) == .tooMany(retryAfter: nil))
        #expect(error(500, body) == .server(status: 500, message: nil))
        #expect(error(302, body) == .server(status: 302, message: nil))
    }

    @Test("keeps the platform's own words, its fields, and how long to wait")
    func words() {
        #expect(error(409, #"{"message": "Slot sudah dipesan"}"#) == .conflict(message: "Slot sudah dipesan"))
        #expect(
            error(400, #"{"message": "x", "errors": {"email": ["dipakai"]}}"#)
                == .invalid(message: "x", fields: ["email": ["dipakai"]]))
        #expect(error(429, "", retryAfter: "3600") == .tooMany(retryAfter: 3600))
        #expect(error(429, "", retryAfter: "Wed, 21 Oct 2026 07:28:00 GMT") == .tooMany(retryAfter: nil))
    }

    @Test(
        "does not take a page, half a list or nothing for an answer",
        arguments: ["<!doctype html>", "", #"[{"id": 1"#, #"{"data": []}"#])
    func noAnswer(body: String) {
        guard case .unreadableAnswer = error(200, body) else {
            Issue.record("\(body) was read as a list")
            return
        }
    }

    @Test("that is only done needs no body", arguments: [200, 204])
    func done(status: Int) throws {
        try PlatformCalls.deleteJadwal(JadwalKursusID(1)).value(of: TransportResponse(status: status))
    }

    @Test("that is only done is not done by a page of somebody on the way", arguments: ["<!doctype html>", "[]", "{\"mess"])
    func notDone(body: String) {
        #expect(throws: APIError.self) {
            try PlatformCalls.startSesi(SesiID(1)).value(of: TransportResponse(status: 200, body: Array(body.utf8)))
        }
    }
}

@Suite("A server's address")
struct ServerTests {
    @Test(
        "is taken with and without /api and slashes",
        arguments: ["https://contoh.test", "https://contoh.test/", "https://contoh.test/api", "https://contoh.test/api//"])
    func base(address: String) {
        #expect(Server(address)?.base == "https://contoh.test")
        #expect(Server(address)?.name == "contoh.test")
    }

    @Test(
        "is an http or https one with a host",
        arguments: [
            "", "contoh.test", "ftp://contoh.test", "https://", "https:///api", "https:contoh.test", "https://contoh test",
            "https://contoh.test/\u{1}", "file:///etc",
        ])
    func refused(address: String) {
        #expect(Server(address) == nil)
    }

    @Test("has its numbers filled into the paths of routes, in order")
    func routes() {
        #expect(Route.unggahBukti.path(7) == "/pelanggan/unggah-bukti/7")
        #expect(Route.publicKursus.path() == "/public/kursus")
        #expect(Route(.get, "/a/{x}/b/{y}").path(1, 2) == "/a/1/b/2")
    }
}
