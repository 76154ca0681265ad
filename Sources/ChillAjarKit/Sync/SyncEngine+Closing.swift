/// What becomes of a row of the outbox when its sending has ended.
extension SyncEngine {
    /// Sends a row and notes what became of it; the lists that may have changed by it come back.
    func deliver(_ row: OutboxEntry, as session: Session) async -> [Resource] {
        var row = row
        if deliveries[row.id] == nil { deliveries[row.id] = Delivery(leftover: row) }
        let end = await carry(&row, as: session)
        sending = nil
        guard !isOver, let delivery = deliveries[row.id] else { return [] }
        switch end {
        case .done(let result):
            amendCopies(by: row, result)
            close(row, result)
            if case .user(let user) = result { know(user, of: row.owner) }
            tell(.done(delivery.ticket, result), of: row)
        case .refused(let error):
            refuse(&row, delivery, error)
        case .unsent(let error):
            wait(&row, error)
            return []
        case .unclear(let error):
            keep(&row, delivery, error)
        case .stopped where delivery.isStoppedByPerson:
            let fallen = OutboxQueue(rows(of: row.owner)).dependants(of: row.id)
            for dependant in fallen.reversed() { closing[dependant.id] = [] }
            close(row, nil)
            fallen.forEach(tellFallen)
            tell(.failed(delivery.ticket, delivery.mutation(sent: row.mutation), .cancelled), of: row)
        case .stopped:
            row.lastError = "stopped"
            mark(&row, row.state == .waiting ? .waiting : .unclear)
            // Whoever signed out in the middle is told nothing of it; signed in again, they read it in the outbox.
            deliveries[row.id]?.isQueued = true
        }
        return row.mutation.affected
    }

    /// A refusal goes back to the form that is still open; later, or when others stand behind the row, it stays in the outbox until
    /// the person has decided.
    private func refuse(_ row: inout OutboxEntry, _ delivery: Delivery, _ error: APIError) {
        if delivery.isQueued, case .server = error { return wait(&row, error) }
        let isAlone = OutboxQueue(rows(of: row.owner)).dependants(of: row.id).isEmpty
        guard delivery.isQueued || !isPresent(row.owner) || !isAlone else {
            close(row, nil)
            return tell(.failed(delivery.ticket, delivery.mutation(sent: row.mutation), error), of: row)
        }
        row.refusal = error
        // A disk that takes nothing now may do so later; until then the row is as it was.
        guard mark(&row, .refused) else { return wait(&row, error) }
        deliveries[row.id] = nil
        tell(.refused(row), of: row)
    }

    /// It goes as it is, another time.
    private func wait(_ row: inout OutboxEntry, _ error: APIError) {
        row.lastError = "\(error)"
        mark(&row, row.state == .unclear ? .unclear : .waiting)
        switch error {
        case .tooMany(let seconds): pausedUntil = clock().adding(seconds: Int64(seconds ?? 10))
        case .unauthorized: break
        default: deliveries[row.id]?.backOff(from: clock(), jitter: jitter())
        }
    }

    private func keep(_ row: inout OutboxEntry, _ delivery: Delivery, _ error: APIError) {
        row.lastError = "\(error)"
        mark(&row, .unclear)
        deliveries[row.id]?.backOff(from: clock(), jitter: jitter())
        guard !delivery.isQueued else { return }
        deliveries[row.id]?.isQueued = true
        tell(.failed(delivery.ticket, delivery.mutation(sent: row.mutation), .unclear("\(error)")), of: row)
    }

    /// Removes a row for good; those that depended on a booking are about its sesi from here on.
    private func close(_ row: OutboxEntry, _ result: MutationResult?) {
        deliveries[row.id] = nil
        var dependants: [OutboxEntry] = []
        if case .sesi(let sesi) = result {
            booked[row.id] = sesi.id
            dependants = rows(of: row.owner).filter { $0.dependsOn == row.id }.map { $0.freed(by: sesi.id) }
        }
        closing[row.id] = dependants
        finishClosing()
        tellOutbox(of: row.owner)
    }

    /// Removes what is done from the store; false when that did not succeed, and nothing may be sent before it has.
    @discardableResult
    func finishClosing() -> Bool {
        for (id, dependants) in closing {
            let isRemoved: Void? = attempt { () throws(StoreFailure) in try store.remove(id, updating: dependants) }
            if isRemoved != nil { closing[id] = nil }
        }
        return closing.isEmpty
    }

    /// Tells how a row ended, unless somebody else is signed in by now.
    private func tell(_ event: SyncEvent, of row: OutboxEntry) {
        if isPresent(row.owner) { emit(event) }
    }
}

extension OutboxEntry {
    /// About the sesi that the platform has made of the booking it depended on.
    fileprivate func freed(by sesi: SesiID) -> OutboxEntry {
        var row = self
        row.dependsOn = nil
        row.mutation = row.mutation.about(sesi)
        return row
    }
}

extension Delivery {
    /// As the person asked for it, with the transaksi that was made on the way.
    fileprivate func mutation(sent: Mutation) -> Mutation {
        guard case .uploadBukti(var asked) = asked, case .uploadBukti(let upload) = sent else { return asked }
        asked.transaksiID = upload.transaksiID
        return .uploadBukti(asked)
    }
}
