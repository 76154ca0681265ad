import ChillAjarKit
import SQL

/// Payments that come with a file.
extension Handlers {
    private static let field = "buktiPembayaran"

    /// Makes a transaksi, or with `id` sends another proof for one.
    @Sendable func createTransaksi(_ call: IncomingCall) async throws -> Answer {
        var input = try await call.input()
        var form = Form(input)
        let existing = form.number("id")
        let sesi = existing == nil ? form.requiredNumber("sesi_id") : form.number("sesi_id") ?? 0
        let pelanggan = form.number("pelanggan_id")
        let jumlah = form.rupiah("jumlah")
        var draft = paymentDraft(&form)
        let status = form.text("statusPembayaran").map { StatusPembayaran(rawValue: $0) }
        if case .unknown = status { form.refuse("statusPembayaran", "statusPembayaran tidak dikenal.") }
        let upload = form.file(Self.field)
        let unggahan = form.text("unggahan_id")
        try form.check()
        let person = try call.person
        guard person.peran == .admin || pelanggan == nil || pelanggan == person.pelangganID else {
            throw Problem.forbidden("Anda hanya dapat membayar untuk diri sendiri.")
        }
        // A payment begins by waiting, whoever makes it: it is decided where decisions are recorded.
        guard status == nil || status == .menungguVerifikasi || status == .menungguPembayaran else {
            throw Problem.forbidden("Status pembayaran diputuskan admin setelah buktinya diperiksa.")
        }
        let owner = try services.database.read { db in
            try existing.map { try db.userID(ofTransaksi: $0) } ?? db.userID(ofSesi: sesi)
        }
        let proof = try await services.proof(upload, unggahan, Self.field, &input, by: person.userID, at: call.now)
        draft.bukti = proof.file
        let ready = draft
        let answer = try await services.mutate(call, input, keeping: [ready.bukti].compactMap(\.self), ownedBy: owner) { db in
            try proof.consume(by: person.userID, at: call.now, in: db)
            if let existing {
                let obsolete = try Pembayaran.upload(
                    transaksi: existing, ready, onlyAfterReject: false, by: person, at: call.now, in: db)
                return try outcome(200, "Transaksi berhasil diperbarui.", existing, obsolete, call.now, db)
            }
            let made = try Pembayaran.create(sesi: sesi, jumlah: jumlah, ready, by: person, at: call.now, in: db)
            return try outcome(201, "Transaksi baru berhasil dibuat.", made.id, made.obsolete, call.now, db)
        }
        try services.forgetUsed(proof)
        return answer
    }

    /// Sends a proof for a transaksi.
    func unggah(_ call: IncomingCall, onlyAfterReject: Bool) async throws -> Answer {
        let id = try call.id
        var input = try await call.input()
        var form = Form(input)
        var draft = paymentDraft(&form)
        let unggahan = form.text("unggahan_id")
        let upload = unggahan == nil ? form.requiredFile(Self.field) : form.file(Self.field)
        if onlyAfterReject, draft.tanggal == nil { form.note("tanggalPembayaran", .required) }
        try form.check()
        let person = try call.person
        let proof = try await services.proof(upload, unggahan, Self.field, &input, by: person.userID, at: call.now)
        draft.bukti = proof.file
        let ready = draft
        let answer = try await services.mutate(call, input, keeping: [ready.bukti].compactMap(\.self)) { db in
            try proof.consume(by: person.userID, at: call.now, in: db)
            let obsolete = try Pembayaran.upload(
                transaksi: id, ready, onlyAfterReject: onlyAfterReject, by: person, at: call.now, in: db)
            return try outcome(200, "Bukti pembayaran berhasil diunggah.", id, obsolete, call.now, db)
        }
        try services.forgetUsed(proof)
        return answer
    }

    /// Method and day; amount, status and paths are the server's own.
    func paymentDraft(_ form: inout Form) -> PaymentDraft {
        let metode = form.text("metodePembayaran", maximum: 100)
        let tanggal = form.tanggal("tanggalPembayaran").map { "\($0)T00:00:00.000000Z" }
        return PaymentDraft(metode: metode, tanggal: tanggal)
    }

    private func outcome(
        _ status: Int, _ message: String, _ id: Int64, _ obsolete: String?, _ now: Timestamp, _ db: Connection
    ) throws -> Outcome {
        guard let transaksi = try db.transaksi(id), let sesi = try db.sesi(transaksi.sesiID) else { throw Problem.internalError }
        let wire = try services.wire(db, at: now)
        return Outcome(
            .json(status) { json in
                json.field("message", message)
                json.object("transaksi") { transaksi.write(wire, sesi: sesi, to: &$0) }
            }, obsoleteFiles: obsolete.map { ["\(FileShelf.bukti.rawValue)/\($0)"] } ?? [])
    }
}
