/// Where the platform tells by itself what has changed, nobody asks: one stream of events for the person who is signed in.
extension SyncEngine {
    /// Opens the stream where there is one and none is open.
    func follow() {
        guard purpose == .screens, let session, capabilities?.hasEvents == true, !isOffline, !isOver, !following.isMissing else {
            return
        }
        if following.task != nil, let token = following.token, ownTokens.contains(token) { return }
        unfollow()
        let number = following.number
        following.token = session.token
        following.task = Task { await listen(as: session, number) }
    }

    /// Closes the stream: another person, or no way to the platform. Where it stood is forgotten with the person only.
    func unfollow(forgetting: Bool = false) {
        following.task?.cancel()
        let before = following
        following = Following(number: before.number + 1)
        if !forgetting { following.reader = EventStreamReader(after: before.reader.lastID) }
    }

    private func listen(as asked: Session, _ number: Int) async {
        var failures = 0
        while isFollowing(number) {
            let wasHeard = await hear(as: asked, number)
            guard isFollowing(number) else { return }
            if following.isOpen {
                following.isOpen = false
                for resource in watched { schedule(resource) }
            }
            guard !following.isMissing else { return following.task = nil }
            failures = wasHeard ? 0 : failures + 1
            guard await pause(Double(min(60, 2 << min(5, failures))) * jitter()) else { return }
        }
    }

    private func isFollowing(_ number: Int) -> Bool { following.number == number && !isOver }

    /// Listens until the stream ends; whether it has said anything.
    private func hear(as asked: Session, _ number: Int) async -> Bool {
        let (pieces, incoming) = AsyncStream.makeStream(of: [UInt8].self)
        let listener = Task {
            var wasHeard = false
            for await piece in pieces where isFollowing(number) {
                if !wasHeard { beginHearing() }
                wasHeard = true
                take(following.reader.take(piece))
            }
            return wasHeard
        }
        do throws(APIError) {
            let session = try await freshened(asked)
            let request = PlatformCalls.events(after: following.reader.lastID, to: server, token: session.token)
            try await stream(request) { incoming.yield($0) }
        } catch {
            switch error {
            case _ where !isFollowing(number): break
            case .notFound, .forbidden: following.isMissing = true
            case .unauthorized: _ = try? await otherToken(than: asked)
            case .unreachable: note(error)
            // One that has broken off says nothing of the platform yet.
            default: break
            }
        }
        incoming.finish()
        return await listener.value
    }

    private nonisolated func stream(
        _ request: TransportRequest, receive: @escaping @Sendable ([UInt8]) -> Void
    ) async throws(APIError) {
        let response: TransportResponse
        do throws(TransportFailure) {
            response = try await transport.stream(request, receive: receive)
        } catch {
            throw APIError(error)
        }
        if !(200..<300).contains(response.status) { throw APIError(response) }
        if !response.isEventStream { throw APIError.notFound(message: nil) }
    }

    /// What has changed between the last read and the first word is read once.
    private func beginHearing() {
        following.isOpen = true
        for resource in watched where isReadable(resource) { read(resource, quietly: true) }
    }

    private func take(_ events: [EventStreamReader.Event]) {
        var changed: Set<Resource> = []
        for event in events {
            switch PlatformNews(event) {
            case .changed(let lists): changed.formUnion(lists)
            case .everything: changed.formUnion(Resource.allCases)
            case nil: break
            }
        }
        for resource in Resource.allCases where changed.contains(resource) && isReadable(resource) {
            if watched.contains(resource) {
                Task { await readAfresh(resource, quietly: true) }
            } else {
                readings[resource, default: Reading()].isOutdated = true
            }
        }
    }
}
