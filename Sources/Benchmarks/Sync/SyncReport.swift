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
            alone("… memory kept, MB", figures.unchangedMemory),
            row("1,000 bookings over 200 ms, s", figures.drain.scaled(by: 0.001), "curl, one connection"),
            alone("… the link itself, s", link / 1000),
            row("proof of 10 MB, ms", figures.proof, "curl"),
            row("… throughput, MB/s", throughput, "curl"),
            alone("… memory at most, MB more", figures.proofMemory, aim: 2),
        ]
        return Table.text(rows, widths: [-33, 10, 8, 7, -22])
    }

    private func row(_ name: String, _ pair: SyncFigures.Pair, _ beside: String) -> [String] {
        [name, Table.number(pair.ours), Table.number(pair.beside), Table.ratio(pair.ours, pair.beside), " " + beside]
    }

    private func alone(_ name: String, _ value: Double, aim: Double? = nil) -> [String] {
        [name, Table.number(value), "", "", aim.map { " ≤ \(Int($0)) \(value <= $0 ? "met" : "MISSED")" } ?? ""]
    }

    /// How fast the proof went.
    private var throughput: SyncFigures.Pair {
        func rate(_ milliseconds: Double) -> Double { Double(SyncMeasurement.proofBytes) / 1000 / max(milliseconds, 0.001) }
        return SyncFigures.Pair(ours: rate(figures.proof.ours), beside: rate(figures.proof.beside))
    }
}

extension SyncFigures.Pair {
    fileprivate func scaled(by factor: Double) -> SyncFigures.Pair {
        SyncFigures.Pair(ours: ours * factor, beside: beside * factor)
    }
}
