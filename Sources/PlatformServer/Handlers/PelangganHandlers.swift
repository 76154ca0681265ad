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
            .pelangganInfo: info,
            .cariMentor: cariMentor,
            .detailMentor: detailMentor,
            .pesanSesi: pesanSesi,
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

    /// The own sesi, and of how many mentors and kursus they are; what was cancelled left out.
    @Sendable private func info(_ call: IncomingCall) throws -> Answer {
        try read(call) { reading in
            let figures = try reading.db.figures(ofPelanggan: try reading.pelangganID)
            return .json { json in
                json.field("jumlah_sesi", figures.sesi)
                json.field("jumlah_mentor", figures.mentor)
                json.field("jumlah_kursus", figures.kursus)
            }
        }
    }

    /// Mentors who teach, with those of their kursus whose names hold the text.
    @Sendable private func cariMentor(_ call: IncomingCall) throws -> Answer {
        let text = String((call.query("namaKursus") ?? "").prefix(255))
        let found = try services.database.read { try $0.mentors(withKursus: text) }
        return .list(found) { json, row in
            row.mentor.write(.publik, to: &json)
            json.array("kursus", row.kursus) { json, kursus in kursus.write(to: &json) }
        }
    }

    /// A mentor with the kursus; how to reach them once one has paid for a sesi with them.
    @Sendable private func detailMentor(_ call: IncomingCall) throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try read(call) { reading in
            let isInside = person.peran == .admin || person.mentorID == id
            guard let mentor = try reading.db.mentorWithUser(id), isInside || mentor.mentor.status == .active else {
                throw Problem.notFound("Mentor")
            }
            let isKnown = try isInside || person.pelangganID.map { try reading.db.hasPaid(pelanggan: $0, mentor: id) } ?? false
            let kursus = try reading.db.kursus(ofMentor: id)
            return .json { json in
                mentor.write(isKnown ? .full : .publik, to: &json)
                json.array("kursus", kursus) { json, kursus in kursus.write(to: &json) }
            }
        }
    }

    @Sendable private func pesanSesi(_ call: IncomingCall) async throws -> Answer {
        try await book(call) { reading, id in
            guard let sesi = try reading.db.sesi(id) else { throw Problem.internalError }
            return .json(201) { json in
                json.field("message", "Sesi berhasil dipesan")
                json.object("sesi") { sesi.write(reading.wire, to: &$0) }
            }
        }
    }

    /// Books a slot, and answers with what `write` makes of the sesi of that id.
    func book(
        _ call: IncomingCall, _ write: @escaping @Sendable (Reading, _ id: Int64) throws -> Answer
    ) async throws -> Answer {
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
        return try await change(call, input) { reading in
            Outcome(try write(reading, try Booking.book(request, by: person, at: call.now, in: reading.db)))
        }
    }

    @Sendable private func beriTestimoni(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        var form = Form(input)
        let (rating, komentar) = review(&form)
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
