import ChillAjarKit
import FoundationEssentials
import SQL

extension LocalStore {
    /// Writes a mutation, on disk when this returns. A proof is copied into the spool first; one that cannot be read throws a
    /// failure of kind `.unreadableFile`.
    public func enqueue(
        _ mutation: Mutation, owner: UserID, idempotencyKey: String, at moment: Timestamp, heldUntil: Timestamp?
    ) throws(StoreFailure) -> OutboxEntry {
        var kept = mutation
        var spooled: String?
        if let file = mutation.file {
            let copy = try spool.keep(file.path, file.kind, key: idempotencyKey)
            spooled = copy.path
            kept = mutation.carrying(copy.path, byteCount: copy.byteCount)
        }
        do throws(StoreFailure) {
            var row = OutboxEntry(
                id: OutboxID(0), owner: owner, idempotencyKey: idempotencyKey, mutation: kept, createdAt: moment,
                dependsOn: kept.sesiID?.outboxID, heldUntil: heldUntil)
            row.id = try insert(row, spooled: spooled)
            return row
        } catch {
            if let spooled { try? spool.drop(spooled) }
            throw error
        }
    }

    private func insert(_ row: OutboxEntry, spooled: String?) throws(StoreFailure) -> OutboxID {
        try change { connection in
            let id = try connection.first(
                """
                INSERT INTO outbox (owner, idempotency_key, mutation, spool, state, attempts, created_at, depends_on, held_until)
                VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?) RETURNING id
                """, row.owner.value, row.idempotencyKey, try row.mutation.json, spooled, row.state.column,
                row.createdAt.microseconds, row.dependsOn?.value, row.heldUntil?.microseconds
            ) { try $0.int64(0) }
            guard let id else { throw StoreFailure("the outbox gave no id") }
            return OutboxID(id)
        }
    }

    /// Puts another mutation in the place of one, waiting and never sent; see ``ChillAjarKit/SyncStore``.
    public func replace(
        _ row: OutboxEntry, with mutation: Mutation, idempotencyKey: String
    ) throws(StoreFailure) -> OutboxEntry {
        var fresh = OutboxEntry(
            id: row.id, owner: row.owner, idempotencyKey: idempotencyKey, mutation: mutation, createdAt: row.createdAt,
            dependsOn: mutation.sesiID?.outboxID)
        var spooled: String?
        if let file = mutation.file {
            // From the spool too: under the new key, so that the file before it can go with its own.
            let copy = try spool.keep(file.path, file.kind, key: idempotencyKey)
            spooled = copy.path
            fresh.mutation = mutation.carrying(copy.path, byteCount: copy.byteCount)
        }
        do throws(StoreFailure) {
            let before = try swap(row.id, for: fresh, spooled: spooled)
            if let before, before != spooled { try spool.drop(before) }
            return fresh
        } catch {
            if let spooled { try? spool.drop(spooled) }
            throw error
        }
    }

    /// Writes a row over another; where that one's proof lies.
    private func swap(_ id: OutboxID, for row: OutboxEntry, spooled: String?) throws(StoreFailure) -> String? {
        try change { connection in
            try connection.transaction {
                let before = try connection.first("SELECT spool FROM outbox WHERE id = ?", id.value) { try $0.stringOrNil(0) }
                guard let before else { throw StoreFailure("row \(id) of the outbox is gone") }
                try connection.execute("UPDATE outbox SET spool = ? WHERE id = ?", spooled, id.value)
                try connection.write(row)
                return before
            }
        }
    }

    /// Writes a row as it is now.
    public func update(_ entry: OutboxEntry) throws(StoreFailure) {
        try change { try $0.write(entry) }
    }

    /// Removes a row and its spooled proof, and writes those that depended on it.
    public func remove(_ id: OutboxID, updating dependants: [OutboxEntry]) throws(StoreFailure) {
        let spooled = try change { connection in
            try connection.transaction {
                for dependant in dependants { try connection.write(dependant) }
                return try connection.first("DELETE FROM outbox WHERE id = ? RETURNING spool", id.value) {
                    try $0.stringOrNil(0)
                } ?? nil
            }
        }
        // The row goes first: a proof without its row is swept at the next start, a row without its proof is a loss.
        if let spooled { try spool.drop(spooled) }
    }

    /// A person's rows, oldest first.
    public func outbox(owner: UserID) throws(StoreFailure) -> [OutboxEntry] {
        try run { connection in
            try connection.query(
                """
                SELECT id, idempotency_key, mutation, state, attempts, last_error, refusal, created_at,
                    depends_on, held_until
                FROM outbox WHERE owner = ? ORDER BY id
                """, owner.value
            ) { row in
                let refusal = try row.stringOrNil(6)
                return OutboxEntry(
                    id: OutboxID(try row.int64(0)), owner: owner, idempotencyKey: try row.string(1),
                    mutation: try JSONDecoder().decode(Mutation.self, from: Data(try row.string(2).utf8)),
                    state: OutboxEntry.State(column: try row.string(3)), attempts: try row.int(4),
                    lastError: try row.stringOrNil(5),
                    // One that this version does not know must not hide the other rows.
                    refusal: refusal.flatMap { try? JSONDecoder().decode(APIError.self, from: Data($0.utf8)) },
                    createdAt: Timestamp(microseconds: try row.int64(7)), dependsOn: try row.int64OrNil(8).map { OutboxID($0) },
                    heldUntil: try row.int64OrNil(9).map { Timestamp(microseconds: $0) })
            }
        }
    }

    func spooledPaths() throws(StoreFailure) -> Set<String> {
        try run { connection in
            Set(try connection.query("SELECT spool FROM outbox WHERE spool IS NOT NULL") { try $0.string(0) })
        }
    }
}

extension Database {
    fileprivate func write(_ row: OutboxEntry) throws {
        try execute(
            """
            UPDATE outbox SET idempotency_key = ?, mutation = ?, state = ?, attempts = ?, last_error = ?, refusal = ?,
                depends_on = ?, held_until = ? WHERE id = ?
            """, row.idempotencyKey, try row.mutation.json, row.state.column, row.attempts, row.lastError,
            try row.refusal?.json, row.dependsOn?.value, row.heldUntil?.microseconds, row.id.value)
    }
}

extension Encodable {
    fileprivate var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}

extension OutboxEntry.State {
    fileprivate var column: String {
        switch self {
        case .waiting: "waiting"
        case .sending: "sending"
        case .unclear: "unclear"
        case .refused: "failed"
        }
    }

    /// A state that this version does not know is one of which nobody knows whether the row arrived.
    fileprivate init(column: String) {
        switch column {
        case "waiting": self = .waiting
        case "sending": self = .sending
        case "failed": self = .refused
        default: self = .unclear
        }
    }
}
