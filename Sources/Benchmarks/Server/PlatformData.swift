import ChillAjarKit
import Pictures
import SQL

/// The month's platform: 10 mentors, 47 pelanggan and 3 admins, 30 kursus with ten free slots each, four paket, and what was
/// taught; the same at every run but for the days, which lie around today.
struct PlatformData {
    static let mentors = 10
    static let pelanggan = 47
    static let password = "sandi-untuk-ukur"
    /// The first id of what is made for the mutations, beyond all that was there.
    private static let slots = 10_000_001
    private static let waiting = 20_000_001
    private static let unpaid = 30_000_001
    private static let history = 40_000_001

    private let db: SQL.Connection

    /// Opens the database of a server that does not run.
    init(folder: String) throws { db = try SQL.Connection(path: "\(folder)/data/chillajar.db") }

    /// People with the password of the one account that there is, their courses, and a month of sesi.
    func fillMonth() throws {
        guard let hash = try db.first("SELECT sandi FROM users ORDER BY id LIMIT 1", map: { try $0.string(0) }) else {
            throw Obstacle("nobody has registered")
        }
        try db.transaction {
            try people("pelanggan", Self.pelanggan, from: 1000, hash)
            try people("mentor", Self.mentors, from: 2000, hash)
            try people("admin", 3, from: 3000, hash)
            try db.run(
                """
                DELETE FROM pelanggan;
                INSERT INTO pelanggan (id, user_id, created_at, updated_at)
                  SELECT id - 1000, id, created_at, updated_at FROM users WHERE id BETWEEN 1001 AND 1999;
                INSERT INTO mentor (id, user_id, biaya_per_sesi, deskripsi, status, jumlah_testimoni, jumlah_bintang, created_at, updated_at)
                  SELECT id - 2000, id, 25000, 'Asisten dosen; sabar, dan suka soal yang sulit.', 'active', 40, 180, created_at, updated_at
                  FROM users WHERE id BETWEEN 2001 AND 2999;
                \(Self.numbers(30)) INSERT INTO kursus (id, nama_kursus, deskripsi, mentor_id, created_at, updated_at)
                  SELECT n + 1, 'Kalkulus ' || (n + 1), 'Teori seperlunya, lalu latihan soal setiap pertemuan.', n % 10 + 1, \(Self.now), \(Self.now)
                  FROM numbers;
                \(Self.numbers(4)) INSERT INTO paket (id, nama, diskon, created_at, updated_at)
                  SELECT n + 1, 'NgeChill ' || (n + 1), 2000, \(Self.now), \(Self.now) FROM numbers;
                \(Self.numbers(12)) INSERT INTO item_paket (id, nama, harga, created_at, updated_at)
                  SELECT n + 1, 'Modul ' || (n + 1), 12000, \(Self.now), \(Self.now) FROM numbers;
                \(Self.numbers(12)) INSERT INTO paket_item (paket_id, item_paket_id, jumlah_item, created_at, updated_at)
                  SELECT n / 3 + 1, n + 1, 1, \(Self.now), \(Self.now) FROM numbers;
                \(Self.numbers(60)) INSERT INTO visibilitas_paket (kursus_id, paket_id, visibilitas, created_at, updated_at)
                  SELECT n / 2 + 1, n % 2 + 1, 1, \(Self.now), \(Self.now) FROM numbers;
                """)
            try addSlots(300, from: 1, day: "n / 30 + 2")
            try addSesi(500, from: 1001, slotDay: "-1 - n / 360", status: "reviewed", payment: "accepted", kursus: "n % 30 + 1")
            try db.run(
                """
                INSERT INTO testimoni (sesi_id, pelanggan_id, mentor_id, rating, komentar, tanggal, created_at, updated_at)
                  SELECT id, pelanggan_id, mentor_id, 4, 'Jelas dan sabar.', created_at, created_at, updated_at FROM sesi;
                """)
        }
    }

    /// What the mutations are done to: free slots, proofs that wait, and transaksi without a proof.
    func fillWork(bookings: Int, verifications: Int, uploads: Int) throws -> (slots: Work, waiting: Work, unpaid: Work) {
        try db.transaction {
            try addSlots(bookings, from: Self.slots, day: "n / 360 + 30")
            try addSesi(
                verifications, from: Self.waiting, slotDay: "n / 360 + 400", status: "pending", payment: "menunggu_verifikasi",
                kursus: "n % 30 + 1")
            try addSesi(
                uploads, from: Self.unpaid, slotDay: "n / 360 + 900", status: "pending", payment: "menunggu_pembayaran",
                kursus: "n % 30 + 1")
        }
        return (
            Work(first: Self.slots, last: Self.slots + bookings - 1),
            Work(first: Self.waiting, last: Self.waiting + verifications - 1),
            Work(first: Self.unpaid, last: Self.unpaid + uploads - 1)
        )
    }

