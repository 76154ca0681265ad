import ChillAjarKit
import SQL

/// A pelanggan's wish for a slot, as it came.
struct BookingRequest: Sendable {
    var mentorID: Int64
    var pelangganID: Int64
    var kursusID: Int64
    var jadwalID: Int64
    var paketID: Int64?
    var detail: String?
}

/// Booking a slot, and giving it back.
enum Booking {
    /// Seconds that a booking holds its slot without a waiting or accepted proof (contract, Part 2).
    static let holdSeconds: Int64 = 24 * 3600

    /// Books a slot at the server's own price; an admin for any pelanggan. Throws 409 when a live sesi holds it.
    static func book(_ request: BookingRequest, by person: Person, at now: Timestamp, in db: Connection) throws -> Int64 {
        let pelanggan = try pelanggan(request.pelangganID, for: person, in: db)
        // First, so that what has run out neither holds the slot nor counts among what was bought.
        _ = try releaseExpired(at: now, in: db)
        let mentor = try checkedMentor(request, at: now, in: db)
        try checkFree(request.jadwalID, ofMentor: mentor.id, in: db)
        let paket = try request.paketID.map { try checkedPaket($0, request, at: now, in: db) }
        let harga = Harga(biayaPerSesi: mentor.biayaPerSesi, paket: paket?.forPrice)
        do {
            let sesi = try db.insertSesi(
                mentor: mentor.id, pelanggan: pelanggan, kursus: request.kursusID, jadwal: request.jadwalID, paket: paket?.id,
                detail: request.detail, harga: harga.total, batasWaktu: now.adding(seconds: holdSeconds), at: now)
            try db.record(Peristiwa(.sesiDipesan, by: person.userID, sesi: sesi), at: now)
            return sesi
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.conflict("Slot ini baru saja dipesan orang lain. Pilih slot lain.")
        }
    }

    private static func pelanggan(_ id: Int64, for person: Person, in db: Connection) throws -> Int64 {
        if person.peran == .admin {
            guard try db.pelanggan(id) != nil else { throw Problem.invalid("pelanggan_id", "Pelanggan tidak ditemukan.") }
        } else if person.pelangganID != id {
            throw Problem.forbidden("Anda hanya dapat memesan untuk diri sendiri.")
        }
        return id
    }

    /// Throws 409 when the slot's mentor has a live sesi in another slot at that time.
    private static func checkFree(_ jadwal: Int64, ofMentor mentor: Int64, in db: Connection) throws {
        guard let slot = try db.jadwal(jadwal) else { return }
        if try db.taken(ofMentor: mentor, around: slot).contains(where: { $0.overlaps(slot) }) {
            throw Problem.conflict("Mentor ini sudah punya sesi lain pada waktu itu. Pilih slot lain.")
        }
    }

    /// Moves a booking that has not begun to another slot of its kursus, at the price at which it was booked.
    static func move(_ sesi: SesiRecord, to jadwal: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard sesi.status(at: now) == .pending else {
            throw Problem.conflict("Sesi ini sudah berjalan atau dibatalkan; jadwalnya tidak dapat dipindah.")
        }
        _ = try releaseExpired(at: now, in: db)
        let request = BookingRequest(
            mentorID: sesi.mentorID, pelangganID: sesi.pelangganID, kursusID: sesi.kursusID, jadwalID: jadwal)
        _ = try checkedMentor(request, at: now, in: db)
        guard let slot = try db.jadwal(jadwal) else { throw Problem.internalError }
        let others = try db.taken(ofMentor: sesi.mentorID, around: slot).filter { $0.id != sesi.jadwalID }
        guard !others.contains(where: { $0.overlaps(slot) }) else {
            throw Problem.conflict("Mentor ini sudah punya sesi lain pada waktu itu. Pilih slot lain.")
        }
        do {
            guard try db.moveSesi(sesi.id, toJadwal: jadwal, at: now) else {
                throw Problem.conflict("Sesi ini baru saja berubah.")
            }
        } catch let error as SQLError where error.isUniqueViolation {
            throw Problem.conflict("Slot itu sudah dipesan. Pilih slot lain.")
        }
        try db.record(Peristiwa(.dataDiubah, by: person.userID, sesi: sesi.id, "jadwal sesi dipindah"), at: now)
    }

    /// Releases the slots of bookings whose time to pay has run out, and says how many.
    static func releaseExpired(at now: Timestamp, in db: Connection) throws -> Int {
        let released = try db.releaseExpired(at: now)
        for sesi in released { try db.record(Peristiwa(.sesiDilepas, by: nil, sesi: sesi), at: now) }
        return released.count
    }

    /// The mentor of slot and kursus, when all three belong together and the slot lies ahead.
    private static func checkedMentor(_ request: BookingRequest, at now: Timestamp, in db: Connection) throws -> MentorRecord {
        guard let jadwal = try db.jadwal(request.jadwalID), let mulai = jadwal.mulai else {
            throw Problem.invalid("jadwal_kursus_id", "Slot ini tidak ada lagi.")
        }
        guard jadwal.kursusID == request.kursusID, let kursus = try db.kursus(jadwal.kursusID) else {
            throw Problem.invalid("kursus_id", "Slot ini bukan dari kursus itu.")
        }
        guard kursus.mentorID == request.mentorID, let mentor = try db.mentor(kursus.mentorID), mentor.status == .active else {
            throw Problem.invalid("mentor_id", "Kursus ini bukan dari mentor itu.")
        }
        guard mulai > now else { throw Problem.invalid("jadwal_kursus_id", "Slot ini sudah lewat.") }
        return mentor
    }

    private static func checkedPaket(
        _ id: Int64, _ request: BookingRequest, at now: Timestamp, in db: Connection
    ) throws -> PaketRecord {
        guard let paket = try db.paketByID()[id], paket.isSold(at: now), try db.isVisible(paket: id, forKursus: request.kursusID)
        else { throw Problem.invalid("paket_id", "Paket ini tidak tersedia untuk kursus ini.") }
        if let maksimum = paket.maksimumPerUser, try db.purchases(ofPaket: id, by: request.pelangganID) >= maksimum {
            throw Problem.invalid("paket_id", "Paket ini hanya dapat dibeli \(maksimum) kali.")
        }
        return paket
    }

    /// Gives a booking back before a proof was sent; the slot is free at once.
    static func cancel(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard let sesi = try db.sesi(id) else { throw Problem.notFound("Sesi") }
        guard person.peran == .admin || sesi.pelangganID == person.pelangganID else {
            throw Problem.forbidden("Sesi ini bukan milik Anda.")
        }
        guard sesi.status.mayBecome(.cancelled) else { throw Problem.conflict("Sesi ini tidak dapat dibatalkan lagi.") }
        let transaksi = try db.transaksi(ofSesi: id)
        guard transaksi?.bukti == nil else {
            throw Problem.conflict("Bukti pembayaran sudah dikirim; sesi ini tidak dapat dibatalkan.")
        }
        guard try db.moveSesi(id, from: sesi.status, to: .cancelled, at: now) else {
            throw Problem.conflict("Sesi ini baru saja berubah.")
        }
        try db.record(Peristiwa(.sesiDibatalkan, by: person.userID, sesi: id), at: now)
    }
}
