extension SyncEngine {
    func submit(_ mutation: Mutation, ticket: Ticket) {
        guard let session else { return emit(.failed(ticket, mutation, .unauthorized(message: nil))) }
        let row: OutboxEntry
        do throws(StoreFailure) {
            row = try store.enqueue(mutation, owner: session.user.id, idempotencyKey: newKey(), at: clock(), heldUntil: nil)
        } catch {
            if case .unreadableFile(let path) = error.kind {
                emit(.failed(ticket, mutation, .unreadableFile(path: path, reason: error.reason)))
            } else {
                // What cannot be kept is not sent: after a crash nobody would know of it.
                emit(.storeFailed(error.reason))
                emit(.failed(ticket, mutation, .cancelled))
            }
            return
        }
        deliveries[row.id] = Delivery(ticket: ticket, owner: row.owner)
        tellOutbox(of: row.owner)
        deliveries[row.id]?.task = Task { await deliver(row, as: session, asked: mutation, isLeftover: false) }
    }

    func cancel(_ ticket: Ticket) {
        guard let id = deliveries.first(where: { $0.value.ticket == ticket })?.key else { return }
        deliveries[id]?.isStoppedByPerson = true
        deliveries[id]?.task?.cancel()
    }

    /// Settles the rows of which nobody knows whether they arrived, oldest first, one after the other.
    func settleLeftovers() async {
        wantsSettling = true
        guard !isSettling else { return }
        isSettling = true
        defer { isSettling = false }
        while wantsSettling {
            wantsSettling = false
            await settleOnce()
        }
    }

    private func settleOnce() async {
        guard let session, !isOffline, !isOver else { return }
        let owner = session.user.id
        let rows = attempt { () throws(StoreFailure) in
            try store.takeLease() ? try store.outbox(owner: owner) : []
        }
        let ids = (rows ?? []).map(\.id).filter { deliveries[$0] == nil }
        for id in ids {
            guard self.session?.token == session.token, !isOffline, !isOver else { return }
            // The row as it is now: while another was awaited it may have been closed.
            guard let row = row(id, of: owner), deliveries[id] == nil, row.state != .refused else { continue }
            let ticket = unsettled[row.id] ?? Ticket(leftover: row.id)
            let task = Task { await deliver(row, as: session, asked: row.mutation, isLeftover: true) }
            deliveries[row.id] = Delivery(ticket: ticket, owner: owner, task: task)
            await task.value
        }
    }

    private func row(_ id: OutboxID, of owner: UserID) -> OutboxEntry? {
        attempt { () throws(StoreFailure) in try store.outbox(owner: owner) }?.first { $0.id == id }
    }

    /// Sends a row and closes it. `asked` is what the person composed, with their own path of the file.
    private func deliver(_ row: OutboxEntry, as session: Session, asked: Mutation, isLeftover: Bool) async {
        var row = row
        let wasWaiting = row.state == .waiting
        let end = await carry(&row, as: session, isLeftover: isLeftover)
        guard !isOver, let delivery = deliveries.removeValue(forKey: row.id) else { return }
        let mutation = asked.learning(from: row.mutation)
        switch end {
        case .done(let result):
            close(row)
            tell(.done(delivery.ticket, result), of: row)
        case .refused(let error) where isLeftover && error.mayPass:
            // An old row has waited already: it goes on waiting for the connection, or for the person to sign in again.
            mark(&row, wasWaiting ? .waiting : .unclear)
            return
        case .unsent where isLeftover:
            return
        case .refused(let error) where !isPresent(row.owner):
            row.refusal = error
            mark(&row, .refused)
        case .refused(let error), .unsent(let error):
            close(row)
            tell(.failed(delivery.ticket, mutation, error), of: row)
            if error.isOffline { return }
        case .unclear(let error):
            keep(&row, delivery.ticket, "\(error)")
            if !isLeftover { tell(.failed(delivery.ticket, mutation, .unclear("\(error)")), of: row) }
            settleAgain(row, sentAs: session)
        case .stopped where delivery.isStoppedByPerson:
            close(row)
            tell(.failed(delivery.ticket, mutation, .cancelled), of: row)
        case .stopped:
            keep(&row, delivery.ticket, "stopped")
            settleAgain(row, sentAs: session)
        }
        for resource in mutation.affected where self.session?.user.id == row.owner && isReadable(resource) {
            Task { await readAfresh(resource) }
        }
    }

    /// Whether a person sits before this: signed in, or in their session that the server has ended.
    private func isPresent(_ owner: UserID) -> Bool { (session?.user.id ?? endedOwner) == owner }

    /// Tells how a row ended, unless somebody else is signed in by now.
    private func tell(_ event: SyncEvent, of row: OutboxEntry) {
        if isPresent(row.owner) { emit(event) }
    }

    /// Tells a person what was turned down while they were not signed in, and closes it.
    func tellRefusals(of owner: UserID) {
        for row in attempt({ () throws(StoreFailure) in try store.outbox(owner: owner) }) ?? [] {
            guard row.state == .refused else { continue }
            close(row)
            emit(.failed(Ticket(leftover: row.id), row.mutation, row.refusal ?? .unreadableAnswer("unknown refusal")))
        }
    }

    private func close(_ row: OutboxEntry) {
        attempt { () throws(StoreFailure) in try store.remove(row.id) }
        unsettled[row.id] = nil
        tellOutbox(of: row.owner)
    }

    /// Whoever has signed in again while their row was still being stopped had it passed over when the leftovers were settled.
    private func settleAgain(_ row: OutboxEntry, sentAs old: Session) {
        if let session, session.user.id == row.owner, session.token != old.token { Task { await settleLeftovers() } }
    }

    private func keep(_ row: inout OutboxEntry, _ ticket: Ticket, _ reason: String) {
        row.lastError = reason
        unsettled[row.id] = ticket
        mark(&row, .unclear)
    }

    /// Notes in the outbox how far a row has come.
    func mark(_ row: inout OutboxEntry, _ state: OutboxEntry.State) {
        row.state = state
        attempt { () throws(StoreFailure) in try store.update(row) }
        tellOutbox(of: row.owner)
    }
}

extension APIError {
    /// Whether the same request may be taken later as it is.
    fileprivate var mayPass: Bool {
        if case .unauthorized = self { true } else { isOffline }
    }
}

extension Ticket {
    /// The ticket of a row that an earlier run has left: below zero, where the app's own never are.
    init(leftover id: OutboxID) {
        self.init(Int(-id.value))
    }
}

extension Mutation {
    /// As the person asked for it, with the transaksi that was made on the way.
    fileprivate func learning(from sent: Mutation) -> Mutation {
        guard case .uploadBukti(var asked) = self, case .uploadBukti(let upload) = sent else { return self }
        asked.transaksiID = upload.transaksiID
        return .uploadBukti(asked)
    }
}
