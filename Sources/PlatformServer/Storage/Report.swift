import ChillAjarKit
import SQL

/// What happened between two moments; every read here goes through an index by time, and costs what lies between.
struct ReportSpan: Sendable {
    /// The first moment.
    var dari: String
    /// The first moment after.
    var sampai: String
}

extension Connection {
    /// How often something happened.
    func happened(_ jenis: Peristiwa.Jenis, in span: ReportSpan) throws -> Int64 {
        try count(
            "SELECT count(*) FROM peristiwa WHERE jenis = ? AND created_at >= ? AND created_at < ?", jenis.rawValue, span.dari,
            span.sampai)
    }

    /// How many payments were accepted, and their sum.
    func accepted(in span: ReportSpan) throws -> (count: Int64, sum: Rupiah) {
        try first(
            """
            SELECT count(*), coalesce(sum(t.jumlah), 0) FROM peristiwa e LEFT JOIN transaksi t ON t.id = e.transaksi_id
            WHERE e.jenis = 'pembayaran_diterima' AND e.created_at >= ? AND e.created_at < ?
            """, span.dari, span.sampai
        ) { (try $0.int64(0), Rupiah(try $0.int64(1))) } ?? (0, .zero)
    }

    func newPelanggan(in span: ReportSpan) throws -> Int64 {
        try count("SELECT count(*) FROM pelanggan WHERE created_at >= ? AND created_at < ?", span.dari, span.sampai)
    }

    /// How many reviews were given, and the sum of their stars.
    func reviews(in span: ReportSpan) throws -> (count: Int64, stars: Int64) {
        try first(
            "SELECT count(*), coalesce(sum(rating), 0) FROM testimoni WHERE created_at >= ? AND created_at < ?", span.dari,
            span.sampai
        ) { (try $0.int64(0), try $0.int64(1)) } ?? (0, 0)
    }

    /// What ``verificationSeconds(in:)`` asks: when a proof was decided on, and when it had come.
    static let verificationQuery = """
        SELECT e.created_at, (SELECT max(b.created_at) FROM peristiwa b WHERE b.transaksi_id = e.transaksi_id
            AND b.jenis || '' = 'bukti_dikirim' AND b.created_at <= e.created_at)
        FROM peristiwa e WHERE e.jenis IN ('pembayaran_diterima', 'pembayaran_ditolak') AND e.created_at >= ? AND e.created_at < ?
        """

    /// How many seconds each proof waited that was decided on.
    func verificationSeconds(in span: ReportSpan) throws -> [Int64] {
        try query(Self.verificationQuery, span.dari, span.sampai) { row -> Int64? in
            guard let came = try row.stringOrNil(1).flatMap({ Timestamp($0) }), let decided = Timestamp(try row.string(0)) else {
                return nil
            }
            return decided.seconds(since: came)
        }.compactMap(\.self)
    }

    /// The mentors with the most ended sesi.
    func busiestMentors(in span: ReportSpan, atMost limit: Int) throws -> [(mentor: Int64, nama: String, selesai: Int64)] {
        try query(
            """
            SELECT s.mentor_id, u.nama, count(*) FROM peristiwa e JOIN sesi s ON s.id = e.sesi_id
            JOIN mentor m ON m.id = s.mentor_id JOIN users u ON u.id = m.user_id
            WHERE e.jenis = 'sesi_selesai' AND e.created_at >= ? AND e.created_at < ?
            GROUP BY s.mentor_id, u.nama ORDER BY count(*) DESC, s.mentor_id LIMIT ?
            """, span.dari, span.sampai, limit
        ) { (try $0.int64(0), try $0.string(1), try $0.int64(2)) }
    }
}
