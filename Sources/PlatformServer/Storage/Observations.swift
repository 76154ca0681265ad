import ChillAjarKit
import SQL

/// Where the platform keeps what it saw of itself.
extension Connection {
    /// Writes an hour, or writes it anew.
    func keep(hour span: Span) throws {
        let counts = span.traffic.latency.counts.map { String($0) }.joined(separator: ",")
        try execute(
            """
            INSERT INTO metrik_jam (jam, permintaan, ditolak, gagal, ms_jumlah, ms_terlama, ms_sebaran, login_gagal, cache_kena,
                cache_luput, rss, cpu, memori, pekerjaan)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (jam) DO UPDATE SET permintaan = excluded.permintaan, ditolak = excluded.ditolak, gagal = excluded.gagal,
                ms_jumlah = excluded.ms_jumlah, ms_terlama = excluded.ms_terlama, ms_sebaran = excluded.ms_sebaran,
                login_gagal = excluded.login_gagal, cache_kena = excluded.cache_kena, cache_luput = excluded.cache_luput,
                rss = excluded.rss, cpu = excluded.cpu, memori = excluded.memori, pekerjaan = excluded.pekerjaan
            """, span.begin.description, span.traffic.requests, span.traffic.refused, span.traffic.failed,
            span.traffic.latency.sum, span.traffic.latency.longest, counts, span.loginFailures, span.cacheHits,
            span.cacheMisses, span.rss, span.cpu, span.memory, span.jobsWaiting)
    }

    /// The hours since then, oldest first.
    func hours(since begin: Timestamp) throws -> [Span] {
        try query(
            """
            SELECT jam, permintaan, ditolak, gagal, ms_jumlah, ms_terlama, ms_sebaran, login_gagal, cache_kena, cache_luput, rss,
                cpu, memori, pekerjaan
            FROM metrik_jam WHERE jam >= ? ORDER BY jam
            """, begin.description
        ) { row in
            var span = Span(begin: Timestamp(try row.string(0)) ?? begin, cpu: try row.double(11))
            span.traffic = TrafficTotal(
                requests: try row.int64(1), refused: try row.int64(2), failed: try row.int64(3),
                latency: LatencyHistogram(
                    counts: try row.string(6).split(separator: ",").compactMap { Int64($0) }, sum: try row.double(4),
                    longest: try row.double(5)))
            span.loginFailures = try row.int64(7)
            span.cacheHits = try row.int64(8)
            span.cacheMisses = try row.int64(9)
            span.rss = try row.int64(10)
            span.memory = try row.double(12)
            span.jobsWaiting = try row.int64(13)
            return span
        }
    }

    /// Forgets the hours before then.
    func dropHours(before begin: Timestamp) throws {
        try execute("DELETE FROM metrik_jam WHERE jam < ?", begin.description)
    }

    /// Writes down that a warning began, or ended.
    func keep(_ change: AlertBook.Change) throws {
        switch change {
        case .raised(let alert):
            try execute(
                "INSERT INTO peringatan (jenis, nilai, ambang, mulai_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                alert.kind.rawValue, alert.measured.value, alert.measured.threshold, alert.begin.description)
        case .cleared(let alert):
            try execute(
                "UPDATE peringatan SET selesai_at = ? WHERE jenis = ? AND selesai_at IS NULL", alert.end?.description,
                alert.kind.rawValue)
        }
    }

    /// The warnings that stand.
    func standingAlerts() throws -> [Alert] { try alerts("WHERE selesai_at IS NULL ORDER BY mulai_at") }

    /// The newest warnings, those that stand and those that have ended.
    func newestAlerts(_ count: Int) throws -> [Alert] { try alerts("ORDER BY mulai_at DESC, id DESC LIMIT \(count)") }

    private func alerts(_ rest: String) throws -> [Alert] {
        try query("SELECT jenis, nilai, ambang, mulai_at, selesai_at FROM peringatan \(rest)") { row -> Alert? in
            // A kind of a newer version is none of ours.
            guard let kind = AlertKind(rawValue: try row.string(0)), let begin = Timestamp(try row.string(3)) else { return nil }
            return Alert(
                kind: kind, begin: begin, measured: Measured(try row.double(1), over: try row.double(2)),
                end: try row.stringOrNil(4).flatMap { Timestamp($0) })
        }.compactMap { $0 }
    }
}
