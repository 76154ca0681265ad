import ChillAjarKit

extension JobKind {
    static let forgetEvents = JobKind(rawValue: "lupakan_peristiwa")
}

extension JobDefinition {
    /// Removes, each night, events and notifications that nobody will ask for any more.
    static let forgetEvents = JobDefinition(.forgetEvents, schedule: .daily(hour: 3, minute: 10)) { _, context in
        let (events, notifikasi) = try await context.services.forgetOldEvents()
        return .done(note: "peristiwa \(events), notifikasi \(notifikasi)")
    }
}

extension Services {
    /// Removes old entries of the event log and old notifications, a little at a time so that no other write waits long, and says
    /// how many.
    @discardableResult
    func forgetOldEvents() async throws -> (events: Int, notifikasi: Int) {
        let now = clock()
        let configuration = events.configuration
        func prune(_ days: Int, _ body: @escaping @Sendable (Connection, Timestamp, Int) throws -> Int) async throws -> Int {
            let (before, portion) = (now.adding(seconds: -Int64(days) * 86_400), 500)
            var sum = 0
            while true {
                let count = try await database.write { try body($0, before, portion) }
                sum += count
                if count < portion { return sum }
            }
        }
        return (
            try await prune(configuration.daysOfEvents) { try $0.pruneEvents(before: $1, atMost: $2) },
            try await prune(configuration.daysOfNotifikasi) { try $0.pruneNotifikasi(before: $1, atMost: $2) }
        )
    }
}
