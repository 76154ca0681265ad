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
}

extension Connection {
    func jadwal(_ id: Int64) throws -> JadwalRecord? {
        try record("SELECT \(JadwalRecord.select("j")) FROM jadwal_kursus j WHERE j.id = ? AND j.dihapus_at IS NULL", id)
    }

    /// The slots of a mentor's courses, in order of time, each with its kursus.
    func jadwal(ofMentor id: Int64) throws -> [(jadwal: JadwalRecord, kursus: KursusRecord)] {
        try query(
            """
            SELECT \(JadwalRecord.select("j")), \(KursusRecord.select("k"))
            FROM jadwal_kursus j JOIN kursus k ON k.id = j.kursus_id
            WHERE k.mentor_id = ? AND j.dihapus_at IS NULL ORDER BY j.tanggal, j.waktu, j.id
            """, id
        ) { row in
            var at = 0
            return (try JadwalRecord(row, &at), try KursusRecord(row, &at))
        }
    }

    /// A UNIQUE violation means that the kursus has a slot at that moment already.
    func insertJadwal(_ draft: SlotDraft, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO jadwal_kursus (kursus_id, tanggal, waktu, gaya_mengajar, keterangan, tempat, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """, draft.kursusID, draft.tanggal.description, draft.waktu.description, draft.gaya.rawValue, draft.keterangan,
            draft.tempat, now.description, now.description)
    }

    func updateJadwal(_ id: Int64, _ draft: SlotDraft, at now: Timestamp) throws {
        try execute(
            """
            UPDATE jadwal_kursus
            SET kursus_id = ?, tanggal = ?, waktu = ?, gaya_mengajar = ?, keterangan = ?, tempat = ?, updated_at = ? WHERE id = ?
            """, draft.kursusID, draft.tanggal.description, draft.waktu.description, draft.gaya.rawValue, draft.keterangan,
            draft.tempat, now.description, id)
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
