import ChillAjarKit
import SQL

/// An account.
struct UserRecord: Record {
    var id: Int64
    var nama: String
    var email: String
    var emailVerifiedAt: String?
    var nomorTelepon: String?
    var peran: String
    var alamat: String?
    var fotoProfil: String?
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "nama", "email", "email_verified_at", "nomor_telepon", "peran", "alamat", "foto_profil", "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        nama = try row.next(&at)
        email = try row.next(&at)
        emailVerifiedAt = try row.next(&at)
        nomorTelepon = try row.next(&at)
        peran = try row.next(&at)
        alamat = try row.next(&at)
        fotoProfil = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}

/// A student.
struct PelangganRecord: Record {
    var id: Int64
    var userID: Int64
    var createdAt: String
    var updatedAt: String

    static let columns = ["id", "user_id", "created_at", "updated_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        userID = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}

/// A tutor.
struct MentorRecord: Record {
    var id: Int64
    var userID: Int64
    var biayaPerSesi: Rupiah
    var deskripsi: String?
    var status: StatusMentor
    var dokumenPendukung: String?
    var jumlahTestimoni: Int64
    var jumlahBintang: Int64
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "user_id", "biaya_per_sesi", "deskripsi", "status", "dokumen_pendukung", "jumlah_testimoni", "jumlah_bintang",
        "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        userID = try row.next(&at)
        biayaPerSesi = Rupiah(try row.next(&at))
        deskripsi = try row.next(&at)
        status = StatusMentor(rawValue: try row.next(&at))
        dokumenPendukung = try row.next(&at)
        jumlahTestimoni = try row.next(&at)
        jumlahBintang = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }

    /// The mean of the testimoni to a tenth; 0 while there are none.
    var rating: Double {
        guard jumlahTestimoni > 0 else { return 0 }
        return (Double(jumlahBintang) / Double(jumlahTestimoni) * 10).rounded() / 10
    }
}

/// A tutor with the account.
struct MentorWithUser: Record {
    var mentor: MentorRecord
    var user: UserRecord

    static let columns = MentorRecord.columns + UserRecord.columns

    init(_ row: borrowing Row, _ at: inout Int) throws {
        mentor = try MentorRecord(row, &at)
        user = try UserRecord(row, &at)
    }

    static func select(_ mentor: String, _ user: String) -> String {
        "\(MentorRecord.select(mentor)), \(UserRecord.select(user))"
    }
}

/// A student with the account.
struct PelangganWithUser: Record {
    var pelanggan: PelangganRecord
    var user: UserRecord

    static let columns = PelangganRecord.columns + UserRecord.columns

    init(_ row: borrowing Row, _ at: inout Int) throws {
        pelanggan = try PelangganRecord(row, &at)
        user = try UserRecord(row, &at)
    }

    static func select(_ pelanggan: String, _ user: String) -> String {
        "\(PelangganRecord.select(pelanggan)), \(UserRecord.select(user))"
    }
}
