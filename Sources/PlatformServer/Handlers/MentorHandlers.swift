import ChillAjarKit
import SQL

extension Handlers {
    /// What a mentor does.
    var mentor: [Route: PlatformResponder.Handler] {
        [
            .mentorProfil: mentorProfil,
            .mentorKursus: mentorKursus,
            .mentorJadwal: mentorJadwal,
            .mentorSesi: { call in try read(call) { try $0.sesi(.mentor(try $0.mentorID), .paid, [.pelanggan, .paket]) } },
            .mentorDaftarTestimoni: { call in
                try read(call) { try $0.sesi(.mentor(try $0.mentorID), .reviewed, [.pelanggan, .testimoni]) }
            },
            .aturJadwal: aturJadwal,
            .deleteJadwal: deleteJadwal,
            .mulaiSesi: mulaiSesi,
            .selesaiSesi: selesaiSesi,
        ]
    }

    @Sendable private func mentorProfil(_ call: IncomingCall) throws -> Answer {
        let person = try call.person
        return try read(call) { reading in
            let db = reading.db
            guard let mentor = try db.mentor(user: person.userID), let user = try db.user(person.userID) else {
                throw Problem.notFound("Mentor")
            }
            let kursus = try db.kursus(ofMentor: mentor.id).count
            let sesi = try db.sesiCount(ofMentor: mentor.id)
            return .json { json in
                json.object("mentor") { json in
                    mentor.write(to: &json)
                    json.object("user") { user.write(.full, to: &$0) }
                }
                json.field("jumlah_kursus", Int64(kursus))
                json.field("jumlah_sesi", sesi)
            }
        }
    }

    @Sendable private func mentorKursus(_ call: IncomingCall) throws -> Answer {
        try read(call) { reading in
            let kursus = try reading.db.kursus(ofMentor: try reading.mentorID)
            let jadwal = Dictionary(grouping: try reading.db.jadwal(ofMentor: try reading.mentorID), by: \.jadwal.kursusID)
            return .list(kursus) { json, kursus in
                kursus.write(to: &json)
                json.array("jadwal_kursus", jadwal[kursus.id] ?? []) { json, row in row.jadwal.write(to: &json) }
            }
        }
    }

    @Sendable private func mentorJadwal(_ call: IncomingCall) throws -> Answer {
        try read(call) { reading in
            .list(try reading.db.jadwal(ofMentor: try reading.mentorID)) { json, row in
                row.jadwal.write(to: &json)
                json.object("kursus") { row.kursus.write(to: &$0) }
            }
        }
    }

    @Sendable private func aturJadwal(_ call: IncomingCall) async throws -> Answer {
        let input = try await call.input()
        let (id, draft) = try slot(input)
        let person = try call.person
        return try await services.mutate(call, input) { db in
            let saved = try Jadwal.save(id, draft, by: person, at: call.now, in: db)
            guard let jadwal = try db.jadwal(saved) else { throw Problem.internalError }
            return Outcome(
                .json { json in
                    json.field("message", id == nil ? "Jadwal berhasil ditambahkan" : "Jadwal berhasil diperbarui")
                    json.object("jadwal") { jadwal.write(to: &$0) }
                })
        }
    }

    private func slot(_ input: Input) throws(Problem) -> (id: Int64?, draft: SlotDraft) {
        var form = Form(input)
        let id = form.number("id")
        let kursus = form.requiredNumber("kursus_id")
        let tanggal = Tanggal(form.requiredText("tanggal"))
        if tanggal == nil { form.note("tanggal", .notADate) }
        let waktu = Waktu(form.requiredText("waktu"))
        if waktu == nil { form.note("waktu", .notATime) }
        let gaya = GayaMengajar(rawValue: form.requiredText("gayaMengajar"))
        if gaya != .online, gaya != .offline { form.refuse("gayaMengajar", "gayaMengajar harus online atau offline.") }
        let keterangan = form.text("keterangan", maximum: 1000)
        let tempat = form.text("tempat", maximum: 255)
        try form.check()
        guard let tanggal, let waktu else { throw .internalError }
        return (
            id,
            SlotDraft(kursusID: kursus, tanggal: tanggal, waktu: waktu, gaya: gaya, keterangan: keterangan, tempat: tempat)
        )
    }

    @Sendable private func deleteJadwal(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Jadwal.remove(id, by: person, at: call.now, in: db)
            return Outcome(.noContent)
        }
    }

    @Sendable private func mulaiSesi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Pelajaran.start(id, by: person, at: call.now, in: db)
            return Outcome(.message("Sesi dimulai"))
        }
    }

    @Sendable private func selesaiSesi(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await services.mutate(call, Input()) { db in
            try Pelajaran.finish(id, by: person, at: call.now, in: db)
            let told = WaResult(to: try db.sesiRow(id)?.pelanggan.user.nomorTelepon, over: services.gateway)
            return Outcome(
                .json { json in
                    json.field("message", "Sesi selesai")
                    json.gateway("wa_result", told)
                })
        }
    }
}
