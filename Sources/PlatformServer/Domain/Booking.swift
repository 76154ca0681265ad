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

    /// Books a slot at the server's own price. Throws 409 when a live sesi holds it.
    static func book(_ request: BookingRequest, by person: Person, at now: Timestamp, in db: Connection) throws -> Int64 {
        guard let pelanggan = person.pelangganID, pelanggan == request.pelangganID else {
            throw Problem.forbidden("Anda hanya dapat memesan untuk diri sendiri.")
        }
        // First, so that what has run out neither holds the slot nor counts among what was bought.
        _ = try releaseExpired(at: now, in: db)
        let mentor = try checkedMentor(request, at: now, in: db)
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
