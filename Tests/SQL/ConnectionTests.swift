import Glibc
import SQL
import Testing

/// A folder of its own for each test, removed at the end.
final class Folder {
    let path: String

    init() throws {
        var template = Array("/tmp/chillajar-sql-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
        path = try #require(made)
    }

    deinit {
        for name in ["a.db", "a.db-wal", "a.db-shm"] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    var file: String { "\(path)/a.db" }
}

struct ConnectionTests {
    let folder: Folder
    let db: Connection

    init() throws {
        folder = try Folder()
        db = try Connection(path: folder.file)
        try db.run(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, amount REAL, data BLOB, state TEXT);
            CREATE UNIQUE INDEX one_live ON t (amount) WHERE state = 'live';
            CREATE TABLE child (t_id INTEGER NOT NULL REFERENCES t (id));
            """)
    }

    @Test("What is bound comes back as it was, empty text and empty bytes too")
    func roundTrip() throws {
        try db.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", Int64.min, "", 1.5, [UInt8](), String?.none)
        try db.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", 7, "Sesi \u{1F600}\0akhir", 2.5, [0, 255] as [UInt8], "x")
        let rows = try db.query("SELECT * FROM t ORDER BY id") { row in try (0..<row.count).map { try row.value($0) } }
        #expect(
            rows == [
                [.integer(.min), .text(""), .real(1.5), .blob([]), .null],
                [.integer(7), .text("Sesi \u{1F600}\0akhir"), .real(2.5), .blob([0, 255]), .text("x")],
            ])
    }

    @Test("A column of another kind than asked for is an error that names it")
    func strictColumns() throws {
        try db.execute("INSERT INTO t (id, name) VALUES (1, 'a')")
        #expect(throws: SQLError(kind: .column(0), message: "column name is no integer")) {
            try db.first("SELECT name FROM t") { try $0.int64(0) }
        }
        #expect(throws: SQLError(kind: .column(0), message: "column amount is no number")) {
            try db.first("SELECT amount FROM t") { try $0.double(0) }
        }
        #expect(try db.first("SELECT amount FROM t") { try $0.doubleOrNil(0) } == .some(nil))
    }

    @Test("A partial unique index, a reference and NOT NULL are told apart")
    func constraints() throws {
        try db.execute("INSERT INTO t (id, amount, state) VALUES (1, 5, 'live'), (2, 5, 'gone')")
        #expect(kind { try db.execute("INSERT INTO t (amount, state) VALUES (5, 'live')") } == .constraint(.unique))
        #expect(kind { try db.execute("INSERT INTO t (id) VALUES (1)") } == .constraint(.primaryKey))
        #expect(kind { try db.execute("INSERT INTO child VALUES (99)") } == .constraint(.foreignKey))
        #expect(kind { try db.execute("INSERT INTO child VALUES (NULL)") } == .constraint(.notNull))
    }

    @Test("A count of changed rows is 0 for an update that meets none")
    func changes() throws {
        #expect(try db.execute("INSERT INTO t (id) VALUES (1), (2), (3)") == 3)
        #expect(try db.execute("UPDATE t SET name = 'x' WHERE id = 99") == 0)
        #expect(try db.execute("UPDATE t SET state = 'x' WHERE id > 1") == 2)
        #expect(try db.execute("SELECT * FROM t") == 0)
    }

    @Test("A transaction that throws leaves nothing, a savepoint inside only its own part")
    func rollback() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try db.transaction {
                try db.execute("INSERT INTO t (id) VALUES (1)")
                throw Stop()
            }
        }
        try db.transaction {
            try db.execute("INSERT INTO t (id) VALUES (2)")
            try? db.transaction {
                try db.execute("INSERT INTO t (id) VALUES (3)")
                throw Stop()
            }
        }
        #expect(try db.query("SELECT id FROM t") { try $0.int(0) } == [2])
    }

    @Test("A second writer is told busy, a reader goes on reading the old state")
    func twoConnections() throws {
        let other = try Connection(path: folder.file, options: .init(busyTimeout: 1))
        try db.transaction {
            try db.execute("INSERT INTO t (id) VALUES (1)")
            #expect(kind { try other.execute("INSERT INTO t (id) VALUES (2)") } == .busy)
            #expect(try other.first("SELECT count(*) FROM t") { try $0.int(0) } == 0)
        }
        #expect(try other.first("SELECT count(*) FROM t") { try $0.int(0) } == 1)
    }

    @Test("A read-only connection refuses to write")
    func readOnly() throws {
        let other = try Connection(path: folder.file, options: .init(isReadOnly: true))
        #expect(kind { try other.execute("INSERT INTO t (id) VALUES (2)") } == .readOnly)
    }

    @Test("The file is for its owner alone, and so is what stands beside it")
    func mode() throws {
        try db.execute("INSERT INTO t (id) VALUES (1)")
        for suffix in ["", "-wal", "-shm"] {
            var status = stat()
            #expect(stat(folder.file + suffix, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600, "\(suffix)")
        }
    }

    @Test("Every connection keeps its lock while others come and go: without it another program takes the log away")
    func locks() throws {
        try db.execute("INSERT INTO t (id) VALUES (1)")
        // A lock shows by the number of its file (proc(5)).
        var status = stat()
        #expect(stat(folder.file, &status) == 0)
        func isLocked() throws -> Bool {
            let file = try #require(fopen("/proc/locks", "re"))
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 512)
            while fgets(&line, Int32(line.count), file) != nil {
                let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                if text.contains(":\(status.st_ino) ") { return true }
            }
            return false
        }
        #expect(try isLocked())
        let second = try Connection(path: folder.file)
        #expect(try isLocked())
        withExtendedLifetime(second) {}
        _ = try Connection(path: folder.file, options: .init(isReadOnly: true))
        #expect(try isLocked())
    }

    @Test("A mistake in a statement, a second statement and a wrong number of values are errors")
    func mistakes() {
        #expect(kind { try db.execute("SELEKT 1") } == .statement)
        #expect(kind { try db.execute("SELECT 1; SELECT 2") } == .statement)
        #expect(kind { try db.execute("SELECT ?") } == .statement)
        #expect(kind { try db.execute(" ") } == .statement)
    }

    @Test("A statement used again inside its own rows answers both")
    func nested() throws {
        try db.execute("INSERT INTO t (id) VALUES (1), (2)")
        var seen: [Int] = []
        try db.forEach("SELECT id FROM t ORDER BY id") { _ in
            seen += try db.query("SELECT id FROM t ORDER BY id") { try $0.int(0) }
        }
        #expect(seen == [1, 2, 1, 2])
    }

    @Test("An interrupted statement says so")
    func interrupt() throws {
        let interrupter = db.interrupter
        let found = kind {
            try db.forEach(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT i FROM n"
            ) { row in if try row.int(0) == 10 { interrupter.interrupt() } }
        }
        #expect(found == .interrupted)
    }

    @Test("A file of garbage, a folder and a missing folder are told, not made into a database")
    func badFiles() throws {
        let path = folder.path + "/a.db-shm"
        let descriptor = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        _ = write(descriptor, String(repeating: "garbage ", count: 200), 1600)
        close(descriptor)
        #expect(kind { _ = try Connection(path: path) } == .corrupt)
        #expect(kind { _ = try Connection(path: folder.path) } == .cannotOpen)
        #expect(kind { _ = try Connection(path: folder.path + "/none/a.db") } == .cannotOpen)
    }

    private func kind(_ body: () throws -> Void) -> SQLError.Kind? {
        do { try body() } catch { return (error as? SQLError)?.kind }
        return nil
    }

    private func kind(_ body: () throws -> Int) -> SQLError.Kind? { kind { _ = try body() } }

    @Test("A savepoint after the engine rolled everything back is refused, so that nothing commits by itself")
    func savepointAfterRollback() throws {
        let db = try Connection(path: ":memory:")
        try db.run("CREATE TABLE t (id INTEGER PRIMARY KEY)")
        #expect(throws: SQLError.self) {
            try db.transaction {
                // What a full disk does to the outer transaction.
                try db.run("ROLLBACK")
                try db.transaction { try db.execute("INSERT INTO t (id) VALUES (1)") }
            }
        }
        #expect(try db.query("SELECT count(*) FROM t") { try $0.int(0) } == [0])
    }
}
