import ChillAjarKit

extension RouteTable {
    /// The records of the platform, each listed, read, made, changed and removed.
    static let records = kursusRecord + jadwalRecord + paketRecord + sesiRecord + transaksiRecord + testimoniRecord

    private static let keeping: Access = .only([.admin])
    private static let teaching: Access = .only([.mentor, .admin])
    private static let buying: Access = .only([.pelanggan, .admin])

    private static let kursusRecord = [
        RouteRow(
            .kursusList, .anyone, "Kursus dengan slot mulai hari ini, yang dipesan juga.", gives: .list("Kursus"),
            cached: catalogue),
        RouteRow(.kursusDetail, .anyone, "Satu kursus dengan semua slotnya.", gives: .entity("Kursus")),
        RouteRow(
            .createKursus, teaching, owns: .ownRow, "Membuat kursus; admin menyebut mentor_id.", takes: kursus(isNew: true),
            success: 201, gives: .entity("Kursus")),
        RouteRow(
            .updateKursus, teaching, owns: .ownRow, "Mengubah kursus; yang tidak dikirim tetap.", takes: kursus(isNew: false),
            gives: .entity("Kursus")),
        RouteRow(
            .deleteKursus, teaching, owns: .ownRow, "Menghapus kursus yang tidak punya sesi terbuka.", success: 204,
            gives: .empty),
    ]

    private static let jadwalRecord = [
        RouteRow(
            .jadwalList, .anyone, owns: .ownView, "Slot: milik mentor sendiri semuanya, yang lain mulai hari ini.",
            gives: .list("JadwalKursus"), cached: .personal(["kursus", "jadwal_kursus", "mentor"])),
        RouteRow(.jadwalDetail, .anyone, "Satu slot.", gives: .entity("JadwalKursus")),
        RouteRow(
            .createJadwal, teaching, owns: .ownRow, "Menambah slot.", takes: slot, gives: .entity("JadwalKursus")),
        RouteRow(
            .updateJadwal, teaching, owns: .ownRow, "Mengubah slot; yang tidak dikirim tetap.",
            takes: slot.filter { $0.name != "id" }.map { .optional($0.name, $0.kind) }, gives: .entity("JadwalKursus")),
        RouteRow(.deleteJadwal, teaching, owns: .ownRow, "Menghapus slot.", success: 204, gives: .empty),
    ]

    private static let paketRecord = [
        RouteRow(
            .paketList, .anyone, "Paket.", gives: .list("Paket"), cached: .shared(["paket", "item_paket", "paket_item"])),
        RouteRow(.paketDetail, .anyone, "Satu paket.", gives: .entity("Paket")),
        RouteRow(.createPaket, keeping, "Membuat paket.", takes: paket(isNew: true), success: 201, gives: .entity("Paket")),
        RouteRow(
            .updatePaket, keeping, "Mengubah paket; yang tidak dikirim tetap.", takes: paket(isNew: false),
            gives: .entity("Paket")),
        RouteRow(.deletePaket, keeping, "Menarik paket dari penjualan."),
        RouteRow(
            .itemPaketList, .anyone, "Isi yang dapat dimasukkan ke paket.", gives: .list("ItemPaket"),
            cached: .shared(["item_paket"])),
        RouteRow(.itemPaketDetail, .anyone, "Satu isi paket.", gives: .entity("ItemPaket")),
        RouteRow(
            .createItemPaket, keeping, "Membuat isi paket.", takes: itemPaket(isNew: true), success: 201,
            gives: .entity("ItemPaket")),
        RouteRow(
            .updateItemPaket, keeping, "Mengubah isi paket; yang tidak dikirim tetap.", takes: itemPaket(isNew: false),
            gives: .entity("ItemPaket")),
        RouteRow(.deleteItemPaket, keeping, "Menghapus isi yang tidak ada di paket mana pun."),
    ]

    private static let sesiRecord = [
        RouteRow(.sesiList, .anyone, owns: .ownView, "Sesi.", gives: .list("Sesi"), cached: ownSesi),
        RouteRow(.sesiDetail, .anyone, owns: .ownRow, "Satu sesi.", gives: .entity("Sesi")),
        RouteRow(
            .createSesi, buying, owns: .ownRow, "Memesan sebuah slot; admin untuk pelanggan mana pun.", takes: booking,
            success: 201, gives: .entity("Sesi")),
        RouteRow(
            .updateSesi, teaching, owns: .ownRow, "Memajukan status; admin juga topik dan slotnya.",
            takes: [
                .optional("statusSesi", .choice(["pending", "started", "end", "reviewed", "cancelled"])),
                .optional("detailKursus", .text(maximum: 2000)), .optional("jadwal_kursus_id", .id),
            ], gives: .entity("Sesi")),
        RouteRow(.deleteSesi, buying, owns: .ownRow, "Membatalkan sesi.", success: 204, gives: .empty),
    ]

