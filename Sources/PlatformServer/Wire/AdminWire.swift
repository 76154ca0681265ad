import ChillAjarKit

extension AuditRow {
    /// Writes a row of GET /admin/audit.
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("jenis", jenis)
        if let oleh { json.object("oleh") { oleh.write(to: &$0) } } else { json.null("oleh") }
        if let user { json.object("user") { user.write(to: &$0) } } else { json.null("user") }
        json.field("sesi_id", sesi)
        json.field("transaksi_id", transaksi)
        json.field("keterangan", keterangan)
        json.field("created_at", createdAt)
    }
}

extension AuditRow.Named {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("nama", nama)
        json.field("peran", peran)
    }
}

extension Laporan {
    /// Writes GET /admin/laporan.
    func write(to json: inout JSONWriter) {
        json.field("dari", dari.description)
        json.field("sampai", sampai.description)
        json.object("jumlah") { jumlah.write(to: &$0) }
        json.array("mentor_teraktif", mentorTeraktif) { json, row in
            json.field("mentor_id", row.mentor)
            json.field("nama", row.nama)
            json.field("sesi_selesai", row.selesai)
        }
        json.array("hari", hari) { json, row in
            json.field("tanggal", row.tanggal.description)
            row.angka.write(to: &json)
        }
    }
}

extension Laporan.Angka {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("sesi_dipesan", sesiDipesan)
        json.field("sesi_dibayar", sesiDibayar)
        json.field("sesi_selesai", sesiSelesai)
        json.field("sesi_dibatalkan", sesiDibatalkan)
        json.field("pendapatan", pendapatan)
        json.field("pelanggan_baru", pelangganBaru)
        json.field("jumlah_testimoni", testimoni)
        if let rating { json.field("rating_rata_rata", rating) } else { json.null("rating_rata_rata") }
        json.field("waktu_verifikasi_median_detik", medianVerifikasi)
    }
}
