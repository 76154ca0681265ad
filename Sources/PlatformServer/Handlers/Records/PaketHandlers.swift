import ChillAjarKit
import SQL

extension Handlers {
    /// Bundles: everybody's to see, an admin's to change.
    var paketRecord: [Route: PlatformResponder.Handler] {
        [
            .paketList: paketList,
            .paketDetail: { call in
                let id = try call.id
                return try read(call) { try answer(200, paket: id, $0.db) }
            },
            .createPaket: { try await savePaket($0, id: nil) },
            .updatePaket: { try await savePaket($0, id: try $0.id) },
            .deletePaket: { call in
                let id = try call.id
                let person = try call.person
                return try await change(call) { reading in
                    try Katalog.withdrawPaket(id, by: person, at: call.now, in: reading.db)
                    return Outcome(.message("Paket berhasil dihapus"))
                }
            },
        ]
    }

    @Sendable private func paketList(_ call: IncomingCall) throws -> Answer {
        let paket = try services.database.read { try $0.paketByID() }.values.filter { $0.deletedAt == nil }
        return .list(paket.sorted { $0.id < $1.id }) { json, paket in paket.write(to: &json) }
    }

    private func answer(_ status: Int, paket id: Int64, _ db: Connection) throws -> Answer {
        guard let paket = try db.paketByID()[id], paket.deletedAt == nil else { throw Problem.notFound("Paket") }
        return .json(status) { paket.write(to: &$0) }
    }

    /// Of an update, what is left out stays as it is.
    private func savePaket(_ call: IncomingCall, id: Int64?) async throws -> Answer {
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        let nama = id == nil || form.has("nama") ? form.requiredText("nama") : nil
        let hargaDasar = form.rupiah("harga_dasar")
        let diskon = form.rupiah("diskon")
        let deskripsi = form.change("deskripsi", maximum: 5000)
        let mulai = day("tanggal_mulai", &form)
        let berakhir = day("tanggal_berakhir", &form)
        let maksimum: Change<Int64> =
            form.has("max_pembelian_per_user") ? .put(form.number("max_pembelian_per_user", in: 1...1_000_000)) : .keep
        let items = paketItems(&form)
        try form.check()
        return try await change(call, input) { reading in
            let old = try id.map { id in
                guard let old = try reading.db.paketByID()[id], old.deletedAt == nil else { throw Problem.notFound("Paket") }
                return old
            }
            let draft = PaketDraft(
                nama: nama ?? old?.nama ?? "", hargaDasar: hargaDasar ?? old?.hargaDasar ?? .zero,
                diskon: diskon ?? old?.diskon ?? .zero, deskripsi: deskripsi.applied(to: old?.deskripsi),
                mulai: mulai.applied(to: old?.tanggalMulai), berakhir: berakhir.applied(to: old?.tanggalBerakhir),
                maksimumPerUser: maksimum.applied(to: old?.maksimumPerUser))
            let saved = try Katalog.savePaket(id, draft, items: items, by: person, at: call.now, in: reading.db)
            return Outcome(try answer(id == nil ? 201 : 200, paket: saved, reading.db))
        }
    }

    private func day(_ name: String, _ form: inout Form) -> Change<String> {
        form.has(name) ? .put(form.tanggal(name).map { "\($0)T00:00:00.000000Z" }) : .keep
    }

    /// `items`: what the paket holds, by `item_paket_id` (or `id`) and `jumlah_item`, each thing once; nil when it was not sent.
    private func paketItems(_ form: inout Form) -> [(item: Int64, jumlah: Int64)]? {
        guard let list = form.objects("items") else { return nil }
        let read = list.compactMap { fields -> (item: Int64, jumlah: Int64)? in
            var entry = Form(Input(fields: fields))
            let item = entry.number("item_paket_id") ?? entry.number("id")
            let jumlah = entry.number("jumlah_item") ?? 1
            guard let item, (1...1000).contains(jumlah) else { return nil }
            return (item, jumlah)
        }
        if read.count < list.count || Set(read.map(\.item)).count < list.count {
            form.refuse("items", "items harus berisi item_paket_id dan jumlah_item (1 sampai 1000), masing-masing satu kali.")
        }
        return read
    }
}
