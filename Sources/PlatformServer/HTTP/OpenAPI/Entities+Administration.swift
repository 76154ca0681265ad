extension Entities {
    /// What only an admin reads.
    static let administration = [
        EntityShape(
            "AdminUser",
            [
                .always("id", .integer), .always("nama", .text), .always("email", .text),
                .always("peran", .choice(["admin", "mentor", "pelanggan"])), .always("created_at", .text),
                .always("jumlah_sesi", .integer), .always("sesi_mendatang", .integer), .always("sesi_dimulai", .integer),
                .always("sesi_selesai", .integer), .always("nomorTelepon", .textOrNull), .always("alamat", .textOrNull),
            ]),
        EntityShape(
            "Peristiwa",
            [
                .always("id", .integer), .always("jenis", .choice(Peristiwa.Jenis.allCases.map(\.rawValue))),
                .always("oleh", .nullable(.object)), .always("user", .nullable(.object)), .always("sesi_id", .integerOrNull),
                .always("transaksi_id", .integerOrNull), .always("keterangan", .textOrNull), .always("created_at", .text),
            ]),
        EntityShape(
            "Laporan",
            [
                .always("dari", .text), .always("sampai", .text), .always("jumlah", .entity("AngkaLaporan")),
                .always("mentor_teraktif", .list(.object)), .always("hari", .list(.entity("AngkaLaporan"))),
            ]),
        EntityShape(
            "AngkaLaporan",
            [
                .sometimes("tanggal", .text), .always("sesi_dipesan", .integer), .always("sesi_dibayar", .integer),
                .always("sesi_selesai", .integer), .always("sesi_dibatalkan", .integer), .always("pendapatan", .integer),
                .always("pelanggan_baru", .integer), .always("jumlah_testimoni", .integer),
                .always("rating_rata_rata", .nullable(.number)), .always("waktu_verifikasi_median_detik", .integerOrNull),
            ]),
    ]
}
