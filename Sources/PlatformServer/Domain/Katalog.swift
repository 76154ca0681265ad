import ChillAjarKit
import SQL

/// Which paket a course offers.
struct PaketChoice: Sendable {
    /// All that the course is to name; nil leaves them as they are.
    var paket: [Int64]?
    /// Which of them are offered, and which are not for now.
    var visibilitas: [(paket: Int64, isVisible: Bool)] = []

    /// Every paket that is named.
    var named: Set<Int64> { Set(paket ?? []).union(visibilitas.map(\.paket)) }
}

/// Courses, and what may be bought along with a sesi.
enum Katalog {
    /// Publishes a course of a mentor's; returns its id.
    static func publish(
        _ draft: KursusDraft, _ choice: PaketChoice, ofMentor mentor: Int64, by person: Person, at now: Timestamp,
        in db: Connection
    ) throws -> Int64 {
        guard try db.mentor(mentor)?.status == .active else {
            throw Problem.invalid("mentor_id", "Mentor ini tidak ada atau belum aktif.")
        }
        let id = try db.insertKursus(draft, mentor: mentor, at: now)
        try offer(choice, ofKursus: id, at: now, in: db)
        return id
    }

    /// The course, when it is the person's own or the person is an admin.
    static func own(_ id: Int64, by person: Person, in db: Connection) throws -> KursusRecord {
        guard let kursus = try db.kursus(id) else { throw Problem.notFound("Kursus") }
        guard person.peran == .admin || kursus.mentorID == person.mentorID else {
            throw Problem.forbidden("Kursus ini bukan milik Anda.")
        }
        return kursus
    }

    /// Changes a course; what an admin changes of another's is recorded.
    static func update(
        _ kursus: KursusRecord, _ draft: KursusDraft, _ choice: PaketChoice, by person: Person, at now: Timestamp,
        in db: Connection
    ) throws {
        try db.updateKursus(kursus.id, draft, at: now)
        try offer(choice, ofKursus: kursus.id, at: now, in: db)
        if person.peran == .admin { try note("kursus \(kursus.id) diubah", by: person, at: now, in: db) }
    }

    /// Takes a course off the lists, unless a sesi of it is still to be held.
    static func remove(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        _ = try own(id, by: person, in: db)
        _ = try Booking.releaseExpired(at: now, in: db)
        guard try db.openSesiCount(ofKursus: id) == 0 else {
            throw Problem.conflict("Kursus ini masih punya sesi yang dipesan atau berlangsung; tidak dapat dihapus.")
        }
        try db.removeKursus(id, at: now)
        try note("kursus \(id) dihapus", by: person, at: now, in: db)
    }

    private static func offer(_ choice: PaketChoice, ofKursus id: Int64, at now: Timestamp, in db: Connection) throws {
        guard !choice.named.isEmpty || choice.paket != nil else { return }
        let onSale = try db.paketByID().filter { $0.value.deletedAt == nil }
        let before = try db.paketIDs(ofKursus: id)
        // A paket that was withdrawn since may go on being named by those that named it.
        guard let wrong = choice.named.first(where: { onSale[$0] == nil && !before.contains($0) }) else {
            for paket in choice.paket ?? [] where !before.contains(paket) {
                try db.setVisible(true, paket: paket, kursus: id, at: now)
            }
            if let paket = choice.paket {
                for gone in before.subtracting(paket).subtracting(choice.visibilitas.map(\.paket)) {
                    try db.forget(paket: gone, ofKursus: id)
                }
            }
            for (paket, isVisible) in choice.visibilitas { try db.setVisible(isVisible, paket: paket, kursus: id, at: now) }
            return
        }
        throw Problem.invalid("paket_ids", "Paket \(wrong) tidak ada.")
    }

    // MARK: Paket

    /// Puts a paket on sale, or changes one; `items` nil leaves what is in it. Prices of sesi that were booked stay as they were.
    static func savePaket(
        _ id: Int64?, _ draft: PaketDraft, items: [(item: Int64, jumlah: Int64)]?, by person: Person, at now: Timestamp,
        in db: Connection
    ) throws -> Int64 {
        if let begin = draft.mulai, let end = draft.berakhir, end <= begin {
            throw Problem.invalid("tanggal_berakhir", "tanggal_berakhir harus sesudah tanggal_mulai.")
        }
        let paket: Int64
        if let id {
            try db.updatePaket(id, draft, at: now)
            paket = id
        } else {
            paket = try db.insertPaket(draft, at: now)
        }
        if let items {
            try db.emptyPaket(paket)
            for (item, jumlah) in items {
                guard try db.itemPaket(item) != nil else { throw Problem.invalid("items", "Item paket \(item) tidak ada.") }
                try db.put(item: item, times: jumlah, inPaket: paket, at: now)
            }
        }
        try note("paket \(paket) \(id == nil ? "dibuat" : "diubah")", by: person, at: now, in: db)
        return paket
    }

    /// Takes a paket off sale; what was bought with it stays.
    static func withdrawPaket(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard let paket = try db.paketByID()[id], paket.deletedAt == nil else { throw Problem.notFound("Paket") }
        try db.withdrawPaket(id, at: now)
        try note("paket \(id) dihapus", by: person, at: now, in: db)
    }

    /// Makes a thing that paket may hold, or changes one.
    static func saveItem(
        _ id: Int64?, _ draft: ItemPaketDraft, by person: Person, at now: Timestamp, in db: Connection
    ) throws -> Int64 {
        let item: Int64
        if let id {
            try db.updateItemPaket(id, draft, at: now)
            item = id
        } else {
            item = try db.insertItemPaket(draft, at: now)
        }
        try note("item paket \(item) \(id == nil ? "dibuat" : "diubah")", by: person, at: now, in: db)
        return item
    }

    /// Takes a thing out of the shop; one that a paket on sale holds would change that paket's price, and stays.
    static func withdrawItem(_ id: Int64, by person: Person, at now: Timestamp, in db: Connection) throws {
        guard try db.itemPaket(id) != nil else { throw Problem.notFound("Item paket") }
        guard try db.paketCount(withItem: id) == 0 else {
            throw Problem.conflict("Item ini masih ada di dalam paket; keluarkan dulu dari paketnya.")
        }
        try db.withdrawItemPaket(id, at: now)
        try note("item paket \(id) dihapus", by: person, at: now, in: db)
    }

    private static func note(_ what: String, by person: Person, at now: Timestamp, in db: Connection) throws {
        try db.record(Peristiwa(.dataDiubah, by: person.userID, what), at: now)
    }
}
