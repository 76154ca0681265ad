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
            .mentorDashboard: mentorDashboard,
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
                json.array("jadwal_kursus", jadwal[kursus.id] ?? []) { json, row in row.jadwal.write(withLink: true, to: &json) }
            }
        }
    }

    @Sendable private func mentorJadwal(_ call: IncomingCall) throws -> Answer {
        try read(call) { reading in
            .list(try reading.db.jadwal(ofMentor: try reading.mentorID)) { json, row in
                row.jadwal.write(withLink: true, to: &json)
                json.object("kursus") { row.kursus.write(to: &$0) }
            }
        }
    }

    @Sendable private func aturJadwal(_ call: IncomingCall) async throws -> Answer {
        try await saveJadwal(call, id: nil) { isNew, saved in
            .json { json in
                json.field("message", isNew ? "Jadwal berhasil ditambahkan" : "Jadwal berhasil diperbarui")
                json.object("jadwal") { saved.jadwal.write(withLink: true, to: &$0) }
            }
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
