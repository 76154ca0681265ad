/// One loop sends the outbox of whoever is signed in: row after row, until nothing is left that can go now.
///
/// It runs while it holds the store's lease, so that of two programs on one store only one sends; it is begun by whatever may
/// have made a row ready (a submit, a sign-in, a connection that has come back, an alarm), and sets the alarm for the next
/// row that only time holds up.
extension SyncEngine {
    /// Sees to it that what can be sent is sent: begins the loop, or has the one that runs look once more.
    func pump() {
        guard !isOver, purpose != .reading else { return }
        wantsPumping = true
        guard pumping == nil else { return }
        pumping = Task { await drain() }
    }

    /// A connection has come back, or the person does not want to wait: whatever only waits after a failure goes now.
    func pumpAtOnce() {
        for id in deliveries.keys { deliveries[id]?.retryAt = nil }
        pump()
    }

    /// Whoever makes room for somebody else has made up their mind: what could still be taken back leaves now. Where no answer
    /// comes within seconds it waits, as all the rest does, until they are here again.
    func sendWhatIsHeld(before next: UserID) async {
        guard let owner = session?.user.id, owner != next else { return }
        guard rows(of: owner).contains(where: { $0.heldUntil.map { $0 > clock() } ?? false }) else { return }
        isHurried = true
        defer { isHurried = false }
        pump()
        guard let pumping else { return }
        let (end, ends) = AsyncStream.makeStream(of: Never.self)
        let sent = Task {
            await pumping.value
            ends.finish()
        }
        let patience = Task {
            _ = await pause(5)
            ends.finish()
        }
        for await _ in end {}
        sent.cancel()
        patience.cancel()
    }

    private func drain() async {
        alarm?.cancel()
        alarm = nil
        while wantsPumping, !isOver {
            wantsPumping = false
            guard let session else { break }
            await sendReady(as: session)
        }
        pumping = nil
        // What was asked for while the last row was being closed.
        if wantsPumping, session != nil { pump() }
    }

    private func sendReady(as session: Session) async {
        let owner = session.user.id
        guard finishClosing() else { return setAlarm(afterSeconds: 5) }
        guard !isOffline else { return tellQueued(of: owner) }
        guard attempt({ () throws(StoreFailure) in try store.takeLease(.outbox) }) == true else {
            tellQueued(of: owner)
            if !rows(of: owner).isEmpty { setAlarm(afterSeconds: 1) }
            return
        }
        defer { store.releaseLease(.outbox) }
        var affected: Set<Resource> = []
        while isCurrent(session), !isOffline, !isOver, let row = nextRow(of: owner) {
            sending = row.id
            let task = Task { await deliver(row, as: session) }
            sendingTask = task
            let changed = await task.value
            sendingTask = nil
            affected.formUnion(changed)
        }
        for resource in affected where isReadable(resource) { Task { await readAfresh(resource) } }
        tellQueued(of: owner)
        guard isCurrent(session), !isOffline else { return }
        let next = OutboxQueue(rows(of: owner)).nextMoment { notBefore($0) }
        if let next { setAlarm(afterSeconds: max(0, Double(next.microseconds - clock().microseconds) / 1_000_000)) }
    }

    private func nextRow(of owner: UserID) -> OutboxEntry? {
        var rows = rows(of: owner)
        if isHurried { for place in rows.indices { rows[place].heldUntil = nil } }
        let queue = OutboxQueue(rows.filter { closing[$0.id] == nil })
        return queue.next(at: clock()) { notBefore($0) }
    }

    /// Until when a row waits after a failure, its own or one of the whole platform.
    private func notBefore(_ id: OutboxID) -> Timestamp? {
        [deliveries[id]?.retryAt, pausedUntil].compactMap { $0 }.max()
    }

    /// A person's rows as they are now, another program's among them.
    func rows(of owner: UserID) -> [OutboxEntry] {
        attempt { () throws(StoreFailure) in try store.outbox(owner: owner) } ?? []
    }

    private func setAlarm(afterSeconds seconds: Double) {
        alarm?.cancel()
        alarm = Task {
            guard await pause(seconds) else { return }
            alarm = nil
            tellOutbox(of: session?.user.id)
            pump()
        }
    }

    /// Tells the forms of this run whose rows cannot go at once that they go by themselves.
    func tellQueued(of owner: UserID) {
        for row in rows(of: owner) where row.id != sending {
            guard let delivery = deliveries[row.id], !delivery.isQueued, row.state == .waiting else { continue }
            deliveries[row.id]?.isQueued = true
            if isPresent(owner) { emit(.queued(delivery.ticket, row)) }
        }
    }
}
