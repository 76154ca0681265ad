import ChillAjarKit
import SQL

/// What a mentor has taught.
struct MentorFigures: Sendable {
    /// Sesi that were not cancelled.
    var sesi: Int64 = 0
    /// Those of them whose slots lie in the month.
    var thisMonth: Int64 = 0
    /// Hours of those that have ended; two for a slot that does not say when it ends (contract, `detail`).
    var hours: Double = 0
    /// Pelanggan who have such a sesi.
    var students: Int64 = 0
}

extension Connection {
    /// A mentor's figures; the month by its first day.
    func figures(ofMentor id: Int64, month: Tanggal) throws -> MentorFigures {
        let next = month.adding(days: 31)
        let end = next.adding(days: 1 - next.components.day)
        var figures = MentorFigures()
        var students: Set<Int64> = []
        var minutes = 0
        let rows = try query(
            """
            SELECT s.pelanggan_id, s.status_sesi, j.tanggal, j.waktu, j.waktu_selesai
            FROM sesi s JOIN jadwal_kursus j ON j.id = s.jadwal_kursus_id WHERE s.mentor_id = ? AND s.status_sesi <> 'cancelled'
            """, id
        ) { row in
            (
                pelanggan: try row.int64(0), status: StatusSesi(rawValue: try row.string(1)), tanggal: try row.string(2),
                waktu: Waktu(try row.string(3)), selesai: try row.stringOrNil(4).flatMap { Waktu($0) }
            )
        }
        for row in rows {
            figures.sesi += 1
            if row.tanggal >= month.description, row.tanggal < end.description { figures.thisMonth += 1 }
            students.insert(row.pelanggan)
            if row.status == .end || row.status == .reviewed { minutes += Self.minutes(row.waktu, row.selesai) }
        }
        figures.students = Int64(students.count)
        figures.hours = (Double(minutes) / 6).rounded() / 10
        return figures
    }

    private static func minutes(_ begin: Waktu?, _ end: Waktu?) -> Int {
        guard let begin, let end else { return 120 }
        return Waktu(secondOfDay: end.secondOfDay - begin.secondOfDay).secondOfDay / 60
    }

    /// The paid sesi of a mentor from a day on, in order of time.
    func calendar(ofMentor id: Int64, from day: Tanggal) throws -> [SesiRow] {
        try query(
            """
            \(SesiRow.select) WHERE s.mentor_id = ? AND t.status_pembayaran = 'accepted' AND j.tanggal >= ?
            ORDER BY j.tanggal, j.waktu, s.id
            """, id, day.description
        ) { try SesiRow($0) }
    }

    /// How many sesi a pelanggan has, and of how many mentors and kursus; what was cancelled left out.
    func figures(ofPelanggan id: Int64) throws -> (sesi: Int64, mentor: Int64, kursus: Int64) {
        try first(
            """
            SELECT count(*), count(DISTINCT mentor_id), count(DISTINCT kursus_id) FROM sesi
            WHERE pelanggan_id = ? AND status_sesi <> 'cancelled'
            """, id
        ) { (try $0.int64(0), try $0.int64(1), try $0.int64(2)) } ?? (0, 0, 0)
    }
}
