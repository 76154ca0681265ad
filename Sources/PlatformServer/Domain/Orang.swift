import ChillAjarKit
import SQL

/// What an admin does with people, and what people change about themselves.
enum Orang {
    /// Changes what a person tells of themself; whoever does it, it is recorded. Returns the files that were replaced.
    static func update(
        _ account: AccountRow, _ change: ProfileChange, _ mentorChange: MentorChange = MentorChange(), by person: Person,
        at now: Timestamp, in db: Connection
    ) throws -> [String] {
        let names = change.names + (account.mentor == nil ? [] : mentorChange.names)
        guard !names.isEmpty else { return [] }
        if !change.names.isEmpty { try Akun.refusingTakenEmail { try db.update(account.user, change, at: now) } }
        if let mentor = account.mentor, !mentorChange.names.isEmpty { try db.update(mentor, mentorChange, at: now) }
        let decided = account.mentor.flatMap { decision(on: $0, mentorChange) }
        if let decided { try db.record(Peristiwa(decided, by: person.userID, user: account.user.id), at: now) }
        if decided == nil || names != ["status"] {
            try db.record(
                Peristiwa(.akunDiubah, by: person.userID, user: account.user.id, names.joined(separator: ", ")), at: now)
        }
        return [
            change.foto == nil ? nil : account.user.fotoProfil,
            mentorChange.dokumen == nil ? nil : account.mentor?.dokumenPendukung,
        ].compactMap(\.self)
    }

    /// What a change of status says to a mentor; nil when it says nothing new.
    private static func decision(on mentor: MentorRecord, _ change: MentorChange) -> Peristiwa.Jenis? {
        guard let status = change.status, status != mentor.status else { return nil }
        switch status {
        case .active: return .mentorDisetujui
        case .rejected: return .mentorDitolak
        case .pending, .unknown: return nil
        }
    }

    /// Makes a person something else. Their sessions end; what is missing of the new peran is made.
    ///
    /// - Parameter by: the admin who does it; nil for the operator.
    static func setPeran(_ peran: Peran, of id: Int64, by actor: Int64?, at now: Timestamp, in db: Connection) throws {
        let account = try living(db.account(id))
        let old = account.user.peran
        guard old != peran.rawValue else { return }
        try leave(account, "menjadi \(peran.rawValue)", by: actor, at: now, in: db)
        try db.retireMentor(ofUser: id, at: now)
        try db.setPeran(peran, ofUser: id, at: now)
        switch peran {
        case .mentor:
            if let mentor = try db.mentor(user: id) {
                try db.update(mentor, MentorChange(status: .active), at: now)
            } else {
                _ = try db.insertMentor(user: id, biaya: .zero, deskripsi: nil, status: .active, at: now)
            }
        case .pelanggan: if try db.pelanggan(user: id) == nil { _ = try db.insertPelanggan(user: id, at: now) }
        case .admin, .unknown: break
        }
        try db.endSessions(ofUser: id, at: now)
        try db.record(
            Peristiwa(.akunDiubah, by: actor, user: id, "peran: \(old) menjadi \(peran.rawValue)"), at: now)
    }

    /// Forgets a person: nobody signs in as them, their address is free, and what others have of them keeps its rows. Returns the
    /// files that go with them.
    static func remove(_ account: AccountRow, by person: Person, at now: Timestamp, in db: Connection) throws -> [String] {
        try leave(account, "dihapus", by: person.userID, at: now, in: db)
        let id = account.user.id
        let files = [account.user.fotoProfil, try db.mentor(user: id)?.dokumenPendukung].compactMap(\.self)
        try db.endSessions(ofUser: id, at: now)
        try db.removeOTP(ofUser: id)
        try db.deletePasswordCode(ofUser: id)
        try db.forgetUser(id, at: now)
        try db.record(
            Peristiwa(.akunDihapus, by: person.userID, user: id, "\(account.user.peran): \(account.user.nama)"), at: now)
        return files
    }

    /// The account, unless there is none or its person has left.
    static func living(_ account: AccountRow?, _ what: String = "Pengguna") throws -> AccountRow {
        guard let account else { throw Problem.notFound(what) }
        return account
    }

    /// Lets a person out of what they are: 403 for the last admin, 409 while money is under way; unpaid bookings are cancelled.
    private static func leave(
        _ account: AccountRow, _ how: String, by actor: Int64?, at now: Timestamp, in db: Connection
    ) throws {
        if account.user.peran == Peran.admin.rawValue, try db.otherAdmins(than: account.user.id) == 0 {
            throw Problem.forbidden("Admin terakhir tidak dapat \(how).")
        }
        guard let owner = account.owner else { return }
        // First, so that what has run out is not in the way.
        _ = try Booking.releaseExpired(at: now, in: db)
        let live = try db.liveSesi(of: owner)
        let paid = live.count { $0.isPaid || $0.sesi.status == .started }
        guard paid == 0 else {
            throw Problem.conflict(
                "\(account.user.nama) masih punya \(paid) sesi yang sudah dibayar dan belum selesai; selesaikan dahulu.")
        }
        for (sesi, _) in live where try db.moveSesi(sesi.id, from: sesi.status, to: .cancelled, at: now) {
            try db.record(Peristiwa(.sesiDibatalkan, by: actor, sesi: sesi.id), at: now)
        }
    }

    /// Reminds the mentor of a paid sesi that has not begun.
    static func remindMentor(ofSesi id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard let sesi = try db.sesi(id), let mentor = try db.mentor(sesi.mentorID) else { throw Problem.notFound("Sesi") }
        guard sesi.status(at: now) == .pending else {
            throw Problem.conflict("Sesi ini sudah dimulai, selesai, atau dibatalkan; mentor tidak perlu diingatkan.")
        }
        guard try db.transaksi(ofSesi: id)?.status == .accepted else { throw Problem.conflict("Sesi ini belum dibayar.") }
        try db.record(Peristiwa(.pengingatMentor, by: person.userID, sesi: id, user: mentor.userID), at: now)
    }
}

extension AccountRow {
    /// Whose sesi are this person's; nil for an admin.
    fileprivate var owner: Owner? {
        if let pelanggan { return .pelanggan(pelanggan.id) }
        return mentor.map { .mentor($0.id) }
    }
}
