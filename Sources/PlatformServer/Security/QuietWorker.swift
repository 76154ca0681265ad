import Dispatch
import Glibc
import Synchronization

/// A thread for work that nobody waits for: one piece at a time, and what answers requests goes first.
final class QuietWorker: Sendable {
    /// One for the process: the machine has the same cores, however many platforms there are.
    static let shared = QuietWorker()

    /// While others want the cores, this thread gets about a tenth of one.
    private static let niceness: Int32 = 10

    private let jobs = Mutex<[@Sendable () -> Void]>([])
    private let waiting = DispatchSemaphore(value: 0)

    private init() {
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { _ in
                // On Linux the thread's own, not the process's: nice(2), "C library/kernel differences".
                _ = nice(QuietWorker.niceness)
                QuietWorker.shared.work()
            }, nil)
        precondition(code == 0, "a thread can be made")
        pthread_detach(thread)
    }

    /// Does the work when its turn has come.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            jobs.withLock { $0.append { continuation.resume(with: Result { try work() }) } }
            waiting.signal()
        }
    }

    private func work() -> Never {
        while true {
            waiting.wait()
            jobs.withLock { $0.removeFirst() }()
        }
    }
}
