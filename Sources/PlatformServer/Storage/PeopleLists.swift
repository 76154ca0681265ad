import ChillAjarKit
import SQL

/// An account with what it is.
struct AccountRow: Sendable {
    var user: UserRecord
    var pelanggan: PelangganRecord?
    var mentor: MentorRecord?
}

/// What an admin reads of people; those who left are not among them.
extension Connection {
    private static let account = """
        SELECT \(UserRecord.select("u")), \(PelangganRecord.select("p")), \(MentorRecord.select("m"))
        FROM users u LEFT JOIN pelanggan p ON p.user_id = u.id AND u.peran = 'pelanggan'
        LEFT JOIN mentor m ON m.user_id = u.id AND u.peran = 'mentor' WHERE u.dihapus_at IS NULL
        """

    private static func account(_ row: borrowing Row) throws -> AccountRow {
        var at = 0
        return AccountRow(
            user: try UserRecord(row, &at), pelanggan: try PelangganRecord.optional(row, &at),
            mentor: try MentorRecord.optional(row, &at))
    }

    /// Every account, with the pelanggan or the mentor of its peran.
    func accounts() throws -> [AccountRow] { try query("\(Self.account) ORDER BY u.id") { try Self.account($0) } }

    /// An account, with the pelanggan or the mentor of its peran.
    func account(_ id: Int64) throws -> AccountRow? { try first("\(Self.account) AND u.id = ?", id) { try Self.account($0) } }

    /// The account of a mentor.
    func account(ofMentor id: Int64) throws -> AccountRow? {
        try first("\(Self.account) AND m.id = ?", id) { try Self.account($0) }
    }

    /// The account of a pelanggan.
    func account(ofPelanggan id: Int64) throws -> AccountRow? {
        try first("\(Self.account) AND p.id = ?", id) { try Self.account($0) }
    }

    /// Every mentor, whatever the status.
    func everyMentor() throws -> [AccountRow] {
        try query("\(Self.account) AND u.peran = 'mentor' ORDER BY m.id") { try Self.account($0) }
    }

    func everyPelanggan() throws -> [AccountRow] {
        try query("\(Self.account) AND u.peran = 'pelanggan' ORDER BY p.id") { try Self.account($0) }
    }

    /// The newest accounts, newest first.
    func newestUsers(_ count: Int) throws -> [UserRecord] {
        try records("SELECT \(UserRecord.select("u")) FROM users u WHERE u.dihapus_at IS NULL ORDER BY u.id DESC LIMIT ?", count)
    }

    /// How many admins there are beside that account.
    func otherAdmins(than id: Int64) throws -> Int64 {
        try count("SELECT count(*) FROM users WHERE peran = 'admin' AND dihapus_at IS NULL AND id <> ?", id)
    }

    /// The sesi of a person that have neither ended nor been cancelled, and of each whether it was paid, or a proof waits.
    func liveSesi(of owner: Owner) throws -> [(sesi: SesiRecord, isPaid: Bool)] {
        let (condition, values) = owner.condition("s")
        return try query(
            """
            SELECT \(SesiRecord.select("s")), EXISTS (SELECT 1 FROM transaksi t WHERE t.sesi_id = s.id
                AND t.status_pembayaran IN ('menunggu_verifikasi', 'accepted'))
            FROM sesi s WHERE \(condition) AND s.status_sesi IN ('pending', 'started') ORDER BY s.id
            """, values: values
        ) { row in
            var at = 0
            return (try SesiRecord(row, &at), try row.bool(at))
        }
    }

    /// Whether the pelanggan has paid that mentor for a sesi, and may therefore reach them.
    func hasPaid(pelanggan: Int64, mentor: Int64) throws -> Bool {
        try first(
            """
            SELECT 1 FROM transaksi WHERE pelanggan_id = ? AND mentor_id = ? AND status_pembayaran = 'accepted' LIMIT 1
            """, pelanggan, mentor
        ) { try $0.int64(0) } != nil
    }
}
