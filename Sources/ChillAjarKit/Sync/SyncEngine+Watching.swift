extension SyncEngine {
    /// Whether the signed-in person, or nobody, may read a list.
    func isReadable(_ resource: Resource) -> Bool { resource.isReadable(by: session?.user.peran) }

    func watch(_ resources: [Resource]) {
        let before = watched
        watched = resources.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        for gone in before where !watched.contains(gone) {
            readings[gone]?.timer?.cancel()
            readings[gone]?.timer = nil
        }
        for resource in watched where isReadable(resource) {
            if !before.contains(resource) { tellCopy(of: resource) }
            attend(to: resource)
        }
    }

    /// Reads a list that is old, or sees to it that it will be read.
    func attend(to resource: Resource) {
        guard !isOffline else { return }
        let age = readings[resource]?.snapshot.map { clock().seconds(since: $0.fetchedAt) }
        let isOutdated = readings[resource]?.isOutdated ?? false
        // A clock that was set back makes copies from the future: they count as old.
        if isOutdated || !(0..<Int64(Reading.shortestInterval)).contains(age ?? -1) {
            read(resource)
        } else if readings[resource]?.task == nil, readings[resource]?.timer == nil {
            schedule(resource)
        }
    }

    /// Reads a list because the person asked: what they see then is not older than their wish.
    func refresh(_ resource: Resource) {
        if isReadable(resource) { Task { await readAfresh(resource) } }
    }

    /// Shows the copy of a list, from memory or from the store.
    func tellCopy(of resource: Resource) {
        if readings[resource]?.snapshot == nil {
            let kept = attempt { () throws(StoreFailure) in
                try store.snapshot(of: resource, owner: owner(of: resource, for: session))
            }
            readings[resource, default: Reading()].snapshot = kept ?? nil
        }
        if let snapshot = readings[resource]?.snapshot { emit(.snapshot(resource, snapshot)) }
    }

    /// Under whom the copy of a list is kept.
    func owner(of resource: Resource, for session: Session?) -> UserID? {
        resource.isPublic ? nil : session?.user.id
    }

    /// Begins to read a list, or joins the read that is under way.
    @discardableResult
    func read(_ resource: Resource, quietly: Bool = false) -> Task<Result<ResourceContent, APIError>, Never> {
        var reading = readings[resource] ?? Reading()
        if let running = reading.task { return running }
        reading.timer?.cancel()
        reading.timer = nil
        if !quietly || reading.snapshot == nil { emit(.refreshing(resource)) }
        let (session, generation) = (session, generation)
        let task = Task { await readAndSettle(resource, as: session, generation: generation) }
        reading.task = task
        reading.isOutdated = false
        readings[resource] = reading
        return task
    }

    /// Reads a list after this moment: a read that is under way may have begun before what it is to show.
    @discardableResult
    func readAfresh(_ resource: Resource, quietly: Bool = false) async -> Result<ResourceContent, APIError> {
        if let running = readings[resource]?.task { _ = await running.value }
        guard !isOver else { return .failure(.cancelled) }
        return await read(resource, quietly: quietly).value
    }

    private func readAndSettle(
        _ resource: Resource, as session: Session?, generation: Int
    ) async -> Result<ResourceContent, APIError> {
        // The rows are as old as the question, not as the answer.
        let askedAt = clock()
        let amendments = readings[resource]?.amendments
        let result: Result<Conditional<ResourceContent>, APIError>
        do throws(APIError) {
            result = .success(try await content(of: resource, as: session))
        } catch {
            result = .failure(error)
        }
        guard generation == self.generation, !isOver else { return .failure(.cancelled) }
        readings[resource]?.task = nil
        defer { schedule(resource) }
        switch result {
        case .success(let answer):
            guard let snapshot = Snapshot(answer, over: readings[resource]?.snapshot, askedAt: askedAt) else {
                return fail(resource, .unreadableAnswer("304 for a list that is not known"))
            }
            // Older than what has been acknowledged meanwhile: the list is read once more after that (``sendReady``).
            if amendments ?? 0 == readings[resource]?.amendments ?? 0 {
                settle(resource, snapshot, owner: owner(of: resource, for: session))
            }
            return .success(snapshot.content)
        case .failure(let error): return fail(resource, error)
        }
    }

    private func fail(_ resource: Resource, _ error: APIError) -> Result<ResourceContent, APIError> {
        readings[resource]?.pace(hasChanged: false)
        emit(.refreshFailed(resource, error))
        return .failure(error)
    }

    /// Keeps and tells what a read has brought.
    private func settle(_ resource: Resource, _ snapshot: Snapshot, owner: UserID?) {
        let hasChanged = readings[resource]?.snapshot?.content != snapshot.content
        attempt { () throws(StoreFailure) in
            if hasChanged {
                try store.save(snapshot, of: resource, owner: owner)
            } else {
                try store.confirm(resource, owner: owner, at: snapshot.fetchedAt, etag: snapshot.etag)
            }
        }
        readings[resource]?.snapshot = snapshot
        readings[resource]?.pace(hasChanged: hasChanged)
        emit(.snapshot(resource, snapshot))
    }

    func schedule(_ resource: Resource) {
        guard watched.contains(resource), isReadable(resource), !isOffline, !isOver else { return }
        guard let reading = readings[resource], reading.task == nil else { return }
        reading.timer?.cancel()
        let seconds = max(reading.interval, following.isOpen || !isAttended ? Reading.idleInterval : 0)
        readings[resource]?.timer = Task { await readLater(resource, after: seconds) }
    }

    /// Whether somebody sits before the screen: nobody is shown what nobody looks at.
    func attend(_ isAttended: Bool) {
        if isAttended, purpose == .screens { probeNow() }
        guard self.isAttended != isAttended else { return }
        self.isAttended = isAttended
        for resource in watched where isReadable(resource) {
            readings[resource]?.timer?.cancel()
            readings[resource]?.timer = nil
            attend(to: resource)
        }
    }

    private func readLater(_ resource: Resource, after seconds: Int) async {
        guard await pause(Double(seconds)) else { return }
        guard watched.contains(resource), isReadable(resource), !isOffline, !isOver else { return }
        readings[resource]?.timer = nil
        read(resource, quietly: true)
    }
}

extension Snapshot {
    /// What an answer makes of the copy. The old value is kept where nothing has changed, so that whoever compares them finds one
    /// and the same array. Nil for a confirmation of what is not there.
    fileprivate init?(_ answer: Conditional<ResourceContent>, over old: Snapshot?, askedAt: Timestamp) {
        switch (answer, old) {
        case (.unchanged, let old?): self.init(old.content, fetchedAt: askedAt, etag: old.etag)
        case (.fresh(let content, let etag), let old?) where old.content == content:
            self.init(old.content, fetchedAt: askedAt, etag: etag)
        case (.fresh(let content, let etag), _): self.init(content, fetchedAt: askedAt, etag: etag)
        case (.unchanged, nil): return nil
        }
    }
}
