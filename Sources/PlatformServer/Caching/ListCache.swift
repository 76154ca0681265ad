import ChillAjarKit
import Hummingbird
import Synchronization

/// Gives the lists' answers: 304 to who has the answer already, from memory while it holds, else from the handler.
///
/// An answer holds until a table that it was read from changes, or until the moment comes at which time alone changes it.
final class ListCache: Sendable {
    /// What the lists' requests met since the start.
    final class Counters: Sendable {
        /// Answered from memory.
        let hits = Atomic<Int64>(0)
        /// Answered with 304.
        let notModified = Atomic<Int64>(0)
        /// Answered by the handler.
        let misses = Atomic<Int64>(0)
    }

    /// How a route's answers are kept.
    struct Policy: Sendable {
        let watch: DataVersions.Watch
        let horizon: TimeHorizon
        let isPersonal: Bool
        /// Whether it is the same for everybody, signed in or not.
        let isPublic: Bool

        init(_ list: CachedList, isPublic: Bool, _ versions: DataVersions) {
            watch = versions.watch(list.tables)
            horizon = TimeHorizon(tables: list.tables)
            isPersonal = list.isPersonal
            self.isPublic = isPublic
        }
    }

    let counters = Counters()
    private let store: AnswerStore

    /// - Parameter bytes: how much memory the answers may take.
    init(bytes: Int = 16 << 20) { store = AnswerStore(limit: bytes) }

    /// Answers in memory and their bytes.
    var size: (answers: Int, bytes: Int) { store.size }

    /// Answers a GET of a list.
    func answer(
        _ call: IncomingCall, _ policy: Policy, _ database: Database, handler: PlatformResponder.Handler
    ) async throws -> Answer {
        let key = AnswerKey(
            target: call.request.head.path ?? "", person: policy.isPersonal ? AnswerKey.Reader(try call.person) : nil)
        // Before anything is read: what is read after it is at least as new.
        let version = policy.watch.version
        let condition = call.request.headers[.ifNoneMatch].map { IfNoneMatch($0) }
        if let tag = condition?.matching(version: version, key: key.hashValue, at: call.now) {
            counters.notModified.add(1, ordering: .relaxed)
            return .notModified(tag.text, policy)
        }
        if let stored = store.fresh(key, version: version, at: call.now) { return give(stored, condition, policy) }
        var own: Answer?
        let shared = try await store.shared(key, version: version) {
            let made = try await handler(call)
            own = made
            return try stored(made, key, version, call, policy, database)
        }
        if own == nil, let shared, shared.isFresh(version: version, at: call.now) { return give(shared, condition, policy) }
        counters.misses.add(1, ordering: .relaxed)
        guard var answer = own else { return try await handler(call) }
        guard let shared else { return answer }
        if case .anything? = condition { return .notModified(shared.tagText, policy) }
        answer.headers += policy.headers(shared.tagText)
        return answer
    }

    private func give(_ stored: StoredAnswer, _ condition: IfNoneMatch?, _ policy: Policy) -> Answer {
        if case .anything? = condition {
            counters.notModified.add(1, ordering: .relaxed)
            return .notModified(stored.tagText, policy)
        }
        counters.hits.add(1, ordering: .relaxed)
        var answer = Answer(200, .prepared(stored.body))
        answer.headers = stored.headers + policy.headers(stored.tagText)
        return answer
    }

    /// The answer for keeping; nil for what is no list.
    private func stored(
        _ answer: Answer, _ key: AnswerKey, _ version: Int64, _ call: IncomingCall, _ policy: Policy, _ database: Database
    ) throws -> StoredAnswer? {
        guard answer.status == 200, case .json(let bytes) = answer.body else { return nil }
        let horizon = try policy.horizon.next(after: call.now, in: database)
        let tag = ListTag(
            version: version, key: key.hashValue, validUntil: [horizon, answer.validUntil].compactMap { $0 }.min())
        return StoredAnswer(tag: tag, tagText: tag.text, body: ByteBuffer(bytes: bytes), headers: answer.headers)
    }
}

extension ListCache.Policy {
    /// The client keeps the answer, and asks before it shows it again.
    fileprivate func headers(_ tag: String) -> [HTTPHeader] {
        let tagged = [HTTPHeader("ETag", tag), HTTPHeader("Cache-Control", "\(isPublic ? "public" : "private"), no-cache")]
        return isPublic ? tagged : tagged + [HTTPHeader("Vary", "Authorization")]
    }
}

extension Answer {
    fileprivate static func notModified(_ tag: String, _ policy: ListCache.Policy) -> Answer {
        var answer = Answer(304, .none)
        answer.headers = policy.headers(tag)
        return answer
    }
}
