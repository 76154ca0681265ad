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
        if case .uploadBukti(var upload) = mutation {
            upload.path = try spool.keep(upload, key: idempotencyKey)
            spooled = upload.path
            kept = .uploadBukti(upload)
        }
        do throws(StoreFailure) {
            let id = try insert(kept, spooled: spooled, owner: owner, key: idempotencyKey, at: moment)
            return OutboxEntry(id: id, owner: owner, idempotencyKey: idempotencyKey, mutation: kept, createdAt: moment)
        } catch {
            if let spooled { try? spool.drop(spooled) }
            throw error
        }
    }

    private func insert(
        _ mutation: Mutation, spooled: String?, owner: UserID, key: String, at moment: Timestamp
    ) throws(StoreFailure) -> OutboxID {
        try run { connection in
            let id = try connection.first(
                """
                INSERT INTO outbox (owner, idempotency_key, mutation, spool, state, attempts, created_at)
                VALUES (?, ?, ?, ?, ?, 0, ?) RETURNING id
                """, owner.value, key, try mutation.json, spooled, OutboxEntry.State.waiting.column, moment.microseconds
            ) { try $0.int64(0) }
            guard let id else { throw StoreFailure("the outbox gave no id") }
            return OutboxID(id)
        }
    }

    /// Replaces the state, attempts, last error, refusal and mutation of a row.
    public func update(_ entry: OutboxEntry) throws(StoreFailure) {
        try run { connection in
            try connection.execute(
                "UPDATE outbox SET mutation = ?, state = ?, attempts = ?, last_error = ?, refusal = ? WHERE id = ?",
                try entry.mutation.json, entry.state.column, entry.attempts, entry.lastError, try entry.refusal?.json,
                entry.id.value)
        }
    }

    /// Removes a row and its spooled proof.
    public func remove(_ id: OutboxID, updating dependants: [OutboxEntry]) throws(StoreFailure) {
        let spooled = try run { connection in
            try connection.first("DELETE FROM outbox WHERE id = ? RETURNING spool", id.value) { try $0.stringOrNil(0) } ?? nil
        }
        // The row goes first: a proof without its row is swept at the next start, a row without its proof is a loss.
        if let spooled { try spool.drop(spooled) }
    }

    /// A person's rows, oldest first.
    public func outbox(owner: UserID) throws(StoreFailure) -> [OutboxEntry] {
        try run { connection in
            try connection.query(
                """
                SELECT id, idempotency_key, mutation, state, attempts, last_error, refusal, created_at
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
                    createdAt: Timestamp(microseconds: try row.int64(7)))
            }
        }
    }

    public func replace(
        _ row: OutboxEntry, with mutation: Mutation, idempotencyKey: String
    ) throws(StoreFailure) -> OutboxEntry { row }

    /// Takes the right to send.
    public func takeLease() throws(StoreFailure) -> Bool { lock.isFirst }

    /// Gives the right to send back.
    public func releaseLease() {}

    public func searchKursus(_ words: String) throws(StoreFailure) -> [KursusID] { [] }
    public func saveFile(_ bytes: [UInt8]?, name: String, owner: UserID?) throws(StoreFailure) {}
    public func file(name: String, owner: UserID?) throws(StoreFailure) -> [UInt8]? { nil }

    func spooledPaths() throws(StoreFailure) -> Set<String> {
        try run { connection in
            Set(try connection.query("SELECT spool FROM outbox WHERE spool IS NOT NULL") { try $0.string(0) })
        }
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
