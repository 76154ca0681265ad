import ChillAjarKit

extension LocalStore {
    /// Keeps what was typed into a form; nil removes it.
    public func saveDraft(_ text: String?, name: String, owner: UserID?) throws(StoreFailure) {
        try run { connection in
            if let text {
                try connection.execute(
                    """
                    INSERT INTO draft (owner, name, body) VALUES (?, ?, ?)
                    ON CONFLICT (owner, name) DO UPDATE SET body = excluded.body
                    """, owner.column, name, text)
            } else {
                try connection.execute("DELETE FROM draft WHERE owner = ? AND name = ?", owner.column, name)
            }
        }
    }

    /// What was typed into a form; nil when nothing was.
    public func draft(name: String, owner: UserID?) throws(StoreFailure) -> String? {
        try run { connection in
            try connection.first("SELECT body FROM draft WHERE owner = ? AND name = ?", owner.column, name) { try $0.string(0) }
        }
    }

    /// Everything that was typed into forms, by name.
    public func drafts(owner: UserID?) throws(StoreFailure) -> [Draft] {
        try run { connection in
            try connection.query("SELECT name, body FROM draft WHERE owner = ? ORDER BY name", owner.column) { row in
                Draft(name: try row.string(0), text: try row.string(1))
            }
        }
    }
}

extension UserID? {
    /// As the database writes an owner; accounts count from 1, and 0 is everybody.
    var column: Int64 { self?.value ?? 0 }
}
