import PlatformServer

extension ServerSettings {
    /// How often somebody may call.
    static let rates: [Setting] = [
        .boolean(
            "limits.rate", true, "Apakah permintaan dibatasi.", "Whether requests are limited."
        ) { $1.isRateLimited = $0 },
        .integer(
            "limits.requests_per_person_per_minute", 600, 10...1_000_000, "Permintaan per orang per menit.",
            "Requests of a person in a minute."
        ) { $1.rateLimits.person = Int($0) },
        .integer(
            "limits.requests_per_address_per_minute", 1200, 10...1_000_000, "Permintaan per alamat per menit.",
            "Requests from an address in a minute."
        ) { $1.rateLimits.address = Int($0) },
        .integer(
            "limits.sign_ins_per_address_per_minute", 30, 1...100_000, "Percobaan masuk per alamat per menit.",
            "Sign-ins from an address in a minute."
        ) { $1.rateLimits.signIn = Int($0) },
    ]

    /// How accounts are guarded.
    static let security: [Setting] = [
        .boolean(
            "security.admin_otp", true, "Apakah admin wajib memakai verifikasi dua langkah.",
            "Whether admins must have a second factor."
        ) { $1.platform.security.adminsNeedOTP = $0 },
        .integer(
            "security.admin_idle_minutes", 120, 15...43_200, "Sesi admin berakhir setelah diam selama ini, menit.",
            "An admin's session ends after so long without a request, minutes."
        ) { $1.platform.security.adminIdleLimit = $0 * 60 },
        .integer(
            "security.idle_days", 14, 1...365, "Sesi orang lain berakhir setelah diam selama ini, hari.",
            "Everybody else's, days."
        ) { $1.platform.security.idleLimit = $0 * 86_400 },
        .integer(
            "security.lockout_failures", 5, 1...100, "Kesalahan yang mengunci akun bagi sebuah alamat.",
            "Failures that lock an account for an address."
        ) { $1.platform.security.lockoutFailures = $0 },
        .integer(
            "security.lockout_minutes", 60, 1...10_080, "Lama kunci itu, menit.", "For so long, minutes."
        ) { $1.platform.security.lockoutSeconds = $0 * 60 },
    ]
}
