import SQL
import Synchronization

/// One writer and several readers over one database.
///
/// Reads run where they are asked for, each on one unchanging view; writes wait in line for the one writer.
final class Database: Sendable {
    /// How often each table has changed.
    let versions: DataVersions
    private let path: String
    private let writer: Writer
    /// As many reads run at once as there are threads that requests run on, seldom more than cores; the others are closed again.
    private static let idleReaders = 8
    private let idleReaders = Mutex<[Reader]>([])

    /// A connection that only one read uses at a time: it is taken out of the list before and put back after.
    private struct Reader: @unchecked Sendable {
        let connection: Connection
    }

    /// Opens the file and brings its schema up to date.
    init(path: String) throws {
        self.path = path
        let connection = try Connection(path: path)
        try connection.migrate(Schema.migrations)
        try connection.recount()
        versions = DataVersions(tables: try connection.tableNames())
        writer = try Writer(connection, versions, try Checkpoints(path: path))
    }

    /// How many writes wait for the one writer.
    var writesWaiting: Int { writer.waitingCount }

    /// Writes and the commits that they shared.
    var counters: Writer.Counters { writer.counters }

    /// Runs the closure on a view of the last commit.
    func read<T>(_ body: (Connection) throws -> T) throws -> T {
        let idle = idleReaders.withLock { $0.popLast() }
        let reader = try idle ?? Reader(connection: Connection(path: path, options: .init(isReadOnly: true)))
        defer { idleReaders.withLock { if $0.count < Self.idleReaders { $0.append(reader) } } }
        return try reader.connection.snapshot { try body(reader.connection) }
    }

    /// Runs the closure in a transaction; when this returns its effects are on disk, when it throws there are none.
    func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await writer.perform(body)
    }

    /// Runs in every transaction before its commit, with the tables that it changed; on the writer's thread, so briefly.
    func prepare(_ preparation: @escaping @Sendable (Connection, Set<String>) throws -> Void) { writer.prepare(preparation) }

    /// Tells the words that writes noted (`Connection.mark`), once they are on disk; the closure must be brief.
    func observe(_ observer: @escaping @Sendable (Set<String>) -> Void) { writer.observe(observer) }
}
