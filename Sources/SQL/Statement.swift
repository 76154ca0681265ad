import CSQLite

/// A prepared statement; the connection keeps it for the next time the same text is used.
final class Statement {
    let pointer: OpaquePointer
    private let connection: OpaquePointer
    private let isCached: Bool

    init(_ sql: String, on connection: OpaquePointer, cached: Bool) throws(SQLError) {
        var made: OpaquePointer?
        var hasTail = false
        let code = sql.withCString { text in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(connection, text, -1, cached ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &made, &tail)
            hasTail = tail.map { String(cString: $0).contains { !$0.isWhitespace } } ?? false
            return code
        }
        guard code == SQLITE_OK else { throw .sqlite(code, connection) }
        guard let made, !hasTail else {
            sqlite3_finalize(made)
            throw SQLError(kind: .statement, message: made == nil ? "empty statement" : "more than one statement")
        }
        pointer = made
        self.connection = connection
        isCached = cached
    }

    deinit { sqlite3_finalize(pointer) }

    var isBusy: Bool { sqlite3_stmt_busy(pointer) != 0 }

    /// Leaves the statement ready for its next use, and lets go of what was bound.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    func bind(_ values: [any SQLConvertible]) throws(SQLError) {
        let expected = Int(sqlite3_bind_parameter_count(pointer))
        guard values.count == expected else {
            throw SQLError(kind: .statement, message: "\(values.count) values for \(expected) parameters")
        }
        for (index, value) in values.enumerated() {
            let code = bind(value.sqlValue, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw .sqlite(code, connection) }
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(pointer, index)
        case .integer(let number): sqlite3_bind_int64(pointer, index, number)
        case .real(let number): sqlite3_bind_double(pointer, index, number)
        case .text(let text): bind(text: text, at: index)
        case .blob(let bytes): bind(blob: bytes, at: index)
        }
    }

    private func bind(text: String, at index: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            // A pointer of nil would bind NULL: empty text is not NULL.
            guard let start = bytes.baseAddress else { return sqlite3_bind_text(pointer, index, "", 0, csqlite_transient()) }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(pointer, index, $0, Int32(clamping: bytes.count), csqlite_transient())
            }
        }
    }

    private func bind(blob bytes: [UInt8], at index: Int32) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, index, 0) }
        return sqlite3_bind_blob(pointer, index, bytes, Int32(clamping: bytes.count), csqlite_transient())
    }

    /// Moves to the next row; false at the end.
    func step() throws(SQLError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw .sqlite(code, connection)
        }
    }
}
