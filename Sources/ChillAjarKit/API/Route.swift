/// One route of the platform's API: a verb and a path under `/api`, with `{name}` for what varies.
///
/// The one table that the client calls by and that the server's access table is keyed with (contract, Part 1).
public struct Route: Hashable, Sendable {
    /// The verb.
    public let method: HTTPMethod
    /// The path under `/api`, as `/sesi/{id}`.
    public let template: String

    /// A route.
    public init(_ method: HTTPMethod, _ template: String) {
        self.method = method
        self.template = template
    }

    /// The path with its placeholders filled in order.
    public func path(_ values: Int64...) -> String {
        var values = values[...]
        return template.split(separator: "/").map { part in
            part.hasPrefix("{") ? "/" + (values.popFirst().map(String.init) ?? String(part)) : "/" + part
        }.joined()
    }

    // Signing in.
    public static let login = Route(.post, "/login")
    public static let register = Route(.post, "/register")
    public static let logout = Route(.post, "/logout")
    public static let capabilities = Route(.get, "/capabilities")

    // What everybody sees.
    public static let publicKursus = Route(.get, "/public/kursus")
    public static let publicMentor = Route(.get, "/public/mentor")
    public static let kursusList = Route(.get, "/kursus")
    public static let paketList = Route(.get, "/paket")
    public static let mentorTestimoni = Route(.get, "/mentor/{mentorId}/testimoni")
    public static let transaksiList = Route(.get, "/transaksi")

    // Pelanggan.
    public static let pelangganKursus = Route(.get, "/pelanggan/daftar-kursus")
    public static let pelangganProfil = Route(.get, "/pelanggan/profil-saya")
    public static let pesanSesi = Route(.post, "/pelanggan/pesan-sesi")
    public static let pelangganSesi = Route(.get, "/pelanggan/daftar-sesi")
    public static let pelangganSesiTransaksi = Route(.get, "/pelanggan/daftar-sesi-transaksi")
    public static let createTransaksi = Route(.post, "/transaksi")
    public static let unggahBukti = Route(.post, "/pelanggan/unggah-bukti/{transaksiId}")
    public static let unggahUlangBukti = Route(.post, "/pelanggan/unggah-ulang-bukti/{transaksiId}")
    public static let beriTestimoni = Route(.post, "/pelanggan/beri-testimoni/{sesiId}")
    public static let deleteSesi = Route(.delete, "/sesi/{id}")

    // Mentor.
    public static let mentorProfil = Route(.get, "/mentor/profil-saya")
    public static let mentorKursus = Route(.get, "/mentor/daftar-kursus")
    public static let mentorSesi = Route(.get, "/mentor/daftar-sesi")
    public static let mentorJadwal = Route(.get, "/mentor/jadwal-kursus")
    public static let mentorDaftarTestimoni = Route(.get, "/mentor/daftar-testimoni")
    public static let aturJadwal = Route(.post, "/mentor/atur-jadwal")
    public static let deleteJadwal = Route(.delete, "/jadwal-kursus/{id}")
    public static let mulaiSesi = Route(.post, "/mentor/mulai-sesi/{sesiId}")
    public static let selesaiSesi = Route(.post, "/mentor/selesai-sesi/{sesiId}")

    // Admin.
    public static let adminDashboard = Route(.get, "/admin/dashboard-info")
    public static let downloadBukti = Route(.get, "/admin/download-bukti-pembayaran/{transaksiId}")
    public static let verifikasiPembayaran = Route(.post, "/admin/verifikasi-pembayaran/{transaksiId}")
    public static let tolakPembayaran = Route(.post, "/admin/tolak-pembayaran/{transaksiId}")
}
