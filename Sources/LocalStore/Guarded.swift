import Glibc
import SQL

/// The database, by a name that ChillAjarKit does not use too.
typealias Database = Connection

/// One connection behind one lock: every call of the store is short.
///
/// A pthread mutex, because the thread sanitizer reports false races on `Synchronization.Mutex`.
final class Guarded: @unchecked Sendable {
    private let connection: Connection
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    init(_ connection: sending Connection) {
        self.connection = connection
        mutex = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs the closure while no other thread uses the connection.
    func run<T>(_ body: (Connection) throws -> T) throws -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(connection)
    }
}
