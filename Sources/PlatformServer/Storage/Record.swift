import SQL

/// One row of one table, read from its place among the columns of a wider row.
protocol Record: Sendable {
    /// The columns in the order in which ``init(_:_:)`` reads them; the first is never NULL.
    static var columns: [String] { get }

    /// Reads the columns from `at` on and moves `at` behind them.
    init(_ row: borrowing Row, _ at: inout Int) throws
}

extension Record {
    /// The columns of this table for a SELECT, each behind the table's alias.
    static func select(_ alias: String) -> String {
        columns.map { "\(alias).\($0)" }.joined(separator: ", ")
    }

    /// The row of an outer join; nil where there was none.
    static func optional(_ row: borrowing Row, _ at: inout Int) throws -> Self? {
        guard row.isNull(at) else { return try Self(row, &at) }
        at += columns.count
        return nil
    }
}

extension Row {
    borrowing func next(_ at: inout Int) throws -> Int64 {
        defer { at += 1 }
        return try int64(at)
    }

    borrowing func next(_ at: inout Int) throws -> Int64? {
        defer { at += 1 }
        return try int64OrNil(at)
    }

    borrowing func next(_ at: inout Int) throws -> String {
        defer { at += 1 }
        return try string(at)
    }

    borrowing func next(_ at: inout Int) throws -> String? {
        defer { at += 1 }
        return try stringOrNil(at)
    }
}
