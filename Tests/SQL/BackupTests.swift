import Glibc
import SQL
import Testing

/// Two files in a folder of their own.
final class BackupTests {
    let folder: String

    init() throws {
        var template = Array("/tmp/chillajar-sql-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
        folder = try #require(made)
    }

    deinit {
        for name in ["asli", "asli-wal", "asli-shm", "salinan %41?x", "salinan %41?x-journal"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    private var copyPath: String { folder + "/salinan %41?x" }

    private func filled() throws -> Connection {
        let db = try Connection(path: folder + "/asli")
        try db.run("CREATE TABLE a (x INTEGER PRIMARY KEY, y BLOB); CREATE TABLE b (x INTEGER REFERENCES a (x))")
        try db.transaction {
            for number in 1...500 { try db.execute("INSERT INTO a VALUES (?, zeroblob(2000))", number) }
        }
        return db
    }

    @Test("A copy holds the moment at which it was begun, though another connection writes between its steps")
    func moment() throws {
        let db = try filled()
        let writer = try Connection(path: folder + "/asli")
        var steps = 0
        try db.backup(to: copyPath, pagesPerStep: 16) {
            steps += 1
            try writer.execute("INSERT INTO a VALUES (?, zeroblob(2000))", 1000 + steps)
        }
        #expect(steps > 5)
        let copy = try Connection(path: copyPath, options: .init(isImmutable: true))
        #expect(try copy.first("SELECT count(*) FROM a") { try $0.int(0) } == 500)
        #expect(try db.first("SELECT count(*) FROM a") { try $0.int(0) } == 500 + steps)
        #expect(try copy.faults() == [])
        #expect(throws: SQLError.self) { try copy.execute("DELETE FROM a") }
        #expect(access(copyPath + "-wal", F_OK) != 0)
    }

    @Test("What is thrown between two steps ends the copy, and the database goes on")
    func ended() throws {
        struct Enough: Error {}
        let db = try filled()
        #expect(throws: Enough.self) { try db.backup(to: copyPath, pagesPerStep: 16) { throw Enough() } }
        try db.execute("INSERT INTO a VALUES (9999, NULL)")
    }

    @Test("Damage is found: a reference to nothing, and bytes that are not as they were written")
    func faults() throws {
        let db = try filled()
        try db.run("PRAGMA foreign_keys=OFF; INSERT INTO b VALUES (77777)")
        #expect(try db.faults() == ["b #1 → a"])
        try db.run("DELETE FROM b")
        try db.backup(to: copyPath)
        let file = try #require(fopen(copyPath, "r+"))
        fseek(file, 40 * 4096, SEEK_SET)
        let noise = [UInt8](repeating: 0xAA, count: 8192)
        fwrite(noise, 1, noise.count, file)
        fclose(file)
        let copy = try Connection(path: copyPath, options: .init(isImmutable: true))
        #expect(try !copy.faults().isEmpty)
    }
}
