import ChillAjarKit

extension RouteTable {
    /// Signing in, and one's own account.
    static let account = [
        RouteRow(
            .login, .everybody, "Masuk dengan email dan kata sandi.",
            takes: [
                .required("email", .email), .required("password", .secret), .optional("refresh", .boolean),
            ], gives: .object(["user": "User"])),
        RouteRow(
            .register, .everybody, "Mendaftar sebagai pelanggan atau mentor.",
            takes: [
                .required("peran", .choice(["pelanggan", "mentor"])), .required("nama", .text(maximum: 255)),
                .required("email", .email), .required("password", .secret), .optional("nomorTelepon", .text(maximum: 255)),
                .optional("alamat", .text(maximum: 1000)), .optional("deskripsi", .text(maximum: 5000)),
                .optional("biayaPerSesi", .rupiah),
            ], success: 201, gives: .object(["user": "User", "pelanggan": "Pelanggan", "mentor": "Mentor"])),
        RouteRow(
            .logout, .anyone, owns: .ownRow, "Keluar; dengan ?semua=1 dari semua perangkat.",
            query: [.optional("semua", .choice(["1"]))]),
        RouteRow(
            .userProfil, .anyone, owns: .ownRow, "Mengubah profil sendiri.",
            takes: profile + [
                .optional("deskripsi", .text(maximum: 5000)), .optional("foto_profil", .file(["image/jpeg", "image/png"])),
            ],
            gives: .object(["user": "User"])),
        RouteRow(
            .uploadFoto, .anyone, owns: .ownRow, "Mengunggah foto profil.",
            takes: [.required("foto_profil", .file(["image/jpeg", "image/png"]))], gives: .object([:])),
    ]

    /// What people tell of themselves.
    static let profile: [FieldShape] = [
        .optional("nama", .text(maximum: 255)), .optional("email", .email), .optional("nomorTelepon", .text(maximum: 255)),
        .optional("alamat", .text(maximum: 1000)),
    ]
}
