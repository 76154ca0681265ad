/// Why the database refused; thrown by everything in this module.
public struct SQLError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The rule of the schema that a write would have broken.
    public enum Constraint: Sendable, Equatable {
        /// A UNIQUE index, partial ones too.
        case unique
        /// The primary key.
        case primaryKey
        /// A reference to a row that does not exist, or is still referred to.
        case foreignKey
        /// NULL where a value is required.
        case notNull
        /// A CHECK expression.
        case check
        /// Another rule.
        case other
    }

    /// What kind of refusal it is, named the same for every engine.
    public enum Kind: Sendable, Equatable {
        /// Another connection held the lock longer than the busy timeout.
        case busy
        /// A rule of the schema.
        case constraint(Constraint)
        /// The file is damaged, or no database at all.
        case corrupt
        /// The file or its folder cannot be opened.
        case cannotOpen
        /// The disk is full.
        case full
        /// The file, or this connection, may only be read.
        case readOnly
        /// The disk failed.
        case disk
        /// ``Connection/interrupter`` was used.
        case interrupted
        /// The file was written by a newer program: it holds a migration of this id, which this program does not know.
        case newer(migration: String)
        /// A column held another kind of value than was asked for.
        case column(Int)
        /// A mistake in the statement or its use.
        case statement
    }

    /// What kind of refusal it is.
    public let kind: Kind
    /// The engine's own (extended) result code; 0 when the refusal is this module's.
    public let code: Int32
    /// The engine's own words; for logs, not for people.
    public let message: String

    /// A refusal with the engine's code and words.
    public init(kind: Kind, code: Int32 = 0, message: String) {
        self.kind = kind
        self.code = code
        self.message = message
    }

    /// Whether a UNIQUE index or a primary key stood in the way.
    public var isUniqueViolation: Bool {
        kind == .constraint(.unique) || kind == .constraint(.primaryKey)
    }

    /// The kind, code and words in one line, for logs.
    public var description: String { "SQL \(kind) (\(code)): \(message)" }
}
