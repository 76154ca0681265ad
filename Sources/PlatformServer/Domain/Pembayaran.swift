import ChillAjarKit
import SQL

/// What an update says of a payment beside the proof.
struct PaymentChange: Sendable {
    var jumlah: Rupiah?
    var status: StatusPembayaran?
    /// Why it is rejected.
    var alasan: String?
}

/// Paying for a sesi, and deciding on the proof.
enum Pembayaran {
    /// Makes the transaksi of a sesi, with its proof or without; returns its id and a proof that it replaced.
    static func create(
        sesi id: Int64, jumlah: Rupiah?, _ draft: PaymentDraft, by person: Person, at now: Timestamp, in db: Connection
    ) throws -> (id: Int64, obsolete: String?) {
        let sesi = try payable(id, by: person, at: now, in: db)
        try check(jumlah, sesi.jumlahSementara)
        // A re-upload reuses the transaksi, also when its id was not sent.
        if let old = try db.transaksi(ofSesi: id), old.status == .rejected {
            return (old.id, try submit(draft, for: old, of: sesi, by: person, at: now, in: db))
        }
        let status: StatusPembayaran = draft.bukti == nil ? .menungguPembayaran : .menungguVerifikasi
        do {
            let made = try db.insertTransaksi(for: sesi, draft, status: status, at: now)
            if let bukti = draft.bukti {
                try db.holdSesi(id, until: nil, at: now)
                try db.rememberBukti(bukti, of: made, at: now)
                try db.record(Peristiwa(.buktiDikirim, by: person.userID, sesi: id, transaksi: made), at: now)
            }
            return (made, nil)
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.conflict("Pembayaran untuk sesi ini sudah ada.")
        }
    }

    /// The price is the server's: an amount that is another is 409 with the right one.
    private static func check(_ jumlah: Rupiah?, _ harga: Rupiah) throws(Problem) {
        guard let jumlah, jumlah != harga else { return }
        throw Problem(
            status: 409, message: "Jumlah yang harus dibayar adalah \(harga.formatted).", numbers: [("jumlah", harga.amount)])
    }

    /// Sends a proof, the first or another, for a transaksi that exists; returns a proof that it replaced.
    static func upload(
        transaksi id: Int64, _ draft: PaymentDraft, onlyAfterReject: Bool, by person: Person, at now: Timestamp, in db: Connection
    ) throws -> String? {
        guard let transaksi = try db.transaksi(id) else { throw Problem.notFound("Transaksi") }
        try own(transaksi, by: person)
        if onlyAfterReject, transaksi.status != .rejected {
            throw Problem(status: 422, message: "Bukti hanya dapat diunggah ulang setelah ditolak.")
        }
        let sesi = try payable(transaksi.sesiID, by: person, at: now, in: db)
        return try submit(draft, for: transaksi, of: sesi, by: person, at: now, in: db)
    }

    /// Changes what was said of a payment that is not accepted yet, and sends a proof along or none; returns a proof that it
    /// replaced. A status is an admin's to decide, by the same rules as everywhere.
    static func update(
        _ id: Int64, _ draft: PaymentDraft, _ change: PaymentChange, by person: Person, at now: Timestamp, in db: Connection
    ) throws -> String? {
        guard let transaksi = try db.transaksi(id) else { throw Problem.notFound("Transaksi") }
        try own(transaksi, by: person)
        try check(change.jumlah, transaksi.jumlah)
        let isDecided = change.status.map { $0 != transaksi.status } ?? false
        guard !isDecided || person.peran == .admin else { throw Problem.forbidden("Hanya admin yang memutuskan pembayaran.") }
        if draft.bukti != nil {
            let sesi = try payable(transaksi.sesiID, by: person, at: now, in: db)
            let obsolete = try submit(draft, for: transaksi, of: sesi, by: person, at: now, in: db)
            if isDecided { try decide(id, change, by: person, at: now, in: db) }
            return obsolete
        }
        if draft.metode != nil || draft.tanggal != nil {
            guard transaksi.status.takesProof else { throw Problem.conflict("Pembayaran ini sudah diterima.") }
            try db.describeTransaksi(id, draft, at: now)
        }
        if isDecided { try decide(id, change, by: person, at: now, in: db) }
        return nil
    }

    private static func decide(
        _ id: Int64, _ change: PaymentChange, by person: Person, at now: Timestamp, in db: Connection
    ) throws {
        switch change.status {
        case .accepted: try accept(id, by: person, at: now, in: db)
        case .rejected: try reject(id, alasan: change.alasan, by: person, at: now, in: db)
        default: throw Problem.conflict("Pembayaran hanya dapat diterima atau ditolak.")
        }
    }

