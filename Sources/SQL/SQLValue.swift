/// A value on its way into a statement or out of a row, in the five kinds that SQLite and PostgreSQL share.
public enum SQLValue: Sendable, Hashable {
    /// SQL NULL.
    case null
    /// A whole number.
    case integer(Int64)
    /// A floating-point number; never money.
    case real(Double)
    /// Text in UTF-8.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

/// What can be bound to a `?` of a statement.
public protocol SQLConvertible {
    /// The value that is bound.
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
    /// Itself.
    public var sqlValue: SQLValue { self }
}

extension Int64: SQLConvertible {
    /// A whole number.
    public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLConvertible {
    /// A whole number.
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLConvertible {
    /// 1 or 0: the engines share no boolean type.
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLConvertible {
    /// A floating-point number.
    public var sqlValue: SQLValue { .real(self) }
}

extension String: SQLConvertible {
    /// Text.
    public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLConvertible {
    /// Bytes.
    public var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    /// The wrapped value, or NULL.
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
