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

    private final class Owned: @unchecked Sendable {
        // Used on `queue` only.
        let connection: Connection
        var foreignVersion: Int64

        init(_ connection: Connection, foreignVersion: Int64) {
            self.connection = connection
            self.foreignVersion = foreignVersion
        }
    }

    /// What the line has done since the start.
    final class Counters: Sendable {
        /// Pieces of work, and the transactions that they shared.
        let jobs = Atomic<Int64>(0)
        let commits = Atomic<Int64>(0)
    }

    private static let jobsPerCommit = 64

    let counters = Counters()
    private let versions: DataVersions
    private let owned: Owned
    private let queue = DispatchQueue(label: "chillajar.writer")
    private let waiting = Mutex<[Job]>([])
    private let preparations = Mutex<[@Sendable (Connection, Set<String>) throws -> Void]>([])
    private let observers = Mutex<[@Sendable (Set<String>) -> Void]>([])

    private let checkpoints: Checkpoints

    /// - Parameter versions: raised after each commit for the tables that it changed.
    init(_ connection: sending Connection, _ versions: DataVersions, _ checkpoints: Checkpoints) throws {
        self.versions = versions
        self.checkpoints = checkpoints
        let foreignVersion = try connection.foreignVersion()
        connection.watchChanges()
        connection.leaveCheckpoints()
        owned = Owned(connection, foreignVersion: foreignVersion)
    }

    /// Runs in every transaction before its commit, with the tables that it changed.
    func prepare(_ preparation: @escaping @Sendable (Connection, Set<String>) throws -> Void) {
        preparations.withLock { $0.append(preparation) }
    }

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
        let outcome = Result {
            try owned.connection.transaction {
                try noticeOthers()
                finishes = jobs.map { $0.run(owned.connection) }
                try prepareCommit()
            }
        }
        // Also after a failure: of a commit that broke off nobody knows what it did.
        versions.raise(owned.connection.takeChangedTables())
        let marks = owned.connection.takeMarks()
        counters.jobs.add(Int64(jobs.count), ordering: .relaxed)
        counters.commits.add(1, ordering: .relaxed)
        switch outcome {
        case .success:
            finishes.forEach { $0(nil) }
            tell(marks)
            checkpoints.afterCommit(owned.connection)
        case .failure(let error) where finishes.isEmpty: jobs.forEach { $0.refuse(error) }
        case .failure(let error): finishes.forEach { $0(error) }
        }
    }

    private func prepareCommit() throws {
        let tables = owned.connection.changedTables
        guard !tables.isEmpty else { return }
        for preparation in preparations.withLock({ $0 }) { try preparation(owned.connection, tables) }
    }

    /// The folder's lock keeps other servers and commands out; who writes in spite of it (an operator's `sqlite3`) is noticed at
    /// the next commit here, at the latest by the sweep once a minute.
    private func noticeOthers() throws {
        let version = try owned.connection.foreignVersion()
        guard version != owned.foreignVersion else { return }
        owned.foreignVersion = version
        versions.raiseAll()
    }
}
