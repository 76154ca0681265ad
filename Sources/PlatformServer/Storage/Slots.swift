import ChillAjarKit
import SQL

/// What a mentor says of a slot.
struct SlotDraft: Sendable {
    var kursusID: Int64
    var tanggal: Tanggal
    var waktu: Waktu
    var gaya: GayaMengajar
    var keterangan: String?
    var tempat: String?
    /// When it ends; nil where the mentor does not say.
    var selesai: Waktu?
    /// Where one joins it: https.
    var tautan: String?
}

/// What an update says of a slot; nil and ``Change/keep`` leave what is there.
struct SlotChange: Sendable {
    var kursusID: Int64?
    var tanggal: Tanggal?
    var waktu: Waktu?
    var gaya: GayaMengajar?
    var keterangan = Change<String>.keep
    var tempat = Change<String>.keep
    var selesai = Change<Waktu>.keep
    var tautan = Change<String>.keep

    /// The slot after the update; nil when something is missing.
    func draft(over old: JadwalRecord?) -> SlotDraft? {
        guard let kursusID = kursusID ?? old?.kursusID, let tanggal = tanggal ?? old.flatMap({ Tanggal($0.tanggal) }),
            let waktu = waktu ?? old.flatMap({ Waktu($0.waktu) }),
            let gaya = gaya ?? old.map({ GayaMengajar(rawValue: $0.gayaMengajar) })
        else { return nil }
        return SlotDraft(
            kursusID: kursusID, tanggal: tanggal, waktu: waktu, gaya: gaya, keterangan: keterangan.applied(to: old?.keterangan),
            tempat: tempat.applied(to: old?.tempat), selesai: selesai.applied(to: old.flatMap { shiftedEnd(of: $0, to: waktu) }),
            tautan: tautan.applied(to: old?.tautan))
    }

    /// The end of a slot that begins at another time and takes as long as it did.
    private func shiftedEnd(of old: JadwalRecord, to begin: Waktu) -> Waktu? {
        guard let before = Waktu(old.waktu), let end = old.waktuSelesai.flatMap({ Waktu($0) }) else { return nil }
        return Waktu(secondOfDay: end.secondOfDay + begin.secondOfDay - before.secondOfDay)
    }
}

extension Connection {
    func jadwal(_ id: Int64) throws -> JadwalRecord? {
        try record("SELECT \(JadwalRecord.select("j")) FROM jadwal_kursus j WHERE j.id = ? AND j.dihapus_at IS NULL", id)
    }

    /// What ``jadwal(ofMentor:)`` asks.
    static let slotsOfMentorQuery = """
        SELECT \(JadwalRecord.select("j")), \(KursusRecord.select("k"))
        FROM kursus k JOIN jadwal_kursus j ON j.kursus_id = k.id
        WHERE k.mentor_id = ? AND j.dihapus_at IS NULL ORDER BY j.tanggal, j.waktu, j.id
        """

    /// The slots of a mentor's courses, in order of time, each with its kursus.
    func jadwal(ofMentor id: Int64) throws -> [(jadwal: JadwalRecord, kursus: KursusRecord)] {
        try query(Self.slotsOfMentorQuery, id) { row in
            var at = 0
            return (try JadwalRecord(row, &at), try KursusRecord(row, &at))
        }
    }

    /// The slots of a kursus, those of the past too, in order of time.
    func jadwal(ofKursus id: Int64) throws -> [JadwalRecord] {
        try records(
            """
            SELECT \(JadwalRecord.select("j")) FROM jadwal_kursus j WHERE j.kursus_id = ? AND j.dihapus_at IS NULL
            ORDER BY j.tanggal, j.waktu, j.id
            """, id)
    }

    /// What ``jadwal(from:)`` asks.
    static let upcomingSlotsQuery = """
        SELECT \(JadwalRecord.select("j")), \(KursusRecord.select("k"))
        FROM jadwal_kursus j JOIN kursus k ON k.id = j.kursus_id JOIN mentor m ON m.id = k.mentor_id
        WHERE j.tanggal >= ? AND j.dihapus_at IS NULL AND m.status = 'active' ORDER BY j.tanggal, j.waktu, j.id
        """

    /// The slots of active mentors from a day on, booked ones too, each with its kursus.
    func jadwal(from day: Tanggal) throws -> [(jadwal: JadwalRecord, kursus: KursusRecord)] {
        try query(Self.upcomingSlotsQuery, day.description) { row in
            var at = 0
            return (try JadwalRecord(row, &at), try KursusRecord(row, &at))
        }
    }

    /// What ``taken(ofMentor:around:)`` asks: a mentor, two days, and the slot that is not meant.
    static let takenSlotsQuery = """
        SELECT \(JadwalRecord.select("j")) FROM kursus k JOIN jadwal_kursus j ON j.kursus_id = k.id
        WHERE k.mentor_id = ? AND j.tanggal BETWEEN ? AND ? AND j.id <> ? AND j.dihapus_at IS NULL
            AND EXISTS (SELECT 1 FROM sesi s WHERE s.jadwal_kursus_id = j.id AND s.status_sesi <> 'cancelled')
        """

    /// The other slots, of the days around one, in which its mentor has a live sesi.
    func taken(ofMentor mentor: Int64, around slot: JadwalRecord) throws -> [JadwalRecord] {
        guard let day = Tanggal(slot.tanggal) else { return [] }
        return try records(
            Self.takenSlotsQuery, mentor, day.adding(days: -1).description, day.adding(days: 1).description, slot.id)
    }

    /// A UNIQUE violation means that the kursus has a slot at that moment already.
    func insertJadwal(_ draft: SlotDraft, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO jadwal_kursus (kursus_id, tanggal, waktu, gaya_mengajar, keterangan, tempat, waktu_selesai, tautan,
                created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, draft.kursusID, draft.tanggal.description, draft.waktu.description, draft.gaya.rawValue, draft.keterangan,
            draft.tempat, draft.selesai?.description, draft.tautan, now.description, now.description)
    }

    func updateJadwal(_ id: Int64, _ draft: SlotDraft, at now: Timestamp) throws {
        try execute(
            """
            UPDATE jadwal_kursus
            SET kursus_id = ?, tanggal = ?, waktu = ?, gaya_mengajar = ?, keterangan = ?, tempat = ?, waktu_selesai = ?, tautan = ?,
                updated_at = ?
            WHERE id = ?
            """, draft.kursusID, draft.tanggal.description, draft.waktu.description, draft.gaya.rawValue, draft.keterangan,
            draft.tempat, draft.selesai?.description, draft.tautan, now.description, id)
    }

    /// Takes the slot off every list; sesi of the past go on naming it.
    func removeJadwal(_ id: Int64, at now: Timestamp) throws {
        try execute("UPDATE jadwal_kursus SET dihapus_at = ?, updated_at = ? WHERE id = ?", now.description, now.description, id)
    }

    /// Whether a live sesi holds the slot.
    func isHeld(jadwal id: Int64) throws -> Bool {
        try count("SELECT count(*) FROM sesi WHERE jadwal_kursus_id = ? AND status_sesi <> 'cancelled'", id) > 0
    }
}
