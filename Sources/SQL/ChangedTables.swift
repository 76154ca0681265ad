import CSQLite

/// What the engine tells of a connection's writes.
final class ChangedTables {
    /// The tables of which rows were changed.
    var names: Set<String> = []
    /// The length of the log after the last commit.
    var logPages = 0
}

extension Connection {
    /// From now on notes of which tables rows are inserted, changed or deleted through this connection: by cascades, by a
    /// DELETE without WHERE and in tables without rowids too. What is undone is noted as well.
    public func watchChanges() {
        // Not the update hook: it leaves out WITHOUT ROWID tables, the truncating DELETE and what REPLACE deletes
        // (https://sqlite.org/c3ref/preupdate_blobwrite.html and https://sqlite.org/c3ref/update_hook.html).
        sqlite3_preupdate_hook(
            handle,
            { changes, _, _, _, table, _, _ in
                guard let changes, let table else { return }
                Unmanaged<ChangedTables>.fromOpaque(changes).takeUnretainedValue().names.insert(String(cString: table))
            }, Unmanaged.passUnretained(changes).toOpaque())
    }

    /// The tables noted since the last ``takeChangedTables()``.
    public var changedTables: Set<String> { changes.names }

    /// The tables noted since the last call.
    public func takeChangedTables() -> Set<String> {
        defer { changes.names.removeAll(keepingCapacity: true) }
        return changes.names
    }

    /// A number that is another one after a commit through any other connection, and stays through this one's own.
    public func foreignVersion() throws -> Int64 {
        try first("PRAGMA data_version") { try $0.int64(0) } ?? 0
    }

    /// The names of the tables that the schema has now.
    public func tableNames() throws -> [String] {
        try query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") { try $0.string(0) }
    }
}
