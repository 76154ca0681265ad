import ChillAjarKit
import Synchronization

/// A store that forgets everything with the test.
final class MemoryStore: SyncStore {
    struct Shelf: Hashable {
        var resource: Resource
        var owner: UserID?
    }

    struct State {
        var lists: [Shelf: Snapshot] = [:]
        var rows: [OutboxEntry] = []
        var drafts: [UserID?: [String: String]] = [:]
        var files: [UserID?: [String: [UInt8]]] = [:]
        var session: Session?
        /// Whose session the server has ended.
        var ended: User?
        var failure: StoreFailure?
        /// Of `update` and `remove` only.
        var writeFailure: StoreFailure?
        var sessionFailure: StoreFailure?
        /// Why the tokens are not to be had.
        var secretFailure: SecretFailure?
        var isSecond = false
        /// What every proof weighs, bytes; nil where it does not matter.
        var proofBytes: Int64?
        var saves = 0
        var lastID: Int64 = 0
    }

    let state = Mutex(State())

    private func change<T>(_ body: (inout State) -> T) throws(StoreFailure) -> T {
        let result = state.withLock { state -> Result<T, StoreFailure> in
            if let failure = state.failure { return .failure(failure) }
            return .success(body(&state))
        }
        return try result.get()
    }

    func snapshot(of resource: Resource, owner: UserID?) throws(StoreFailure) -> Snapshot? {
        try change { $0.lists[Shelf(resource: resource, owner: owner)] }
    }

    func save(_ snapshot: Snapshot, of resource: Resource, owner: UserID?) throws(StoreFailure) {
        try change {
            $0.lists[Shelf(resource: resource, owner: owner)] = snapshot
            $0.saves += 1
        }
    }

    func confirm(_ resource: Resource, owner: UserID?, at moment: Timestamp, etag: String?) throws(StoreFailure) {
        try change { state in
            state.lists[Shelf(resource: resource, owner: owner)]?.fetchedAt = moment
            state.lists[Shelf(resource: resource, owner: owner)]?.etag = etag
        }
    }

    func forget(owner: UserID) throws(StoreFailure) {
        try change { state in
            state.lists = state.lists.filter { $0.key.owner != owner }
            state.drafts[owner] = nil
            state.files[owner] = nil
        }
    }

    func enqueue(
        _ mutation: Mutation, owner: UserID, idempotencyKey: String, at moment: Timestamp, heldUntil: Timestamp?
    ) throws(StoreFailure) -> OutboxEntry {
        try change { state in
            var mutation = mutation
            if mutation.file != nil { mutation = mutation.carrying("spool/" + idempotencyKey, byteCount: state.proofBytes) }
            state.lastID += 1
            let row = OutboxEntry(
                id: OutboxID(state.lastID), owner: owner, idempotencyKey: idempotencyKey, mutation: mutation, createdAt: moment,
                dependsOn: mutation.sesiID?.outboxID, heldUntil: heldUntil)
            state.rows.append(row)
            return row
        }
    }

    private func checkWriting() throws(StoreFailure) {
        if let failure = state.withLock({ $0.writeFailure }) { throw failure }
    }

    func update(_ entry: OutboxEntry) throws(StoreFailure) {
        try checkWriting()
        try change { state in
            if let index = state.rows.firstIndex(where: { $0.id == entry.id }) { state.rows[index] = entry }
        }
    }

    func replace(
        _ row: OutboxEntry, with mutation: Mutation, idempotencyKey: String
    ) throws(StoreFailure) -> OutboxEntry {
        try change { state in
            let fresh = OutboxEntry(
                id: row.id, owner: row.owner, idempotencyKey: idempotencyKey, mutation: mutation, createdAt: row.createdAt,
                dependsOn: mutation.sesiID?.outboxID)
            if let index = state.rows.firstIndex(where: { $0.id == row.id }) { state.rows[index] = fresh }
            return fresh
        }
    }

    func remove(_ id: OutboxID, updating dependants: [OutboxEntry]) throws(StoreFailure) {
        try checkWriting()
        try change { state in
            state.rows.removeAll { $0.id == id }
            for row in dependants {
                if let index = state.rows.firstIndex(where: { $0.id == row.id }) { state.rows[index] = row }
            }
        }
    }

    func outbox(owner: UserID) throws(StoreFailure) -> [OutboxEntry] {
        try change { $0.rows.filter { $0.owner == owner } }
    }

    func takeLease(_ lease: StoreLease) throws(StoreFailure) -> Bool { try change { !$0.isSecond } }

    func releaseLease(_ lease: StoreLease) {}

    func searchKursus(_ words: String) throws(StoreFailure) -> [KursusID] { [] }

    func saveFile(_ bytes: [UInt8]?, name: String, owner: UserID?) throws(StoreFailure) {
        try change { $0.files[owner, default: [:]][name] = bytes }
    }

    func file(name: String, owner: UserID?) throws(StoreFailure) -> [UInt8]? { try change { $0.files[owner]?[name] } }

    func saveDraft(_ text: String?, name: String, owner: UserID?) throws(StoreFailure) {
        try change { $0.drafts[owner, default: [:]][name] = text }
    }

    func draft(name: String, owner: UserID?) throws(StoreFailure) -> String? {
        try change { $0.drafts[owner]?[name] }
    }

    func drafts(owner: UserID?) throws(StoreFailure) -> [Draft] {
        try change { ($0.drafts[owner] ?? [:]).map { Draft(name: $0.key, text: $0.value) }.sorted { $0.name < $1.name } }
    }

    func saveSession(_ session: Session?) throws(StoreFailure) {
        if let failure = state.withLock({ $0.sessionFailure }) { throw failure }
        try change { ($0.session, $0.ended) = (session, nil) }
    }

    func session() throws(StoreFailure) -> Session? {
        if let failure = state.withLock({ $0.secretFailure }) { throw StoreFailure("secrets", kind: .secrets(failure)) }
        return try change { $0.session }
    }

    func endSession() throws(StoreFailure) { try change { ($0.ended, $0.session) = ($0.session?.user, nil) } }

    func endedUser() throws(StoreFailure) -> User? { try change { $0.ended } }

    func signedIn() throws(StoreFailure) -> User? { try change { $0.session?.user } }
}
