import SQL
import Testing

struct ChangedTablesTests {
    let folder: Folder
    let db: Connection

    init() throws {
        folder = try Folder()
        db = try Connection(path: folder.file)
        try db.run(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
            CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE);
            CREATE TABLE note (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE SET NULL);
            CREATE TABLE pair (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
            CREATE TABLE loose (a TEXT PRIMARY KEY);
            INSERT INTO parent VALUES (1, 'a'), (2, 'b');
            INSERT INTO child VALUES (1, 1), (2, 2);
            INSERT INTO note VALUES (1, 1), (2, 2);
            INSERT INTO pair VALUES ('x', 'y');
            INSERT INTO loose VALUES ('x');
            """)
        db.watchChanges()
    }

    @Test(
        "Every way of changing a row is noted, and only tables whose rows change",
        arguments: [
            ("INSERT INTO parent VALUES (3, 'c')", ["parent"]),
            ("UPDATE parent SET name = 'd' WHERE id = 1", ["parent"]),
            ("UPDATE parent SET name = 'd' WHERE id = 99", []),
            ("DELETE FROM parent WHERE id = 1", ["child", "note", "parent"]),
            ("DELETE FROM child", ["child"]),
            ("REPLACE INTO parent VALUES (1, 'b')", ["child", "note", "parent"]),
            ("UPDATE pair SET b = 'z'", ["pair"]),
            ("DELETE FROM pair", ["pair"]),
            ("INSERT INTO loose VALUES ('x') ON CONFLICT DO NOTHING", []),
            ("DELETE FROM loose", ["loose"]),
            ("SELECT * FROM parent", []),
        ] as [(String, Set<String>)])
    func noted(_ statement: String, _ tables: Set<String>) throws {
        try db.transaction { _ = try db.execute(statement) }
        #expect(db.takeChangedTables() == tables)
        #expect(db.takeChangedTables().isEmpty)
    }

    @Test("A commit of another connection changes the foreign version, an own one does not")
    func foreign() throws {
        let before = try db.foreignVersion()
        try db.execute("INSERT INTO loose VALUES ('own')")
        #expect(try db.foreignVersion() == before)
        try Connection(path: folder.file).execute("INSERT INTO loose VALUES ('other')")
        #expect(try db.foreignVersion() != before)
    }
}
