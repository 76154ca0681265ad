import ChillAjarKit
import SQL

extension Handlers {
    /// What an admin does.
    var admin: [Route: PlatformResponder.Handler] {
        [
            .adminDashboard: dashboard,
            .downloadBukti: downloadBukti,
            .verifikasiPembayaran: verifikasi,
            .tolakPembayaran: tolak,
        ]
    }

    @Sendable private func dashboard(_ call: IncomingCall) throws -> Answer {
        try read(call) { reading in
            let counts = try reading.db.dashboardCounts()
            let newest = try reading.db.newestUsers(5)
            return .json { json in
                for (name, count) in counts { json.field(name, number: count) }
                json.array("user_terbaru", newest) { json, user in user.write(.full, to: &json) }
            }
        }
    }

    @Sendable private func downloadBukti(_ call: IncomingCall) throws -> Answer {
        let id = try call.id
        let transaksi = try services.database.read { try $0.transaksi(id) }
        guard let transaksi else { throw Problem.notFound("Transaksi") }
        guard let file = transaksi.bukti.flatMap({ services.files.find("\(FileShelf.bukti.rawValue)/\($0)") }) else {
            throw Problem.notFound("Bukti pembayaran")
        }
        return Answer(
            200,
            .file(
                path: file.path, bytes: file.bytes, contentType: file.kind.contentType,
                name: "bukti-transaksi-\(id).\(file.kind.fileExtension)"))
    }

    @Sendable func verifikasi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Pembayaran.accept(id, by: person, at: call.now, in: db)
            return try decided(
                id, "Pembayaran berhasil diverifikasi",
                [("wa_result_pelanggan", \.pelanggan.user), ("wa_result_mentor", \.mentor.user)], call.now, db)
        }
    }

    @Sendable func tolak(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        var form = Form(input)
        let alasan = form.text("alasan", maximum: 1000)
        try form.check()
        let person = try call.person
        return try await services.mutate(call, input) { db in
            try Pembayaran.reject(id, alasan: alasan, by: person, at: call.now, in: db)
            return try decided(id, "Pembayaran ditolak", [("wa_result", \.pelanggan.user)], call.now, db)
        }
    }

    private func decided(
        _ id: Int64, _ message: String, _ told: [(key: StaticString, user: KeyPath<TransaksiRow, UserRecord>)], _ now: Timestamp,
        _ db: Connection
    ) throws -> Outcome {
        guard let row = try db.transaksiRow(id) else { throw Problem.internalError }
        let wire = try services.wire(db, at: now)
        return Outcome(
            .json { json in
                json.field("message", message)
                json.object("transaksi") { row.write(for: .admin, wire, to: &$0) }
                for (key, user) in told {
                    json.gateway(key, WaResult(to: row[keyPath: user].nomorTelepon, over: services.gateway))
                }
            })
    }
}
