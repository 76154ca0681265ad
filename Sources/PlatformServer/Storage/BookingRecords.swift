import ChillAjarKit
import SQL

/// A booking.
struct SesiRecord: Record {
    var id: Int64
    var mentorID: Int64
    var pelangganID: Int64
    var kursusID: Int64
    var jadwalID: Int64
    var paketID: Int64?
    var detailKursus: String?
    var jumlahSementara: Rupiah
    var status: StatusSesi
    /// Until when it is held without a payment; nil once a proof waits or is accepted.
    var batasWaktu: String?
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "mentor_id", "pelanggan_id", "kursus_id", "jadwal_kursus_id", "paket_id", "detail_kursus", "jumlah_sementara",
        "status_sesi", "batas_waktu", "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        mentorID = try row.next(&at)
        pelangganID = try row.next(&at)
        kursusID = try row.next(&at)
        jadwalID = try row.next(&at)
        paketID = try row.next(&at)
        detailKursus = try row.next(&at)
        jumlahSementara = Rupiah(try row.next(&at))
        status = StatusSesi(rawValue: try row.next(&at))
        batasWaktu = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }

    /// The status that counts now: a hold that has run out is cancelled, whether or not the sweep has come by.
    func status(at now: Timestamp) -> StatusSesi {
        guard status == .pending, let batasWaktu, batasWaktu <= now.description else { return status }
        return .cancelled
    }
}

/// A payment.
struct TransaksiRecord: Record {
    var id: Int64
    var pelangganID: Int64
    var mentorID: Int64
    var sesiID: Int64
    var paketID: Int64?
    var jumlah: Rupiah
    var status: StatusPembayaran
    var metode: String?
    var tanggal: String?
    var bukti: String?
    var alasan: String?
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "pelanggan_id", "mentor_id", "sesi_id", "paket_id", "jumlah", "status_pembayaran", "metode_pembayaran",
        "tanggal_pembayaran", "bukti_pembayaran", "alasan", "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        pelangganID = try row.next(&at)
        mentorID = try row.next(&at)
        sesiID = try row.next(&at)
        paketID = try row.next(&at)
        jumlah = Rupiah(try row.next(&at))
        status = StatusPembayaran(rawValue: try row.next(&at))
        metode = try row.next(&at)
        tanggal = try row.next(&at)
        bukti = try row.next(&at)
        alasan = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}

/// A review.
struct TestimoniRecord: Record {
    var id: Int64
    var sesiID: Int64
    var pelangganID: Int64
    var mentorID: Int64
    var rating: Int64
    var komentar: String?
    var tanggal: String
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "sesi_id", "pelanggan_id", "mentor_id", "rating", "komentar", "tanggal", "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        sesiID = try row.next(&at)
        pelangganID = try row.next(&at)
        mentorID = try row.next(&at)
        rating = try row.next(&at)
        komentar = try row.next(&at)
        tanggal = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}
