/// The tables that are printed of the programs; the first is ours, the second the one that it is to be better than.
struct ClientReport {
    /// A row: what is measured, the figure of a program, and the aim that the project has set itself.
    private struct Row {
        let name: String
        var aim: Double?
        let value: (ClientFigures) -> Double?
    }

    let names: [String]
    let figures: [ClientFigures]

    private let rows = [
        Row(name: "painted list, ms", aim: 25) { $0.starts.median },
        Row(name: "… the fastest", value: { $0.starts.min() }),
        Row(name: "key to settled, ms", aim: 1) { $0.keys.median },
        Row(name: "… of 95 %", value: { $0.keys.percentile(95) }),
        Row(name: "100 keys to settled, ms", value: { $0.bursts.median }),
        Row(name: "bytes a key", aim: 400) { $0.bytes.median },
        Row(name: "… mean", value: { $0.bytes.mean }),
        Row(name: "details of the next, ms", value: { $0.readings.isEmpty ? nil : $0.readings.median }),
        Row(name: "… bytes", value: { $0.readingBytes.isEmpty ? nil : $0.readingBytes.median }),
        Row(name: "bytes of 100 keys", value: { $0.burstBytes.median }),
        Row(name: "letter of a search, ms", value: { $0.letters.isEmpty ? nil : $0.letters.median }),
        Row(name: "RSS when idle, MB", aim: 25) { $0.memory.resident },
        Row(name: "PSS when idle, MB", value: { $0.memory.proportional }),
        Row(name: "RSS after all keys, MB", value: { $0.memoryAfter.resident }),
        Row(name: "… of which it has written", value: { $0.memoryAfter.written }),
        Row(name: "CPU in 5 s of idling, ms", value: { $0.idleCPU }),
        Row(name: "wake-ups in them", value: { $0.idleWakes }),
    ]

    /// The figures, a line each: ours, then that of each other program and how many times it ours is.
    var text: String {
        let head = ["", names[0]] + names.dropFirst().flatMap { [$0, "ratio"] } + ["aim", ""]
        let widths = [-25, 9] + names.dropFirst().flatMap { _ in [9, 7] } + [6, -7]
        return Table.text([head] + rows.map(cells), widths: widths) + "\n" + verdict
    }

    /// Which program gave the terminal back at which death; empty when that was not tried.
    var deaths: String? {
        guard figures.allSatisfy({ !$0.deaths.isEmpty }) else { return nil }
        let head = ["terminal given back"] + Death.all.map(\.name)
        let lines = zip(names, figures).map { name, figures in [name] + figures.deaths.map(\.rawValue) }
        return Table.text([head] + lines, widths: [-19] + Death.all.map { _ in 7 })
    }

    private func cells(_ row: Row) -> [String] {
        let ours = row.value(figures[0])
        let others = figures.dropFirst().flatMap { theirs in
            guard let theirs = row.value(theirs) else { return ["–", "–"] }
            return [Table.number(theirs), ours.map { Table.ratio($0, theirs) } ?? "–"]
        }
        let isMet = zip2(ours, row.aim).map { $0 <= $1 ? " met" : " MISSED" }
        return [row.name, ours.map(Table.number) ?? "–"] + others + [row.aim.map { "≤ \(Int($0))" } ?? "", isMet ?? ""]
    }

    private var verdict: String {
        let worse = rows.filter { row in
            guard let ours = row.value(figures[0]), let theirs = row.value(figures[1]) else { return false }
            return ours > theirs
        }
        return "worse than \(names[1]): " + (worse.isEmpty ? "nothing" : worse.map(\.name).joined(separator: "; "))
    }

    private func zip2(_ one: Double?, _ other: Double?) -> (Double, Double)? {
        if let one, let other { (one, other) } else { nil }
    }
}
