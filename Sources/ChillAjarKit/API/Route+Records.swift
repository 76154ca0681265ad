/// The seven records of the platform, each listed, read, made, changed and removed.
extension Route {
    /// Every kursus that the person may see.
    public static let kursusList = Route(.get, "/kursus")
    /// One kursus.
    public static let kursusDetail = Route(.get, "/kursus/{id}")
    /// Makes a kursus.
    public static let createKursus = Route(.post, "/kursus")
    /// Changes a kursus.
    public static let updateKursus = Route(.put, "/kursus/{id}")
    /// Removes a kursus.
    public static let deleteKursus = Route(.delete, "/kursus/{id}")
    /// Every sesi that the person may see.
    public static let sesiList = Route(.get, "/sesi")
    /// One sesi.
    public static let sesiDetail = Route(.get, "/sesi/{id}")
    /// Makes a sesi.
    public static let createSesi = Route(.post, "/sesi")
    /// Changes a sesi.
    public static let updateSesi = Route(.put, "/sesi/{id}")
    /// Removes a sesi.
    public static let deleteSesi = Route(.delete, "/sesi/{id}")
    /// Every transaksi that the person may see.
    public static let transaksiList = Route(.get, "/transaksi")
    /// One transaksi.
    public static let transaksiDetail = Route(.get, "/transaksi/{id}")
    /// Makes a transaksi.
    public static let createTransaksi = Route(.post, "/transaksi")
    /// Changes a transaksi.
    public static let updateTransaksi = Route(.put, "/transaksi/{id}")
    /// Removes a transaksi.
    public static let deleteTransaksi = Route(.delete, "/transaksi/{id}")
    /// Every testimoni that the person may see.
    public static let testimoniList = Route(.get, "/testimoni")
    /// One testimoni.
    public static let testimoniDetail = Route(.get, "/testimoni/{id}")
    /// Makes a testimoni.
    public static let createTestimoni = Route(.post, "/testimoni")
    /// Changes a testimoni.
    public static let updateTestimoni = Route(.put, "/testimoni/{id}")
    /// Removes a testimoni.
    public static let deleteTestimoni = Route(.delete, "/testimoni/{id}")
    /// Every jadwal-kursus that the person may see.
    public static let jadwalList = Route(.get, "/jadwal-kursus")
    /// One jadwal-kursus.
    public static let jadwalDetail = Route(.get, "/jadwal-kursus/{id}")
    /// Makes a jadwal-kursus.
    public static let createJadwal = Route(.post, "/jadwal-kursus")
    /// Changes a jadwal-kursus.
    public static let updateJadwal = Route(.put, "/jadwal-kursus/{id}")
    /// Removes a jadwal-kursus.
    public static let deleteJadwal = Route(.delete, "/jadwal-kursus/{id}")
    /// Every paket that the person may see.
    public static let paketList = Route(.get, "/paket")
    /// One paket.
    public static let paketDetail = Route(.get, "/paket/{id}")
    /// Makes a paket.
    public static let createPaket = Route(.post, "/paket")
    /// Changes a paket.
    public static let updatePaket = Route(.put, "/paket/{id}")
    /// Removes a paket.
    public static let deletePaket = Route(.delete, "/paket/{id}")
    /// Every item-paket that the person may see.
    public static let itemPaketList = Route(.get, "/item-paket")
    /// One item-paket.
    public static let itemPaketDetail = Route(.get, "/item-paket/{id}")
    /// Makes a item-paket.
    public static let createItemPaket = Route(.post, "/item-paket")
    /// Changes a item-paket.
    public static let updateItemPaket = Route(.put, "/item-paket/{id}")
    /// Removes a item-paket.
    public static let deleteItemPaket = Route(.delete, "/item-paket/{id}")
    /// Starts a sesi, under another name.
    public static let konfirmasiSesi = Route(.post, "/sesi/{id}/konfirmasi")
    /// Ends a sesi, under another name.
    public static let selesaikanSesi = Route(.post, "/sesi/{id}/selesai")
    /// Accepts a payment, under another name.
    public static let verifikasiTransaksi = Route(.post, "/transaksi/{id}/verifikasi")
    /// Rejects a payment, under another name.
    public static let tolakTransaksi = Route(.post, "/transaksi/{id}/tolak")
    /// Sends a proof, under another name.
    public static let unggahBuktiTransaksi = Route(.post, "/transaksi/{id}/unggah-bukti")
}
