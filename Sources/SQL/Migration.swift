import CSQLite

/// One step of a schema's history. Once released, a step is never changed: the next one is appended.
public struct Migration: Sendable {
    /// What the step is known by, for ever, such as `0001-platform`.
    public let id: String
    /// The statements of the step, separated by `;`.
    public let sql: String

    /// A step of an id and its statements.
    public init(_ id: String, _ sql: String) {
        self.id = id
        self.sql = sql
    }
}

extension Connection {
    /// Brings the schema up to date: applies, in order and each in its own transaction, what the file does not have yet.
    ///
    /// - Returns: the ids that were applied now.
    /// - Throws: ``SQLError/Kind/newer(migration:)`` and changes nothing when the file has a step that is not in the list.
    @discardableResult
    public func migrate(_ migrations: [Migration]) throws -> [String] {
        try run("CREATE TABLE IF NOT EXISTS schema_migrations (id TEXT PRIMARY KEY NOT NULL, applied_at TEXT NOT NULL)")
        let known = Set(migrations.map(\.id))
        let applied = try query("SELECT id FROM schema_migrations ORDER BY id") { try $0.string(0) }
        if let foreign = applied.first(where: { !known.contains($0) }) {
            throw SQLError(kind: .newer(migration: foreign), message: "the database has the unknown migration \(foreign)")
        }
        var made: [String] = []
        for migration in migrations where !applied.contains(migration.id) {
            try transaction {
                // Another process may have applied it since the list was read.
                let isThere = try first("SELECT 1 FROM schema_migrations WHERE id = ?", migration.id) { try $0.int(0) } != nil
                guard !isThere else { return }
                try run(migration.sql)
                try execute("INSERT INTO schema_migrations (id, applied_at) VALUES (?, CURRENT_TIMESTAMP)", migration.id)
                made.append(migration.id)
            }
        }
        return made
    }

    /// The ids of the steps that the file has, in order; empty for a file that no program of this kind has opened.
    public func appliedMigrations() throws -> [String] {
        let isThere = try first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'") {
            try $0.int(0)
        }
        guard isThere != nil else { return [] }
        return try query("SELECT id FROM schema_migrations ORDER BY id") { try $0.string(0) }
    }
}
