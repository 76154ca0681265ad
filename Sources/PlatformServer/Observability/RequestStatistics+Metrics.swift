extension RequestStatistics {
    /// The requests by route and status, and their latencies by route.
    var families: [MetricFamily] {
        let all = all
        return [
            MetricFamily(
                name: "chillajar_http_requests_total", help: "Answers by route and status.", kind: .counter,
                samples: all.flatMap { entry in
                    entry.figures.statuses.sorted { $0.key < $1.key }.map { status, count in
                        .init(labels: entry.counter.labels + [("status", String(status))], value: Double(count))
                    }
                }),
            MetricFamily(
                name: "chillajar_http_request_duration_seconds", help: "From the request's head to the answer's head, by route.",
                kind: .histogram, samples: all.flatMap { $0.figures.latency.samples($0.counter.labels) }),
        ]
    }
}

extension RequestStatistics.Counter {
    fileprivate var labels: [(name: String, value: String)] { [("method", method), ("route", template)] }
}

extension LatencyHistogram {
    /// Cumulative buckets, sum and count; in seconds, as Prometheus wants time.
    fileprivate func samples(_ labels: [(name: String, value: String)]) -> [MetricFamily.Sample] {
        var seen: Int64 = 0
        var samples: [MetricFamily.Sample] = []
        for (index, bound) in Self.bounds.enumerated() {
            seen += counts[index]
            samples.append(.init(suffix: "_bucket", labels: labels + [("le", "\(bound / 1000)")], value: Double(seen)))
        }
        samples.append(.init(suffix: "_bucket", labels: labels + [("le", "+Inf")], value: Double(count)))
        samples.append(.init(suffix: "_sum", labels: labels, value: sum / 1000))
        samples.append(.init(suffix: "_count", labels: labels, value: Double(count)))
        return samples
    }
}