    /// Takes a transaksi off the lists that no money and no waiting proof stands behind.
    static func remove(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard let transaksi = try db.transaksi(id) else { throw Problem.notFound("Transaksi") }
        switch transaksi.status {
        case .menungguPembayaran, .rejected: break
        case .menungguVerifikasi: throw Problem.conflict("Bukti pembayaran ini masih menunggu; terima atau tolak dahulu.")
        case .accepted, .unknown: throw Problem.conflict("Pembayaran ini sudah diterima dan tidak dapat dihapus.")
        }
        guard try db.removeTransaksi(transaksi, at: now) else { throw Problem.conflict("Transaksi ini baru saja berubah.") }
        try db.record(
            Peristiwa(.dataDiubah, by: person.userID, sesi: transaksi.sesiID, transaksi: id, "transaksi dihapus"), at: now)
    }

    private static func own(_ transaksi: TransaksiRecord, by person: Person) throws(Problem) {
        guard person.peran == .admin || transaksi.pelangganID == person.pelangganID else {
            throw .forbidden("Transaksi ini bukan milik Anda.")
        }
    }

    private static func submit(
        _ draft: PaymentDraft, for transaksi: TransaksiRecord, of sesi: SesiRecord, by person: Person, at now: Timestamp,
        in db: Connection
    ) throws -> String? {
        guard let bukti = draft.bukti else {
            throw Problem.invalid("buktiPembayaran", FieldProblem.required.words(for: "buktiPembayaran"))
        }
        guard transaksi.status.takesProof else { throw Problem.conflict("Pembayaran ini sudah diterima.") }
        guard try db.submitBukti(draft, for: transaksi, at: now) else {
            throw Problem.conflict("Transaksi ini baru saja berubah.")
        }
        try db.holdSesi(sesi.id, until: nil, at: now)
        try db.rememberBukti(bukti, of: transaksi.id, at: now)
        try db.record(Peristiwa(.buktiDikirim, by: person.userID, sesi: sesi.id, transaksi: transaksi.id), at: now)
        return transaksi.bukti
    }

    /// The person's own sesi (any for an admin), when it still holds its slot.
    private static func payable(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws -> SesiRecord {
        guard let sesi = try db.sesi(id) else { throw Problem.notFound("Sesi") }
        guard person.peran == .admin || sesi.pelangganID == person.pelangganID else {
            throw Problem.forbidden("Sesi ini bukan milik Anda.")
        }
        switch sesi.status(at: now) {
        case .pending: return sesi
        case .cancelled: throw Problem.conflict("Batas waktu pembayaran sudah lewat atau sesi dibatalkan; slotnya sudah dilepas.")
        default: throw Problem.conflict("Sesi ini sudah berjalan; pembayarannya tidak dapat diubah.")
        }
    }

    /// Accepts a waiting proof.
    static func accept(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        let sesi = try decide(id, .accepted, alasan: nil, at: now, in: db)
        try db.record(Peristiwa(.pembayaranDiterima, by: person.userID, sesi: sesi, transaksi: id), at: now)
    }

    /// Rejects a waiting proof; the pelanggan has 24 h anew to send another.
    static func reject(_ id: Int64, alasan: String?, by person: Person, at now: Timestamp, in db: Connection) throws {
        let sesi = try decide(id, .rejected, alasan: alasan, at: now, in: db)
        try db.holdSesi(sesi, until: now.adding(seconds: Booking.holdSeconds), at: now)
        try db.record(Peristiwa(.pembayaranDitolak, by: person.userID, sesi: sesi, transaksi: id, alasan), at: now)
    }

    private static func decide(
        _ id: Int64, _ status: StatusPembayaran, alasan: String?, at now: Timestamp, in db: Connection
    ) throws -> Int64 {
        guard let transaksi = try db.transaksi(id) else { throw Problem.notFound("Transaksi") }
        guard try db.decideTransaksi(id, status, alasan: alasan, at: now) else {
            throw Problem.conflict(transaksi.status.refusalToDecide)
        }
        return transaksi.sesiID
    }
}

extension StatusPembayaran {
    /// Why an admin cannot decide on it.
    fileprivate var refusalToDecide: String {
        switch self {
        case .accepted: "Pembayaran ini sudah diterima."
        case .rejected: "Pembayaran ini sudah ditolak; tunggu bukti yang baru."
        case .menungguPembayaran: "Bukti pembayaran belum dikirim."
        case .menungguVerifikasi, .unknown: "Pembayaran ini baru saja berubah."
        }
    }
}
