import ChillAjarKit
import SQL

/// A mentor's slots.
enum Jadwal {
    /// Adds a slot, or changes the one of that id; returns its id. What a live sesi was booked for stays: when, where and how; the
    /// link to join and the remark may come later.
    static func save(_ id: Int64?, _ change: SlotChange, by person: Person, at now: Timestamp, in db: Connection) throws -> Int64
    {
        let old = try id.map { try own($0, by: person, in: db) }
        guard let draft = change.draft(over: old?.jadwal) else { throw Problem.internalError }
        guard let kursus = try db.kursus(draft.kursusID) else { throw Problem.invalid("kursus_id", "Kursus tidak ditemukan.") }
        guard person.peran == .admin || kursus.mentorID == person.mentorID else {
            throw Problem.forbidden("Kursus ini bukan milik Anda.")
        }
        guard draft.selesai != draft.waktu else {
            throw Problem.invalid("waktuSelesai", FieldProblem.noDuration.words(for: "waktuSelesai"))
        }
        do {
            guard let id, let old else {
                try checkAhead(draft, at: now)
                return try db.insertJadwal(draft, at: now)
            }
            if !draft.isSameAppointment(as: old.jadwal) {
                try checkFree(id, at: now, in: db)
                guard old.kursus.mentorID == kursus.mentorID else {
                    throw Problem.invalid("kursus_id", "Slot tidak dapat dipindah ke mentor lain.")
                }
                try checkAhead(draft, at: now)
            }
            try db.updateJadwal(id, draft, at: now)
            return id
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.conflict("Kursus ini sudah punya slot pada waktu itu.")
        }
    }

    /// Takes a slot off the lists, unless a live sesi holds it.
    static func remove(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        _ = try own(id, by: person, in: db)
        try checkFree(id, at: now, in: db)
        try db.removeJadwal(id, at: now)
    }

    private static func checkAhead(_ draft: SlotDraft, at now: Timestamp) throws(Problem) {
        guard Timestamp(draft.tanggal, draft.waktu, in: .wib) > now else {
            throw .invalid("tanggal", FieldProblem.past.words(for: "tanggal"))
        }
    }

    /// The slot and its kursus, when it is the mentor's own or the person is an admin.
    static func own(_ id: Int64, by person: Person, in db: Connection) throws -> (jadwal: JadwalRecord, kursus: KursusRecord) {
        guard let jadwal = try db.jadwal(id), let kursus = try db.kursus(jadwal.kursusID) else {
            throw Problem.notFound("Jadwal")
        }
        guard person.peran == .admin || kursus.mentorID == person.mentorID else {
            throw Problem.forbidden("Jadwal ini bukan milik Anda.")
        }
        return (jadwal, kursus)
    }

    private static func checkFree(_ id: Int64, at now: Timestamp, in db: Connection) throws {
        _ = try Booking.releaseExpired(at: now, in: db)
        guard try !db.isHeld(jadwal: id) else {
            throw Problem.conflict("Slot ini sudah dipesan; tidak dapat diubah atau dihapus.")
        }
    }
}

extension SlotDraft {
    /// Whether kursus, time, way and place are those of the slot as it is.
    fileprivate func isSameAppointment(as old: JadwalRecord) -> Bool {
        kursusID == old.kursusID && tanggal.description == old.tanggal && waktu.description == old.waktu
            && gaya.rawValue == old.gayaMengajar && tempat == old.tempat && selesai?.description == old.waktuSelesai
    }
}
