/// What an admin calls.
extension Route {
    /// The figures of the platform.
    public static let adminDashboard = Route(.get, "/admin/dashboard-info")
    /// Every account with its figures.
    public static let adminUsers = Route(.get, "/admin/users")
    /// Makes an account of any peran.
    public static let createAdminUser = Route(.post, "/admin/users")
    /// Changes an account's peran.
    public static let updateRole = Route(.put, "/admin/users/{id}/role")
    /// Removes an account.
    public static let deleteAdminUser = Route(.delete, "/admin/users/{id}")
    /// Every mentor.
    public static let adminMentorList = Route(.get, "/admin/mentor")
    /// Makes a mentor.
    public static let createAdminMentor = Route(.post, "/admin/mentor")
    /// One mentor.
    public static let adminMentor = Route(.get, "/admin/mentor/{id}")
    /// Changes a mentor: status, price, description.
    public static let updateAdminMentor = Route(.put, "/admin/mentor/{id}")
    /// Removes a mentor.
    public static let deleteAdminMentor = Route(.delete, "/admin/mentor/{id}")
    /// Every pelanggan.
    public static let adminPelangganList = Route(.get, "/admin/pelanggan")
    /// Makes a pelanggan.
    public static let createAdminPelanggan = Route(.post, "/admin/pelanggan")
    /// One pelanggan.
    public static let adminPelanggan = Route(.get, "/admin/pelanggan/{id}")
    /// Changes a pelanggan.
    public static let updateAdminPelanggan = Route(.put, "/admin/pelanggan/{id}")
    /// Removes a pelanggan.
    public static let deleteAdminPelanggan = Route(.delete, "/admin/pelanggan/{id}")
    /// A mentor's supporting document.
    public static let downloadDokumenMentor = Route(.get, "/admin/download-dokumen-mentor/{id}")
    /// The file of a proof.
    public static let downloadBukti = Route(.get, "/admin/download-bukti-pembayaran/{transaksiId}")
    /// Accepts a payment.
    public static let verifikasiPembayaran = Route(.post, "/admin/verifikasi-pembayaran/{transaksiId}")
    /// Rejects a payment.
    public static let tolakPembayaran = Route(.post, "/admin/tolak-pembayaran/{transaksiId}")
    /// Reminds the mentor of a sesi.
    public static let notifikasiMentor = Route(.post, "/admin/notifikasi/mentor/{sesiId}")
    /// The platform's health for a dashboard.
    public static let monitor = Route(.get, "/admin/monitor")
    /// Figures of a span of days.
    public static let laporan = Route(.get, "/admin/laporan")
    /// Who did what.
    public static let audit = Route(.get, "/admin/audit")
    /// The jobs, dead letters first.
    public static let pekerjaanList = Route(.get, "/admin/pekerjaan")
    /// Runs a dead job again.
    public static let ulangiPekerjaan = Route(.post, "/admin/pekerjaan/{id}/ulangi")
    /// Gives a dead job up.
    public static let deletePekerjaan = Route(.delete, "/admin/pekerjaan/{id}")
}
