/// How figures are printed.
enum Table {
    /// Three digits that mean something.
    static func number(_ value: Double) -> String {
        let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
        let scale = [1.0, 10, 100][places]
        let scaled = Int((value * scale).rounded())
        guard places > 0 else { return "\(scaled)" }
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale)).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
    }

    /// How many times another figure this one is; a dash when that is 0.
    static func ratio(_ value: Double, _ other: Double) -> String { other > 0 ? number(value / other) + "×" : "–" }

    /// To the right in a column of that width; to the left when it is negative.
    static func padded(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + blanks : blanks + text
    }

    /// Rows under each other; a width for each column, negative for one that begins at the left.
    static func text(_ rows: [[String]], widths: [Int]) -> String {
        rows.map { zip($0, widths).map { padded($0, $1) }.joined(separator: " ") }.joined(separator: "\n")
    }
}

extension [Double] {
    var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
    var median: Double { percentile(50) }

    /// The smallest value that so many per cent do not exceed.
    func percentile(_ percent: Int) -> Double {
        isEmpty ? 0 : sorted()[Swift.min(count - 1, Swift.max(0, (count * percent + 99) / 100 - 1))]
    }
}
