/// The server's table.
struct PlatformReport {
    let figures: PlatformFigures

    /// A line for each request, one for the memory, and the reads with history.
    var text: String {
        var rows = [
            ["16 connections", "req/s", "classic", "ratio", "aim", "p50 ms", "p99 ms", "failed", ""]
        ]
        rows += PlatformCase.allCases.compactMap { row($0) }
        rows.append([""])
        rows.append(["one at a time", "ms", "classic", "ratio", "", "p99 ms", "not in memory, ms"])
        rows += PlatformCase.allCases.compactMap { alone($0) }
        rows.append([""])
        rows.append([
            "with \(PlatformMeasurement.history) sesi more", "ms", "without", "ratio", "aim", "not in memory, ms", "without",
            "ratio",
        ])
        rows += PlatformCase.reads.compactMap { later($0) }
        rows.append([""])
        rows.append(["memory, MB", "peak", "classic", "aim", "", "after the reads"])
        rows.append([
            "RSS", Table.number(figures.peak), Table.number(PlatformCase.classicMegabytes),
            "≤ \(Int(PlatformCase.aimMegabytes))", figures.peak <= PlatformCase.aimMegabytes ? "met" : "MISSED",
            Table.number(figures.memoryOfReads),
        ])
        return rows.map { row in
            row.enumerated().map { place, text in Table.padded(text, place == 0 ? -28 : max(8, text.count)) }
                .joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private func row(_ name: PlatformCase) -> [String]? {
        guard let load = figures.busy[name] else { return nil }
        let ratio = load.rate / name.classic.rate
        return [
            name.rawValue, Table.number(load.rate), Table.number(name.classic.rate), Table.number(ratio) + "×",
            "≥ \(Int(name.classic.aim))×", Table.number(load.median), Table.number(load.percentile99),
            "\(Int(load.failures))", ratio >= name.classic.aim && load.failures == 0 ? "met" : "MISSED",
        ]
    }

    private func alone(_ name: PlatformCase) -> [String]? {
        guard let load = figures.alone[name] else { return nil }
        return [
            name.rawValue, Table.number(load.median), Table.number(name.classic.milliseconds),
            Table.number(name.classic.milliseconds / load.median) + "×", "", Table.number(load.percentile99),
            figures.missing[name].map { Table.number($0.median) } ?? "",
        ]
    }

    private func later(_ name: PlatformCase) -> [String]? {
        guard let before = figures.alone[name], let after = figures.aloneLater[name], let missed = figures.missing[name],
            let missedLater = figures.missingLater[name]
        else { return nil }
        return [
            name.rawValue, Table.number(after.median), Table.number(before.median),
            Table.number(after.median / before.median) + "×", "≤ 2×", Table.number(missedLater.median),
            Table.number(missed.median), Table.number(missedLater.median / missed.median) + "×",
        ]
    }
}
