/// The table that is printed.
struct Report {
    let client: Figures
    let less: Figures

    /// A line each; the aims are those that the project has set itself.
    var text: String {
        let rows = [
            ["", "chillajar", "less", "ratio", "aim", ""],
            row("painted list, ms, median", client.starts.median, less.starts.median, aim: 25),
            row("painted list, ms, fastest", client.starts.min() ?? 0, less.starts.min() ?? 0),
            row("memory when idle, RSS, MB", client.memory.resident, less.memory.resident, aim: 25),
            row("memory when idle, PSS, MB", client.memory.proportional, less.memory.proportional),
            row("key to settled, ms, median", client.keys.median, less.keys.median, aim: 1),
            row("key to settled, ms, 95 %", client.keys.percentile(95), less.keys.percentile(95)),
            row("bytes a key, mean", client.bytes.mean, less.bytes.mean, aim: 400),
            row("bytes a key, 95 %", client.bytes.percentile(95), less.bytes.percentile(95)),
            row("CPU in 5 idle seconds, ms", client.idleCPU, less.idleCPU),
        ]
        return rows.map { row in
            zip(row, [-27, 10, 8, 7, 6, -8]).map { Self.padded($0, $1) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private func row(_ name: String, _ ours: Double, _ theirs: Double, aim: Double? = nil) -> [String] {
        [
            name, Self.number(ours), Self.number(theirs), theirs > 0 ? Self.number(ours / theirs) + "×" : "–",
            aim.map { "≤ \(Int($0))" } ?? "", aim.map { ours <= $0 ? " met" : " MISSED" } ?? "",
        ]
    }

    /// Three digits that mean something.
    static func number(_ value: Double) -> String {
        let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
        let scale = [1.0, 10, 100][places]
        let scaled = Int((value * scale).rounded())
        guard places > 0 else { return "\(scaled)" }
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale)).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
    }

    /// To the right in a column of that width; to the left when it is negative.
    static func padded(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + blanks : blanks + text
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
