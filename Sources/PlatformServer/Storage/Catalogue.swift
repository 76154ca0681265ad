import ChillAjarKit
import SQL

/// Courses with all that their lists show, read in four statements whatever their number.
struct Catalogue: Sendable {
    var kursus: [(kursus: KursusRecord, mentor: MentorWithUser)] = []
    /// Slots by kursus, in order of time.
    var jadwal: [Int64: [JadwalRecord]] = [:]
    /// The paket that each kursus offers.
    var visibilitas: [Int64: [VisibilitasRecord]] = [:]
    /// Every paket, by id.
    var paket: [Int64: PaketRecord] = [:]
}

/// A slot, and whether a live sesi holds it.
struct SlotState: Sendable {
    var jadwal: JadwalRecord
    var isHeld: Bool
}

/// Which paket a kursus offers.
struct VisibilitasRecord: Record {
    var id: Int64
    var kursusID: Int64
    var paketID: Int64
    var visibilitas: Int64
    var createdAt: String
    var updatedAt: String

    static let columns = ["id", "kursus_id", "paket_id", "visibilitas", "created_at", "updated_at"]

    init(_ row: borrowing Row, _ at: inout Int) throws {
        id = try row.next(&at)
        kursusID = try row.next(&at)
        paketID = try row.next(&at)
        visibilitas = try row.next(&at)
        createdAt = try row.next(&at)
        updatedAt = try row.next(&at)
    }
}

extension Connection {
    /// The courses of active mentors, their free slots from now on, and their paket.
    func publicCatalogue(at now: Timestamp) throws -> Catalogue {
        try catalogue(at: now) { slots, mentors in
            let taken = Dictionary(grouping: slots.filter(\.isHeld)) { mentors[$0.jadwal.kursusID] }
            return slots.filter { slot in
                guard !slot.isHeld, let mulai = slot.jadwal.mulai, mulai > now else { return false }
                // A mentor cannot teach two at once: what booking would refuse is not offered.
                return !(taken[mentors[slot.jadwal.kursusID]] ?? []).contains { $0.jadwal.overlaps(slot.jadwal) }
            }
        }
    }

    /// The courses of active mentors, their slots from today on, booked ones too, and their paket.
    func wholeCatalogue(at now: Timestamp) throws -> Catalogue { try catalogue(at: now) { slots, _ in slots } }

    private func catalogue(
        at now: Timestamp, _ choose: ([SlotState], _ mentors: [Int64: Int64]) -> [SlotState]
    ) throws -> Catalogue {
        var found = Catalogue()
        found.kursus = try kursusWithMentor("m.status = 'active' ORDER BY k.id")
        let mentors = Dictionary(uniqueKeysWithValues: found.kursus.map { ($0.kursus.id, $0.kursus.mentorID) })
        found.jadwal = Dictionary(grouping: choose(try slots(at: now), mentors).map(\.jadwal), by: \.kursusID)
        found.paket = try paketByID()
        let visible: [VisibilitasRecord] = try records(
            "SELECT \(VisibilitasRecord.select("v")) FROM visibilitas_paket v ORDER BY v.kursus_id, v.paket_id")
        found.visibilitas = Dictionary(grouping: visible, by: \.kursusID)
        return found
    }

    /// One kursus with all that its list shows, and its slots of the past too; nil when there is none.
    func catalogue(ofKursus id: Int64) throws -> Catalogue? {
        var found = Catalogue()
        found.kursus = try kursusWithMentor("k.id = ?", id)
        guard !found.kursus.isEmpty else { return nil }
        found.jadwal[id] = try jadwal(ofKursus: id)
        found.paket = try paketByID()
        found.visibilitas[id] = try records(
            "SELECT \(VisibilitasRecord.select("v")) FROM visibilitas_paket v WHERE v.kursus_id = ? ORDER BY v.paket_id", id)
        return found
    }

    private func kursusWithMentor(
        _ rest: String, _ values: any SQLConvertible...
    ) throws -> [(kursus: KursusRecord, mentor: MentorWithUser)] {
        try query(
            """
            SELECT \(KursusRecord.select("k")), \(MentorWithUser.select("m", "u"))
            FROM kursus k JOIN mentor m ON m.id = k.mentor_id JOIN users u ON u.id = m.user_id
            WHERE k.dihapus_at IS NULL AND \(rest)
            """, values: values
        ) { row in
            var at = 0
            return (try KursusRecord(row, &at), try MentorWithUser(row, &at))
        }
    }

    /// What ``slots(at:)`` asks: the moment, and the day in WIB.
    static let slotsQuery = """
        SELECT \(JadwalRecord.select("j")), EXISTS (
            SELECT 1 FROM sesi s WHERE s.jadwal_kursus_id = j.id AND s.status_sesi <> 'cancelled'
            AND (s.status_sesi <> 'pending' OR s.batas_waktu IS NULL OR s.batas_waktu > ?))
        FROM jadwal_kursus j WHERE j.tanggal >= ? AND j.dihapus_at IS NULL ORDER BY j.tanggal, j.waktu, j.id
        """

    /// The slots from today on.
    private func slots(at now: Timestamp) throws -> [SlotState] {
        try query(Self.slotsQuery, now.description, now.tanggal(in: .wib).description) { row in
            var at = 0
            return SlotState(jadwal: try JadwalRecord(row, &at), isHeld: try row.bool(at))
        }
    }

    func kursus(_ id: Int64) throws -> KursusRecord? {
        try record("SELECT \(KursusRecord.select("k")) FROM kursus k WHERE k.id = ? AND k.dihapus_at IS NULL", id)
    }

    func kursus(ofMentor id: Int64) throws -> [KursusRecord] {
        try records(
            "SELECT \(KursusRecord.select("k")) FROM kursus k WHERE k.mentor_id = ? AND k.dihapus_at IS NULL ORDER BY k.id", id)
    }

    /// Whether the kursus offers the paket.
    func isVisible(paket: Int64, forKursus kursus: Int64) throws -> Bool {
        try count(
            "SELECT count(*) FROM visibilitas_paket WHERE kursus_id = ? AND paket_id = ? AND visibilitas = 1", kursus, paket) > 0
    }

    func insertKursus(nama: String, deskripsi: String?, mentor: Int64, at now: Timestamp) throws -> Int64 {
        try insert(
            "INSERT INTO kursus (nama_kursus, deskripsi, mentor_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
            nama, deskripsi, mentor, now.description, now.description)
    }
}
