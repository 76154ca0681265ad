import SQL
import Testing

struct MigrationTests {
    let db: Connection
    let first = Migration("0001-a", "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1)")
    let second = Migration("0002-b", "ALTER TABLE a ADD COLUMN y INTEGER")

    init() throws { db = try Connection(path: ":memory:") }

    @Test("Each step is applied once, in order")
    func once() throws {
        #expect(try db.migrate([first]) == ["0001-a"])
        #expect(try db.migrate([first, second]) == ["0002-b"])
        #expect(try db.migrate([first, second]) == [])
        #expect(try db.query("SELECT x, y FROM a") { try $0.int(0) } == [1])
    }

    @Test("A step that fails leaves nothing of itself, and those before it stay")
    func failure() throws {
        let broken = Migration("0002-b", "CREATE TABLE half (x INTEGER); SELEKT 1")
        #expect(throws: SQLError.self) { try db.migrate([first, broken]) }
        #expect(try db.first("SELECT count(*) FROM sqlite_master WHERE name = 'half'") { try $0.int(0) } == 0)
        #expect(try db.migrate([first, second]) == ["0002-b"])
    }

    @Test("A database of a newer program is refused and left as it is")
    func newer() throws {
        try db.migrate([first, second])
        let refusal = #expect(throws: SQLError.self) { try db.migrate([first]) }
        #expect(refusal?.kind == .newer(migration: "0002-b"))
        #expect(try db.query("SELECT id FROM schema_migrations ORDER BY id") { try $0.string(0) } == ["0001-a", "0002-b"])
    }
}
