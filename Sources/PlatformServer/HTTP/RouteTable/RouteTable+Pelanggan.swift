import ChillAjarKit

extension RouteTable {
    /// What a pelanggan calls.
    static let pelanggan = [
        RouteRow(.pelangganProfil, .only([.pelanggan]), owns: .ownView, "Profil pelanggan.", gives: .entity("Pelanggan")),
        RouteRow(
            .pesanSesi, .only([.pelanggan]), owns: .ownRow, "Memesan sebuah slot.",
            takes: [
                .required("mentor_id", .id), .required("pelanggan_id", .id), .required("kursus_id", .id),
                .required("jadwal_kursus_id", .id), .optional("detailKursus", .text(maximum: 2000)),
                .optional("statusSesi", .choice(["pending"])), .optional("paket_id", .id),
            ], success: 201, gives: .object(["sesi": "Sesi"])),
        RouteRow(
            .pelangganSesi, .only([.pelanggan]), owns: .ownView, "Sesi yang sudah dibayar.", gives: .list("Sesi"), cached: ownSesi
        ),
        RouteRow(
            .pelangganSesiTransaksi, .only([.pelanggan]), owns: .ownView, "Semua sesi dengan transaksinya.", gives: .list("Sesi"),
            cached: ownSesi),
        RouteRow(
            .unggahBukti, .only([.pelanggan]), owns: .ownRow, "Mengunggah bukti pembayaran.", takes: bukti(isRequired: false),
            gives: .object(["transaksi": "Transaksi"])),
        RouteRow(
            .unggahUlangBukti, .only([.pelanggan]), owns: .ownRow, "Mengunggah ulang bukti yang ditolak.",
            takes: bukti(isRequired: true), gives: .object(["transaksi": "Transaksi"])),
        RouteRow(
            .beriTestimoni, .only([.pelanggan]), owns: .ownRow, "Mengulas sesi yang selesai.",
            takes: [.required("rating", .integer(1...5)), .optional("komentar", .text(maximum: 5000))], success: 201,
            gives: .object(["testimoni": "Testimoni", "sesi": "Sesi", "mentor": "Mentor"])),
    ]

    /// What a person's sesi are read from.
    static let ownSesi = CachedList.personal([
        "sesi", "transaksi", "testimoni", "kursus", "jadwal_kursus", "mentor", "pelanggan", "users", "paket", "item_paket",
        "paket_item",
    ])

    /// What comes along with a proof, which is a file or an upload that came before.
    static func bukti(isRequired: Bool) -> [FieldShape] {
        [
            .optional("buktiPembayaran", .file(["image/jpeg", "image/png", "application/pdf"])),
            .optional("unggahan_id", .text(maximum: 255)),
            isRequired ? .required("tanggalPembayaran", .tanggal) : .optional("tanggalPembayaran", .tanggal),
        ]
    }
}
