import ChillAjarKit
import Synchronization

/// What was asked and answered since the start: by route and status, with latencies.
///
/// One lock for each route: requests of different routes do not wait for each other.
final class RequestStatistics: Sendable {
    /// The figures of one route.
    struct Figures: Sendable {
        /// How many answers there were of each status.
        var statuses: [Int: Int64] = [:]
        var latency = LatencyHistogram()
    }

    /// Counts the answers of one route.
    final class Counter: Sendable {
        /// `GET` and `/api/sesi/{id}`, as the route table has it.
        let method: String
        let template: String
        private let figures = Mutex(Figures())

        init(method: String, template: String) {
            self.method = method
            self.template = template
        }

        func note(status: Int, milliseconds: Double) {
            figures.withLock {
                $0.statuses[status, default: 0] += 1
                $0.latency.add(milliseconds: milliseconds)
            }
        }

        var current: Figures { figures.withLock { $0 } }
    }

    private let counters = Mutex<[Counter]>([])

    /// For paths that lead nowhere: one counter for all, since they come from outside.
    let unknown: Counter

    init() {
        unknown = Counter(method: "", template: "unknown")
        counters.withLock { $0.append(unknown) }
    }

    /// The counter of a route, made at its registration.
    func counter(method: String, template: String) -> Counter {
        let counter = Counter(method: method, template: template)
        counters.withLock { $0.append(counter) }
        return counter
    }

    /// Every route that was called.
    var all: [(counter: Counter, figures: Figures)] {
        counters.withLock { $0 }.map { ($0, $0.current) }.filter { !$0.figures.statuses.isEmpty }
    }

    /// How often signing in was refused: a wrong password or code, or an account that is locked.
    var loginFailures: Int64 {
        let routes: Set<String> = ["/api" + Route.login.template, "/api" + Route.loginOTP.template]
        return counters.withLock { $0 }.filter { $0.method == "POST" && routes.contains($0.template) }.reduce(0) { sum, counter in
            let statuses = counter.current.statuses
            return sum + statuses[401, default: 0] + statuses[429, default: 0]
        }
    }

    /// The sum over all routes but the streams of events, which last as long as their listeners like.
    var total: TrafficTotal {
        all.filter { $0.counter.template != "/api" + Route.events.template }.reduce(into: TrafficTotal()) { total, entry in
            for (status, count) in entry.figures.statuses { total.add(status: status, count) }
            total.latency.add(entry.figures.latency)
        }
    }
}

/// Requests of a span of time, or since the start.
struct TrafficTotal: Sendable, Equatable {
    var requests: Int64 = 0
    /// Answers from 400 to 499.
    var refused: Int64 = 0
    /// Answers from 500 on.
    var failed: Int64 = 0
    var latency = LatencyHistogram()

    mutating func add(status: Int, _ count: Int64) {
        requests += count
        if (400..<500).contains(status) { refused += count }
        if status >= 500 { failed += count }
    }

    mutating func add(_ other: TrafficTotal) {
        requests += other.requests
        refused += other.refused
        failed += other.failed
        latency.add(other.latency)
    }

    /// What came since an earlier total.
    func since(_ earlier: TrafficTotal) -> TrafficTotal {
        TrafficTotal(
            requests: requests - earlier.requests, refused: refused - earlier.refused, failed: failed - earlier.failed,
            latency: latency.since(earlier.latency))
    }
}
