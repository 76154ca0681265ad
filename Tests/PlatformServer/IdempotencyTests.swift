import ChillAjarKit
import Testing

@testable import PlatformServer

struct IdempotencyTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("The same key and content meet the same answer, and one effect")
    func replay() async throws {
        let slot = try await world.slot()
        let first = try await world.book(slot, key: "k-1")
        let second = try await world.book(slot, key: "k-1")
        #expect(first.status == 201 && second.status == 201)
        #expect(first.body == second.body)
        #expect(first.header("Idempotent-Replayed") == nil && second.header("Idempotent-Replayed") == "true")
    }

    @Test("The same key with other content is 422 and has no effect")
    func otherContent() async throws {
        let first = try await world.slot()
        let second = try await world.slot(minute: 1)
        #expect(try await world.book(first, key: "k-1").status == 201)
        #expect(try await world.book(second, key: "k-1").status == 422)
        #expect(try await world.freeSlots() == [second])
    }

    @Test("A key belongs to one person")
    func perPerson() async throws {
        #expect(try await world.book(try await world.slot(), key: "k-1").status == 201)
        #expect(try await world.book(try await world.slot(minute: 1), as: "fajar", key: "k-1").status == 201)
    }

    @Test("A final refusal is remembered too, though the reason has gone")
    func refusal() async throws {
        let slot = try await world.slot()
        let sesi = try #require(try await world.book(slot, as: "fajar").json["sesi"]["id"].number)
        #expect(try await world.book(slot, key: "k-1").status == 409)
        #expect(try await world.delete("/sesi/\(sesi)", as: "fajar").status == 204)
        let again = try await world.book(slot, key: "k-1")
        #expect(again.status == 409 && again.header("Idempotent-Replayed") == "true")
        #expect(try await world.book(slot, key: "k-2").status == 201)
    }

    @Test("An upload is known again by its fields and file, whatever the boundary, and keeps one file")
    func upload() async throws {
        let sesi = try await world.booked()
        let file = TestFile(bytes: try World.jpeg())
        let first = try await world.pay(sesi, file: file, key: "k-1", boundary: "satu")
        let second = try await world.pay(sesi, file: file, key: "k-1", boundary: "dua-dua")
        #expect(first.status == 201 && second.body == first.body && second.header("Idempotent-Replayed") == "true")
        let other = TestFile(bytes: try World.jpeg(shade: 1))
        #expect(try await world.pay(sesi, file: other, key: "k-1").status == 422)
        #expect(world.storedFiles == 1)
    }

    @Test("An answer without a body is replayed without one")
    func noContent() async throws {
        let sesi = try await world.booked()
        for replayed in [nil, "true"] {
            let reply = try await world.delete("/sesi/\(sesi)", as: "ayu", key: "k-1")
            #expect(reply.status == 204 && reply.body.isEmpty && reply.header("Idempotent-Replayed") == replayed)
        }
    }

    @Test("One key sent 16 times at once has one effect, and 16 equal answers")
    func race() async throws {
        let world = world
        let slot = try await world.slot()
        let answers = try await withThrowingTaskGroup(of: Reply.self) { group in
            for _ in 0..<16 { group.addTask { try await world.book(slot, key: "k-1") } }
            return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }
        #expect(answers.allSatisfy { $0.status == 201 && $0.body == answers[0].body })
        #expect(answers.count { $0.header("Idempotent-Replayed") == nil } == 1)
    }

    @Test("A key that is no key is 400", arguments: ["a b", String(repeating: "k", count: 256)])
    func badKey(_ key: String) async throws {
        #expect(try await world.book(try await world.slot(), key: key).status == 400)
    }
}
