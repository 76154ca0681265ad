import ChillAjarKit
import Hummingbird
import Logging
import Testing

@testable import PlatformServer

struct AccessTests {
    /// Who gets past the door, written down a second time: P everybody, A any signed-in person, else the roles' first letters.
    static let expected: [(Route, String)] = [
        (.kursusDetail, "A"), (.createKursus, "ma"), (.updateKursus, "ma"), (.deleteKursus, "ma"), (.jadwalList, "A"),
        (.jadwalDetail, "A"), (.createJadwal, "ma"), (.updateJadwal, "ma"), (.paketDetail, "A"), (.createPaket, "a"),
        (.updatePaket, "a"), (.deletePaket, "a"), (.itemPaketList, "A"), (.itemPaketDetail, "A"), (.createItemPaket, "a"),
        (.updateItemPaket, "a"), (.deleteItemPaket, "a"), (.sesiList, "A"), (.sesiDetail, "A"), (.createSesi, "pa"),
        (.updateSesi, "ma"), (.konfirmasiSesi, "ma"), (.selesaikanSesi, "ma"), (.transaksiDetail, "A"),
        (.updateTransaksi, "pa"), (.deleteTransaksi, "a"), (.verifikasiTransaksi, "a"), (.tolakTransaksi, "a"),
        (.unggahBuktiTransaksi, "p"), (.testimoniList, "A"), (.testimoniDetail, "A"), (.createTestimoni, "p"),
        (.updateTestimoni, "pa"), (.deleteTestimoni, "pa"), (.mentorDashboard, "m"), (.createMentorKursus, "m"),
        (.updateMentorKursus, "m"), (.pelangganInfo, "p"), (.cariMentor, "A"), (.detailMentor, "A"),
        (.login, "P"), (.register, "P"), (.logout, "A"), (.capabilities, "P"), (.publicKursus, "P"), (.publicMentor, "P"),
        (.kursusList, "A"), (.paketList, "A"), (.mentorTestimoni, "A"), (.transaksiList, "A"), (.pelangganKursus, "P"),
        (.pelangganProfil, "p"), (.pesanSesi, "p"), (.pelangganSesi, "p"), (.pelangganSesiTransaksi, "p"),
        (.createTransaksi, "pa"), (.unggahBukti, "p"), (.unggahUlangBukti, "p"), (.beriTestimoni, "p"), (.deleteSesi, "pa"),
        (.mentorProfil, "m"), (.mentorKursus, "m"), (.mentorSesi, "m"), (.mentorJadwal, "m"), (.mentorDaftarTestimoni, "m"),
        (.aturJadwal, "m"), (.deleteJadwal, "ma"), (.mulaiSesi, "m"), (.selesaiSesi, "m"), (.adminDashboard, "a"),
        (.downloadBukti, "a"), (.verifikasiPembayaran, "a"), (.tolakPembayaran, "a"), (.monitor, "a"), (.openapi, "P"),
        (.pekerjaanList, "a"), (.ulangiPekerjaan, "a"), (.deletePekerjaan, "a"),
        (.notifikasiList, "A"), (.notifikasiDibaca, "A"), (.notifikasiSemuaDibaca, "A"), (.events, "A"),
        (.userProfil, "A"), (.notifikasiMentor, "a"), (.adminUsers, "a"), (.createAdminUser, "a"), (.updateRole, "a"),
        (.deleteAdminUser, "a"), (.adminMentorList, "a"), (.createAdminMentor, "a"), (.adminMentor, "a"),
        (.updateAdminMentor, "a"), (.deleteAdminMentor, "a"), (.adminPelangganList, "a"), (.createAdminPelanggan, "a"),
        (.adminPelanggan, "a"), (.updateAdminPelanggan, "a"), (.deleteAdminPelanggan, "a"),
        (.audit, "a"), (.laporan, "a"), (.uploadFoto, "A"), (.downloadDokumenMentor, "a"),
        (.loginOTP, "P"), (.refreshToken, "P"), (.lupaSandi, "P"), (.aturSandi, "P"), (.gantiSandi, "A"), (.sesiLoginList, "A"),
        (.deleteSesiLogin, "A"), (.otpStatus, "A"), (.otpBegin, "A"), (.otpConfirm, "A"), (.otpRecovery, "A"), (.otpRemove, "A"),
        (.unggahanOptions, "P"), (.createUnggahan, "p"), (.unggahanOffset, "p"), (.appendUnggahan, "p"), (.berkas, "P"),
    ]

