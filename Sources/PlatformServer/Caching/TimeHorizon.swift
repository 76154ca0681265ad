import ChillAjarKit
import SQL

/// When time alone changes what is read from some tables: a slot begins, a hold runs out, the sale of a paket begins or ends.
///
/// It looks at every row, not only at those that an answer shows: never too late, and now and then too early. (A hold that
/// runs out anywhere is swept, and that changes the table for every list in any case.)
struct TimeHorizon: Sendable {
    private let queries: [@Sendable (Connection, Timestamp) throws -> Timestamp?]

    init(tables: Set<String>) {
        let known: [(String, @Sendable (Connection, Timestamp) throws -> Timestamp?)] = [
            ("sesi", { try $0.nextHoldExpiry(after: $1) }), ("jadwal_kursus", { try $0.nextSlotBegin(after: $1) }),
            ("paket", { try $0.nextSaleChange(after: $1) }),
        ]
        queries = known.filter { tables.contains($0.0) }.map(\.1)
    }

    /// The first such moment after now; nil when there is none.
    func next(after now: Timestamp, in database: Database) throws -> Timestamp? {
        guard !queries.isEmpty else { return nil }
        return try database.read { db in try queries.compactMap { try $0(db, now) }.min() }
    }
}

extension Connection {
    /// When the next booking runs out that is held without a payment.
    func nextHoldExpiry(after now: Timestamp) throws -> Timestamp? { try next(Self.nextHoldExpiryQuery, now.description) }

    static let nextHoldExpiryQuery = """
        SELECT s.batas_waktu FROM sesi s
        WHERE s.status_sesi = 'pending' AND s.batas_waktu IS NOT NULL AND s.batas_waktu > ? ORDER BY s.batas_waktu LIMIT 1
        """

    /// When the next slot begins.
    func nextSlotBegin(after now: Timestamp) throws -> Timestamp? {
        try first(
            Self.nextSlotBeginQuery, now.tanggal(in: .wib).description, now.waktu(in: .wib).description
        ) { row in (try row.string(0), try row.string(1)) }
        .map { tanggal, waktu in
            guard let tanggal = Tanggal(tanggal), let waktu = Waktu(waktu) else { return now }
            return Timestamp(tanggal, waktu, in: .wib)
        }
    }

    static let nextSlotBeginQuery = """
        SELECT j.tanggal, j.waktu FROM jadwal_kursus j
        WHERE (j.tanggal, j.waktu) > (?, ?) AND j.dihapus_at IS NULL ORDER BY j.tanggal, j.waktu LIMIT 1
        """

    /// When the sale of a paket begins or ends next.
    func nextSaleChange(after now: Timestamp) throws -> Timestamp? {
        try next(
            """
            SELECT min(waktu) FROM (SELECT tanggal_mulai AS waktu FROM paket UNION ALL SELECT tanggal_berakhir FROM paket) batas
            WHERE waktu > ?
            """, now.description)
    }

    /// A moment in no form that can be read counts as now: nothing holds beyond it.
    private func next(_ sql: String, _ now: String) throws -> Timestamp? {
        guard let text = try first(sql, now, map: { try $0.stringOrNil(0) }) ?? nil else { return nil }
        return Timestamp(text) ?? Timestamp(now)
    }
}
