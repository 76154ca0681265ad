import Dispatch
import SQL
import Synchronization

/// The one writer: a line of jobs; those that wait together share one commit, and none is answered before it.
final class Writer: Sendable {
    private typealias Finish = (_ failure: (any Error)?) -> Void

    private struct Job: Sendable {
        /// Runs in the transaction and gives back what is to be done once the commit has, or has not, succeeded.
        let run: @Sendable (Connection) -> Finish
        /// Answers without having run.
        let refuse: @Sendable (any Error) -> Void
    }

    private struct Owned: @unchecked Sendable {
        // Used on `queue` only.
        let connection: Connection
    }

    private static let jobsPerCommit = 64

    private let owned: Owned
    private let queue = DispatchQueue(label: "chillajar.writer")
    private let waiting = Mutex<[Job]>([])
    private let observers = Mutex<[@Sendable (Set<String>) -> Void]>([])

    init(_ connection: sending Connection) { owned = Owned(connection: connection) }

    /// Tells the words that were noted (`Connection.mark`) after each commit that brought some; on the writer's thread, so briefly.
    func observe(_ observer: @escaping @Sendable (Set<String>) -> Void) { observers.withLock { $0.append(observer) } }

    func perform<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(
                Job { connection in
                    // A savepoint of its own: what one job breaks, the others of the same commit do not feel.
                    let result = Result { try connection.transaction { try body(connection) } }
                    return { failure in continuation.resume(with: failure.map { .failure($0) } ?? result) }
                } refuse: { error in
                    continuation.resume(throwing: error)
                })
        }
    }

    /// How many jobs wait, those of the commit under way among them.
    var waitingCount: Int { waiting.withLock { $0.count } }

    private func enqueue(_ job: Job) {
        let mustWake = waiting.withLock { jobs in
            jobs.append(job)
            return jobs.count == 1
        }
        if mustWake { queue.async { self.drain() } }
    }

    private func drain() {
        while true {
            let jobs = waiting.withLock { Array($0.prefix(Self.jobsPerCommit)) }
            guard !jobs.isEmpty else { return }
            commit(jobs)
            // Taken out only now, so that who comes meanwhile does not wake a second drain.
            let isDone = waiting.withLock { all in
                all.removeFirst(jobs.count)
                return all.isEmpty
            }
            if isDone { return }
        }
    }

    private func tell(_ marks: Set<String>) {
        guard !marks.isEmpty else { return }
        for observer in observers.withLock({ $0 }) { observer(marks) }
    }

    private func commit(_ jobs: [Job]) {
        var finishes: [Finish] = []
        do {
            try owned.connection.transaction { finishes = jobs.map { $0.run(owned.connection) } }
            finishes.forEach { $0(nil) }
            tell(owned.connection.takeMarks())
        } catch  where finishes.isEmpty {
            jobs.forEach { $0.refuse(error) }
        } catch {
            finishes.forEach { $0(error) }
        }
    }
}
