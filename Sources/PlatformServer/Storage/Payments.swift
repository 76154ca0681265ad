import ChillAjarKit
import SQL

/// A transaksi with everything that a list shows beside it.
struct TransaksiRow: Sendable {
    var transaksi: TransaksiRecord
    var pelanggan: PelangganWithUser
    var mentor: MentorWithUser
    var sesi: SesiRecord
    var kursus: KursusRecord
    var jadwal: JadwalRecord

    static let select = """
        SELECT \(TransaksiRecord.select("t")), \(PelangganWithUser.select("p", "pu")), \(MentorWithUser.select("m", "mu")),
            \(SesiRecord.select("s")), \(KursusRecord.select("k")), \(JadwalRecord.select("j"))
        FROM transaksi t
        JOIN pelanggan p ON p.id = t.pelanggan_id JOIN users pu ON pu.id = p.user_id
        JOIN mentor m ON m.id = t.mentor_id JOIN users mu ON mu.id = m.user_id
        JOIN sesi s ON s.id = t.sesi_id
        JOIN kursus k ON k.id = s.kursus_id JOIN jadwal_kursus j ON j.id = s.jadwal_kursus_id
        """

    init(_ row: borrowing Row) throws {
        var at = 0
        transaksi = try TransaksiRecord(row, &at)
        pelanggan = try PelangganWithUser(row, &at)
        mentor = try MentorWithUser(row, &at)
        sesi = try SesiRecord(row, &at)
        kursus = try KursusRecord(row, &at)
        jadwal = try JadwalRecord(row, &at)
    }
}

/// What a pelanggan hands in as payment.
struct PaymentDraft: Sendable {
    var metode: String?
    var tanggal: String?
    var bukti: StoredFile?
}

extension Connection {
    func transaksiRows(of owner: Owner) throws -> [TransaksiRow] {
        let (condition, values) = owner.condition("t")
        return try query("\(TransaksiRow.select) WHERE \(condition) AND t.dihapus_at IS NULL ORDER BY t.id", values: values) {
            try TransaksiRow($0)
        }
    }

    func transaksiRow(_ id: Int64) throws -> TransaksiRow? {
        try first("\(TransaksiRow.select) WHERE t.id = ? AND t.dihapus_at IS NULL", id) { try TransaksiRow($0) }
    }

    func transaksi(_ id: Int64) throws -> TransaksiRecord? {
        try record("SELECT \(TransaksiRecord.select("t")) FROM transaksi t WHERE t.id = ? AND t.dihapus_at IS NULL", id)
    }

    /// The account of the pelanggan whose transaksi it is.
    func userID(ofTransaksi id: Int64) throws -> Int64? {
        try first("SELECT p.user_id FROM transaksi t JOIN pelanggan p ON p.id = t.pelanggan_id WHERE t.id = ?", id) {
            try $0.int64(0)
        }
    }

    /// The account of the pelanggan whose sesi it is.
    func userID(ofSesi id: Int64) throws -> Int64? {
        try first("SELECT p.user_id FROM sesi s JOIN pelanggan p ON p.id = s.pelanggan_id WHERE s.id = ?", id) {
            try $0.int64(0)
        }
    }

    /// The newest transaksi of a sesi.
    func transaksi(ofSesi id: Int64) throws -> TransaksiRecord? {
        try record(
            """
            SELECT \(TransaksiRecord.select("t")) FROM transaksi t WHERE t.sesi_id = ? AND t.dihapus_at IS NULL
            ORDER BY t.id DESC LIMIT 1
            """, id)
    }

    /// A UNIQUE violation means that the sesi has a live transaksi already.
    func insertTransaksi(for sesi: SesiRecord, _ draft: PaymentDraft, status: StatusPembayaran, at now: Timestamp) throws -> Int64
    {
        try addCount(.transaksi, 1)
        return try insert(
            """
            INSERT INTO transaksi (pelanggan_id, mentor_id, sesi_id, paket_id, jumlah, status_pembayaran, metode_pembayaran,
                tanggal_pembayaran, bukti_pembayaran, bukti_sha256, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, sesi.pelangganID, sesi.mentorID, sesi.id, sesi.paketID, sesi.jumlahSementara.amount, status.rawValue,
            draft.metode,
            draft.tanggal, draft.bukti?.name, draft.bukti?.sha256, now.description, now.description)
    }

    /// Puts a proof on a transaksi and makes it wait; false when its status was another by now.
    func submitBukti(_ draft: PaymentDraft, for transaksi: TransaksiRecord, at now: Timestamp) throws -> Bool {
        try execute(
            """
            UPDATE transaksi SET status_pembayaran = 'menunggu_verifikasi', bukti_pembayaran = ?, bukti_sha256 = ?, alasan = NULL,
                metode_pembayaran = coalesce(?, metode_pembayaran), tanggal_pembayaran = coalesce(?, tanggal_pembayaran),
                updated_at = ?
            WHERE id = ? AND status_pembayaran = ?
            """, draft.bukti?.name, draft.bukti?.sha256, draft.metode, draft.tanggal, now.description, transaksi.id,
            transaksi.status.rawValue) == 1
    }

    /// Says how and when it was paid, of a payment that is not accepted yet.
    func describeTransaksi(_ id: Int64, _ draft: PaymentDraft, at now: Timestamp) throws {
        try execute(
            """
            UPDATE transaksi SET metode_pembayaran = coalesce(?, metode_pembayaran),
                tanggal_pembayaran = coalesce(?, tanggal_pembayaran), updated_at = ?
            WHERE id = ? AND status_pembayaran <> 'accepted'
            """, draft.metode, draft.tanggal, now.description, id)
    }

    /// Takes a transaksi off every list and frees its sesi for another; false when its status was another by now.
    func removeTransaksi(_ transaksi: TransaksiRecord, at now: Timestamp) throws -> Bool {
        try execute(
            """
            UPDATE transaksi SET status_pembayaran = 'rejected', dihapus_at = ?, updated_at = ?
            WHERE id = ? AND status_pembayaran = ? AND dihapus_at IS NULL
            """, now.description, now.description, transaksi.id, transaksi.status.rawValue) == 1
    }

    /// Compare-and-swap by an admin: false when the proof was not waiting any more.
    func decideTransaksi(_ id: Int64, _ status: StatusPembayaran, alasan: String?, at now: Timestamp) throws -> Bool {
        try execute(
            """
            UPDATE transaksi SET status_pembayaran = ?, alasan = ?, updated_at = ?
            WHERE id = ? AND status_pembayaran = 'menunggu_verifikasi'
            """, status.rawValue, alasan, now.description, id) == 1
    }
}
