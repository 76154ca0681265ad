import ChillAjarKit
import Logging
import Testing

@testable import PlatformServer

@Suite("The demo plays the admin and the mentors")
struct DemoCastTests {
    let world: World
    private let cast: DemoCast

    init() async throws {
        world = try await World()
        cast = DemoCast(world.platform.services, pause: 3600, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func state(of sesi: Int64) async throws -> String {
        let rows = try await world.get("/pelanggan/daftar-sesi-transaksi", as: "ayu").json.array
        let row = try #require(rows.first { $0["id"].number == sesi })
        return "\(row["statusSesi"].text ?? "") \(row["transaksi"]["statusPembayaran"].text ?? "-")"
    }

    @Test("A proof is accepted, the sesi begins and ends, each when its time has come; and then there is nothing to do")
    func wholeWay() async throws {
        world.advance(hours: 1)
        let sesi = try await world.booked()
        #expect(try await cast.play() == nil, "what is not paid is not theirs")
        _ = try await world.paid(sesi)
        #expect(try await cast.play() == 3600)
        #expect(try await state(of: sesi) == "pending menunggu_verifikasi")
        for expected in ["pending accepted", "started accepted", "end accepted"] {
            world.advance(hours: 1)
            _ = try await cast.play()
            #expect(try await state(of: sesi) == expected)
        }
        world.advance(hours: 1)
        #expect(try await cast.play() == nil)
        #expect(try await world.post("/pelanggan/beri-testimoni/\(sesi)", as: "ayu", #"{"rating": 5}"#).status == 201)
    }

    @Test("What was there before it began is left to others")
    func before() async throws {
        let sesi = try await world.booked()
        _ = try await world.paid(sesi)
        world.advance(hours: 2)
        #expect(try await cast.play() == nil)
        #expect(try await state(of: sesi) == "pending menunggu_verifikasi")
    }

    @Test(
        "Whoever signs in as an admin or a mentor plays them; a pelanggan changes nothing", arguments: ["rani", "bagas", "fajar"])
    func takingOver(name: String) async throws {
        world.advance(hours: 1)
        let sesi = try await world.booked()
        _ = try await world.paid(sesi)
        let signIn = #"{"email": "\#(name)@uji.test", "password": "rahasia"}"#
        #expect(try await world.post("/login", as: nil, signIn).status == 200)
        world.advance(hours: 1)
        _ = try await cast.play()
        #expect(try await state(of: sesi) == (name == "fajar" ? "pending accepted" : "pending menunggu_verifikasi"))
    }
}
