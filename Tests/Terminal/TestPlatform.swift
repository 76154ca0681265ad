import FaultProxy
import SQL
import ServerProgram

/// The real server with the demo's people, and the network before it, which can be taken away.
final class TestPlatform {
    /// What people reach it through.
    let network: FaultProxy
    private let program: ServerProgram

    init() throws {
        program = try ServerProgram()
        try program.start("serve", "--demo", "--data", program.folder + "/data", "--listen", "127.0.0.1:0")
        network = try FaultProxy(upstream: try program.port())
    }

    /// The server's database, to be read.
    func database() throws -> Connection {
        try Connection(path: program.folder + "/data/chillajar.db", options: Connection.Options(isReadOnly: true))
    }

    /// Offers every slot to come once more, so many days later: the demo's own are fewer than some tests book. Written beside
    /// the server, which sees it by its next write.
    func repeatSlots(afterDays days: Int) throws {
        let database = try Connection(path: program.folder + "/data/chillajar.db")
        try database.execute(
            """
            INSERT INTO jadwal_kursus (kursus_id, tanggal, waktu, waktu_selesai, gaya_mengajar, keterangan, tempat, created_at,
                updated_at)
            SELECT kursus_id, date(tanggal, ?), waktu, waktu_selesai, gaya_mengajar, keterangan, tempat, created_at, updated_at
            FROM jadwal_kursus WHERE dihapus_at IS NULL AND tanggal > date('now', '+1 day')
            """, "+\(days) days")
    }

    /// The topics of all sesi, each as often as there are.
    func topics() throws -> [String] {
        try database().query("SELECT detail_kursus FROM sesi WHERE status_sesi <> 'cancelled'") { try $0.stringOrNil(0) ?? "" }
    }

    /// Everything that the platform has about a topic, oldest first.
    func sesi(topic: String) throws -> [SesiOnRecord] {
        let database = try database()
        let sql = """
            SELECT id, status_sesi, (SELECT count(*) FROM testimoni WHERE sesi_id = sesi.id) FROM sesi WHERE detail_kursus = ?
            ORDER BY id
            """
        let list = try database.query(sql, topic) { try (id: $0.int64(0), status: $0.string(1), reviews: $0.int64(2)) }
        return try list.map { sesi in
            let payments = try database.query(
                """
                SELECT status_pembayaran, coalesce((SELECT ukuran FROM berkas WHERE nama = bukti_pembayaran), 0)
                FROM transaksi WHERE sesi_id = ? ORDER BY id
                """, sesi.id
            ) { SesiOnRecord.Payment(status: try $0.string(0), proofBytes: try $0.int64(1)) }
            return SesiOnRecord(status: sesi.status, payments: payments, reviews: Int(sesi.reviews))
        }
    }
}

/// A sesi as the platform has it, with what hangs on it.
struct SesiOnRecord: Hashable {
    struct Payment: Hashable {
        var status: String
        /// 0 without a proof.
        var proofBytes: Int64
    }

    var status: String
    var payments: [Payment]
    var reviews = 0
}
