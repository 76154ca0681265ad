extension SyncEngine {
    /// Asks again and again whether the server can be reached, in one place for all lists.
    func startProbe(at once: Bool = false) {
        guard probe == nil, !isOver else { return }
        probe = Task { await probeUntilAnswered(at: once) }
    }

    private func probeUntilAnswered(at once: Bool) async {
        var wait = once ? 0.0 : 1.0
        while !isOver {
            if wait > 0 {
                guard await pause(wait * jitter()) else { return }
            }
            let result = await exchange(PlatformCalls.capabilities(), token: nil)
            guard !Task.isCancelled, isOffline else { return }
            learn(result)
            guard isOffline else { return }
            wait = min(15, max(1, wait * 2))
        }
    }

    /// Reads everything in sight again and settles the outbox: a connection has come back.
    func recover() {
        probe?.cancel()
        probe = nil
        if !isOver {
            for resource in watched where isReadable(resource) { read(resource) }
            pumpAtOnce()
        }
    }

    func retryNow() {
        guard isOffline else {
            for resource in watched where isReadable(resource) { read(resource) }
            pumpAtOnce()
            return
        }
        probe?.cancel()
        probe = nil
        startProbe(at: true)
    }

    /// Waits so many seconds; false when the task was cancelled meanwhile.
    func pause(_ seconds: Double) async -> Bool {
        do {
            // Rounded up: who wakes too early finds nothing that is due.
            try await sleep(.milliseconds(Int((seconds * 1000).rounded(.up))))
            return !Task.isCancelled
        } catch {
            return false
        }
    }
}
