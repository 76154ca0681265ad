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
    /// Signs in.
    public static let login = Route(.post, "/login")
    /// Makes an account.
    public static let register = Route(.post, "/register")
    /// Ends the session.
    public static let logout = Route(.post, "/logout")
    /// What the platform offers (contract, Part 3).
    public static let capabilities = Route(.get, "/capabilities")

    // What everybody sees.
    /// Every kursus with its free slots.
    public static let publicKursus = Route(.get, "/public/kursus")
    /// Every mentor who teaches.
    public static let publicMentor = Route(.get, "/public/mentor")
    /// Every kursus with all slots and paket, for those who have signed in.
    public static let kursusList = Route(.get, "/kursus")
    /// Every paket.
    public static let paketList = Route(.get, "/paket")
    /// The testimoni of one mentor.
    public static let mentorTestimoni = Route(.get, "/mentor/{mentorId}/testimoni")
    /// The transaksi that the person may see.
    public static let transaksiList = Route(.get, "/transaksi")

    // Pelanggan.
    /// The public kursus under another name.
    public static let pelangganKursus = Route(.get, "/pelanggan/daftar-kursus")
    /// The pelanggan's own profile.
    public static let pelangganProfil = Route(.get, "/pelanggan/profil-saya")
    /// Books a slot.
    public static let pesanSesi = Route(.post, "/pelanggan/pesan-sesi")
    /// The pelanggan's paid sesi.
    public static let pelangganSesi = Route(.get, "/pelanggan/daftar-sesi")
    /// The pelanggan's sesi of every status.
    public static let pelangganSesiTransaksi = Route(.get, "/pelanggan/daftar-sesi-transaksi")
    /// Makes the transaksi of a sesi.
    public static let createTransaksi = Route(.post, "/transaksi")
    /// Sends a proof for a transaksi.
    public static let unggahBukti = Route(.post, "/pelanggan/unggah-bukti/{transaksiId}")
    /// Sends another proof after a reject.
    public static let unggahUlangBukti = Route(.post, "/pelanggan/unggah-ulang-bukti/{transaksiId}")
    /// Reviews a sesi.
    public static let beriTestimoni = Route(.post, "/pelanggan/beri-testimoni/{sesiId}")
    /// Gives a booking back.
    public static let deleteSesi = Route(.delete, "/sesi/{id}")

    // Mentor.
    /// The mentor's own profile.
    public static let mentorProfil = Route(.get, "/mentor/profil-saya")
    /// The mentor's kursus with every slot.
    public static let mentorKursus = Route(.get, "/mentor/daftar-kursus")
    /// The mentor's paid sesi.
    public static let mentorSesi = Route(.get, "/mentor/daftar-sesi")
    /// The mentor's slots.
    public static let mentorJadwal = Route(.get, "/mentor/jadwal-kursus")
    /// The mentor's reviewed sesi.
    public static let mentorDaftarTestimoni = Route(.get, "/mentor/daftar-testimoni")
    /// Adds or changes a slot.
    public static let aturJadwal = Route(.post, "/mentor/atur-jadwal")
    /// Removes a slot.
    public static let deleteJadwal = Route(.delete, "/jadwal-kursus/{id}")
    /// Starts a sesi.
    public static let mulaiSesi = Route(.post, "/mentor/mulai-sesi/{sesiId}")
    /// Ends a sesi.
    public static let selesaiSesi = Route(.post, "/mentor/selesai-sesi/{sesiId}")

    // Admin.
    /// The figures of the platform.
    public static let adminDashboard = Route(.get, "/admin/dashboard-info")
    /// The file of a proof.
    public static let downloadBukti = Route(.get, "/admin/download-bukti-pembayaran/{transaksiId}")
    /// Accepts a payment.
    public static let verifikasiPembayaran = Route(.post, "/admin/verifikasi-pembayaran/{transaksiId}")
    /// Rejects a payment.
    public static let tolakPembayaran = Route(.post, "/admin/tolak-pembayaran/{transaksiId}")
}
