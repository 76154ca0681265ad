import CTaskHook
import ChillAjarKit

/// Runs everything that Swift's concurrency would run, on one thread, by one seed and one clock that only the scheduler moves.
///
/// Jobs that are ready run first, in an order that the seed chooses; when none is ready, time jumps to whoever wakes next.
/// Nothing else runs, so that a seed is a whole history, and the same one every time.
final class Scheduler: @unchecked Sendable {
    /// Jobs of Swift's runtime that are ready to run; of the process, as the hook is.
    nonisolated(unsafe) private static var ready: [UnsafeMutableRawPointer] = []

    /// Somebody who sleeps.
    private struct Sleeper {
        let number: Int
        let until: Int64
        let continuation: CheckedContinuation<Void, any Error>
    }

    /// The clock, microseconds since 1970.
    private(set) var now: Int64
    var numbers: SeededNumbers
    private var sleeping: [Sleeper] = []
    private var cancelled: Set<Int> = []
    private var count = 0

    init(seed: UInt64, now: Timestamp) {
        numbers = SeededNumbers(seed: seed)
        self.now = now.microseconds
    }

    /// Takes Swift's jobs from here on, for the whole process.
    static func takeOver() {
        task_hook_install { Scheduler.ready.append($0) }
    }

    /// Lets so many seconds pass, with everything that happens in them.
    func run(seconds: Double) {
        let end = now + Int64(seconds * 1_000_000)
        runReady()
        while let next = sleeping.indices.min(by: { isBefore(sleeping[$0], sleeping[$1]) }), sleeping[next].until <= end {
            let sleeper = sleeping.remove(at: next)
            now = max(now, sleeper.until)
            sleeper.continuation.resume()
            runReady()
        }
        now = end
    }

    /// Runs what is ready, and what becomes ready by it.
    func runReady() {
        while !Self.ready.isEmpty {
            let index = Self.ready.count == 1 ? 0 : numbers.below(Self.ready.count)
            task_hook_run(Self.ready.remove(at: index))
        }
    }

    /// Forgets who still sleeps, so that the next seed begins with nobody.
    func end() {
        for sleeper in sleeping { sleeper.continuation.resume(throwing: CancellationError()) }
        sleeping = []
        runReady()
    }

    func sleep(seconds: Double) async throws {
        count += 1
        let number = count
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                if cancelled.remove(number) != nil || Task.isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else {
                    sleeping.append(
                        Sleeper(number: number, until: now + Int64(seconds * 1_000_000), continuation: continuation))
                }
            }
        } onCancel: {
            if let index = sleeping.firstIndex(where: { $0.number == number }) {
                sleeping.remove(at: index).continuation.resume(throwing: CancellationError())
            } else {
                cancelled.insert(number)
            }
        }
    }

    private func isBefore(_ left: Sleeper, _ right: Sleeper) -> Bool {
        (left.until, left.number) < (right.until, right.number)
    }
}
