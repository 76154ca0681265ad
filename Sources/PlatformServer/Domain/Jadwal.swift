import ChillAjarKit
import SQL

/// A mentor's slots.
enum Jadwal {
    /// Adds a slot, or changes the one of that id; returns its id.
    static func save(_ id: Int64?, _ draft: SlotDraft, by person: Person, at now: Timestamp, in db: Connection) throws -> Int64 {
        guard let kursus = try db.kursus(draft.kursusID) else { throw Problem.invalid("kursus_id", "Kursus tidak ditemukan.") }
        guard kursus.mentorID == person.mentorID else { throw Problem.forbidden("Kursus ini bukan milik Anda.") }
        guard Timestamp(draft.tanggal, draft.waktu, in: .wib) > now else {
            throw Problem.invalid("tanggal", FieldProblem.past.words(for: "tanggal"))
        }
        do {
            guard let id else { return try db.insertJadwal(draft, at: now) }
            try own(id, by: person, at: now, in: db)
            try db.updateJadwal(id, draft, at: now)
            return id
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.conflict("Kursus ini sudah punya slot pada waktu itu.")
        }
    }

    /// Takes a slot off the lists, unless a live sesi holds it.
    static func remove(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        try own(id, by: person, at: now, in: db)
        try db.removeJadwal(id, at: now)
    }

    /// Throws unless the slot is the mentor's (or the person an admin) and nobody holds it.
    private static func own(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard let jadwal = try db.jadwal(id), let kursus = try db.kursus(jadwal.kursusID) else {
            throw Problem.notFound("Jadwal")
        }
        guard person.peran == .admin || kursus.mentorID == person.mentorID else {
            throw Problem.forbidden("Jadwal ini bukan milik Anda.")
        }
        _ = try Booking.releaseExpired(at: now, in: db)
        guard try !db.isHeld(jadwal: id) else {
            throw Problem.conflict("Slot ini sudah dipesan; tidak dapat diubah atau dihapus.")
        }
    }
}
