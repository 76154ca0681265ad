import ChillAjarKit

/// What the wire's bookings depend on beside their rows: the moment, where to pay, the paket.
struct WireContext: Sendable {
    var now: Timestamp
    var rekening: Rekening?
    var paket: [Int64: PaketRecord] = [:]
    /// What admins are warned of, by transaksi.
    var peringatan: [Int64: [PeringatanRecord]] = [:]
    /// What happened to transaksi, by id; nil where that was not asked for.
    var riwayat: [Int64: [RiwayatRecord]]?
}

extension SesiRecord {
    /// Writes the keys of a Sesi; a booking that awaits payment says until when, and where to pay.
    func write(_ context: WireContext, to json: inout JSONWriter) {
        let status = status(at: context.now)
        json.field("id", id)
        json.field("mentor_id", mentorID)
        json.field("pelanggan_id", pelangganID)
        json.field("kursus_id", kursusID)
        json.field("jadwal_kursus_id", jadwalID)
        json.field("detailKursus", detailKursus)
        json.field("jumlahSementara", jumlahSementara)
        json.field("statusSesi", status.rawValue)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
        json.field("paket_id", paketID)
        if status == .pending { writeDeadline(batasWaktu, context, to: &json) }
    }

    fileprivate func deadline(_ context: WireContext) -> String? { status(at: context.now) == .pending ? batasWaktu : nil }
}

private func writeDeadline(_ batasWaktu: String?, _ context: WireContext, to json: inout JSONWriter) {
    guard let batasWaktu else { return }
    json.field("batasWaktu", batasWaktu)
    guard let rekening = context.rekening else { return }
    json.object("rekening") { json in
        json.field("bank", rekening.bank)
        json.field("nomor", rekening.nomor)
        json.field("atasNama", rekening.atasNama)
        if let qris = rekening.qris { json.field("qris", qris.text) }
    }
}

extension TransaksiRecord {
    /// Writes the keys of a Transaksi; `sesi` lends the deadline to one that awaits a proof.
    func write(_ context: WireContext, sesi: SesiRecord?, to json: inout JSONWriter) {
        json.field("id", id)
        json.field("pelanggan_id", pelangganID)
        json.field("mentor_id", mentorID)
        json.field("sesi_id", sesiID)
        json.field("paket_id", paketID)
        json.field("jumlah", jumlah)
        json.field("statusPembayaran", status.rawValue)
        json.field("metodePembayaran", metode)
        json.field("tanggalPembayaran", tanggal)
        json.field("buktiPembayaran", bukti.map { "bukti_bayar/\($0)" })
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
        json.field("alasan", alasan)
        if let warnings = context.peringatan[id] {
            json.array("peringatan", warnings) { json, warning in
                json.field("jenis", warning.jenis.rawValue)
                json.field("transaksi_id", warning.lain)
                json.field("jarak", warning.jarak)
            }
        }
        if let sesi { writeDeadline(sesi.deadline(context), context, to: &json) }
        if let riwayat = context.riwayat { json.array("riwayat", riwayat[id] ?? []) { json, step in step.write(to: &json) } }
    }
}

extension RiwayatRecord {
    /// Writes status, waktu and oleh: a name with the role, or the platform itself.
    func write(to json: inout JSONWriter) {
        json.field("status", status.rawValue)
        json.field("waktu", waktu)
        json.field("oleh", oleh.map { "\($0.nama) (\($0.peran))" } ?? "sistem")
    }
}

extension TestimoniRecord {
    func write(to json: inout JSONWriter) {
        json.field("id", id)
        json.field("sesi_id", sesiID)
        json.field("pelanggan_id", pelangganID)
        json.field("mentor_id", mentorID)
        json.field("rating", rating)
        json.field("komentar", komentar)
        json.field("tanggal", tanggal)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }
}

extension SesiRow {
    /// Which relations a list of sesi loads.
    struct Relations: OptionSet, Sendable {
        let rawValue: Int

        static let mentor = Relations(rawValue: 1)
        static let pelanggan = Relations(rawValue: 2)
        static let paket = Relations(rawValue: 4)
        static let transaksi = Relations(rawValue: 8)
        static let testimoni = Relations(rawValue: 16)
    }

    private var isPaid: Bool { transaksi?.status == .accepted }

    /// Writes a sesi with kursus, jadwal_kursus and the relations asked for. Contacts, and where one joins, are shown once the
    /// sesi is paid; an admin sees them always, a mentor where the own slot is joined.
    func write(_ relations: Relations, for peran: Peran, _ context: WireContext, to json: inout JSONWriter) {
        sesi.write(context, to: &json)
        let view: UserView = isPaid || peran == .admin ? .full : .publik
        if relations.contains(.mentor) { json.object("mentor") { mentor.write(view, to: &$0) } }
        if relations.contains(.pelanggan) { json.object("pelanggan") { pelanggan.write(view, to: &$0) } }
        if relations.contains(.testimoni) {
            if let testimoni { json.object("testimoni") { testimoni.write(to: &$0) } } else { json.null("testimoni") }
        }
        json.object("jadwal_kursus") { jadwal.write(withLink: isPaid || peran != .pelanggan, to: &$0) }
        json.object("kursus") { kursus.write(to: &$0) }
        if relations.contains(.paket) {
            if let paket = sesi.paketID.flatMap({ context.paket[$0] }) {
                json.object("paket") { paket.write(to: &$0) }
            } else {
                json.null("paket")
            }
        }
        if relations.contains(.transaksi) {
            if let transaksi {
                json.object("transaksi") { transaksi.write(context, sesi: sesi, to: &$0) }
            } else {
                json.null("transaksi")
            }
        }
    }
}

extension TransaksiRow {
    /// Writes a transaksi with pelanggan.user, mentor.user, sesi.kursus, sesi.jadwal_kursus and paket; contacts, and where one
    /// joins, as in ``SesiRow/write(_:for:_:to:)``.
    func write(for peran: Peran, _ context: WireContext, to json: inout JSONWriter) {
        let isPaid = transaksi.status == .accepted
        let view: UserView = isPaid || peran == .admin ? .full : .publik
        transaksi.write(context, sesi: sesi, to: &json)
        json.object("pelanggan") { pelanggan.write(view, to: &$0) }
        json.object("mentor") { mentor.write(view, to: &$0) }
        json.object("sesi") { json in
            sesi.write(context, to: &json)
            json.object("kursus") { kursus.write(to: &$0) }
            json.object("jadwal_kursus") { jadwal.write(withLink: isPaid || peran != .pelanggan, to: &$0) }
        }
        if let paket = transaksi.paketID.flatMap({ context.paket[$0] }) {
            json.object("paket") { paket.write(to: &$0) }
        } else {
            json.null("paket")
        }
    }
}

extension TestimoniRow {
    /// Writes a testimoni with sesi.kursus, sesi.jadwal_kursus, pelanggan.user and mentor.user.
    func write(for peran: Peran, _ context: WireContext, to json: inout JSONWriter) {
        let view: UserView = peran == .admin ? .full : .publik
        testimoni.write(to: &json)
        json.object("sesi") { json in
            sesi.write(context, to: &json)
            json.object("kursus") { kursus.write(to: &$0) }
            json.object("jadwal_kursus") { jadwal.write(to: &$0) }
        }
        json.object("pelanggan") { pelanggan.write(view, to: &$0) }
        json.object("mentor") { mentor.write(view, to: &$0) }
    }
}
