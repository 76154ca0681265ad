/// In which states clients died: a test whose deaths all meet an idle client shows nothing.
struct Toll {
    var journeys = 0
    private var deaths = 0
    private var states: [String: Int] = [:]
    private var sights: [String: Int] = [:]
    private var arrived = 0
    private var orphans = 0

    /// - Parameter hasArrived: whether the server has a booking that still stands in the outbox.
    mutating func add(_ remains: Remains, sight: Sight, hasArrived: Bool) {
        deaths += 1
        states[remains.state, default: 0] += 1
        sights["\(sight)", default: 0] += 1
        if hasArrived { arrived += 1 }
        if remains.spooled > remains.proofs { orphans += 1 }
    }

    var description: String {
        """
        \(deaths) deaths in \(journeys) journeys.
        Left behind: \(Self.list(states)); \(arrived) bookings that had arrived, and nobody knew; \(orphans) proofs copied \
        before their row was written.
        Last seen: \(Self.list(sights)).
        """
    }

    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
