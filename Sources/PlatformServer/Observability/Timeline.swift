import ChillAjarKit

/// The last hour by minutes and the last 30 days by hours.
struct Timeline: Sendable {
    static let minutesKept = 60
    static let hoursKept = 30 * 24

    /// Oldest first; the last is the one that goes on. Spans without a look at the platform are missing.
    private(set) var minutes: [Span] = []
    private(set) var hours: [Span]
    private(set) var last: Pulse

    /// - Parameters:
    ///   - hours: what was kept of an earlier run, oldest first.
    ///   - pulse: the first look, from which is counted.
    init(hours: [Span] = [], from pulse: Pulse = Pulse()) {
        self.hours = hours
        last = pulse
    }

    /// Takes a look in.
    mutating func add(_ pulse: Pulse, at now: Timestamp) {
        Self.add(pulse, since: last, to: &minutes, begin: now.floored(toSeconds: 60), keep: Self.minutesKept)
        Self.add(pulse, since: last, to: &hours, begin: now.floored(toSeconds: 3600), keep: Self.hoursKept)
        last = pulse
    }

    private static func add(
        _ pulse: Pulse, since earlier: Pulse, to spans: inout [Span], begin: Timestamp, keep count: Int
    ) {
        // A clock that was set back adds to the newest span instead of beginning one among the old.
        if spans.last.map({ $0.begin < begin }) ?? true { spans.append(Span(begin: begin)) }
        spans[spans.count - 1].add(pulse, since: earlier)
        if spans.count > count { spans.removeFirst(spans.count - count) }
    }

    /// The latest minutes together, the one that goes on among them.
    func latest(minutes count: Int, at now: Timestamp) -> Span {
        let begin = now.floored(toSeconds: 60).adding(seconds: Int64(1 - count) * 60)
        return minutes.filter { $0.begin >= begin }.reduce(into: Span(begin: begin)) { $0.merge($1) }
    }

    /// The week before this hour together: against it the present is measured.
    func baseline(at now: Timestamp) -> Span {
        let end = now.floored(toSeconds: 3600)
        let begin = end.adding(seconds: -7 * 86_400)
        return hours.filter { $0.begin >= begin && $0.begin < end }.reduce(into: Span(begin: begin)) { $0.merge($1) }
    }
}

extension Timestamp {
    /// The last whole multiple of so many seconds at or before this moment.
    func floored(toSeconds step: Int64) -> Timestamp {
        let seconds = microseconds / 1_000_000
        return Timestamp(seconds: seconds - seconds % step)
    }
}
