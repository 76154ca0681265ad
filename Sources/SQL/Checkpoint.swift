import CSQLite

extension Connection {
    /// Leaves it to somebody else to move what was committed from the log into the database (``checkpoint()``), and from now on
    /// notes how long the log is: ``logPages``.
    public func leaveCheckpoints() {
        // Takes the place of the automatic checkpoint, which is such a hook too (https://sqlite.org/c3ref/wal_hook.html).
        sqlite3_wal_hook(
            handle,
            { changes, _, _, pages in
                guard let changes else { return SQLITE_OK }
                Unmanaged<ChangedTables>.fromOpaque(changes).takeUnretainedValue().logPages = Int(pages)
                return SQLITE_OK
            }, Unmanaged.passUnretained(changes).toOpaque())
    }

    /// How many pages the log had after the last commit through this connection.
    public var logPages: Int { changes.logPages }

    /// Moves as much of the log into the database as readers allow, and makes nobody wait. Once all is moved, and nothing is
    /// committed meanwhile, the log begins anew.
    public func checkpoint() throws(SQLError) {
        let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        // Somebody else is at it: as good.
        guard code == SQLITE_OK || code == SQLITE_BUSY else { throw .sqlite(code, handle) }
    }
}