    @Test("Every route lets in whom the contract names, and nobody else")
    func everyRouteAndRole() async throws {
        let world = try await World()
        for (route, who) in Self.expected {
            let path = route.path(999_999, 999_999)
            let method = try #require(HTTPRequest.Method(route.method.rawValue))
            let isPublic = who == "P"
            #expect((try await world.send(method, path).status == 401) == !isPublic, "\(route) without a token")
            #expect(
                (try await world.send(method, path, token: "salah").status == 401) == (who != "P"), "\(route) with a bad token")
            for (person, letter) in [("ayu", "p"), ("bagas", "m"), ("rani", "a")] where route != .logout {
                let status = try await world.send(method, path, as: person).status
                let mayEnter = isPublic || who == "A" || who.contains(letter)
                #expect((status == 403) == !mayEnter, "\(route.method) \(route.template) as \(person): \(status)")
                #expect(status != 500, "\(route.template) as \(person)")
            }
        }
    }

    @Test("Table, handlers and this test name the same routes")
    func sameRoutes() async throws {
        let world = try await World()
        let handled = Set(Handlers(services: world.platform.services).all.keys)
        #expect(handled == Set(RouteTable.byRoute.keys))
        #expect(handled == Set(Self.expected.map(\.0)))
    }

    @Test("A route that is registered without a row is closed to everybody who is signed in, and to who is not")
    func denyByDefault() async throws {
        let world = try await World()
        var table = RouteTable.byRoute
        table[.publicKursus] = nil
        let closed = PlatformResponder(
            world.platform.services, table: table, handlers: Handlers(services: world.platform.services).all,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        func status(_ token: String?) async -> Int {
            var head = HTTPRequest(method: .get, scheme: "http", authority: "uji", path: "/api/public/kursus")
            if let token { head.headerFields[.authorization] = "Bearer \(token)" }
            return await closed.respond(to: Request(head: head, body: RequestBody(buffer: ByteBuffer()))).status.code
        }
        for person in ["ayu", "bagas", "rani"] { #expect(await status(world.tokens[person]) == 403) }
        #expect(await status(nil) == 403)
    }

    @Test("An unknown path is 404 with a message, a wrong method 405 with what is allowed")
    func unknownAndWrong() async throws {
        let world = try await World()
        let unknown = try await world.get("/tidak-ada")
        #expect(unknown.status == 404 && unknown.json["message"].text != nil)
        let wrong = try await world.send(.delete, "/public/kursus")
        #expect(wrong.status == 405 && wrong.header("Allow") == "GET, HEAD, OPTIONS")
        #expect(try await world.send(.post, "/sesi/1", as: "ayu").status == 405)
        #expect(try await world.delete("/sesi/abc", as: "ayu").status == 404)
    }

    @Test("A mentor who was turned down after signing in is shut out with the status")
    func rejectedMentor() async throws {
        let world = try await World()
        let mentor = world.ids.bagas
        try await world.platform.services.database.write {
            try $0.execute("UPDATE mentor SET status = 'rejected' WHERE id = ?", mentor)
        }
        let reply = try await world.get("/mentor/daftar-sesi", as: "bagas")
        #expect(reply.status == 403 && reply.json["status"].text == "rejected")
    }

    @Test("Capabilities name what is there, and a request id stands on every answer")
    func capabilities() async throws {
        let world = try await World()
        let reply = try await world.get("/capabilities")
        let features = [
            "idempotency",
            "etag",
            "detail",
            "refresh",
            "totp",
            "account",
            "monitoring",
            "openapi",
            "jobs",
            "notifications",
            "events",
            "report",
            "audit",
            "resumable-upload",
        ]
        #expect(reply.json["features"].array == features.map { .string($0) })
        #expect(reply.header("X-Request-Id")?.count == 16)
    }
}
