import ChillAjarKit

extension RouteTable {
    /// Signing in, and one's own account.
    static let account =
        [
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
                    .optional("biayaPerSesi", .rupiah), .optional("refresh", .boolean), dokumen,
                ], success: 201, gives: .object(["user": "User", "pelanggan": "Pelanggan", "mentor": "Mentor"])),
            RouteRow(
                .logout, .anyone, owns: .ownRow, "Keluar; dengan ?semua=1 dari semua perangkat.",
                query: [.optional("semua", .choice(["1"]))]),
            RouteRow(
                .loginOTP, .everybody, "Langkah kedua: kode autentikator atau kode pemulihan.",
                takes: [.required("challenge", .secret), .required("code", .secret), .optional("refresh", .boolean)],
                gives: .object(["user": "User"])),
            RouteRow(
                .refreshToken, .everybody, "Menukar refresh token dengan pasangan baru.",
                takes: [.required("refresh_token", .secret)],
                gives: .object([:])),
            RouteRow(
                .lupaSandi, .everybody, "Meminta kode lewat WhatsApp untuk kata sandi yang terlupa.",
                takes: [.required("email", .text(maximum: 255))]),
            RouteRow(
                .aturSandi, .everybody, "Mengatur kata sandi dengan kode itu.",
                takes: [.required("email", .text(maximum: 255)), .required("kode", .secret), .required("password_baru", .secret)]),
            RouteRow(
                .gantiSandi, .anyone, owns: .ownRow, "Mengubah kata sandi; perangkat lain keluar.",
                takes: [.required("password_lama", .secret), .required("password_baru", .secret)]),
            RouteRow(.sesiLoginList, .anyone, owns: .ownView, "Perangkat yang sedang masuk.", gives: .list("SesiLogin")),
            RouteRow(
                .deleteSesiLogin, .anyone, owns: .ownRow, "Mengeluarkan satu perangkat.", success: 204, gives: .empty),
        ] + otp + ownProfile

    /// The second factor.
    private static let otp = [
        RouteRow(.otpStatus, .anyone, owns: .ownView, "Keadaan verifikasi dua langkah.", gives: .entity("OTPStatus")),
        RouteRow(.otpBegin, .anyone, owns: .ownRow, "Memulai pemasangan verifikasi dua langkah.", gives: .object([:])),
        RouteRow(
            .otpConfirm, .anyone, owns: .ownRow, "Mengaktifkannya dengan kode pertama.", takes: [.required("code", .secret)],
            gives: .object([:])),
        RouteRow(
            .otpRecovery, .anyone, owns: .ownRow, "Kode pemulihan baru.", takes: [.required("code", .secret)],
            gives: .object([:])),
        RouteRow(
            .otpRemove, .anyone, owns: .ownRow, "Melepas verifikasi dua langkah.", takes: [.required("code", .secret)]),
    ]

    /// One's own profile.
    private static let ownProfile = [
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

    /// What an admin who has no second factor yet may call.
    static let beforeOTP: Set<Route> = [.otpStatus, .otpBegin, .otpConfirm, .logout]
}
