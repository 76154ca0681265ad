import ChillAjarKit
import SQL

extension Handlers {
    /// What paket may hold: everybody's to see, an admin's to change.
    var itemPaketRecord: [Route: PlatformResponder.Handler] {
        [
            .itemPaketList: { _ in
                .list(try services.database.read { try $0.itemPaket() }) { json, item in item.write(to: &json) }
            },
            .itemPaketDetail: { call in
                let id = try call.id
                return try read(call) { try answer(200, item: id, $0.db) }
            },
            .createItemPaket: { try await saveItemPaket($0, id: nil) },
            .updateItemPaket: { try await saveItemPaket($0, id: try $0.id) },
            .deleteItemPaket: { call in
                let id = try call.id
                let person = try call.person
                return try await change(call) { reading in
                    try Katalog.withdrawItem(id, by: person, at: call.now, in: reading.db)
                    return Outcome(.message("Item paket berhasil dihapus"))
                }
            },
        ]
    }

    private func answer(_ status: Int, item id: Int64, _ db: Connection) throws -> Answer {
        guard let item = try db.itemPaket(id) else { throw Problem.notFound("Item paket") }
        return .json(status) { item.write(to: &$0) }
    }

    /// Of an update, what is left out stays as it is.
    private func saveItemPaket(_ call: IncomingCall, id: Int64?) async throws -> Answer {
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        let nama = id == nil || form.has("nama") ? form.requiredText("nama") : nil
        let harga = form.rupiah("harga")
        if harga == nil, id == nil || form.has("harga"), form.isFine("harga") { form.note("harga", .required) }
        let diskon = form.rupiah("diskon")
        let deskripsi = form.change("deskripsi", maximum: 5000)
        try form.check()
        return try await change(call, input) { reading in
            let old = try id.map { id in
                guard let old = try reading.db.itemPaket(id) else { throw Problem.notFound("Item paket") }
                return old
            }
            let draft = ItemPaketDraft(
                nama: nama ?? old?.nama ?? "", harga: harga ?? old?.harga ?? .zero, diskon: diskon ?? old?.diskon ?? .zero,
                deskripsi: deskripsi.applied(to: old?.deskripsi))
            let saved = try Katalog.saveItem(id, draft, by: person, at: call.now, in: reading.db)
            return Outcome(try answer(id == nil ? 201 : 200, item: saved, reading.db))
        }
    }
}
