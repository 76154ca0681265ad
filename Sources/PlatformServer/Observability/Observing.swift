import ChillAjarKit
import Logging

extension Services {
    /// Looks at the platform once: adds to its minutes and hours, and raises and takes back warnings.
    func observe(logger: Logger) async throws {
        let now = clock()
        let (changes, hour) = observatory.look(try pulse(at: now), at: now)
        for change in changes { change.log(logger) }
        guard !changes.isEmpty || hour != nil else { return }
        try await database.write { db in
            if let hour { try db.keep(hour: hour) }
            try db.dropHours(before: now.adding(seconds: -Int64(Timeline.hoursKept) * 3600))
            for change in changes {
                try db.keep(change)
                if case .raised(let alert) = change {
                    try db.record(Peristiwa(.peringatanServer, by: nil, alert.message), at: now)
                }
            }
        }
    }

    /// One look at everything that is counted.
    func pulse(at now: Timestamp) throws -> Pulse {
        var pulse = Pulse()
        pulse.traffic = observatory.requests.total
        pulse.loginFailures = observatory.requests.loginFailures
        let cache = lists.counters
        pulse.cacheHits = cache.hits.load(ordering: .relaxed) + cache.notModified.load(ordering: .relaxed)
        pulse.cacheMisses = cache.misses.load(ordering: .relaxed)
        pulse.signs = observatory.readSigns()
        let queue = try database.read { try $0.jobQueue(at: now) }
        pulse.jobsWaiting = queue.count(.menunggu) + queue.count(.berjalan)
        pulse.jobsDead = queue.count(.mati)
        pulse.oldestDueSeconds = queue.oldestDueAge ?? 0
        (pulse.uploads, pulse.uploadBytes) = files.tally.total
        pulse.writesWaiting = Int64(database.writesWaiting)
        // Where none has been made yet, the time since the start counts.
        pulse.backupAge = backups.map { now.seconds(since: $0.moments().last ?? observatory.begin) }
        return pulse
    }
}

extension AlertBook.Change {
    /// A line in the log, for who reads only that.
    fileprivate func log(_ logger: Logger) {
        switch self {
        case .raised(let alert):
            logger.warning(
                "alert",
                metadata: [
                    "kind": "\(alert.kind.rawValue)", "value": "\(alert.measured.value)", "over": "\(alert.measured.threshold)",
                ])
        case .cleared(let alert): logger.notice("alert cleared", metadata: ["kind": "\(alert.kind.rawValue)"])
        }
    }
}
