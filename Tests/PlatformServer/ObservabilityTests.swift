import ChillAjarKit
import Testing

@testable import PlatformServer

struct LatencyHistogramTests {
    @Test("A request counts under the first bound that it does not exceed, and above all of them when it exceeds them all")
    func bounds() {
        var histogram = LatencyHistogram()
        for milliseconds in [0.2, 1, 1.1, 5000, 5001] { histogram.add(milliseconds: milliseconds) }
        #expect(histogram.counts.first == 2 && histogram.counts[1] == 1 && histogram.counts.suffix(2) == [1, 1])
        #expect(histogram.count == 5 && histogram.longest == 5001)
    }

    @Test("A quantile is the bound that so many requests stayed under, and never more than the longest")
    func quantiles() {
        var histogram = LatencyHistogram()
        #expect(histogram.quantile(0.95) == 0)
        for _ in 0..<99 { histogram.add(milliseconds: 3) }
        histogram.add(milliseconds: 400)
        #expect(histogram.quantile(0.5) == 5)
        #expect(histogram.quantile(0.95) == 5)
        #expect(histogram.quantile(1) == 400)
    }
}

struct PrometheusTextTests {
    @Test("Names, labels and help are written as Prometheus reads them, with what would break a line escaped")
    func text() {
        let text = PrometheusText.render([
            MetricFamily(
                name: "a_total", help: "Two\nlines \\ here", kind: .counter,
                samples: [.init(labels: [("route", "/a\"b\\c\nd")], value: 2), .init(labels: [], value: 0.5)])
        ])
        #expect(
            text == """
                # HELP a_total Two\\nlines \\\\ here
                # TYPE a_total counter
                a_total{route="/a\\"b\\\\c\\nd"} 2
                a_total 0.5

                """)
    }

    @Test("A histogram's buckets are cumulative, in seconds, and end in +Inf with the count")
    func histogram() {
        let requests = RequestStatistics()
        let counter = requests.counter(method: "GET", template: "/api/sesi/{id}")
        for milliseconds in [0.5, 7, 9000] { counter.note(status: 200, milliseconds: milliseconds) }
        let lines = PrometheusText.render(requests.families).split(separator: "\n")
        let name = "chillajar_http_request_duration_seconds"
        let labels = "method=\"GET\",route=\"/api/sesi/{id}\""
        #expect(lines.contains("chillajar_http_requests_total{\(labels),status=\"200\"} 3"))
        #expect(lines.contains("\(name)_bucket{\(labels),le=\"0.001\"} 1"))
        #expect(lines.contains("\(name)_bucket{\(labels),le=\"0.01\"} 2"))
        #expect(lines.contains("\(name)_bucket{\(labels),le=\"+Inf\"} 3"))
        #expect(lines.contains("\(name)_count{\(labels)} 3"))
    }
}

struct TimelineTests {
    private let begin = World.start

    private func pulse(_ requests: Int64, milliseconds: Double = 4, cpu: Double = 0) -> Pulse {
        var pulse = Pulse()
        pulse.traffic.requests = requests
        for _ in 0..<requests { pulse.traffic.latency.add(milliseconds: milliseconds) }
        pulse.signs.machineCPU = cpu
        return pulse
    }

    @Test("What was counted since the start is shared out to the minutes and hours in which it came")
    func sharing() {
        var timeline = Timeline()
        timeline.add(pulse(10), at: begin)
        timeline.add(pulse(25), at: begin.adding(seconds: 30))
        timeline.add(pulse(40), at: begin.adding(seconds: 61))
        timeline.add(pulse(41), at: begin.adding(seconds: 3600))
        #expect(timeline.minutes.map(\.traffic.requests) == [25, 15, 1])
        #expect(timeline.hours.map(\.traffic.requests) == [40, 1])
        #expect(timeline.minutes.first?.begin == begin)
    }

    @Test("Sixty minutes and thirty days of hours are kept, and no more")
    func length() {
        var timeline = Timeline()
        for hour in 0..<800 { timeline.add(pulse(Int64(hour)), at: begin.adding(seconds: Int64(hour) * 3600)) }
        #expect(timeline.minutes.count == 60 && timeline.hours.count == 720)
        #expect(timeline.hours.first?.begin == begin.adding(seconds: 80 * 3600))
    }

    @Test("A clock that is set back loses nothing and makes no span twice")
    func clockSetBack() {
        var timeline = Timeline()
        timeline.add(pulse(5), at: begin.adding(seconds: 120))
        timeline.add(pulse(9), at: begin)
        #expect(timeline.minutes.map(\.traffic.requests) == [9])
    }

    @Test("The mean part of the processors is that of the looks, not the highest")
    func processors() {
        var timeline = Timeline()
        for (index, cpu) in [1.0, 0.2, 0.0].enumerated() {
            timeline.add(pulse(0, cpu: cpu), at: begin.adding(seconds: Int64(index) * 10))
        }
        #expect(abs((timeline.minutes.last?.cpu ?? 0) - 0.4) < 0.001)
    }
}
