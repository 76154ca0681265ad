import ChillAjarKit

extension RouteTable {
    /// What a pelanggan calls.
    static let pelanggan = [
        RouteRow(.pelangganProfil, .only([.pelanggan]), owns: .ownView, "Profil pelanggan.", gives: .entity("Pelanggan")),
        RouteRow(
            .pelangganInfo, .only([.pelanggan]), owns: .ownView, "Angka-angka sendiri.", gives: .entity("PelangganInfo")),
        RouteRow(
            .cariMentor, .anyone, "Mentor yang mengajar kursus dengan nama itu.",
            query: [.optional("namaKursus", .text(maximum: 255))], gives: .list("Mentor")),
        RouteRow(.detailMentor, .anyone, "Seorang mentor dengan kursusnya.", gives: .entity("Mentor")),
        RouteRow(
            .pesanSesi, .only([.pelanggan]), owns: .ownRow, "Memesan sebuah slot.", takes: booking, success: 201,
            gives: .object(["sesi": "Sesi"])),
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

    /// What a booking is made of.
    static let booking: [FieldShape] = [
        .required("mentor_id", .id), .required("pelanggan_id", .id), .required("kursus_id", .id),
        .required("jadwal_kursus_id", .id), .optional("detailKursus", .text(maximum: 2000)),
        .optional("statusSesi", .choice(["pending"])), .optional("paket_id", .id),
    ]

    /// What a person's sesi are read from.
    static let ownSesi = CachedList.personal([
        "sesi", "transaksi", "testimoni", "kursus", "jadwal_kursus", "mentor", "pelanggan", "users", "paket", "item_paket",
        "paket_item", "peristiwa",
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