    /// Years of the other nine mentors and of all pelanggan but the first, whose lists are measured.
    func fillHistory(_ count: Int) throws {
        try db.transaction {
            try addSesi(
                count, from: Self.history, slotDay: "-30 - n / 324", status: "reviewed", payment: "accepted",
                kursus: "(n % 27) / 9 * 10 + n % 9 + 2", courses: 27, pelanggan: "n % 46 + 2")
        }
        try db.run("ANALYZE")
    }

    /// The kursus of a slot by its number, for SQL and Lua alike.
    static func kursus(ofSlot id: String) -> String { "(\(id) - \(slots)) % 30 + 1" }

    /// A picture of about 300 KB, with enough noise that it does not shrink.
    static func picture() throws -> [UInt8] {
        var state: UInt32 = 7
        var bytes: [UInt8] = []
        bytes.reserveCapacity(960 * 720 * 4)
        for _ in 0..<960 * 720 {
            state = state &* 1_664_525 &+ 1_013_904_223
            let grey = UInt8(96 + (state >> 24) / 4)
            bytes += [grey, grey, UInt8(truncatingIfNeeded: grey &+ 9), 255]
        }
        return try Pixels(width: 960, height: 720, bytes: bytes).encodeJPEG(quality: 82)
    }

    private static let now = "strftime('%Y-%m-%dT%H:%M:%S.000000Z', 'now')"

    /// A table of the numbers from 0 on.
    private static func numbers(_ count: Int) -> String {
        "WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < \(count))"
    }

    private func people(_ peran: String, _ count: Int, from first: Int, _ hash: String) throws {
        try db.execute(
            """
            \(Self.numbers(count)) INSERT INTO users (id, nama, email, email_kunci, sandi, nomor_telepon, peran, alamat, created_at, updated_at)
            SELECT \(first) + n + 1, 'Bagas Nugroho ' || (n + 1), '\(peran)' || (n + 1) || '@bench.test',
                '\(peran)' || (n + 1) || '@bench.test', ?, '081200000000', '\(peran)', 'Jalan Mawar 5, Bandung', \(Self.now), \(Self.now)
            FROM numbers
            """, hash)
    }

    /// A mentor's three kursus begin twenty minutes apart: nobody teaches two at once.
    private func addSlots(_ count: Int, from first: Int, day: String, kursus: String = "n % 30 + 1", courses: Int = 30) throws {
        try db.run(
            """
            \(Self.numbers(count)) INSERT INTO jadwal_kursus (id, kursus_id, tanggal, waktu, gaya_mengajar, tempat, created_at, updated_at)
            SELECT \(first) + n, \(kursus), date('now', (\(day)) || ' days'), printf('%02d:%02d:00', 8 + n / \(courses) % 12, n % \(courses) / 10 % 3 * 20),
                'online',
                'Perpustakaan kampus, lantai 2', \(Self.now), \(Self.now) FROM numbers;
            """)
    }

    private func addSesi(
        _ count: Int, from first: Int, slotDay: String, status: String, payment: String, kursus: String,
        courses: Int = 30, pelanggan: String? = nil
    ) throws {
        try addSlots(count, from: first, day: slotDay, kursus: kursus, courses: courses)
        let pelanggan = pelanggan ?? "(\(first) + n) % \(Self.pelanggan) + 1"
        try db.run(
            """
            \(Self.numbers(count)) INSERT INTO sesi (id, mentor_id, pelanggan_id, kursus_id, jadwal_kursus_id, detail_kursus,
                jumlah_sementara, status_sesi, created_at, updated_at)
            SELECT \(first) + n, (\(kursus) - 1) % 10 + 1, \(pelanggan), \(kursus), \(first) + n, 'Turunan', 25000, '\(status)',
                \(Self.now), \(Self.now) FROM numbers;
            INSERT INTO transaksi (id, pelanggan_id, mentor_id, sesi_id, jumlah, status_pembayaran, metode_pembayaran, tanggal_pembayaran,
                created_at, updated_at)
            SELECT id, pelanggan_id, mentor_id, id, 25000, '\(payment)', 'transfer', created_at, created_at, updated_at
            FROM sesi WHERE id BETWEEN \(first) AND \(first + count - 1);
            """)
    }
}
