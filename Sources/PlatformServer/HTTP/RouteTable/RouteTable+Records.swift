import ChillAjarKit

extension RouteTable {
    /// The records of the platform, each listed, read, made, changed and removed.
    static let records = [
        RouteRow(.kursusList, .anyone, "Kursus.", gives: .list("Kursus"), cached: catalogue),
        RouteRow(
            .paketList, .anyone, "Paket.", gives: .list("Paket"), cached: .shared(["paket", "item_paket", "paket_item"])),
        RouteRow(
            .transaksiList, .anyone, owns: .ownView, "Transaksi.", gives: .list("Transaksi"),
            cached: .personal(ownSesi.tables.union(["peringatan_bukti"]))),
        RouteRow(
            .createTransaksi, .only([.pelanggan]), owns: .ownRow, "Membayar sebuah sesi.",
            takes: [
                .optional("id", .id), .required("sesi_id", .id), .optional("pelanggan_id", .id), .optional("mentor_id", .id),
                .optional("jumlah", .rupiah), .optional("paket_id", .id),
                .optional("statusPembayaran", .choice(["menunggu_verifikasi"])),
                .optional("metodePembayaran", .text(maximum: 255)), .optional("tanggalPembayaran", .tanggal),
                .optional("buktiPembayaran", .file(["image/jpeg", "image/png", "application/pdf"])),
                .optional("unggahan_id", .text(maximum: 255)),
            ], success: 201, gives: .object(["transaksi": "Transaksi"])),
        RouteRow(
            .deleteSesi, .only([.pelanggan, .admin]), owns: .ownRow, "Membatalkan sesi.", success: 204, gives: .empty),
        RouteRow(
            .deleteJadwal, .only([.mentor, .admin]), owns: .ownRow, "Menghapus slot.", success: 204, gives: .empty),
    ]

    /// The other names of what is done to a sesi and a transaksi.
    static let moderation: [RouteRow] = []
}
