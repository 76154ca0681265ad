extension NotifikasiRecord {
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("jenis", jenis)
        json.field("judul", judul)
        json.field("isi", isi)
        json.field("sesi_id", sesiID)
        json.field("transaksi_id", transaksiID)
        json.field("dibaca_at", dibacaAt)
        json.field("created_at", createdAt)
    }

    /// The row as GET /notifikasi shows it, on one line.
    var json: String { String(decoding: JSONWriter.object { write(to: &$0) }, as: UTF8.self) }
}
