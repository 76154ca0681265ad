import ChillAjarKit
import SQL

/// A sesi from its start to its review.
enum Pelajaran {
    /// The mentor, or an admin, starts a paid sesi.
    static func start(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        let sesi = try own(id, by: person, in: db)
        if sesi.status == .pending, try db.transaksi(ofSesi: id)?.status != .accepted {
            throw Problem.conflict("Sesi ini belum dibayar.")
        }
        try move(sesi, to: .started, at: now, in: db)
        try db.record(Peristiwa(.sesiDimulai, by: person.userID, sesi: id), at: now)
    }

    /// The mentor, or an admin, ends a sesi that goes on.
    static func finish(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        try move(try own(id, by: person, in: db), to: .end, at: now, in: db)
        try db.record(Peristiwa(.sesiSelesai, by: person.userID, sesi: id), at: now)
    }

    private static func own(_ id: Int64, by person: Person, in db: Connection) throws -> SesiRecord {
        guard let sesi = try db.sesi(id) else { throw Problem.notFound("Sesi") }
        guard person.peran == .admin || sesi.mentorID == person.mentorID else {
            throw Problem.forbidden("Sesi ini bukan milik Anda.")
        }
        return sesi
    }

    private static func move(_ sesi: SesiRecord, to next: StatusSesi, at now: Timestamp, in db: Connection) throws {
        guard sesi.status.mayBecome(next), try db.moveSesi(sesi.id, from: sesi.status, to: next, at: now) else {
            throw Problem.conflict(sesi.status.refusal(of: next))
        }
    }

    /// The pelanggan reviews a sesi that has ended; returns the testimoni's id.
    static func review(
        _ id: Int64, rating: Int64, komentar: String?, by person: Person, at now: Timestamp, in db: Connection
    ) throws -> Int64 {
        guard let sesi = try db.sesi(id) else { throw Problem.notFound("Sesi") }
        guard sesi.pelangganID == person.pelangganID else { throw Problem.forbidden("Sesi ini bukan milik Anda.") }
        guard sesi.status.mayBecome(.reviewed), try db.moveSesi(id, from: sesi.status, to: .reviewed, at: now) else {
            throw Problem(
                status: 422, message: sesi.status == .reviewed ? "Sesi ini sudah diulas." : "Sesi ini belum selesai.")
        }
        let testimoni = try db.insertTestimoni(for: sesi, rating: rating, komentar: komentar, at: now)
        try db.adjustRating(ofMentor: sesi.mentorID, reviews: 1, stars: rating, at: now)
        try db.record(Peristiwa(.testimoniDiberikan, by: person.userID, sesi: id), at: now)
        return testimoni
    }

    /// Changes a review; its stars count in the mentor's mean from now on. Its author's, or an admin's, to do.
    static func editReview(
        _ id: Int64, rating: Int64?, komentar: Change<String>, by person: Person, at now: Timestamp, in db: Connection
    ) throws {
        let old = try ownReview(id, by: person, in: db)
        let stars = rating ?? old.rating
        try db.updateTestimoni(id, rating: stars, komentar: komentar.applied(to: old.komentar), at: now)
        try db.adjustRating(ofMentor: old.mentorID, reviews: 0, stars: stars - old.rating, at: now)
        try db.record(Peristiwa(.dataDiubah, by: person.userID, sesi: old.sesiID, "testimoni \(id) diubah"), at: now)
    }

    /// Removes a review for good; the sesi stays reviewed, for a review is given once.
    static func removeReview(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        let old = try ownReview(id, by: person, in: db)
        try db.deleteTestimoni(id)
        try db.adjustRating(ofMentor: old.mentorID, reviews: -1, stars: -old.rating, at: now)
        try db.record(Peristiwa(.dataDiubah, by: person.userID, sesi: old.sesiID, "testimoni \(id) dihapus"), at: now)
    }

    private static func ownReview(_ id: Int64, by person: Person, in db: Connection) throws -> TestimoniRecord {
        guard let testimoni = try db.testimoni(id) else { throw Problem.notFound("Testimoni") }
        guard person.peran == .admin || testimoni.pelangganID == person.pelangganID else {
            throw Problem.forbidden("Testimoni ini bukan milik Anda.")
        }
        return testimoni
    }
}

extension StatusSesi {
    fileprivate func refusal(of next: StatusSesi) -> String {
        switch self {
        case .pending: "Sesi ini belum dimulai."
        case .started: "Sesi ini sudah dimulai."
        case .end, .reviewed: "Sesi ini sudah selesai."
        case .cancelled: "Sesi ini sudah dibatalkan."
        case .unknown: "Sesi ini tidak dapat menjadi \(next.rawValue)."
        }
    }
}
