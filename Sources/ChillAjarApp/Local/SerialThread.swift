import Glibc

/// One thread of its own that does one job after the other, in order; it sleeps while there is none.
///
/// A pthread and not a `Task`: jobs block on disks, and a file on a dead network must not hold up everything that is `async`.
final class SerialThread: Sendable {
    /// A piece of work; a job of a name takes the place of one of the same name that has not begun.
    struct Job: Sendable {
        var name: String?
        var work: @Sendable () -> Void
    }

    private let queue = JobQueue()

    /// A thread that lives until the value is gone; jobs that have not begun by then are dropped.
    ///
    /// - Throws: why the system has no thread left.
    init() throws(SystemFailure) {
        try DetachedThread.begin { [queue] in
            while let job = queue.next() { job.work() }
        }
    }

    deinit { queue.close() }

    /// Adds a job at the end.
    func run(_ job: Job) { queue.add(job) }
}

/// Jobs behind a lock. A pthread mutex, because the thread sanitizer reports false races on `Synchronization.Mutex`.
private final class JobQueue: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [SerialThread.Job] = []
    private var isClosed = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func add(_ job: SerialThread.Job) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        if let name = job.name { jobs.removeAll { $0.name == name } }
        jobs.append(job)
        pthread_cond_signal(condition)
    }

    func close() {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        isClosed = true
        pthread_cond_signal(condition)
    }

    /// The next job, waited for; nil when there will be none.
    func next() -> SerialThread.Job? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while jobs.isEmpty, !isClosed { pthread_cond_wait(condition, mutex) }
        return isClosed ? nil : jobs.removeFirst()
    }
}
