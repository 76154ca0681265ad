import ChillAjarKit
import Hummingbird
import Synchronization

/// Which answer of which route.
struct AnswerKey: Hashable, Sendable {
    /// Path and query, as they came.
    var target: String
    /// For whom it was made; nil when everybody is answered the same.
    var person: Reader?

    /// The part of a person that an answer may depend on.
    struct Reader: Hashable, Sendable {
        var userID: Int64
        var peran: String
        var pelangganID: Int64?
        var mentorID: Int64?

        init(_ person: Person) {
            userID = person.userID
            peran = person.peran.rawValue
            pelangganID = person.pelangganID
            mentorID = person.mentorID
        }
    }
}

/// A list's answer, as it is given again.
struct StoredAnswer: Sendable {
    var tag: ListTag
    /// ``ListTag/text``, made once.
    var tagText: String
    var body: ByteBuffer
    var headers: [HTTPHeader]

    func isFresh(version: Int64, at now: Timestamp) -> Bool { tag.holds(version: version, key: tag.key, at: now) }

    /// About what it takes in memory.
    fileprivate var cost: Int { body.readableBytes + 512 }
}

/// Answers in memory, up to so many bytes; who was not asked for longest goes first. Of many who ask for the same answer at
/// once one makes it, and the others wait for that one.
final class AnswerStore: Sendable {
    private struct Entry {
        var answer: StoredAnswer
        var lastUse: UInt64
    }

    private struct Flight: Hashable {
        let key: AnswerKey
        let version: Int64
    }

    private typealias Waiter = CheckedContinuation<StoredAnswer?, Never>

    private struct State {
        var entries: [AnswerKey: Entry] = [:]
        var bytes = 0
        var uses: UInt64 = 0
        var flights: [Flight: [Waiter]] = [:]
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) { self.limit = limit }

    /// Answers and their bytes.
    var size: (answers: Int, bytes: Int) { state.withLock { ($0.entries.count, $0.bytes) } }

    /// The answer, if it is still the answer.
    func fresh(_ key: AnswerKey, version: Int64, at now: Timestamp) -> StoredAnswer? {
        state.withLock { state in
            guard let answer = state.entries[key]?.answer, answer.isFresh(version: version, at: now) else { return nil }
            state.uses += 1
            state.entries[key]?.lastUse = state.uses
            return answer
        }
    }

    /// Makes the answer unless somebody is at it; then waits for theirs: nil when it came to nothing, or is none to keep.
    func shared(
        _ key: AnswerKey, version: Int64, make: () async throws -> StoredAnswer?
    ) async throws -> StoredAnswer? {
        let flight = Flight(key: key, version: version)
        let isMine = state.withLock { state in
            guard state.flights[flight] == nil else { return false }
            state.flights[flight] = []
            return true
        }
        guard isMine else { return await wait(for: flight) }
        do {
            let made = try await make()
            land(flight, made)
            return made
        } catch {
            land(flight, nil)
            throw error
        }
    }

    private func wait(for flight: Flight) async -> StoredAnswer? {
        await withCheckedContinuation { waiter in
            let landed: StoredAnswer?? = state.withLock { state in
                guard state.flights[flight] != nil else { return .some(state.entries[flight.key]?.answer) }
                state.flights[flight]?.append(waiter)
                return nil
            }
            if let landed { waiter.resume(returning: landed) }
        }
    }

    private func land(_ flight: Flight, _ made: StoredAnswer?) {
        let waiters = state.withLock { state in
            if let made { keep(made, flight.key, in: &state) }
            return state.flights.removeValue(forKey: flight) ?? []
        }
        for waiter in waiters { waiter.resume(returning: made) }
    }

    private func keep(_ answer: StoredAnswer, _ key: AnswerKey, in state: inout State) {
        if let old = state.entries.removeValue(forKey: key) { state.bytes -= old.answer.cost }
        // One long list must not drive out all the others.
        guard answer.cost <= limit / 4 else { return }
        state.uses += 1
        state.entries[key] = Entry(answer: answer, lastUse: state.uses)
        state.bytes += answer.cost
        if state.bytes > limit { makeRoom(&state) }
    }

    /// Frees a quarter at once, so that the next answers find room without a search.
    private func makeRoom(_ state: inout State) {
        for (key, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.bytes > limit / 4 * 3 else { return }
            state.entries[key] = nil
            state.bytes -= entry.answer.cost
        }
    }
}
