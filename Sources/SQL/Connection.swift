import CSQLite
import Glibc

/// One connection to a database file; belongs to one thread or actor at a time, which is why it is not Sendable.
///
/// A file is opened in WAL mode with `synchronous=FULL` (asserted: an acknowledged commit survives a power cut), foreign keys
/// on, mode 0600. The same names will stand for a PostgreSQL connection: parameters are `?`, ids come back by `RETURNING`.
public final class Connection {
    /// How a database is opened.
    public struct Options: Sendable {
        /// Milliseconds to wait for another connection's lock.
        public var busyTimeout: Int
        /// Refuses every write through this connection.
        public var isReadOnly: Bool

        /// The file is a finished copy that nobody writes: it is opened without locks, and nothing is made beside it.
        public var isImmutable: Bool

        /// Waits 5 s for locks, reads and writes.
        public init(busyTimeout: Int = 5000, isReadOnly: Bool = false, isImmutable: Bool = false) {
            self.busyTimeout = busyTimeout
            self.isReadOnly = isReadOnly || isImmutable
            self.isImmutable = isImmutable
        }
    }

    /// The version of SQLite.
    public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

    let handle: OpaquePointer
    let changes = ChangedTables()
    private var cache: [String: Statement] = [:]
    private var depth = 0
    private var marks: Set<String> = []

    /// Opens the file, making it (mode 0600, in an existing folder) when it is not there. `:memory:` is a database of its own.
    public init(path: String, options: Options = Options()) throws(SQLError) {
        if options.isImmutable {
            handle = try Self.open("file:\(Self.escaped(path))?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
            return
        }
        if path != ":memory:" { try Self.makePrivate(path, mayCreate: !options.isReadOnly) }
        handle = try Self.open(path, SQLITE_OPEN_READWRITE)
        sqlite3_busy_timeout(handle, Int32(clamping: options.busyTimeout))
        try configure(isFile: path != ":memory:", isReadOnly: options.isReadOnly)
    }

    /// A new file that another database is to be copied into; as SQLite makes it, for its settings come with the copy.
    init(copyingTo path: String) throws(SQLError) {
        try Self.makePrivate(path, mayCreate: true)
        handle = try Self.open(path, SQLITE_OPEN_READWRITE)
    }

    private static func open(_ path: String, _ flags: Int32) throws(SQLError) -> OpaquePointer {
        var opened: OpaquePointer?
        // NOMUTEX: one owner at a time is this type's own rule.
        let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            let error = SQLError.sqlite(code, opened)
            sqlite3_close_v2(opened)
            throw error
        }
        return opened
    }

