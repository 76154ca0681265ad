import ChillAjarKit

/// What one person's computer keeps: survives the death of every program on it.
final class SimulatedDisk: @unchecked Sendable {
    struct Shelf: Hashable {
        let resource: Resource
        let owner: UserID?
    }

    var lists: [Shelf: Snapshot] = [:]
    var rows: [OutboxEntry] = []
    var session: Session?
    var lastID: Int64 = 0
    /// Every row that was ever kept, as it was then, and those that were removed since.
    var promised: [OutboxEntry] = []
    var removed: Set<OutboxID> = []
    /// Whether nothing can be written now.
    var isFull = false
    /// Which program has which right.
    var leases: [StoreLease: Int] = [:]
    /// The programs that were killed: they write nothing any more.
    var dead: Set<Int> = []
    /// A defect that the invariants must find.
    var fault: Fault?

    /// Ends a program as `kill -9` does: its rights are free at once.
    func kill(_ program: Int) {
        dead.insert(program)
        leases = leases.filter { $0.value != program }
    }
}

/// A program's view of the disk.
struct SimulatedStore: SyncStore {
    let disk: SimulatedDisk
    /// The program, by which its rights are known.
    let program: Int

    private func write() throws(StoreFailure) {
        if disk.dead.contains(program) { throw StoreFailure("killed") }
        if disk.isFull { throw StoreFailure("disk full", kind: .full) }
    }

    func snapshot(of resource: Resource, owner: UserID?) throws(StoreFailure) -> Snapshot? {
        disk.lists[.init(resource: resource, owner: owner)]
    }

    func save(_ snapshot: Snapshot, of resource: Resource, owner: UserID?) throws(StoreFailure) {
        try write()
        disk.lists[.init(resource: resource, owner: owner)] = snapshot
    }

    func confirm(_ resource: Resource, owner: UserID?, at moment: Timestamp, etag: String?) throws(StoreFailure) {
        try write()
        disk.lists[.init(resource: resource, owner: owner)]?.fetchedAt = moment
        disk.lists[.init(resource: resource, owner: owner)]?.etag = etag
    }

    func forget(owner: UserID) throws(StoreFailure) {
        disk.lists = disk.lists.filter { $0.key.owner != owner }
    }

    func enqueue(
        _ mutation: Mutation, owner: UserID, idempotencyKey: String, at moment: Timestamp, heldUntil: Timestamp?
    ) throws(StoreFailure) -> OutboxEntry {
        try write()
        disk.lastID += 1
        let row = OutboxEntry(
            id: OutboxID(disk.lastID), owner: owner, idempotencyKey: idempotencyKey, mutation: mutation, createdAt: moment,
            dependsOn: disk.fault == .ignoredDependency ? nil : mutation.sesiID?.outboxID, heldUntil: heldUntil)
        disk.promised.append(row)
        if disk.fault != .lostRow || disk.lastID % 7 != 0 { disk.rows.append(row) }
        return row
    }

    func update(_ entry: OutboxEntry) throws(StoreFailure) {
        try write()
        if let index = disk.rows.firstIndex(where: { $0.id == entry.id }) { disk.rows[index] = entry }
    }

    func replace(
        _ row: OutboxEntry, with mutation: Mutation, idempotencyKey: String
    ) throws(StoreFailure) -> OutboxEntry {
        try write()
        let fresh = OutboxEntry(
            id: row.id, owner: row.owner, idempotencyKey: idempotencyKey, mutation: mutation, createdAt: row.createdAt,
            dependsOn: mutation.sesiID?.outboxID)
        if let index = disk.rows.firstIndex(where: { $0.id == row.id }) { disk.rows[index] = fresh }
        return fresh
    }

    func remove(_ id: OutboxID, updating dependants: [OutboxEntry]) throws(StoreFailure) {
        try write()
        disk.rows.removeAll { $0.id == id }
        disk.removed.insert(id)
        for row in dependants {
            if let index = disk.rows.firstIndex(where: { $0.id == row.id }) { disk.rows[index] = row }
        }
    }

    func outbox(owner: UserID) throws(StoreFailure) -> [OutboxEntry] { disk.rows.filter { $0.owner == owner } }

    func takeLease(_ lease: StoreLease) throws(StoreFailure) -> Bool {
        if disk.dead.contains(program) { return false }
        if disk.fault == .sharedLease { return true }
        guard disk.leases[lease] == nil || disk.leases[lease] == program else { return false }
        disk.leases[lease] = program
        return true
    }

    func releaseLease(_ lease: StoreLease) {
        if disk.leases[lease] == program { disk.leases[lease] = nil }
    }

    func searchKursus(_ words: String) throws(StoreFailure) -> [KursusID] { [] }
    func saveFile(_ bytes: [UInt8]?, name: String, owner: UserID?) throws(StoreFailure) {}
    func file(name: String, owner: UserID?) throws(StoreFailure) -> [UInt8]? { nil }
    func saveDraft(_ text: String?, name: String, owner: UserID?) throws(StoreFailure) {}
    func draft(name: String, owner: UserID?) throws(StoreFailure) -> String? { nil }
    func drafts(owner: UserID?) throws(StoreFailure) -> [Draft] { [] }

    func saveSession(_ session: Session?) throws(StoreFailure) {
        try write()
        disk.session = session
    }

    func session() throws(StoreFailure) -> Session? { disk.session }
}
