import ChillAjarKit
import Testing

@testable import PlatformServer

/// Sixteen clients at once, two hundred rounds each. In the second lane: it takes minutes.
@Suite(.serialized)
struct EnduranceOfRacesTests {
    private static let rounds = 200
    private static let clients = 16

    private func outcomes(_ send: @escaping @Sendable (Int) async throws -> Reply) async throws -> [Int] {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<Self.clients { group.addTask { try await send(number).status } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }.sorted()
        }
    }

    private func oneWinner(_ won: Int, _ lost: Int) -> [Int] { [won] + Array(repeating: lost, count: Self.clients - 1) }

    /// A slot that meets no other round's.
    private func slot(_ world: World, _ round: Int) async throws -> Int64 {
        try await world.slot(day: 2 + round)
    }

    private func sesi(_ world: World, _ round: Int) async throws -> Int64 {
        let reply = try await world.book(try await slot(world, round))
        return try #require(reply.json["sesi"]["id"].number, "round \(round): \(reply.status)")
    }

    @Test("One slot: one booking, the others 409")
    func slots() async throws {
        let world = try await World()
        for round in 0..<Self.rounds {
            let slot = try await slot(world, round)
            let found = try await outcomes { try await world.book(slot, as: $0.isMultiple(of: 2) ? "ayu" : "fajar") }
            #expect(found == oneWinner(201, 409), "round \(round)")
        }
    }

    @Test("One sesi: one payment, the others 409, and one file each")
    func payments() async throws {
        let world = try await World()
        for round in 0..<Self.rounds {
            let sesi = try await sesi(world, round)
            let picture = try World.jpeg(shade: UInt8(round))
            let found = try await outcomes { _ in try await world.pay(sesi, file: TestFile(bytes: picture)) }
            #expect(found == oneWinner(201, 409), "round \(round)")
        }
        #expect(world.storedFiles == Self.rounds)
    }

    @Test("One sesi that has ended: one review, the others 422, and the mean counts each once")
    func reviews() async throws {
        let world = try await World()
        for round in 0..<Self.rounds {
            let sesi = try await sesi(world, round)
            try #require(try await world.accept(try await world.paid(sesi)).status == 200)
            try #require(try await world.post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 200)
            try #require(try await world.post("/mentor/selesai-sesi/\(sesi)", as: "bagas").status == 200)
            let found = try await outcomes { _ in
                try await world.post("/pelanggan/beri-testimoni/\(sesi)", as: "ayu", #"{"rating": 4}"#)
            }
            #expect(found == oneWinner(201, 422), "round \(round)")
        }
        let bagas = try await world.get("/public/mentor").json.array.first { $0["id"].number == world.ids.bagas }
        #expect(bagas?["jumlah_testimoni"].number == Int64(Self.rounds) && bagas?["rating"].number == 4)
    }

    @Test("One address: one registration, the others 422")
    func registrations() async throws {
        let world = try await World()
        for round in 0..<Self.rounds {
            let found = try await outcomes { _ in
                try await world.post(
                    "/register", as: nil,
                    #"{"peran": "pelanggan", "nama": "Dewi", "email": "dewi\#(round)@uji.test", "password": "rahasia"}"#)
            }
            #expect(found == oneWinner(201, 422), "round \(round)")
        }
    }

    @Test("One hundred keys sent twenty times each have one hundred effects; fifty changed bodies are 422 and have none")
    func idempotency() async throws {
        let world = try await World()
        for number in 0..<100 {
            let slot = try await slot(world, number)
            var answers: Set<[UInt8]> = []
            for _ in 0..<20 {
                let reply = try await world.book(slot, key: "kunci-\(number)")
                #expect(reply.status == 201)
                answers.insert(reply.body)
            }
            #expect(answers.count == 1, "key \(number)")
        }
        for number in 0..<50 {
            let other = try await slot(world, 100 + number)
            #expect(try await world.book(other, key: "kunci-\(number)").status == 422)
        }
        #expect(try await world.get("/pelanggan/daftar-sesi-transaksi", as: "ayu").json.array.count == 100)
    }
}
