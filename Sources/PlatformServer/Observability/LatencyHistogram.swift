/// How long requests took: counts by upper bounds, and their sum.
struct LatencyHistogram: Sendable, Equatable {
    /// The upper bounds in milliseconds; what is above the last counts under none of them.
    static let bounds: [Double] = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000]

    /// How many requests fell under each bound and above the one before; the last is for all above.
    private(set) var counts = [Int64](repeating: 0, count: bounds.count + 1)
    /// The sum of all, in milliseconds.
    private(set) var sum = 0.0
    /// The longest, in milliseconds.
    private(set) var longest = 0.0

    /// How many were counted.
    var count: Int64 { counts.reduce(0, +) }

    /// The mean in milliseconds; 0 while nothing was counted.
    var mean: Double { count == 0 ? 0 : sum / Double(count) }

    init() {}

    /// A histogram that was kept: counts for every bound and for what lies above, a sum and the longest in milliseconds.
    init(counts: [Int64], sum: Double, longest: Double) {
        for (index, count) in counts.prefix(self.counts.count).enumerated() { self.counts[index] = count }
        self.sum = sum
        self.longest = longest
    }

    mutating func add(milliseconds: Double) {
        counts[Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count] += 1
        sum += milliseconds
        longest = max(longest, milliseconds)
    }

    mutating func add(_ other: LatencyHistogram) {
        for index in counts.indices { counts[index] += other.counts[index] }
        sum += other.sum
        longest = max(longest, other.longest)
    }

    /// What was counted since an earlier state of the same histogram; the longest is that of both.
    func since(_ earlier: LatencyHistogram) -> LatencyHistogram {
        var difference = self
        for index in counts.indices { difference.counts[index] -= earlier.counts[index] }
        difference.sum -= earlier.sum
        return difference
    }

    /// The bound under which that part (0…1) of all requests fell, in milliseconds; the longest where it lies above all bounds,
    /// 0 while nothing was counted.
    func quantile(_ part: Double) -> Double {
        let all = count
        guard all > 0 else { return 0 }
        var seen: Int64 = 0
        for (index, bound) in Self.bounds.enumerated() {
            seen += counts[index]
            if Double(seen) >= part * Double(all) { return min(bound, longest) }
        }
        return longest
    }
}
