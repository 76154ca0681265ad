import ChillAjarKit
import ClassicPlatformStub
import Testing

@Suite("What the classic platform gets wrong")
struct QuirkTests {
    let platform: ClassicPlatform

    init() throws {
        platform = try ClassicPlatform()
    }

    let booking = TransportRequest.Body.json(
        Array(
            #"{"mentor_id":"1","pelanggan_id":1,"kursus_id":"1","jadwal_kursus_id":1,"statusSesi":"pending","detailKursus":"\/é"}"#
                .utf8))

    @Test("It offers nothing new")
    func capabilities() async throws {
        let visitor = Visitor(platform)
        #expect(try await visitor.raw(.get, "/api/capabilities").status == 404)
        await #expect(throws: APIError.self) { try await visitor.call(PlatformCalls.capabilities()) }
    }

    @Test("A booking echoes the types that were sent and leaves out what was not")
    func echo() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        let (status, body) = try await pelanggan.raw(.post, "/api/pelanggan/pesan-sesi", body: booking)
        #expect(status == 201)
        #expect(body["sesi"]["mentor_id"] == "1")
        #expect(body["sesi"]["pelanggan_id"] == 1)
        #expect(body["sesi"]["detailKursus"] == "/é")
        #expect(!body["sesi"].has("paket_id"))
        let id = try #require(body["sesi"]["id"].int)
        let read = try await pelanggan.raw(.get, "/api/sesi/\(id)").body
        #expect(read["mentor_id"] == 1)
        #expect(read.has("paket_id"))
    }

    @Test("One slot is booked as often as it is asked for, and one sesi paid as often, keys or not")
    func doubles() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        let before = platform.sesi.count
        let key = HTTPHeader("Idempotency-Key", "0e1c6c1e-5e4c-4f5a-9d53-1b1b0b7c7f11")
        for _ in 0..<3 {
            #expect(try await pelanggan.raw(.post, "/api/pelanggan/pesan-sesi", body: booking, headers: [key]).status == 201)
        }
        #expect(platform.sesi.count == before + 3)
    }

    @Test("Everybody sees everybody's sesi and transaksi")
    func noPrivacy() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        #expect(try await pelanggan.raw(.get, "/api/transaksi").body.elements.count == 5)
        #expect(try await pelanggan.raw(.get, "/api/sesi").body.elements.count == 5)
    }

    @Test("Without an Accept header a missing token is an error page and invalid input leads away")
    func noAccept() async throws {
        let html = [HTTPHeader("Accept", "text/html")]
        #expect(try await Visitor(platform).raw(.get, "/api/transaksi", headers: html).status == 500)
        #expect(try await Visitor(platform).raw(.get, "/api/transaksi").status == 401)
        #expect(try await Visitor(platform).raw(.post, "/api/login", headers: html).status == 302)
        let (status, body) = try await Visitor(platform).raw(.post, "/api/register")
        #expect(status == 422)
        #expect(body["message"] == "The peran field is required. (and 5 more errors)")
        #expect(body["errors"]["nama"].elements.count == 1)
    }

    @Test("The wrong role finds no path, the wrong verb is told, a missing row names a class")
    func statuses() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        #expect(try await pelanggan.raw(.get, "/api/mentor/daftar-sesi").status == 404)
        #expect(try await pelanggan.raw(.get, "/api/login").status == 405)
        let (status, body) = try await pelanggan.raw(.get, "/api/kursus/9999")
        #expect(status == 404)
        #expect(body["message"].text?.contains(#"App\Models\Kursus"#) == true)
    }

    @Test("A form that comes with PUT is ignored, and taken as POST with _method")
    func multipartPut() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        let name = MultipartPart.field(name: "nama", value: "Ayu Baru")
        let put = try await pelanggan.raw(.put, "/api/user/profil", body: .multipart([name]))
        #expect(put.status == 200 && put.body["user"]["nama"] == "Ayu Lestari")
        let form: [MultipartPart] = [.field(name: "_method", value: "PUT"), name]
        let post = try await pelanggan.raw(.post, "/api/user/profil", body: .multipart(form))
        #expect(post.body["user"]["nama"] == "Ayu Baru")
    }

    @Test("unggah-ulang-bukti never works")
    func reupload() async throws {
        let other = try await Visitor(platform, as: .otherPelanggan)
        #expect(try await other.raw(.post, "/api/pelanggan/unggah-ulang-bukti/3").status == 422)
    }

    @Test("Faults strike as often as they were asked for, after acting or before")
    func faults() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        let route = "POST /api/pelanggan/pesan-sesi"
        func book() async throws -> Int {
            try await pelanggan.raw(.post, "/api/pelanggan/pesan-sesi", body: booking).status
        }
        let before = platform.sesi.count
        platform.inject(.dropsAfterActing, into: route)
        await #expect(throws: TransportFailure.self) { try await book() }
        #expect(platform.sesi.count == before + 1)
        platform.inject(.dropsBeforeActing, into: route)
        await #expect(throws: TransportFailure.self) { try await book() }
        #expect(platform.sesi.count == before + 1)
        platform.inject(.badGateway, into: route)
        #expect(try await book() == 502)
        platform.inject(.truncates(bytes: 20), into: "POST /api/pelanggan/")
        await #expect(throws: TransportFailure.self) { try await book() }
        #expect(platform.sesi.count == before + 2)
        platform.inject(.slow(pauseMilliseconds: 1), into: route)
        #expect(try await book() == 201)
        #expect(try await book() == 201)
        #expect(platform.sesi.count == before + 4)
    }

    @Test("A logout ends every device")
    func logout() async throws {
        let one = try await Visitor(platform, as: .pelanggan)
        let two = try await Visitor(platform, as: .pelanggan)
        try await one.call(PlatformCalls.logout())
        #expect(try await two.raw(.get, "/api/transaksi").status == 401)
    }
}
