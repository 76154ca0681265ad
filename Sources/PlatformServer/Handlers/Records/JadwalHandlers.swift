import ChillAjarKit
import SQL

extension Handlers {
    /// Slots: everybody's to see from today on, their mentor's and an admin's to change.
    var jadwalRecord: [Route: PlatformResponder.Handler] {
        [
            .jadwalList: jadwalList,
            .jadwalDetail: jadwalDetail,
            .createJadwal: { call in
                try await saveJadwal(call, id: nil) { _, saved in .json { saved.write(to: &$0) } }
            },
            .updateJadwal: { call in
                try await saveJadwal(call, id: try call.id) { _, saved in .json { saved.write(to: &$0) } }
            },
            .deleteJadwal: deleteJadwal,
        ]
    }

    /// A slot with its kursus.
    struct SavedJadwal: Sendable {
        let jadwal: JadwalRecord
        let kursus: KursusRecord

        func write(to json: inout JSONWriter) {
            jadwal.write(withLink: true, to: &json)
            json.object("kursus") { kursus.write(to: &$0) }
        }
    }

    /// A mentor's own slots of all times; for others those of every active mentor from today on.
    @Sendable private func jadwalList(_ call: IncomingCall) throws -> Answer {
        let peran = try call.person.peran
        return try read(call) { reading in
            let rows =
                peran == .mentor
                ? try reading.db.jadwal(ofMentor: try reading.mentorID)
                : try reading.db.jadwal(from: call.now.tanggal(in: .wib))
            return .list(rows) { json, row in
                row.jadwal.write(withLink: peran != .pelanggan, to: &json)
                json.object("kursus") { row.kursus.write(to: &$0) }
            }.untilMidnight(after: call.now)
        }
    }

    @Sendable private func jadwalDetail(_ call: IncomingCall) throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try read(call) { reading in
            guard let jadwal = try reading.db.jadwal(id), let kursus = try reading.db.kursus(jadwal.kursusID) else {
                throw Problem.notFound("Jadwal")
            }
            let isOwn = person.peran == .admin || kursus.mentorID == person.mentorID
            let isLinked = try isOwn || person.pelangganID.map { try reading.db.hasPaid(pelanggan: $0, jadwal: id) } ?? false
            return .json { json in
                jadwal.write(withLink: isLinked, to: &json)
                json.object("kursus") { kursus.write(to: &$0) }
            }
        }
    }

    /// Adds a slot, or changes the one of that id, and answers with what `write` makes of it.
    func saveJadwal(
        _ call: IncomingCall, id: Int64?, _ write: @escaping @Sendable (_ isNew: Bool, SavedJadwal) -> Answer
    ) async throws -> Answer {
        let input = try await call.input()
        let person = try call.person
        let (named, slot) = try slotChange(input, isNew: id == nil)
        return try await change(call, input) { reading in
            let saved = try Jadwal.save(id ?? named, slot, by: person, at: call.now, in: reading.db)
            let (jadwal, kursus) = try Jadwal.own(saved, by: person, in: reading.db)
            return Outcome(write(id ?? named == nil, SavedJadwal(jadwal: jadwal, kursus: kursus)))
        }
    }

    /// `id` is read where the path has none: atur-jadwal updates by it.
    private func slotChange(_ input: Input, isNew: Bool) throws(Problem) -> (id: Int64?, slot: SlotChange) {
        var form = Form(input)
        let id = isNew ? form.number("id") : nil
        var slot = SlotChange()
        if isNew || form.has("kursus_id") { slot.kursusID = form.requiredNumber("kursus_id") }
        if isNew || form.has("tanggal") { slot.tanggal = required("tanggal", &form) { $0.tanggal("tanggal") } }
        if isNew || form.has("waktu") { slot.waktu = required("waktu", &form) { $0.waktu("waktu") } }
        if isNew || form.has("gayaMengajar") {
            let gaya = GayaMengajar(rawValue: form.requiredText("gayaMengajar"))
            if gaya != .online, gaya != .offline { form.refuse("gayaMengajar", "gayaMengajar harus online atau offline.") }
            slot.gaya = gaya
        }
        slot.keterangan = form.change("keterangan", maximum: 1000)
        slot.tempat = form.change("tempat", maximum: 255)
        if form.has("waktuSelesai") { slot.selesai = .put(form.waktu("waktuSelesai")) }
        slot.tautan = form.change("tautan", maximum: 1000)
        if case .put(let link?) = slot.tautan, let problem = Validation.tautan(link) { form.note("tautan", problem) }
        try form.check()
        return (id, slot)
    }

    private func required<T>(_ name: String, _ form: inout Form, _ read: (inout Form) -> T?) -> T? {
        let value = read(&form)
        if value == nil, form.isFine(name) { form.note(name, .required) }
        return value
    }

    @Sendable private func deleteJadwal(_ call: IncomingCall) async throws -> Answer {
        let id = try call.id
        let person = try call.person
        return try await change(call) { reading in
            try Jadwal.remove(id, by: person, at: call.now, in: reading.db)
            return Outcome(.noContent)
        }
    }
}

extension Answer {
    /// An answer that is about today: true until midnight in WIB.
    func untilMidnight(after now: Timestamp) -> Answer {
        var answer = self
        answer.validUntil = Timestamp(now.tanggal(in: .wib).adding(days: 1), Waktu(secondOfDay: 0), in: .wib)
        return answer
    }
}
