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
    /// When it ends, where the mentor has said so.
    var waktuSelesai: String?
    /// Where one joins; for those who teach and those who have paid.
    var tautan: String?
    var createdAt: String
    var updatedAt: String

    static let columns = [
        "id", "kursus_id", "tanggal", "waktu", "gaya_mengajar", "keterangan", "tempat", "waktu_selesai", "tautan",
        "created_at", "updated_at",
    ]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        kursusID = try row.next(&at)
        tanggal = try row.next(&at)
        waktu = try row.next(&at)
        gayaMengajar = try row.next(&at)
        keterangan = try row.next(&at)
        tempat = try row.next(&at)
        waktuSelesai = try row.next(&at)
        tautan = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }

    /// When it begins.
    var mulai: Timestamp? {
        guard let day = Tanggal(tanggal), let time = Waktu(waktu) else { return nil }
        return Timestamp(day, time, in: .wib)
    }

    /// When it ends, where that was said; the next day when the time lies before the beginning.
    private var selesai: Timestamp? {
        guard let mulai, let day = Tanggal(tanggal), let time = waktuSelesai.flatMap({ Waktu($0) }) else { return nil }
        let end = Timestamp(day, time, in: .wib)
        return end > mulai ? end : end.adding(seconds: 86_400)
    }

    /// Whether nobody can be in both: they begin together, or one begins before the other ends.
    ///
    /// Where no end was said, a slot takes 120 minutes (contract, Part 3). Only between slots of one kursus it takes none:
    /// classic clients cannot say an end, and who offers a kursus at eight and at nine says by that how long it takes.
    func overlaps(_ other: JadwalRecord) -> Bool {
        guard let mulai, let begin = other.mulai else { return false }
        let unsaid: Int64 = kursusID == other.kursusID ? 0 : 120 * 60
        return mulai == begin
            || (mulai < other.selesai ?? begin.adding(seconds: unsaid) && begin < selesai ?? mulai.adding(seconds: unsaid))
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
                    id: ItemPaketID($0.item.id), nama: $0.item.nama, harga: $0.item.harga, diskon: $0.item.diskon,
                    jumlahItem: Int(clamping: $0.jumlah))
            })
    }

    /// Whether it is sold at that moment: not withdrawn, begun, not over.
    func isSold(at now: Timestamp) -> Bool {
        let now = now.description
        return deletedAt == nil && (tanggalMulai ?? "") <= now && (tanggalBerakhir.map { now < $0 } ?? true)
    }
}

/// One thing that a paket may hold.
struct BareItemRecord: Record {
    var id: Int64
    var nama: String
    var harga: Rupiah
    var diskon: Rupiah
    var deskripsi: String?
    var createdAt: String
    var updatedAt: String
    var deletedAt: String?

    static let columns = ["id", "nama", "harga", "diskon", "deskripsi", "created_at", "updated_at", "deleted_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        nama = try row.next(&at)
        harga = Rupiah(try row.next(&at))
        diskon = Rupiah(try row.next(&at))
        deskripsi = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
        deletedAt = try row.next(&at)
    }
}

/// So many of one thing in a paket.
struct ItemPaketRecord: Record {
    var item: BareItemRecord
    var paketID: Int64
    var jumlah: Int64
    var pivotCreatedAt: String
    var pivotUpdatedAt: String

    static let columns = BareItemRecord.columns + ["paket_id", "jumlah_item", "created_at", "updated_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        item = try BareItemRecord(row, &at)
        paketID = try row.next(&at)
        jumlah = try row.next(&at)
        pivotCreatedAt = try row.next(&at)
        pivotUpdatedAt = try row.next(&at)
    }

    static func select(_ item: String, _ pivot: String) -> String {
        "\(BareItemRecord.select(item)), \(pivot).paket_id, \(pivot).jumlah_item, \(pivot).created_at, \(pivot).updated_at"
    }
}
