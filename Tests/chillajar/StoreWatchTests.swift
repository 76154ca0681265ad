import ChillAjarKit
import LocalStore
import Testing

@testable import chillajar

@Suite("A program learns what another one on the same store does", .timeLimit(.minutes(10)))
struct StoreWatchTests {
    private let folder = ThemeFolder()
    private let server = Server("https://contoh.test")!
    private let owner = UserID(7)

    private func store() throws -> LocalStore { try LocalStore(directory: folder.path, server: server) }

    @Test("Every change of the outbox by another program is told")
    func changes() async throws {
        let other = try store()
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        var told = stream.makeAsyncIterator()
        let watch = try #require(
            StoreWatch(LocalStore.path(in: folder.path, of: server)) { continuation.yield() })
        #expect(await told.next(isolation: nil) != nil, "it has begun")
        var row = try other.enqueue(
            .cancelSesi(SesiID(1)), owner: owner, idempotencyKey: "a", at: Timestamp(seconds: 0), heldUntil: nil)
        #expect(await told.next(isolation: nil) != nil)
        row.state = .refused
        try other.update(row)
        #expect(await told.next(isolation: nil) != nil)
        row = try other.replace(row, with: .cancelSesi(SesiID(2)), idempotencyKey: "b")
        #expect(await told.next(isolation: nil) != nil)
        try other.remove(row.id, updating: [])
        #expect(await told.next(isolation: nil) != nil)
        withExtendedLifetime(watch) {}
    }
}
