import ChillAjarKit
import SQL

/// Something that a person is told.
struct NotifikasiRecord: Record {
    var id: Int64
    var jenis: String
    var judul: String
    var isi: String
    var sesiID: Int64?
    var transaksiID: Int64?
    /// nil until the person has marked it as read.
    var dibacaAt: String?
    var createdAt: String

    static let columns = ["id", "jenis", "judul", "isi", "sesi_id", "transaksi_id", "dibaca_at", "created_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        jenis = try row.next(&at)
        judul = try row.next(&at)
        isi = try row.next(&at)
        sesiID = try row.next(&at)
        transaksiID = try row.next(&at)
        dibacaAt = try row.next(&at)
        createdAt = try row.next(&at)
    }
}

extension Connection {
    /// Tells a person, and returns the row as it now is.
    func insertNotifikasi(_ text: NotifikasiText, of peristiwa: Peristiwa, to user: Int64, at now: Timestamp) throws
        -> NotifikasiRecord
    {
        let made: NotifikasiRecord? = try record(
            """
            INSERT INTO notifikasi (user_id, jenis, judul, isi, sesi_id, transaksi_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING \(NotifikasiRecord.columns.joined(separator: ", "))
            """, user, peristiwa.jenis.rawValue, text.judul, text.isi, peristiwa.sesi, peristiwa.transaksi, now.description)
        guard let made else { throw SQLError(kind: .statement, message: "INSERT returned no row") }
        return made
    }

    /// A person's notifications, newest first.
    ///
    /// - Parameter before: only older ones than that id.
    func notifikasi(ofUser user: Int64, before: Int64?, limit: Int) throws -> [NotifikasiRecord] {
        try records(
            """
            SELECT \(NotifikasiRecord.select("n")) FROM notifikasi n WHERE n.user_id = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?
            """, user, before ?? Int64.max, limit)
    }

    /// One notification, when it is that person's.
    func notifikasi(_ id: Int64, ofUser user: Int64) throws -> NotifikasiRecord? {
        try record("SELECT \(NotifikasiRecord.select("n")) FROM notifikasi n WHERE n.id = ? AND n.user_id = ?", id, user)
    }

    /// Marks one notification as read; false when it was already, or is not that person's.
    func markNotifikasi(_ id: Int64, ofUser user: Int64, at now: Timestamp) throws -> Bool {
        try execute(
            "UPDATE notifikasi SET dibaca_at = ? WHERE id = ? AND user_id = ? AND dibaca_at IS NULL", now.description, id, user)
            == 1
    }

    /// Marks all of a person's notifications as read, and says how many were not.
    func markNotifikasi(ofUser user: Int64, at now: Timestamp) throws -> Int {
        try execute("UPDATE notifikasi SET dibaca_at = ? WHERE user_id = ? AND dibaca_at IS NULL", now.description, user)
    }

    /// Removes at most `limit` notifications that are older than that, and says how many.
    func pruneNotifikasi(before limit: Timestamp, atMost count: Int) throws -> Int {
        try execute(
            "DELETE FROM notifikasi WHERE id IN (SELECT id FROM notifikasi WHERE created_at < ? ORDER BY created_at LIMIT ?)",
            limit.description, count)
    }

    /// The accounts that are admins.
    func adminIDs() throws -> [Int64] {
        try query("SELECT id FROM users WHERE peran = 'admin' ORDER BY id") { try $0.int64(0) }
    }

    /// What a message about a sesi says of it.
    func facts(ofSesi id: Int64) throws -> SesiFacts? {
        try first(
            """
            SELECT k.nama_kursus, j.tanggal, j.waktu, s.jumlah_sementara, pu.id, pu.nama, mu.id, mu.nama FROM sesi s
            JOIN kursus k ON k.id = s.kursus_id JOIN jadwal_kursus j ON j.id = s.jadwal_kursus_id
            JOIN pelanggan p ON p.id = s.pelanggan_id JOIN users pu ON pu.id = p.user_id
            JOIN mentor m ON m.id = s.mentor_id JOIN users mu ON mu.id = m.user_id WHERE s.id = ?
            """, id
        ) { row in
            SesiFacts(
                kursus: try row.string(0), tanggal: Tanggal(try row.string(1)), waktu: Waktu(try row.string(2)),
                jumlah: Rupiah(try row.int64(3)),
                pelanggan: SesiFacts.Side(userID: try row.int64(4), nama: try row.string(5)),
                mentor: SesiFacts.Side(userID: try row.int64(6), nama: try row.string(7)))
        }
    }
}
