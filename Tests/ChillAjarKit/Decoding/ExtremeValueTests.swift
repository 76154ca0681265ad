import FoundationEssentials
import Testing

@testable import ChillAjarKit

/// What mutated answers have found: each of these once ended the client.
@Suite("Values at the limits of what can be written stop nobody", .timeLimit(.minutes(10)))
struct ExtremeValueTests {
    private let most = "9223372036854775807"

    @Test(
        "A platform is obeyed for a day at most when it asks for time",
        arguments: [("3600", 3600), ("9223372036854775807", 86_400), ("-5", 0), ("9223372036854775808", nil), ("1e9", nil)])
    func retryAfter(header: String, seconds: Int?) {
        let answer = TransportResponse(status: 429, headers: [HTTPHeader("Retry-After", header)])
        #expect(throws: APIError.tooMany(retryAfter: seconds)) { try PlatformCalls.publicKursus().value(of: answer) }
    }

    @Test("A token that claims to be good for ever is kept, and renewed within a year")
    func endlessToken() async throws {
        let world = try World()
        await world.offer(World.ours)
        await world.platform.answer(
            "POST /login",
            .ok(#"{"token": "a", "refresh_token": "b", "expires_in": \#(most), "user": {"id": 6, "nama": "Ayu"}}"#))
        await world.engine.start()
        await world.perform(.signIn(SignIn(email: "ayu@contoh.test", password: "rahasia")))
        try await world.log.next { if case .session(_?) = $0 { true } else { false } }
        let kept = try #require(try world.store.session())
        #expect(kept.expiresAt == World.start.adding(seconds: 365 * 86_400))
        #expect(try JSONDecoder().decode(Session.self, from: try JSONEncoder().encode(kept)) == kept)
    }

    @Test(
        "A renewed token that claims to be good for ever, or for less than nothing",
        arguments: [(Int.max, 365 * 86_400), (.min, 0)])
    func endlessRenewal(claimed: Int, granted: Int64) {
        #expect(Session.end(of: claimed, from: World.start) == World.start.adding(seconds: granted))
    }

    @Test(
        "A sesi whose id is below zero is none of the platform's: those are of the outbox",
        arguments: ["-1", "\"-9223372036854775808\""])
    func foreignIDs(id: String) throws {
        let sesi = #"{"id": \#(id), "statusSesi": "pending"}"#
        let list = TransportResponse(status: 200, body: Array("[\(sesi), \(Wire.sesi(78))]".utf8))
        #expect(try PlatformCalls.pelangganSesi().value(of: list).map(\.id.value) == [78])
        #expect(try PlatformCalls.mentorSesi().value(of: list).map(\.id.value) == [78])
        let echo = TransportResponse(status: 201, body: Array(#"{"sesi": \#(sesi)}"#.utf8))
        #expect(throws: APIError.self) { try PlatformCalls.bookSesi(.sample).value(of: echo) }
    }

    @Test("The smallest of all ids is nobody's booking")
    func smallestID() {
        #expect(SesiID(.min).outboxID == nil)
        #expect(SesiID(-12).outboxID == OutboxID(12))
    }

    @Test("Rows that depend on each other in a circle fall once each")
    func circle() {
        let rows = [(1, 2), (2, 1), (3, 3), (4, 1)].map { id, dependsOn in
            OutboxEntry(
                id: OutboxID(Int64(id)), owner: UserID(6), idempotencyKey: "k", mutation: .booking, createdAt: World.start,
                dependsOn: OutboxID(Int64(dependsOn)))
        }
        let queue = OutboxQueue(rows)
        #expect(queue.dependants(of: OutboxID(1)).map(\.id.value) == [2, 4])
        #expect(queue.dependants(of: OutboxID(3)).isEmpty)
    }

    @Test("Moments are held at the first and the last that can be counted", arguments: [Int64.min, -1, 0, 1, .max])
    func moments(seconds: Int64) {
        for start in [Timestamp(microseconds: .min), World.start, Timestamp(microseconds: .max), Timestamp(seconds: seconds)] {
            let moved = start.adding(seconds: seconds)
            #expect(seconds < 0 ? moved <= start : moved >= start)
            #expect(!moved.description.isEmpty)
            #expect(seconds < 0 ? moved.seconds(since: start) <= 0 : moved.seconds(since: start) >= 0)
        }
        #expect(Timestamp(microseconds: .max).seconds(since: Timestamp(microseconds: .min)) == 18_446_744_073_709)
        #expect(Timestamp(seconds: .max) == Timestamp(microseconds: .max))
    }

    @Test(
        "A moment that could not be written again is none",
        arguments: ["9999-12-31T23:59:59-00:01", "0001-01-01T00:00:00+00:01", "9999-12-31 23:59:59.5-23:59"])
    func unwritable(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(
        "The first and the last moment that can be written are read",
        arguments: ["0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z"])
    func writable(text: String) {
        #expect(Timestamp(text)?.description == text)
    }
}
