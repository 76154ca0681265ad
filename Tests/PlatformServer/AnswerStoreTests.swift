import ChillAjarKit
import Hummingbird
import Synchronization
import Testing

@testable import PlatformServer

struct AnswerStoreTests {
    private let now = World.start

    private func answer(_ bytes: Int, version: Int64 = 1) -> StoredAnswer {
        let tag = ListTag(version: version, key: 0, validUntil: nil)
        return StoredAnswer(tag: tag, tagText: tag.text, body: ByteBuffer(repeating: 0x20, count: bytes), headers: [])
    }

    @Test("Memory stays below its limit, and what was asked for last stays in it")
    func bounded() async throws {
        let store = AnswerStore(limit: 100_000)
        let favourite = AnswerKey(target: "/kesukaan")
        _ = try await store.shared(favourite, version: 1) { answer(5000) }
        for number in 0..<200 {
            _ = try await store.shared(AnswerKey(target: "/\(number)"), version: 1) { answer(5000) }
            #expect(store.fresh(favourite, version: 1, at: now) != nil)
            #expect(store.size.bytes <= 100_000)
        }
        _ = try await store.shared(AnswerKey(target: "/besar"), version: 1) { answer(50_000) }
        #expect(store.fresh(AnswerKey(target: "/besar"), version: 1, at: now) == nil)
    }

    @Test("Of a hundred who ask at once one makes the answer; a failure is the maker's alone")
    func singleFlight() async throws {
        struct Stop: Error {}
        let store = AnswerStore(limit: 100_000)
        let key = AnswerKey(target: "/ramai")
        let made = Mutex(0)
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let maker = Task {
            try await store.shared(key, version: 1) {
                made.withLock { $0 += 1 }
                for await _ in begun { break }
                return answer(10)
            }
        }
        while made.withLock({ $0 }) == 0 { await Task.yield() }
        let others = (0..<100).map { _ in
            Task { try await store.shared(key, version: 1) { answer(20) }?.body.readableBytes }
        }
        for _ in 0..<1000 { await Task.yield() }
        begin.finish()
        _ = try await maker.value
        for other in others { #expect(try await other.value == 10 || store.size.answers == 1) }
        #expect(made.withLock { $0 } == 1)
        await #expect(throws: Stop.self) { try await store.shared(key, version: 2) { throw Stop() } }
        #expect(try await store.shared(key, version: 2) { answer(30, version: 2) }?.body.readableBytes == 30)
    }

    @Test("A tag reads back as it was written, and one of another process or a torn one is none")
    func tags() {
        for tag in [
            ListTag(version: 0, key: .min, validUntil: nil), ListTag(version: .max, key: -1, validUntil: now),
        ] {
            #expect(ListTag(tag.text) == tag)
            #expect(ListTag(tag.text.dropLast()) == nil && ListTag("\"0123456789ab" + tag.text.dropFirst(13)) == nil)
        }
        #expect(ListTag("") == nil && ListTag("\"\"") == nil)
    }
}
