import ChillAjarKit
import Testing

@testable import PlatformServer

struct RaceTests {
    private func outcomes(_ count: Int, _ send: @escaping @Sendable (Int) async throws -> Reply) async throws -> [Int] {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<count { group.addTask { try await send(number).status } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }.sorted()
        }
    }

    @Test("Sixteen bookings of one slot at once, fifty times: one 201 and fifteen 409")
    func booking() async throws {
        let world = try await World()
        for round in 0..<50 {
            let slot = try await world.slot(minute: round)
            let found = try await outcomes(16) { try await world.book(slot, as: $0.isMultiple(of: 2) ? "ayu" : "fajar") }
            #expect(found == [201] + Array(repeating: 409, count: 15), "round \(round)")
        }
    }

    @Test("Sixteen payments for one sesi at once, fifty times: one 201 and fifteen 409, and one file each")
    func payment() async throws {
        let world = try await World()
        let picture = try World.jpeg()
        for round in 0..<50 {
            let sesi = try await world.booked(minute: round)
            let found = try await outcomes(16) { _ in try await world.pay(sesi, file: TestFile(bytes: picture)) }
            #expect(found == [201] + Array(repeating: 409, count: 15), "round \(round)")
        }
        #expect(world.storedFiles == 50)
    }

    @Test("Sixteen decisions on one proof at once: one 200; sixteen reviews: one 201; sixteen starts: one 200")
    func decisions() async throws {
        let world = try await World()
        let sesi = try await world.booked()
        let transaksi = try await world.paid(sesi)
        let decided = try await outcomes(16) { number in
            number.isMultiple(of: 2) ? try await world.accept(transaksi) : try await world.reject(transaksi)
        }
        #expect(decided == [200] + Array(repeating: 409, count: 15))
        let other = try await world.acceptedSesi(minute: 1)
        let started = try await outcomes(16) { _ in try await world.post("/mentor/mulai-sesi/\(other)", as: "bagas") }
        #expect(started == [200] + Array(repeating: 409, count: 15))
        _ = try await world.post("/mentor/selesai-sesi/\(other)", as: "bagas")
        let reviewed = try await outcomes(16) { _ in
            try await world.post("/pelanggan/beri-testimoni/\(other)", as: "ayu", #"{"rating": 5}"#)
        }
        #expect(reviewed == [201] + Array(repeating: 422, count: 15))
    }

    @Test("Sixteen registrations of one address at once: one 201, the others 422")
    func registration() async throws {
        let world = try await World()
        let found = try await outcomes(16) { _ in
            try await world.post(
                "/register", as: nil, #"{"peran": "pelanggan", "nama": "Dewi", "email": "dewi@uji.test", "password": "rahasia"}"#)
        }
        #expect(found == [201] + Array(repeating: 422, count: 15))
    }
}
