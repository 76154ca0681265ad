import ChillAjarKit
import SQL

/// A course.
struct KursusRecord: Record {
    var id: Int64
    var nama: String
    var deskripsi: String?
    var mentorID: Int64
    var foto: String?
    var createdAt: String
    var updatedAt: String

    static let columns = ["id", "nama_kursus", "deskripsi", "mentor_id", "foto_kursus", "created_at", "updated_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        nama = try row.next(&at)
        deskripsi = try row.next(&at)
        mentorID = try row.next(&at)
        foto = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}

/// A slot.
struct JadwalRecord: Record {
    var id: Int64
    var kursusID: Int64
    var tanggal: String
    var waktu: String
    var gayaMengajar: String
    var keterangan: String?
    var tempat: String?
    var dihapusAt: String?
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "kursus_id", "tanggal", "waktu", "gaya_mengajar", "keterangan", "tempat", "dihapus_at", "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        kursusID = try row.next(&at)
        tanggal = try row.next(&at)
        waktu = try row.next(&at)
        gayaMengajar = try row.next(&at)
        keterangan = try row.next(&at)
        tempat = try row.next(&at)
        dihapusAt = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }

    /// When it begins.
    var mulai: Timestamp? {
        guard let day = Tanggal(tanggal), let time = Waktu(waktu) else { return nil }
        return Timestamp(day, time, in: .wib)
    }
}

/// A bundle with what is in it.
struct PaketRecord: Sendable {
    var id: Int64
    var nama: String
    var hargaDasar: Rupiah
    var diskon: Rupiah
    var deskripsi: String?
    var tanggalMulai: String?
    var tanggalBerakhir: String?
    var maksimumPerUser: Int64?
    var createdAt: String
    var updatedAt: String
    var deletedAt: String?
    var items: [ItemPaketRecord] = []

    static let columns = """
        p.id, p.nama, p.harga_dasar, p.diskon, p.deskripsi, p.tanggal_mulai, p.tanggal_berakhir, p.max_pembelian_per_user,
        p.created_at, p.updated_at, p.deleted_at
        """

    init(_ row: borrowing Row) throws {
        var at = 0
        id = try row.next(&at)
        nama = try row.next(&at)
        hargaDasar = Rupiah(try row.next(&at))
        diskon = Rupiah(try row.next(&at))
        deskripsi = try row.next(&at)
        tanggalMulai = try row.next(&at)
        tanggalBerakhir = try row.next(&at)
        maksimumPerUser = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
        deletedAt = try row.next(&at)
    }

    /// What the price rule needs of it.
    var forPrice: Paket {
        Paket(
            id: PaketID(id), nama: nama, diskon: diskon,
            items: items.map {
                ItemPaket(
                    id: ItemPaketID($0.id), nama: $0.nama, harga: $0.harga, diskon: $0.diskon,
                    jumlahItem: Int(clamping: $0.jumlah))
            })
    }

    /// Whether it is sold at that moment: not withdrawn, begun, not over.
    func isSold(at now: Timestamp) -> Bool {
        let now = now.description
        return deletedAt == nil && (tanggalMulai ?? "") <= now && (tanggalBerakhir.map { now < $0 } ?? true)
    }
}

/// So many of one thing in a paket.
struct ItemPaketRecord: Sendable {
    var paketID: Int64
    var id: Int64
    var nama: String
    var harga: Rupiah
    var diskon: Rupiah
    var deskripsi: String?
    var createdAt: String
    var updatedAt: String
    var deletedAt: String?
    var jumlah: Int64
    var pivotCreatedAt: String
    var pivotUpdatedAt: String

    static let columns = """
        pi.paket_id, i.id, i.nama, i.harga, i.diskon, i.deskripsi, i.created_at, i.updated_at, i.deleted_at, pi.jumlah_item,
        pi.created_at, pi.updated_at
        """

    init(_ row: borrowing Row) throws {
        var at = 0
        paketID = try row.next(&at)
        id = try row.next(&at)
        nama = try row.next(&at)
        harga = Rupiah(try row.next(&at))
        diskon = Rupiah(try row.next(&at))
        deskripsi = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
        deletedAt = try row.next(&at)
        jumlah = try row.next(&at)
        pivotCreatedAt = try row.next(&at)
        pivotUpdatedAt = try row.next(&at)
    }
}