    private static let transaksiRecord = [
        RouteRow(
            .transaksiList, .anyone, owns: .ownView, "Transaksi.", gives: .list("Transaksi"),
            cached: .personal(ownSesi.tables.union(["peringatan_bukti"]))),
        RouteRow(.transaksiDetail, .anyone, owns: .ownRow, "Satu transaksi dengan riwayatnya.", gives: .entity("Transaksi")),
        RouteRow(
            .createTransaksi, buying, owns: .ownRow, "Membayar sebuah sesi; dengan id mengirim bukti lagi.",
            takes: [
                .optional("id", .id), .optional("sesi_id", .id), .optional("pelanggan_id", .id), .optional("mentor_id", .id),
                .optional("jumlah", .rupiah), .optional("paket_id", .id),
                .optional("statusPembayaran", .choice(["menunggu_verifikasi", "menunggu_pembayaran"])),
                .optional("unggahan_id", .text(maximum: 255)),
            ] + payment, success: 201, gives: .object(["transaksi": "Transaksi"])),
        RouteRow(
            .updateTransaksi, buying, owns: .ownRow, "Mengubah keterangan atau bukti; admin memutuskan statusnya.",
            takes: [
                .optional("jumlah", .rupiah), .optional("alasan", .text(maximum: 1000)),
                .optional(
                    "statusPembayaran", .choice(["menunggu_pembayaran", "menunggu_verifikasi", "accepted", "rejected"])),
            ] + payment, gives: .entity("Transaksi")),
        RouteRow(
            .deleteTransaksi, keeping, "Menghapus transaksi yang ditolak atau belum dibayar.", success: 204, gives: .empty),
    ]

    private static let testimoniRecord = [
        RouteRow(
            .testimoniList, .anyone, owns: .ownView, "Testimoni sendiri; admin melihat 1.000 yang terbaru.",
            gives: .list("Testimoni"), cached: ownSesi),
        RouteRow(.testimoniDetail, .anyone, owns: .ownRow, "Satu testimoni.", gives: .entity("Testimoni")),
        RouteRow(
            .createTestimoni, .only([.pelanggan]), owns: .ownRow, "Mengulas sesi yang selesai.",
            takes: [.required("sesi_id", .id), .optional("pelanggan_id", .id)] + review(isNew: true), success: 201,
            gives: .entity("Testimoni")),
        RouteRow(
            .updateTestimoni, buying, owns: .ownRow, "Mengubah testimoni sendiri; yang tidak dikirim tetap.",
            takes: review(isNew: false), gives: .entity("Testimoni")),
        RouteRow(.deleteTestimoni, buying, owns: .ownRow, "Menghapus testimoni sendiri.", success: 204, gives: .empty),
    ]

    /// The other names of what is done to a sesi and a transaksi.
    static let moderation = [
        RouteRow(
            .konfirmasiSesi, teaching, owns: .ownRow, "Memulai sesi.", gives: .object(["sesi": "Sesi"])),
        RouteRow(
            .selesaikanSesi, teaching, owns: .ownRow, "Menyelesaikan sesi.",
            gives: .object(["sesi": "Sesi", "wa_result": "WaResult"])),
        RouteRow(
            .verifikasiTransaksi, keeping, "Menerima pembayaran.",
            gives: .object(["transaksi": "Transaksi", "wa_result_pelanggan": "WaResult", "wa_result_mentor": "WaResult"])),
        RouteRow(
            .tolakTransaksi, keeping, "Menolak pembayaran.", takes: [.optional("alasan", .text(maximum: 1000))],
            gives: .object(["transaksi": "Transaksi", "wa_result": "WaResult"])),
        RouteRow(
            .unggahBuktiTransaksi, .only([.pelanggan]), owns: .ownRow, "Mengunggah bukti pembayaran.",
            takes: bukti(isRequired: false), gives: .object(["transaksi": "Transaksi"])),
    ]
}

/// What the bodies of records are made of.
extension RouteTable {
    private static func field(_ isRequired: Bool, _ name: String, _ kind: FieldShape.Kind) -> FieldShape {
        isRequired ? .required(name, kind) : .optional(name, kind)
    }

    static func kursus(isNew: Bool) -> [FieldShape] {
        [
            field(isNew, "namaKursus", .text(maximum: 255)), .optional("deskripsi", .text(maximum: 5000)),
            .optional("mentor_id", .id), .optional("fotoKursus", .file(["image/jpeg", "image/png"])),
            .optional("paket_ids", .list(.id)),
            .optional("visibilitas_paket", .list(.object(["paket_id": .id, "visibilitas": .boolean]))),
        ]
    }

    private static func paket(isNew: Bool) -> [FieldShape] {
        [
            field(isNew, "nama", .text(maximum: 255)), .optional("harga_dasar", .rupiah), .optional("diskon", .rupiah),
            .optional("deskripsi", .text(maximum: 5000)), .optional("tanggal_mulai", .tanggal),
            .optional("tanggal_berakhir", .tanggal), .optional("max_pembelian_per_user", .integer(1...1_000_000)),
            .optional("items", .list(.object(["item_paket_id": .id, "jumlah_item": .integer(1...1000)]))),
        ]
    }

    private static func itemPaket(isNew: Bool) -> [FieldShape] {
        [
            field(isNew, "nama", .text(maximum: 255)), field(isNew, "harga", .rupiah), .optional("diskon", .rupiah),
            .optional("deskripsi", .text(maximum: 5000)),
        ]
    }

    private static func review(isNew: Bool) -> [FieldShape] {
        [field(isNew, "rating", .integer(1...5)), .optional("komentar", .text(maximum: 5000))]
    }

    private static let payment: [FieldShape] = [
        .optional("metodePembayaran", .text(maximum: 100)), .optional("tanggalPembayaran", .tanggal),
        .optional("buktiPembayaran", .file(["image/jpeg", "image/png", "application/pdf"])),
    ]
}
