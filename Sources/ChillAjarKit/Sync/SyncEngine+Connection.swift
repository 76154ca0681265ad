extension SyncEngine {
    /// Asks again and again whether the server can be reached, in one place for all lists.
    func startProbe(at once: Bool = false) {
        guard probe == nil, !isOver else { return }
        probe = Task { await probeUntilAnswered(at: once) }
    }

    /// The more rarely the longer it is silent, up to once a minute.
    private func probeUntilAnswered(at once: Bool) async {
        var isDue = once
        while !isOver {
            if !isDue {
                let wait = probeWait
                probeWait = min(60, wait * 2)
                guard await pause(wait * jitter()) else { return }
            }
            isDue = false
            let result = await exchange(PlatformCalls.capabilities(), token: nil)
            guard !Task.isCancelled, isOffline else { return }
            learn(result)
            guard isOffline else { return }
        }
    }

    /// Asks at once, and goes on as rarely as before: somebody sits before the screen who may have repaired the network.
    func probeNow() {
        guard isOffline else { return }
        probe?.cancel()
        probe = nil
        startProbe(at: true)
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
        probeWait = 1
        probeNow()
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
