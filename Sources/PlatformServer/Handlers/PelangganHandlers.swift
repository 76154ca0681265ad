import ChillAjarKit
import SQL

extension Handlers {
    /// What a pelanggan does.
    var pelanggan: [Route: PlatformResponder.Handler] {
        [
            .pelangganProfil: profil,
            .pelangganSesi: { call in
                try read(call) {
                    try $0.sesi(.pelanggan(try $0.pelangganID), .paid, [.mentor, .testimoni, .paket, .transaksi])
                }
            },
            .pelangganSesiTransaksi: { call in
                try read(call) { try $0.sesi(.pelanggan(try $0.pelangganID), .all, [.mentor, .testimoni, .paket, .transaksi]) }
            },
            .pesanSesi: pesanSesi,
            .deleteSesi: deleteSesi,
            .createTransaksi: createTransaksi,
            .unggahBukti: { try await unggah($0, onlyAfterReject: false) },
            .unggahUlangBukti: { try await unggah($0, onlyAfterReject: true) },
            .beriTestimoni: beriTestimoni,
        ]
    }

    @Sendable private func profil(_ call: IncomingCall) throws -> Answer {
        let person = try call.person
        return try read(call) { reading in
            guard let pelanggan = try reading.db.pelanggan(user: person.userID), let user = try reading.db.user(person.userID)
            else { throw Problem.notFound("Pelanggan") }
            return .json { json in
                pelanggan.write(to: &json)
                json.object("user") { user.write(.full, to: &$0) }
            }
        }
    }

    @Sendable private func pesanSesi(_ call: IncomingCall) async throws -> Answer {
        let input = try await call.input()
        var form = Form(input)
        let request = BookingRequest(
            mentorID: form.requiredNumber("mentor_id"), pelangganID: form.requiredNumber("pelanggan_id"),
            kursusID: form.requiredNumber("kursus_id"), jadwalID: form.requiredNumber("jadwal_kursus_id"),
            paketID: form.number("paket_id"), detail: form.text("detailKursus", maximum: 2000))
        if let status = form.text("statusSesi"), status != StatusSesi.pending.rawValue {
            form.refuse("statusSesi", "statusSesi harus pending.")
        }
        try form.check()
        let person = try call.person
        return try await services.mutate(call, input) { db in
            let id = try Booking.book(request, by: person, at: call.now, in: db)
            guard let sesi = try db.sesi(id) else { throw Problem.internalError }
            let wire = try services.wire(db, at: call.now)
            return Outcome(
                .json(201) { json in
                    json.field("message", "Sesi berhasil dipesan")
                    json.object("sesi") { sesi.write(wire, to: &$0) }
                })
        }
    }

    @Sendable private func deleteSesi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Booking.cancel(id, by: person, at: call.now, in: db)
            return Outcome(.noContent)
        }
    }

    @Sendable private func beriTestimoni(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        var form = Form(input)
        let rating = form.requiredNumber("rating")
        form.note("rating", Validation.rating(Int(clamping: rating)))
        let komentar = form.text("komentar", maximum: 5000)
        try form.check()
        let person = try call.person
        return try await services.mutate(call, input) { db in
            let made = try Pelajaran.review(id, rating: rating, komentar: komentar, by: person, at: call.now, in: db)
            guard let testimoni = try db.testimoni(made), let row = try db.sesiRow(id) else { throw Problem.internalError }
            let wire = try services.wire(db, at: call.now)
            return Outcome(
                .json(201) { json in
                    json.field("message", "Testimoni berhasil dikirim")
                    json.object("testimoni") { testimoni.write(to: &$0) }
                    json.object("sesi") { row.sesi.write(wire, to: &$0) }
                    json.object("mentor") { row.mentor.mentor.write(to: &$0) }
                })
        }
    }
}
