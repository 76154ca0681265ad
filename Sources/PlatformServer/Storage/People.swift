import ChillAjarKit
import SQL

/// A new account.
struct NewUser: Sendable {
    var nama: String
    var email: String
    var passwordHash: String
    var peran: Peran
    var nomorTelepon: String?
    var alamat: String?
}

extension Connection {
    /// Makes an account; a UNIQUE violation means that the address is taken, whatever its letters' case.
    func insertUser(_ user: NewUser, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO users (nama, email, email_kunci, sandi, nomor_telepon, peran, alamat, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            user.nama, user.email, user.email.lowercased(), user.passwordHash, user.nomorTelepon, user.peran.rawValue,
            user.alamat,
            now.description, now.description)
    }

    func insertPelanggan(user: Int64, at now: Timestamp) throws -> Int64 {
        try insert(
            "INSERT INTO pelanggan (user_id, created_at, updated_at) VALUES (?, ?, ?) RETURNING id", user, now.description,
            now.description)
    }

    func insertMentor(user: Int64, biaya: Rupiah, deskripsi: String?, status: StatusMentor, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO mentor (user_id, biaya_per_sesi, deskripsi, status, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """, user, biaya.amount, deskripsi, status.rawValue, now.description, now.description)
    }

    func user(_ id: Int64) throws -> UserRecord? {
        try record("SELECT \(UserRecord.select("u")) FROM users u WHERE u.id = ?", id)
    }

    /// The account of an address and its password's hash.
    func credentials(email: String) throws -> (user: UserRecord, hash: String)? {
        try first("SELECT \(UserRecord.select("u")), u.sandi FROM users u WHERE u.email_kunci = ?", email.lowercased()) { row in
            var at = 0
            return (try UserRecord(row, &at), try row.string(at))
        }
    }

    func pelanggan(user id: Int64) throws -> PelangganRecord? {
        try record("SELECT \(PelangganRecord.select("p")) FROM pelanggan p WHERE p.user_id = ?", id)
    }

    func pelanggan(_ id: Int64) throws -> PelangganRecord? {
        try record("SELECT \(PelangganRecord.select("p")) FROM pelanggan p WHERE p.id = ?", id)
    }

    func mentor(user id: Int64) throws -> MentorRecord? {
        try record("SELECT \(MentorRecord.select("m")) FROM mentor m WHERE m.user_id = ?", id)
    }

    func mentor(_ id: Int64) throws -> MentorRecord? {
        try record("SELECT \(MentorRecord.select("m")) FROM mentor m WHERE m.id = ?", id)
    }

    func activeMentors() throws -> [MentorWithUser] {
        try records(
            """
            SELECT \(MentorWithUser.select("m", "u")) FROM mentor m JOIN users u ON u.id = m.user_id
            WHERE m.status = 'active' ORDER BY m.id
            """)
    }

    /// Counts a new, an edited or a removed review into the mentor's mean: so many reviews and stars more, or less.
    func adjustRating(ofMentor id: Int64, reviews: Int64, stars: Int64, at now: Timestamp) throws {
        try execute(
            """
            UPDATE mentor SET jumlah_testimoni = jumlah_testimoni + ?, jumlah_bintang = jumlah_bintang + ?, updated_at = ?
            WHERE id = ?
            """, reviews, stars, now.description, id)
    }

    /// How many accounts there are.
    func userCount() throws -> Int64 { try count("SELECT count(*) FROM users") }

    /// The first column of the one row of an INSERT … RETURNING id.
    func insert(_ sql: String, _ values: any SQLConvertible...) throws -> Int64 {
        guard let id = try query(sql, values: values, map: { try $0.int64(0) }).first else {
            throw SQLError(kind: .statement, message: "INSERT returned no id")
        }
        return id
    }

    func count(_ sql: String, _ values: any SQLConvertible...) throws -> Int64 {
        try query(sql, values: values) { try $0.int64(0) }.first ?? 0
    }

    func records<R: Record>(_ sql: String, _ values: any SQLConvertible...) throws -> [R] {
        try query(sql, values: values) { row in
            var at = 0
            return try R(row, &at)
        }
    }

    func record<R: Record>(_ sql: String, _ values: any SQLConvertible...) throws -> R? {
        try query(sql, values: values) { row in
            var at = 0
            return try R(row, &at)
        }.first
    }
}
