/// What the person asks of the outbox.
extension SyncEngine {
    func submit(_ mutation: Mutation, ticket: Ticket) {
        guard let session else { return emit(.failed(ticket, mutation, .unauthorized(message: nil))) }
        let mutation = mutation.knowing(booked)
        if case .cancelSesi(let sesi) = mutation, let booking = sesi.outboxID, booking != sending {
            // The platform has never heard of the booking.
            drop(booking, of: session.user.id)
            return emit(.done(ticket, .done))
        }
        do throws(StoreFailure) {
            let held = holds[mutation.kind].map { clock().adding(seconds: Int64($0)) }
            let row = try store.enqueue(
                mutation, owner: session.user.id, idempotencyKey: newKey(), at: clock(), heldUntil: held)
            deliveries[row.id] = Delivery(ticket: ticket, asked: mutation)
            tellOutbox(of: row.owner)
            // Held, or behind one that may take long: its form need not wait.
            if held != nil || sending != nil { tellQueued(of: row.owner) }
            pump()
        } catch {
            refuse(mutation, ticket, error)
        }
    }

    /// What cannot be kept is not sent: after a crash nobody would know of it.
    private func refuse(_ mutation: Mutation, _ ticket: Ticket, _ failure: StoreFailure) {
        if case .unreadableFile(let path) = failure.kind {
            return emit(.failed(ticket, mutation, .unreadableFile(path: path, reason: failure.reason)))
        }
        emit(.storeFailed(failure.reason))
        emit(.failed(ticket, mutation, .cancelled))
    }

    /// Stops a mutation by its ticket, wherever it is.
    func cancel(_ ticket: Ticket) {
        guard let id = deliveries.first(where: { $0.value.ticket == ticket })?.key else { return }
        discard(id)
    }

    /// Drops a row and those that depend on it. One that is on its way is stopped first; it may have arrived all the same.
    func discard(_ id: OutboxID) {
        if id == sending {
            deliveries[id]?.isStoppedByPerson = true
            sendingTask?.cancel()
        } else if let owner = session?.user.id ?? endedOwner {
            let ticket = deliveries[id].flatMap { $0.isQueued ? nil : $0.ticket }
            guard let row = drop(id, of: owner) else { return }
            if let ticket { emit(.failed(ticket, row.mutation, .cancelled)) }
        }
    }

    /// Removes a row that is not on its way, after those that depend on it.
    @discardableResult
    func drop(_ id: OutboxID, of owner: UserID) -> OutboxEntry? {
        let rows = rows(of: owner)
        guard let row = rows.first(where: { $0.id == id }) else { return nil }
        let fallen = OutboxQueue(rows).dependants(of: id)
        for dependant in fallen.reversed() { remove(dependant) }
        remove(row)
        tellOutbox(of: owner)
        fallen.forEach(tellFallen)
        deliveries[id] = nil
        return row
    }

    /// Tells that a row went with the one on which it depended.
    func tellFallen(_ row: OutboxEntry) {
        let ticket = deliveries.removeValue(forKey: row.id)?.ticket ?? Ticket(leftover: row.id)
        if isPresent(row.owner) { emit(.failed(ticket, row.mutation, .cancelled)) }
    }

    private func remove(_ row: OutboxEntry) {
        attempt { () throws(StoreFailure) in try store.remove(row.id) }
    }

    /// Sends a row that was refused, or waits after a failure, at once.
    func retry(_ id: OutboxID) {
        guard id != sending, let owner = session?.user.id, var row = rows(of: owner).first(where: { $0.id == id }) else { return }
        if row.state == .refused {
            // The platform keeps its answers by their keys: under the old one it would refuse again without looking.
            (row.idempotencyKey, row.refusal) = (newKey(), nil)
            mark(&row, .waiting)
        }
        deliveries[id]?.retryAt = nil
        pausedUntil = nil
        if isOffline { retryNow() } else { pump() }
    }

    /// Puts a changed mutation in the place of a row that has had no effect.
    func resubmit(_ id: OutboxID, _ mutation: Mutation, ticket: Ticket) {
        guard id != sending, let owner = session?.user.id, let row = rows(of: owner).first(where: { $0.id == id }),
            row.state == .refused || row.state == .waiting
        else { return emit(.failed(ticket, mutation, .conflict(message: nil))) }
        do throws(StoreFailure) {
            let fresh = try store.replace(row, with: mutation.knowing(booked), idempotencyKey: newKey())
            deliveries[fresh.id] = Delivery(ticket: ticket, asked: mutation)
            tellOutbox(of: owner)
            pump()
        } catch {
            refuse(mutation, ticket, error)
        }
    }

    /// Tells and sends what another program has left in the outbox.
    func lookAgain() {
        if tellOutbox(of: session?.user.id) { pump() }
    }

    /// Looks for kursus by words in the copies of this computer.
    func search(_ words: String) {
        if let found = attempt({ () throws(StoreFailure) in try store.searchKursus(words) }) { emit(.found(words, found)) }
    }

    /// Notes in the outbox how far a row has come; false when that could not be written.
    @discardableResult
    func mark(_ row: inout OutboxEntry, _ state: OutboxEntry.State) -> Bool {
        row.state = state
        let isWritten: Void? = attempt { () throws(StoreFailure) in try store.update(row) }
        tellOutbox(of: row.owner)
        return isWritten != nil
    }

    /// Whether a person sits before this: signed in, or in their session that the server has ended.
    func isPresent(_ owner: UserID) -> Bool { (session?.user.id ?? endedOwner) == owner }
}

extension Mutation {
    /// About the sesi that the platform has made of a booking since, where it has.
    fileprivate func knowing(_ booked: [OutboxID: SesiID]) -> Mutation {
        guard let id = sesiID?.outboxID, let sesi = booked[id] else { return self }
        return about(sesi)
    }
}
