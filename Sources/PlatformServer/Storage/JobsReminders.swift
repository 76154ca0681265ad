import ChillAjarKit
import SQL

/// How long before a paid sesi its people are reminded.
enum Pengingat: CaseIterable, Sendable {
    case hari
    case jam

    var jenis: Peristiwa.Jenis { self == .hari ? .pengingatHari : .pengingatJam }

    /// Seconds before the sesi from which on the reminder is due.
    var earliest: Int64 { self == .hari ? 86_400 : 3600 }

    /// Seconds before the sesi from which on it makes no sense any more: who pays today is not told of tomorrow.
    var latest: Int64 { self == .hari ? 43_200 : 0 }
}

extension Connection {
    /// What ``sesiToRemind(_:at:)`` asks: the slots between two moments in WIB, their paid sesi, none that was reminded of.
    /// CROSS JOIN has SQLite begin with the slots: they are few, and it would read all sesi of the past.
    static let sesiToRemindQuery = """
        SELECT s.id FROM jadwal_kursus j CROSS JOIN sesi s
        WHERE (j.tanggal, j.waktu) > (?, ?) AND (j.tanggal, j.waktu) <= (?, ?)
            AND s.jadwal_kursus_id = j.id AND s.status_sesi = 'pending'
            AND EXISTS (SELECT 1 FROM transaksi t WHERE t.sesi_id = s.id AND t.status_pembayaran = 'accepted')
            AND NOT EXISTS (SELECT 1 FROM peristiwa p WHERE p.sesi_id = s.id AND p.jenis = ?)
        ORDER BY s.id
        """

    /// The paid sesi whose people are to be reminded now.
    func sesiToRemind(_ pengingat: Pengingat, at now: Timestamp) throws -> [Int64] {
        let (from, to) = (now.adding(seconds: pengingat.latest), now.adding(seconds: pengingat.earliest))
        return try query(
            Self.sesiToRemindQuery, from.tanggal(in: .wib).description, from.waktu(in: .wib).description,
            to.tanggal(in: .wib).description, to.waktu(in: .wib).description, pengingat.jenis.rawValue
        ) { try $0.int64(0) }
    }

    /// Whether the sesi lies ahead, is live and paid.
    func isPaidAhead(sesi id: Int64, at now: Timestamp) throws -> Bool {
        try first(
            """
            SELECT 1 FROM sesi s JOIN jadwal_kursus j ON j.id = s.jadwal_kursus_id
            WHERE s.id = ? AND s.status_sesi = 'pending' AND (j.tanggal, j.waktu) > (?, ?)
                AND EXISTS (SELECT 1 FROM transaksi t WHERE t.sesi_id = s.id AND t.status_pembayaran = 'accepted')
            """, id, now.tanggal(in: .wib).description, now.waktu(in: .wib).description
        ) { try $0.int(0) } != nil
    }
}
