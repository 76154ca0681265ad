import ChillAjarKit
import SQL

extension Handlers {
    /// Bookings: those whom they concern see them; a pelanggan books, a mentor starts and ends, an admin does either.
    var sesiRecord: [Route: PlatformResponder.Handler] {
        [
            .sesiList: { call in
                try read(call) { try $0.sesi(try $0.owner, .all, [.mentor, .pelanggan, .paket]) }
            },
            .sesiDetail: { call in
                let id = try call.id
                return try read(call) { try $0.sesi(id) }
            },
            .createSesi: { call in
                try await book(call) { reading, id in try reading.sesi(id, status: 201) }
            },
            .updateSesi: updateSesi,
            .deleteSesi: deleteSesi,
            .konfirmasiSesi: { try await teach($0, "Sesi dimulai", nil, Pelajaran.start) },
            .selesaikanSesi: { try await teach($0, "Sesi selesai", "wa_result", Pelajaran.finish) },
        ]
    }

    /// A mentor moves the status on; an admin the slot and the topic too. Price, persons and ids are never read.
    @Sendable private func updateSesi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        let status = form.text("statusSesi").map { StatusSesi(rawValue: $0) }
        if case .unknown = status { form.refuse("statusSesi", "statusSesi tidak dikenal.") }
        let detail = form.change("detailKursus", maximum: 2000)
        let jadwal = form.number("jadwal_kursus_id")
        try form.check()
        return try await change(call, input) { reading in
            let db = reading.db
            guard let sesi = try db.sesi(id) else { throw Problem.notFound("Sesi") }
            try reading.concerns(pelanggan: sesi.pelangganID, mentor: sesi.mentorID)
            if person.peran == .admin {
                if let jadwal, jadwal != sesi.jadwalID { try Booking.move(sesi, to: jadwal, by: person, at: call.now, in: db) }
                if case .put(let topic) = detail, topic != sesi.detailKursus { try db.setDetail(ofSesi: id, topic, at: call.now) }
            }
            if let status, status != sesi.status(at: call.now) {
                try advance(id, to: status, by: person, at: call.now, in: db)
            }
            return Outcome(try reading.sesi(id))
        }
    }

    private func advance(_ id: Int64, to status: StatusSesi, by person: Person, at now: Timestamp, in db: Connection) throws {
        switch status {
        case .started: try Pelajaran.start(id, by: person, at: now, in: db)
        case .end: try Pelajaran.finish(id, by: person, at: now, in: db)
        case .cancelled where person.peran == .admin: try Booking.cancel(id, by: person, at: now, in: db)
        default: throw Problem.conflict("Status sesi ini tidak dapat menjadi \(status.rawValue).")
        }
    }

    /// Gives a booking back.
    @Sendable private func deleteSesi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await change(call) { reading in
            try Booking.cancel(id, by: person, at: call.now, in: reading.db)
            return Outcome(.noContent)
        }
    }

    private func teach(
        _ call: IncomingCall, _ message: String, _ gateway: StaticString?,
        _ step: @escaping @Sendable (Int64, Person, Timestamp, Connection) throws -> Void
    ) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await change(call) { reading in
            try step(id, person, call.now, reading.db)
            let sesi = try reading.sesi(id).json
            let telepon = try reading.db.sesiRow(id)?.pelanggan.user.nomorTelepon
            let told = WaResult(to: telepon, over: services.gateway)
            return Outcome(
                .json { json in
                    json.field("message", message)
                    json.raw("sesi", sesi)
                    if let gateway { json.gateway(gateway, told) }
                })
        }
    }
}
