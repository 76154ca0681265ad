import ChillAjarKit
import SQL

/// The lists that a client may keep a copy of, as `perubahan` names them.
enum Daftar: String, Sendable, CaseIterable {
    /// Kursus with their free slots, of everybody or one's own.
    case kursus
    /// Slots.
    case jadwal
    /// Mentors who teach.
    case mentor
    /// Paket and what they are made of.
    case paket
    /// One's sesi; an admin's: everybody's.
    case sesi
    /// One's transaksi; an admin's: everybody's, with the queue of proofs.
    case transaksi
    /// Reviews.
    case testimoni
    /// Accounts: for admins everybody's, for others their own.
    case users
    /// One's notifications.
    case notifikasi

    /// The lists that everybody sees and that are read from these tables.
    ///
    /// Bookings are left out: which of their changes free or take a slot is for the events to say.
    static func catalogue(changed tables: Set<String>) -> Set<Daftar> {
        var lists: Set<Daftar> = []
        if !tables.isDisjoint(with: ["kursus", "visibilitas_paket"]) { lists.insert(.kursus) }
        if tables.contains("jadwal_kursus") { lists.formUnion([.kursus, .jadwal]) }
        if tables.contains("mentor") { lists.formUnion([.kursus, .mentor]) }
        if !tables.isDisjoint(with: ["paket", "item_paket", "paket_item"]) { lists.formUnion([.kursus, .paket]) }
        return lists
    }

    /// The names with commas between, in one order.
    static func text(_ lists: Set<Daftar>) -> String {
        allCases.filter(lists.contains).map(\.rawValue).joined(separator: ",")
    }

    /// The lists of a ``text(_:)``; names of a newer version are left out.
    static func set(_ text: String) -> Set<Daftar> { Set(text.split(separator: ",").compactMap { Daftar(rawValue: String($0)) }) }
}

extension Connection {
    /// Tells those whom it concerns that lists of theirs have changed, once this is committed.
    func changed(_ lists: Set<Daftar>, for audience: Audience, at now: Timestamp) throws {
        try log(.perubahan, Daftar.text(lists), for: audience, at: now)
    }

    /// Tells which lists an event has changed, and for whom: unlike a notification, also for who did it, whose other devices
    /// want to know.
    func announce(_ peristiwa: Peristiwa, at now: Timestamp) throws {
        let change = peristiwa.jenis.change
        if !change.sides.isEmpty, let sesi = peristiwa.sesi, let facts = try facts(ofSesi: sesi) {
            for side in Set([facts.pelanggan.userID, facts.mentor.userID]).sorted() {
                try changed(change.sides, for: .user(side), at: now)
            }
        }
        if !change.person.isEmpty, let user = peristiwa.user, try self.user(user) != nil {
            try changed(change.person, for: .user(user), at: now)
        }
        if !change.admins.isEmpty { try changed(change.admins, for: .peran(.admin), at: now) }
        // A mentor's name and picture stand in the catalogue.
        if peristiwa.jenis == .akunDiubah, let user = peristiwa.user, try mentor(user: user)?.status == .active {
            try changed([.kursus, .mentor], for: .everybody, at: now)
        }
        if !change.everybody.isEmpty { try changed(change.everybody, for: .everybody, at: now) }
    }
}

extension Peristiwa.Jenis {
    /// The lists that an event changes.
    struct Change: Sendable {
        /// Of the pelanggan and the mentor of the sesi.
        var sides: Set<Daftar> = []
        /// Of the account that it happened to.
        var person: Set<Daftar> = []
        var admins: Set<Daftar> = []
        var everybody: Set<Daftar> = []
    }

    var change: Change {
        switch self {
        case .sesiDipesan, .sesiDibatalkan, .sesiDilepas:
            Change(sides: [.sesi, .transaksi], admins: [.sesi, .transaksi], everybody: [.kursus, .jadwal])
        case .sesiDimulai, .sesiSelesai: Change(sides: [.sesi], admins: [.sesi])
        case .buktiDikirim, .pembayaranDiterima, .pembayaranDitolak:
            Change(sides: [.sesi, .transaksi], admins: [.sesi, .transaksi])
        case .buktiDicurigai: Change(admins: [.transaksi])
        case .testimoniDiberikan: Change(sides: [.sesi, .testimoni], admins: [.sesi, .testimoni])
        case .akunDibuat, .akunDihapus: Change(admins: [.users])
        case .akunDiubah: Change(person: [.users], admins: [.users])
        case .mentorDisetujui, .mentorDitolak:
            Change(person: [.users], admins: [.users])
        default: Change()
        }
    }
}
