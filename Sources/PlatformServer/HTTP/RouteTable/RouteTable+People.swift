import ChillAjarKit

extension RouteTable {
    /// People, as an admin sees and changes them.
    static let people = [
        RouteRow(
            .notifikasiMentor, .only([.admin]), "Mengingatkan mentor akan sesi yang sudah dibayar dan belum dimulai."),
        RouteRow(
            .audit, .only([.admin]), "Siapa melakukan apa, kapan, terhadap apa; yang terbaru dahulu.",
            query: [
                .optional("jenis", .choice(Peristiwa.Jenis.allCases.map(\.rawValue))), .optional("user", .id),
                .optional("sebelum", .id), .optional("batas", .integer(1...200)),
            ], gives: .list("Peristiwa"), cached: .shared(["peristiwa", "users"])),
        RouteRow(
            .laporan, .only([.admin]), "Angka per hari (WIB) dan jumlahnya, paling panjang 366 hari.",
            query: [.optional("dari", .tanggal), .optional("sampai", .tanggal)], gives: .entity("Laporan")),
        RouteRow(
            .adminUsers, .only([.admin]), "Semua akun dengan jumlah sesinya.", gives: .list("AdminUser"),
            cached: .shared(["users", "pelanggan", "mentor", "sesi", "hitungan"])),
        RouteRow(
            .createAdminUser, .only([.admin]), "Membuat akun dengan peran apa pun.",
            takes: [.required("peran", .choice(["admin", "mentor", "pelanggan"]))] + newPerson + newMentor, success: 201,
            gives: .object(["user": "User", "pelanggan": "Pelanggan", "mentor": "Mentor"])),
        RouteRow(
            .updateRole, .only([.admin]), "Mengubah peran sebuah akun; sesi masuknya berakhir.",
            takes: [.required("peran", .choice(["admin", "mentor", "pelanggan"]))], gives: .object(["user": "User"])),
        RouteRow(.deleteAdminUser, .only([.admin]), "Menghapus sebuah akun; riwayat orang lain tetap ada."),
        RouteRow(
            .adminMentorList, .only([.admin]), "Semua mentor.", gives: .list("Mentor"), cached: .shared(["users", "mentor"])),
        RouteRow(
            .createAdminMentor, .only([.admin]), "Membuat mentor.",
            takes: [.optional("peran", .choice(["mentor"]))] + newPerson + newMentor, success: 201,
            gives: .object(["user": "User", "mentor": "Mentor"])),
        RouteRow(.adminMentor, .only([.admin]), "Satu mentor.", gives: .entity("Mentor")),
        RouteRow(
            .updateAdminMentor, .only([.admin]), "Mengubah mentor: status, biaya, dan profilnya.",
            takes: [.optional("status", .choice(["active", "pending", "rejected"]))] + profile + newMentor + [dokumen],
            gives: .object(["mentor": "Mentor"])),
        RouteRow(.downloadDokumenMentor, .only([.admin]), "Dokumen pendukung seorang mentor.", gives: .file),
        RouteRow(.deleteAdminMentor, .only([.admin]), "Menghapus mentor; riwayat orang lain tetap ada."),
        RouteRow(
            .adminPelangganList, .only([.admin]), "Semua pelanggan.", gives: .list("Pelanggan"),
            cached: .shared(["users", "pelanggan"])),
        RouteRow(
            .createAdminPelanggan, .only([.admin]), "Membuat pelanggan.",
            takes: [.optional("peran", .choice(["pelanggan"]))] + newPerson, success: 201,
            gives: .object(["user": "User", "pelanggan": "Pelanggan"])),
        RouteRow(.adminPelanggan, .only([.admin]), "Satu pelanggan.", gives: .entity("Pelanggan")),
        RouteRow(
            .updateAdminPelanggan, .only([.admin]), "Mengubah profil pelanggan.", takes: profile,
            gives: .object(["pelanggan": "Pelanggan"])),
        RouteRow(.deleteAdminPelanggan, .only([.admin]), "Menghapus pelanggan; riwayat orang lain tetap ada."),
    ]

    private static let newPerson: [FieldShape] = [
        .required("nama", .text(maximum: 255)), .required("email", .email), .required("password", .secret),
        .optional("nomorTelepon", .text(maximum: 255)), .optional("alamat", .text(maximum: 1000)),
    ]

    /// What a mentor applies with.
    static let dokumen = FieldShape.optional("dokumen_pendukung", .file(["image/jpeg", "image/png", "application/pdf"]))

    private static let newMentor: [FieldShape] = [
        .optional("deskripsi", .text(maximum: 5000)), .optional("biayaPerSesi", .rupiah),
    ]
}
