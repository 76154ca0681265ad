import CSQLite

extension SQLError {
    /// The error of a result code, with the words of the handle where there is one.
    static func sqlite(_ code: Int32, _ handle: OpaquePointer?) -> SQLError {
        let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
        let message = handle.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
        return SQLError(
            kind: kind(of: extended == SQLITE_OK ? code : extended), code: extended,
            message: message.map { String(cString: $0) } ?? "unknown")
    }

    private static func kind(of extended: Int32) -> Kind {
        // The low byte is the primary code: https://sqlite.org/rescode.html
        switch extended & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_CONSTRAINT: .constraint(constraint(of: extended))
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
        case SQLITE_FULL: .full
        case SQLITE_READONLY: .readOnly
        case SQLITE_IOERR: .disk
        case SQLITE_INTERRUPT: .interrupted
        default: .statement
        }
    }

    private static func constraint(of extended: Int32) -> Constraint {
        switch extended >> 8 {
        case 1: .check
        case 3: .foreignKey
        case 5: .notNull
        case 6, 10: .primaryKey
        case 8: .unique
        default: .other
        }
    }
}
