import ChillAjarKit
import SQL

extension Handlers {
    /// Courses: everybody's to see, their mentor's and an admin's to change.
    var kursusRecord: [Route: PlatformResponder.Handler] {
        [
            .kursusList: { call in
                let found = try services.database.read { try $0.wholeCatalogue(at: call.now) }
                return Answer(200, .json(found.json())).untilMidnight(after: call.now)
            },
            .kursusDetail: kursusDetail,
            .createKursus: { try await createKursus($0, needsPaket: false) },
            .createMentorKursus: { try await createKursus($0, needsPaket: true) },
            .updateKursus: updateKursus,
            .updateMentorKursus: updateKursus,
            .deleteKursus: deleteKursus,
        ]
    }

    /// A course with all its slots. That of a mentor who does not teach is an admin's and the mentor's own to see.
    @Sendable private func kursusDetail(_ call: IncomingCall) throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try read(call) { reading in
            guard let found = try reading.db.catalogue(ofKursus: id), let entry = found.kursus.first,
                entry.mentor.mentor.status == .active || person.peran == .admin || entry.kursus.mentorID == person.mentorID
            else { throw Problem.notFound("Kursus") }
            return .json { found.object(withLink: person.peran == .admin || entry.kursus.mentorID == person.mentorID, to: &$0) }
        }
    }

    private func createKursus(_ call: IncomingCall, needsPaket: Bool) async throws -> Answer {
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        let nama = form.requiredText("namaKursus")
        let deskripsi = form.text("deskripsi", maximum: 5000)
        let mentor = form.number("mentor_id")
        let choice = paketChoice(&form)
        if needsPaket, choice.named.isEmpty { form.note("paket_ids", .required) }
        if person.peran == .admin, mentor == nil { form.note("mentor_id", .required) }
        let upload = form.file("fotoKursus")
        try form.check()
        // Whose course it is stands in the token; only an admin publishes for another.
        guard let owner = person.peran == .admin ? mentor : person.mentorID, mentor == nil || mentor == owner else {
            throw Problem.forbidden("Anda hanya dapat membuat kursus sendiri.")
        }
        let foto = try await services.keep(upload, "fotoKursus", on: .fotoKursus)
        return try await change(call, input, keeping: foto) { reading in
            let draft = KursusDraft(nama: nama, deskripsi: deskripsi, foto: foto?.path)
            let id = try Katalog.publish(draft, choice, ofMentor: owner, by: person, at: call.now, in: reading.db)
            return Outcome(try answer(201, kursus: id, reading))
        }
    }

    /// What is left out stays as it is.
    @Sendable private func updateKursus(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let input = try await call.input()
        let person = try call.person
        var form = Form(input)
        let nama = form.has("namaKursus") ? form.requiredText("namaKursus") : nil
        let deskripsi = form.change("deskripsi", maximum: 5000)
        let mentor = form.number("mentor_id")
        let choice = paketChoice(&form)
        let upload = form.file("fotoKursus")
        try form.check()
        let before = try services.database.read { try Katalog.own(id, by: person, in: $0) }
        guard mentor == nil || mentor == before.mentorID else {
            throw Problem.invalid("mentor_id", "Kursus tidak dapat dipindah ke mentor lain.")
        }
        let foto = try await services.keep(upload, "fotoKursus", on: .fotoKursus)
        return try await change(call, input, keeping: foto) { reading in
            let old = try Katalog.own(id, by: person, in: reading.db)
            let draft = KursusDraft(
                nama: nama ?? old.nama, deskripsi: deskripsi.applied(to: old.deskripsi), foto: foto?.path ?? old.foto)
            try Katalog.update(old, draft, choice, by: person, at: call.now, in: reading.db)
            let obsolete = foto == nil ? [] : [old.foto].compactMap(\.self)
            return Outcome(try answer(200, kursus: id, reading), obsoleteFiles: obsolete)
        }
    }

    @Sendable private func deleteKursus(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await change(call) { reading in
            try Katalog.remove(id, by: person, at: call.now, in: reading.db)
            return Outcome(.noContent)
        }
    }

    /// `paket_ids`, and `visibilitas_paket` as a list or as JSON in a text.
    private func paketChoice(_ form: inout Form) -> PaketChoice {
        var choice = PaketChoice(paket: form.numbers("paket_ids"))
        for fields in form.objects("visibilitas_paket") ?? [] {
            var entry = Form(Input(fields: fields))
            if let paket = entry.number("paket_id"), let isVisible = entry.truth("visibilitas") {
                choice.visibilitas.append((paket, isVisible))
            } else {
                form.refuse("visibilitas_paket", "visibilitas_paket harus berisi paket_id dan visibilitas.")
            }
        }
        return choice
    }

    private func answer(_ status: Int, kursus id: Int64, _ reading: Reading) throws -> Answer {
        guard let found = try reading.db.catalogue(ofKursus: id) else { throw Problem.internalError }
        return .json(status) { found.object(withLink: true, to: &$0) }
    }
}
