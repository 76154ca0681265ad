import CSQLite

extension Connection {
    /// Copies the database, as it is at this moment, into a new file of its own (mode 0600), while others go on writing.
    ///
    /// The copy is made in steps on one unchanging view, so that a write neither waits for it nor gets into it
    /// (https://sqlite.org/backup.html). It is left as one plain file without a write-ahead log.
    ///
    /// - Parameters:
    ///   - path: where the copy is to lie; nothing may lie there.
    ///   - pagesPerStep: how many pages are copied before `between` is called.
    ///   - between: called between two steps; what it throws ends the copy.
    /// - Throws: ``SQLError``, with ``SQLError/Kind/full`` when the disk is; the half-made file stays for the caller to remove.
    public func backup(to path: String, pagesPerStep: Int = 512, between: () throws -> Void = {}) throws {
        let copy = try Connection(copyingTo: path)
        try snapshot {
            // A view is taken by the first read, not by BEGIN.
            _ = try first("SELECT count(*) FROM sqlite_master") { try $0.int64(0) }
            guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
                throw SQLError.sqlite(SQLITE_ERROR, copy.handle)
            }
            var code = sqlite3_backup_step(backup, Int32(clamping: pagesPerStep))
            do {
                while code == SQLITE_OK {
                    try between()
                    code = sqlite3_backup_step(backup, Int32(clamping: pagesPerStep))
                }
            } catch {
                sqlite3_backup_finish(backup)
                throw error
            }
            sqlite3_backup_finish(backup)
            guard code == SQLITE_DONE else { throw SQLError.sqlite(code, copy.handle) }
        }
        // Out of WAL mode, which came along in the file's head: a copy that is only read must need no second file.
        try copy.run("PRAGMA journal_mode=DELETE")
    }

    /// What the engine finds wrong with the file: `PRAGMA integrity_check` and `foreign_key_check`; empty for a sound one.
    ///
    /// Reads the whole file.
    public func faults() throws -> [String] {
        do {
            let damage = try query("PRAGMA integrity_check(20)") { try $0.string(0) }.filter { $0 != "ok" }
            let orphans = try query("PRAGMA foreign_key_check") { row in
                "\(try row.string(0)) #\(try row.int64OrNil(1) ?? 0) → \(try row.string(2))"
            }
            return damage + orphans.prefix(20)
        } catch let error as SQLError where error.kind == .corrupt {
            return [error.message]
        }
    }
}
