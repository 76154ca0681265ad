import ChillAjarKit
import SQL

extension Handlers {
    /// Payments: those whom they concern see them; a pelanggan makes and describes the own, an admin decides.
    var transaksiRecord: [Route: PlatformResponder.Handler] {
        [
            .transaksiList: transaksiList,
            .transaksiDetail: { call in
                let id = try call.id
                return try read(call) { try $0.transaksi(id) }
            },
            .createTransaksi: createTransaksi,
            .updateTransaksi: updateTransaksi,
            .deleteTransaksi: deleteTransaksi,
            .verifikasiTransaksi: verifikasi,
            .tolakTransaksi: tolak,
            .unggahBuktiTransaksi: { try await unggah($0, onlyAfterReject: false) },
        ]
    }

    /// Everybody's for an admin, for others their own; the own with what happened to them.
    @Sendable private func transaksiList(_ call: IncomingCall) throws -> Answer {
        let peran = try call.person.peran
        return try read(call) { reading in
            let owner = try reading.owner
            var wire = reading.wire
            if peran == .admin {
                wire.peringatan = try reading.db.allPeringatan()
            } else {
                wire.riwayat = try reading.db.riwayat(of: owner)
            }
            return .list(try reading.db.transaksiRows(of: owner)) { json, row in row.write(for: peran, wire, to: &json) }
        }
    }

    /// What is left out stays as it is. The proof is a file; the amount must be the price; a status is an admin's to decide.
    @Sendable private func updateTransaksi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        var draft = paymentDraft(&form)
        var change = PaymentChange(jumlah: form.rupiah("jumlah"), alasan: form.text("alasan", maximum: 1000))
        change.status = form.text("statusPembayaran").map { StatusPembayaran(rawValue: $0) }
        if case .unknown = change.status { form.refuse("statusPembayaran", "statusPembayaran tidak dikenal.") }
        let upload = form.file("buktiPembayaran")
        try form.check()
        draft.bukti = try await services.keep(upload, "buktiPembayaran", on: .bukti)
        let (ready, decision) = (draft, change)
        let owner = try services.database.read { try $0.userID(ofTransaksi: id) }
        return try await self.change(call, input, keeping: ready.bukti, ownedBy: owner) { reading in
            let obsolete = try Pembayaran.update(id, ready, decision, by: person, at: call.now, in: reading.db)
            return Outcome(try reading.transaksi(id), obsoleteFiles: obsolete.map { ["\(FileShelf.bukti.rawValue)/\($0)"] } ?? [])
        }
    }

    @Sendable private func deleteTransaksi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await change(call) { reading in
            try Pembayaran.remove(id, by: person, at: call.now, in: reading.db)
            return Outcome(.noContent)
        }
    }
}

extension Reading {
    /// One transaksi with what happened to it, for those whom it concerns.
    func transaksi(_ id: Int64) throws -> Answer {
        guard let row = try db.transaksiRow(id) else { throw Problem.notFound("Transaksi") }
        try concerns(pelanggan: row.transaksi.pelangganID, mentor: row.transaksi.mentorID)
        let peran = try call.person.peran
        var wire = wire
        wire.riwayat = try db.riwayat(ofTransaksi: id)
        return .json { [wire] json in row.write(for: peran, wire, to: &json) }
    }
}
