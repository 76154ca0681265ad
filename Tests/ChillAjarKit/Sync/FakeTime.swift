import ChillAjarKit
import Synchronization

/// A clock that moves only when a test wakes somebody who sleeps by it.
final class FakeTime: Sendable {
    /// Somebody who sleeps.
    struct Sleeper: Sendable {
        let number: Int
        let seconds: Double
    }

    private struct State {
        var now: Timestamp
        var count = 0
        var sleeping: [Int: CheckedContinuation<Void, any Error>] = [:]
        var cancelled: Set<Int> = []
        var fresh: [Sleeper] = []
        var waiters: [CheckedContinuation<Sleeper, any Error>] = []
    }

    private let state: Mutex<State>

    init(_ now: Timestamp) {
        state = Mutex(State(now: now))
    }

    var now: Timestamp { state.withLock { $0.now } }

    func advance(seconds: Int64) { state.withLock { $0.now = $0.now.adding(seconds: seconds) } }

    func sleep(_ duration: Duration) async throws {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                fallAsleep(Sleeper(number: number, seconds: seconds), continuation)
            }
        } onCancel: {
            let continuation = state.withLock { state in
                state.cancelled.insert(number)
                state.fresh.removeAll { $0.number == number }
                return state.sleeping.removeValue(forKey: number)
            }
            continuation?.resume(throwing: CancellationError())
        }
    }

    private func fallAsleep(_ sleeper: Sleeper, _ continuation: CheckedContinuation<Void, any Error>) {
        let (isCancelled, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Sleeper, any Error>?) in
            guard !state.cancelled.contains(sleeper.number) else { return (true, nil) }
            state.sleeping[sleeper.number] = continuation
            if state.waiters.isEmpty {
                state.fresh.append(sleeper)
                return (false, nil)
            }
            return (false, state.waiters.removeFirst())
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
        waiter?.resume(returning: sleeper)
    }

    /// The next who falls asleep, or has and was not asked for yet; waits until the test's time is up.
    func nextSleeper() async throws -> Sleeper {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                let sleeper = state.withLock { state -> Sleeper? in
                    guard state.fresh.isEmpty else { return state.fresh.removeFirst() }
                    state.waiters.append(waiter)
                    return nil
                }
                if let sleeper { waiter.resume(returning: sleeper) }
            }
        } onCancel: {
            let waiters = state.withLock { state in
                defer { state.waiters = [] }
                return state.waiters
            }
            for waiter in waiters { waiter.resume(throwing: CancellationError()) }
        }
    }

    /// Lets the time of a sleeper pass.
    func wake(_ sleeper: Sleeper) {
        let continuation = state.withLock { state in
            state.now = Timestamp(microseconds: state.now.microseconds + Int64(sleeper.seconds * 1_000_000))
            return state.sleeping.removeValue(forKey: sleeper.number)
        }
        continuation?.resume()
    }

    /// Waits for the next sleeper, wakes it, and says how long it wanted to sleep.
    @discardableResult
    func pass() async throws -> Double {
        let sleeper = try await nextSleeper()
        wake(sleeper)
        return sleeper.seconds
    }
}
