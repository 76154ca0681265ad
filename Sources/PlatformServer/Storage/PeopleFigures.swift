import ChillAjarKit
import SQL

/// A figure that is kept as its rows come, for counting them would take longer every day.
enum Hitungan: String, Sendable {
    /// Every sesi; `id` is 0.
    case sesi
    /// Every transaksi; `id` is 0.
    case transaksi
    /// The ended sesi of a pelanggan.
    case selesaiPelanggan = "selesai_pelanggan"
    /// The ended sesi of a mentor.
    case selesaiMentor = "selesai_mentor"
}

/// How many sesi a person has, those that were cancelled left out.
struct SesiFigures: Sendable, Equatable {
    /// Booked and not begun.
    var mendatang: Int64 = 0
    /// Going on.
    var dimulai: Int64 = 0
    /// Ended, reviewed or not.
    var selesai: Int64 = 0

    var jumlah: Int64 { mendatang + dimulai + selesai }
}

extension Connection {
    /// Adds to a kept figure, in the transaction of what is counted.
    func addCount(_ hitungan: Hitungan, id: Int64 = 0, _ difference: Int64) throws {
        try execute(
            """
            INSERT INTO hitungan (nama, id, jumlah) VALUES (?, ?, ?)
            ON CONFLICT (nama, id) DO UPDATE SET jumlah = hitungan.jumlah + excluded.jumlah
            """, hitungan.rawValue, id, difference)
    }

    /// Counts a sesi among the ended ones of both its people.
    func countFinished(sesi id: Int64) throws {
        guard let sesi = try sesi(id) else { return }
        try addCount(.selesaiPelanggan, id: sesi.pelangganID, 1)
        try addCount(.selesaiMentor, id: sesi.mentorID, 1)
    }

    func kept(_ hitungan: Hitungan) throws -> Int64 {
        try count("SELECT jumlah FROM hitungan WHERE nama = ? AND id = 0", hitungan.rawValue)
    }

    /// Counts everything anew: at a start, for what came into the tables by another way than this program's.
    func recount() throws {
        try transaction {
            try run(
                """
                DELETE FROM hitungan;
                INSERT INTO hitungan (nama, id, jumlah) SELECT 'sesi', 0, count(*) FROM sesi;
                INSERT INTO hitungan (nama, id, jumlah) SELECT 'transaksi', 0, count(*) FROM transaksi;
                INSERT INTO hitungan (nama, id, jumlah) SELECT 'selesai_pelanggan', pelanggan_id, count(*) FROM sesi
                    WHERE status_sesi IN ('end', 'reviewed') GROUP BY pelanggan_id;
                INSERT INTO hitungan (nama, id, jumlah) SELECT 'selesai_mentor', mentor_id, count(*) FROM sesi
                    WHERE status_sesi IN ('end', 'reviewed') GROUP BY mentor_id;
                """)
        }
    }

    /// What the admin's dashboard shows of each table; people who left are not among them.
    func dashboardCounts() throws -> [(name: String, count: Int64)] {
        let people = Dictionary(
            try query("SELECT peran, count(*) FROM users WHERE dihapus_at IS NULL GROUP BY peran") {
                (try $0.string(0), try $0.int64(1))
            }, uniquingKeysWith: +)
        return [
            ("jumlah_user", people.values.reduce(0, +)), ("jumlah_pelanggan", people["pelanggan"] ?? 0),
            ("jumlah_mentor", people["mentor"] ?? 0), ("jumlah_kursus", try count("SELECT count(*) FROM kursus")),
            ("jumlah_sesi", try kept(.sesi)), ("jumlah_transaksi", try kept(.transaksi)),
        ]
    }

    /// What ``sesiFigures(at:)`` asks of the sesi that live: their number does not grow with history.
    static let liveFiguresQuery = """
        SELECT status_sesi, pelanggan_id, mentor_id, count(*) FROM sesi
        WHERE status_sesi IN ('pending', 'started') AND (batas_waktu IS NULL OR batas_waktu > ?)
        GROUP BY status_sesi, pelanggan_id, mentor_id
        """

    /// The figures of every pelanggan and every mentor who has a sesi, by their ids.
    func sesiFigures(at now: Timestamp) throws -> (pelanggan: [Int64: SesiFigures], mentor: [Int64: SesiFigures]) {
        var pelanggan: [Int64: SesiFigures] = [:]
        var mentor: [Int64: SesiFigures] = [:]
        try forEach(Self.liveFiguresQuery, values: [now.description]) { row in
            let key: WritableKeyPath<SesiFigures, Int64> =
                try row.string(0) == StatusSesi.pending.rawValue ? \.mendatang : \.dimulai
            pelanggan[try row.int64(1), default: SesiFigures()][keyPath: key] += try row.int64(3)
            mentor[try row.int64(2), default: SesiFigures()][keyPath: key] += try row.int64(3)
        }
        try forEach("SELECT nama, id, jumlah FROM hitungan WHERE nama IN ('selesai_pelanggan', 'selesai_mentor')") { row in
            if try row.string(0) == Hitungan.selesaiPelanggan.rawValue {
                pelanggan[try row.int64(1), default: SesiFigures()].selesai = try row.int64(2)
            } else {
                mentor[try row.int64(1), default: SesiFigures()].selesai = try row.int64(2)
            }
        }
        return (pelanggan, mentor)
    }
}
