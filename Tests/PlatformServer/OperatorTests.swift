import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

@Suite("What the operator does to accounts")
struct OperatorTests {
    let world: World

    init() async throws { world = try await World() }

    /// What was recorded of a kind: who did it, and more.
    private func events(_ jenis: Peristiwa.Jenis) throws -> [String] {
        try world.platform.services.database.read {
            try $0.query("SELECT oleh, keterangan FROM peristiwa WHERE jenis = ? ORDER BY id", jenis.rawValue) {
                "\(try $0.int64OrNil(0).map { "\($0)" } ?? "operator"): \(try $0.stringOrNil(1) ?? "")"
            }
        }
    }

    @Test("A new password ends the sessions, opens the lock, and is told to its owner")
    func password() async throws {
        for _ in 0..<5 { _ = try await world.login("ayu", "salah") }
        #expect(try await world.login("ayu").status == 429)
        try await world.platform.setPassword("rahasia-baru", of: "AYU@uji.test")
        #expect(try await world.get("/paket", as: "ayu").status == 401)
        #expect(try await world.get("/paket", as: "fajar").status == 200)
        #expect(try await world.login("ayu").status == 401)
        let token = try #require(try await world.login("ayu", "rahasia-baru").json["token"].text)
        #expect(try await world.send(.get, "/notifikasi", token: token).json.array.count == 1)
        #expect(try events(.sandiDiubah) == ["operator: "])
        await #expect(throws: AccountFailure.self) { try await world.platform.setPassword("abc", of: "ayu@uji.test") }
    }

    @Test("Unlocking opens an account to every address that guessed, and no other account")
    func unlock() async throws {
        for peer in ["203.0.113.7", "203.0.113.8"] {
            for name in ["ayu", "fajar"] { for _ in 0..<5 { _ = try await world.login(name, "salah", from: peer) } }
        }
        try await world.platform.unlock("ayu@uji.test")
        for peer in ["203.0.113.7", "203.0.113.8"] {
            #expect(try await world.login("ayu", from: peer).status == 200)
            #expect(try await world.login("fajar", from: peer).status == 429)
        }
        #expect(try events(.akunDiubah) == ["operator: kunci dibuka oleh operator"])
        #expect(try await world.get("/paket", as: "ayu").status == 200)
    }

    @Test("A second factor that is lost is taken off with its recovery codes, and the sessions end")
    func otp() async throws {
        _ = try await world.setUpOTP(try #require(world.tokens["rani"]))
        #expect(try await world.login("rani").json["token"].text == nil)
        try await world.platform.removeOTP(of: "rani@uji.test")
        #expect(try await world.get("/paket", as: "rani").status == 401)
        let token = try #require(try await world.login("rani").json["token"].text)
        let status = try await world.send(.get, "/user/otp", token: token).json
        #expect(status["enabled"] == .bool(false) && status["recovery_codes_left"].number == 0)
        #expect(try events(.otpDilepas) == ["operator: oleh operator"])
    }

    @Test("Another peran ends the sessions; the last admin stays one, and who still owes a paid sesi stays what they are")
    func peran() async throws {
        await #expect(throws: AccountFailure.lastAdmin) { try await world.platform.setPeran(.mentor, of: "rani@uji.test") }
        #expect(try await world.get("/paket", as: "rani").status == 200)
        _ = try await world.accept(try await world.paid(try await world.booked()))
        let refused = await #expect(throws: AccountFailure.self) {
            try await world.platform.setPeran(.admin, of: "bagas@uji.test")
        }
        #expect(refused != .lastAdmin && refused != .unknown(email: "bagas@uji.test"))
        try await world.platform.setPeran(.admin, of: "fajar@uji.test")
        #expect(try await world.get("/paket", as: "fajar").status == 401)
        #expect(try events(.akunDiubah) == ["operator: peran: pelanggan menjadi admin"])
        try await world.platform.setPeran(.mentor, of: "rani@uji.test")
        #expect(try world.platform.accounts().first?.peran == "mentor")
    }

    @Test("Who has left is on no list, and nobody changes them")
    func gone() async throws {
        let id = try #require(try world.platform.accounts().first { $0.email == "fajar@uji.test" }?.id)
        #expect(try await world.delete("/admin/users/\(id)", as: "rani").status == 200)
        #expect(try world.platform.accounts().count == 4)
        for email in ["fajar@uji.test", "dihapus:\(id)", ""] {
            await #expect(throws: AccountFailure.unknown(email: email)) { try await world.platform.unlock(email) }
        }
    }
}
