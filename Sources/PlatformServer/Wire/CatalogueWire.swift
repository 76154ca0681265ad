import ChillAjarKit

extension KursusRecord {
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("namaKursus", nama)
        json.field("deskripsi", deskripsi)
        json.field("mentor_id", mentorID)
        json.field("fotoKursus", foto)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }
}

extension JadwalRecord {
    /// Writes the keys of a JadwalKursus; the link to join only for who teaches, who has paid, and admins.
    func write(withLink isLinked: Bool = false, to json: inout JSONWriter) {
        json.field("id", id)
        json.field("kursus_id", kursusID)
        json.field("tanggal", tanggal)
        json.field("waktu", waktu)
        json.field("gayaMengajar", gayaMengajar)
        json.field("keterangan", keterangan)
        json.field("tempat", tempat)
        if let waktuSelesai { json.field("waktuSelesai", waktuSelesai) }
        if isLinked { json.field("tautan", tautan) }
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }
}

extension PaketRecord {
    /// Writes the keys of a Paket with its items.
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("nama", nama)
        json.field("harga_dasar", hargaDasar)
        json.field("diskon", diskon)
        json.field("deskripsi", deskripsi)
        json.field("tanggal_mulai", tanggalMulai)
        json.field("tanggal_berakhir", tanggalBerakhir)
        json.field("max_pembelian_per_user", maksimumPerUser)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
        json.field("deleted_at", deletedAt)
        json.array("items", items) { json, item in item.write(to: &json) }
    }
}

extension ItemPaketRecord {
    /// Writes the keys of an ItemPaket with the paket that it is in.
    func write(to json: inout JSONWriter) {
        item.write(to: &json)
        json.object("pivot") { json in
            json.field("paket_id", paketID)
            json.field("item_paket_id", item.id)
            json.field("jumlah_item", jumlah)
            json.field("created_at", pivotCreatedAt)
            json.field("updated_at", pivotUpdatedAt)
        }
    }
}

extension BareItemRecord {
    /// Writes the keys of an ItemPaket.
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("nama", nama)
        json.field("harga", harga)
        json.field("diskon", diskon)
        json.field("deskripsi", deskripsi)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
        json.field("deleted_at", deletedAt)
    }
}

extension Catalogue {
    /// The list of courses with mentor.user, jadwal_kursus and visibilitas_paket.paket.items.
    func json() -> [UInt8] {
        // A paket stands in many courses: written once, copied after.
        let bundles = paket.mapValues { paket in JSONWriter.object { paket.write(to: &$0) } }
        return JSONWriter.array(of: kursus) { json, entry in
            write(entry.kursus, entry.mentor, bundles, withLink: false, to: &json)
        }
    }

    /// One course as in the list.
    func object(withLink isLinked: Bool, to json: inout JSONWriter) {
        guard let entry = kursus.first else { return }
        let bundles = paket.mapValues { paket in JSONWriter.object { paket.write(to: &$0) } }
        write(entry.kursus, entry.mentor, bundles, withLink: isLinked, to: &json)
    }

    private func write(
        _ kursus: KursusRecord, _ mentor: MentorWithUser, _ bundles: [Int64: [UInt8]], withLink isLinked: Bool,
        to json: inout JSONWriter
    ) {
        kursus.write(to: &json)
        json.object("mentor") { mentor.write(.publik, to: &$0) }
        json.array("jadwal_kursus", jadwal[kursus.id] ?? []) { json, slot in slot.write(withLink: isLinked, to: &json) }
        json.array("visibilitas_paket", visibilitas[kursus.id] ?? []) { json, row in
            row.write(paket: bundles[row.paketID], to: &json)
        }
    }
}

extension VisibilitasRecord {
    fileprivate func write(paket: [UInt8]?, to json: inout JSONWriter) {
        json.field("id", id)
        json.field("kursus_id", kursusID)
        json.field("paket_id", paketID)
        json.field("visibilitas", visibilitas)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
        if let paket { json.raw("paket", paket) } else { json.null("paket") }
    }
}