    /// A path as it stands in a `file:` URI: every byte that is no letter, digit or one of `/._-` as `%XX`.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(
            decoding: path.utf8.flatMap { byte -> [UInt8] in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    [byte]
                default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
            }, as: UTF8.self)
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Creates the file before sqlite does, which would make it readable for all; -wal and -shm inherit the mode.
    ///
    /// Without a descriptor of its own: closing one gives up the locks of every connection that this process has to the file
    /// (fcntl(2)), and the next program to open it believes itself alone and removes the log from under them.
    private static func makePrivate(_ path: String, mayCreate: Bool) throws(SQLError) {
        if mayCreate, mknod(path, S_IFREG | 0o600, 0) != 0, errno != EEXIST { throw cannotOpen(path, errno) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw cannotOpen(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw SQLError(kind: .cannotOpen, message: "\(path): not a regular file")
        }
        guard access(path, R_OK | W_OK) == 0 else { throw cannotOpen(path, errno) }
        if status.st_mode & 0o077 != 0 { chmod(path, 0o600) }
    }

    private static func cannotOpen(_ path: String, _ code: Int32) -> SQLError {
        SQLError(kind: .cannotOpen, message: "\(path): \(String(cString: strerror(code)))")
    }

    private func configure(isFile: Bool, isReadOnly: Bool) throws(SQLError) {
        if isFile {
            // A new file becomes one of WAL by a rollback journal, whose deletion is the commit: EXTRA syncs the folder after it. A
            // journal that is there again after a power cut would take back everything that the file has taken since.
            try run("PRAGMA synchronous=EXTRA")
            try demand("PRAGMA journal_mode=WAL", "wal")
        }
        try run("PRAGMA synchronous=FULL")
        try demand("PRAGMA synchronous", "2")
        try run("PRAGMA foreign_keys=ON")
        try demand("PRAGMA foreign_keys", "1")
        if isReadOnly { try run("PRAGMA query_only=ON") }
    }

    private func demand(_ pragma: String, _ expected: String) throws(SQLError) {
        let statement = try Statement(pragma, on: handle, cached: false)
        let answer = try statement.step() ? sqlite3_column_text(statement.pointer, 0).map { String(cString: $0) } : nil
        guard answer == expected else {
            throw SQLError(kind: .disk, message: "\(pragma) answered \(answer ?? "nothing") instead of \(expected)")
        }
    }

    /// Runs statements without parameters, separated by `;`.
    public func run(_ script: String) throws(SQLError) {
        let code = sqlite3_exec(handle, script, nil, nil, nil)
        guard code == SQLITE_OK else { throw .sqlite(code, handle) }
    }

    /// Runs one statement and says how many rows it inserted, changed or deleted.
    @discardableResult
    public func execute(_ sql: String, _ values: any SQLConvertible...) throws(SQLError) -> Int {
        try execute(sql, values: values)
    }

    /// Runs one statement with values from a list and says how many rows it inserted, changed or deleted.
    @discardableResult
    public func execute(_ sql: String, values: [any SQLConvertible]) throws(SQLError) -> Int {
        let before = sqlite3_total_changes64(handle)
        let statement = try statement(sql)
        defer { statement.reset() }
        try statement.bind(values)
        while try statement.step() {}
        // Of a statement that changes nothing, sqlite3_changes64 would repeat the last one's count.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    /// Every row of an answer, each made into a value.
    public func query<T>(
        _ sql: String, _ values: any SQLConvertible..., map: (borrowing Row) throws -> T
    ) throws -> [T] {
        try query(sql, values: values, map: map)
    }

    /// Every row of an answer with values from a list, each made into a value.
    public func query<T>(
        _ sql: String, values: [any SQLConvertible], map: (borrowing Row) throws -> T
    ) throws -> [T] {
        var found: [T] = []
        try forEach(sql, values: values) { row in found.append(try map(row)) }
        return found
    }

    /// The first row of an answer, or nil when there is none.
    public func first<T>(
        _ sql: String, _ values: any SQLConvertible..., map: (borrowing Row) throws -> T
    ) throws -> T? {
        let statement = try statement(sql)
        defer { statement.reset() }
        try statement.bind(values)
        return try statement.step() ? try map(Row(statement.pointer)) : nil
    }

    /// Gives every row of an answer to the closure, one at a time.
    public func forEach(
        _ sql: String, values: [any SQLConvertible] = [], _ body: (borrowing Row) throws -> Void
    ) throws {
        let statement = try statement(sql)
        defer { statement.reset() }
        try statement.bind(values)
        while try statement.step() { try body(Row(statement.pointer)) }
    }

    /// Runs the closure in one transaction that takes the write lock at once (`BEGIN IMMEDIATE`): its effects are on disk when
    /// this returns, or undone when it throws. Inside another transaction it is a savepoint of that one.
    public func transaction<T>(_ body: () throws -> T) throws -> T {
        try bracket(
            begin: depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT level\(depth)",
            commit: depth == 0 ? "COMMIT" : "RELEASE level\(depth)",
            rollback: depth == 0 ? "ROLLBACK" : "ROLLBACK TO level\(depth); RELEASE level\(depth)", body)
    }

    /// Runs the closure on one unchanging view of the database; what it writes is refused or undone with it.
    public func snapshot<T>(_ body: () throws -> T) throws -> T {
        guard depth == 0 else { return try body() }
        return try bracket(begin: "BEGIN", commit: "COMMIT", rollback: "ROLLBACK", body)
    }

    private func bracket<T>(begin: String, commit: String, rollback: String, _ body: () throws -> T) throws -> T {
        // A full disk may have rolled the outer transaction back; a savepoint would then begin, and commit, one of its own.
        if depth > 0, sqlite3_get_autocommit(handle) != 0 {
            throw SQLError(kind: .disk, message: "the transaction was rolled back by the engine")
        }
        try execute(begin)
        depth += 1
        defer { depth -= 1 }
        do {
            let result = try body()
            try execute(commit)
            return result
        } catch {
            // A full disk or an interrupt may have rolled back already; then there is nothing left to undo.
            if sqlite3_get_autocommit(handle) == 0 { try? run(rollback) }
            throw error
        }
    }

    /// Notes a word for whoever commits what is being written here, so that others can be told of it once it is on disk.
    ///
    /// What is rolled back leaves its words behind: a word says that something may have changed.
    public func mark(_ word: String) { marks.insert(word) }

    /// The words noted since the last call.
    public func takeMarks() -> Set<String> {
        defer { marks.removeAll(keepingCapacity: true) }
        return marks
    }

    /// Stops what this connection is doing, from any thread; it throws ``SQLError/Kind/interrupted``. Must not outlive the connection.
    public var interrupter: Interrupter { Interrupter(handle: handle) }

    /// Stops a connection from another thread.
    public struct Interrupter: @unchecked Sendable {
        // sqlite3_interrupt may be called from any thread while the handle is open: https://sqlite.org/c3ref/interrupt.html
        let handle: OpaquePointer

        /// Makes the statement that runs now end with an error; does nothing when none runs.
        public func interrupt() { sqlite3_interrupt(handle) }
    }

    private func statement(_ sql: String) throws(SQLError) -> Statement {
        if let cached = cache[sql] {
            // The same text inside its own rows: the outer one keeps the cached statement.
            return cached.isBusy ? try Statement(sql, on: handle, cached: false) : cached
        }
        if cache.count >= 256 { cache.removeAll(keepingCapacity: true) }
        let made = try Statement(sql, on: handle, cached: true)
        cache[sql] = made
        return made
    }
}
