import CSQLite

/// One row of an answer; valid only inside the closure that it is given to. Columns count from 0.
///
/// Every accessor is strict: another kind of value, or NULL where the accessor has no optional, throws
/// ``SQLError/Kind/column(_:)``. A whole number is taken where a Double is asked for.
public struct Row: ~Copyable {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    /// How many columns there are.
    public var count: Int { Int(sqlite3_column_count(statement)) }

    /// Whether the column is NULL.
    public func isNull(_ column: Int) -> Bool { kind(column) == SQLITE_NULL }

    /// A whole number.
    public func int64(_ column: Int) throws(SQLError) -> Int64 {
        guard kind(column) == SQLITE_INTEGER else { throw wrong(column, "integer") }
        return sqlite3_column_int64(statement, Int32(column))
    }

    /// A whole number or NULL.
    public func int64OrNil(_ column: Int) throws(SQLError) -> Int64? { isNull(column) ? nil : try int64(column) }

    /// A whole number that fits in Int.
    public func int(_ column: Int) throws(SQLError) -> Int { Int(try int64(column)) }

    /// A whole number, or NULL.
    public func intOrNil(_ column: Int) throws(SQLError) -> Int? { isNull(column) ? nil : try int(column) }

    /// True for every number but 0.
    public func bool(_ column: Int) throws(SQLError) -> Bool { try int64(column) != 0 }

    /// A floating-point number.
    public func double(_ column: Int) throws(SQLError) -> Double {
        switch kind(column) {
        case SQLITE_INTEGER, SQLITE_FLOAT: return sqlite3_column_double(statement, Int32(column))
        default: throw wrong(column, "number")
        }
    }

    /// A floating-point number or NULL.
    public func doubleOrNil(_ column: Int) throws(SQLError) -> Double? { isNull(column) ? nil : try double(column) }

    /// Text; bytes that are no UTF-8 become U+FFFD.
    public func string(_ column: Int) throws(SQLError) -> String {
        guard kind(column) == SQLITE_TEXT, let text = sqlite3_column_text(statement, Int32(column)) else {
            throw wrong(column, "text")
        }
        let length = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    }

    /// Text or NULL.
    public func stringOrNil(_ column: Int) throws(SQLError) -> String? { isNull(column) ? nil : try string(column) }

    /// Bytes.
    public func blob(_ column: Int) throws(SQLError) -> [UInt8] {
        guard kind(column) == SQLITE_BLOB else { throw wrong(column, "bytes") }
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    /// Bytes or NULL.
    public func blobOrNil(_ column: Int) throws(SQLError) -> [UInt8]? { isNull(column) ? nil : try blob(column) }

    /// The value as it is stored, of whatever kind.
    public func value(_ column: Int) throws(SQLError) -> SQLValue {
        switch kind(column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(try int64(column))
        case SQLITE_FLOAT: .real(try double(column))
        case SQLITE_TEXT: .text(try string(column))
        default: .blob(try blob(column))
        }
    }

    private func kind(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }

    private func wrong(_ column: Int, _ wanted: String) -> SQLError {
        let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "#\(column)"
        return SQLError(kind: .column(column), message: "column \(name) is no \(wanted)")
    }
}
