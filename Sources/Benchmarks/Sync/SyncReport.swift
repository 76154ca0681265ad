/// The table of the engine's figures.
struct SyncReport {
    let figures: SyncFigures

    /// A line each: ours, the tool's beside it, the ratio.
    var text: String {
        let link = Double(SyncMeasurement.rows * SyncPlatform.roundTripMilliseconds)
        let rows = [
            ["", "chillajar", "beside", "ratio", ""],
            row("search in 10,000 kursus, ms", figures.search, "grep, a process"),
            row("first sync of 10,000 kursus, ms", figures.firstSync, "curl, received only"),
            alone("… received, MB", figures.firstSyncMegabytes),
            alone("… memory kept, MB", figures.firstSyncMemory),
            row("unchanged sync, ms", figures.unchanged, "curl"),
            alone("… received, bytes", figures.unchangedBytes),
            row("1,000 bookings over 200 ms, s", figures.drain.scaled(by: 0.001), "curl, one connection"),
            alone("… the link itself, s", link / 1000),
            row("proof of 10 MB, ms", figures.proof, "curl"),
            alone("… memory at most, MB more", figures.proofMemory),
        ]
        return rows.map { row in
            zip(row, [-33, 10, 8, 7, -22]).map { Report.padded($0, $1) }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private func row(_ name: String, _ pair: SyncFigures.Pair, _ beside: String) -> [String] {
        let ratio = pair.beside > 0 ? Report.number(pair.ours / pair.beside) + "×" : "–"
        return [name, Report.number(pair.ours), Report.number(pair.beside), ratio, " " + beside]
    }

    private func alone(_ name: String, _ value: Double) -> [String] { [name, Report.number(value), "", "", ""] }
}

extension SyncFigures.Pair {
    fileprivate func scaled(by factor: Double) -> SyncFigures.Pair {
        SyncFigures.Pair(ours: ours * factor, beside: beside * factor)
    }
}
