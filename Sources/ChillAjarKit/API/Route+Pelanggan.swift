/// What a pelanggan calls.
extension Route {
    /// The public kursus under another name.
    public static let pelangganKursus = Route(.get, "/pelanggan/daftar-kursus")
    /// The pelanggan's own profile.
    public static let pelangganProfil = Route(.get, "/pelanggan/profil-saya")
    /// The pelanggan's figures.
    public static let pelangganInfo = Route(.get, "/pelanggan/profil-info")
    /// The mentors of kursus with that in their names.
    public static let cariMentor = Route(.get, "/pelanggan/cari-mentor")
    /// A mentor with the kursus.
    public static let detailMentor = Route(.get, "/pelanggan/detail-mentor/{mentorId}")
    /// Books a slot.
    public static let pesanSesi = Route(.post, "/pelanggan/pesan-sesi")
    /// The pelanggan's paid sesi.
    public static let pelangganSesi = Route(.get, "/pelanggan/daftar-sesi")
    /// The pelanggan's sesi of every status.
    public static let pelangganSesiTransaksi = Route(.get, "/pelanggan/daftar-sesi-transaksi")
    /// Sends a proof for a transaksi.
    public static let unggahBukti = Route(.post, "/pelanggan/unggah-bukti/{transaksiId}")
    /// Sends another proof after a reject.
    public static let unggahUlangBukti = Route(.post, "/pelanggan/unggah-ulang-bukti/{transaksiId}")
    /// Reviews a sesi.
    public static let beriTestimoni = Route(.post, "/pelanggan/beri-testimoni/{sesiId}")
}
