import ChillAjarKit
import SQL

/// What a mentor, or an admin, says of a course.
struct KursusDraft: Sendable {
    var nama: String
    var deskripsi: String?
    /// The path of its picture.
    var foto: String?
}

extension Connection {
    func insertKursus(_ draft: KursusDraft, mentor: Int64, at now: Timestamp) throws -> Int64 {
        try insert(
            """
            INSERT INTO kursus (nama_kursus, deskripsi, foto_kursus, mentor_id, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """, draft.nama, draft.deskripsi, draft.foto, mentor, now.description, now.description)
    }

    func updateKursus(_ id: Int64, _ draft: KursusDraft, at now: Timestamp) throws {
        try execute(
            "UPDATE kursus SET nama_kursus = ?, deskripsi = ?, foto_kursus = ?, updated_at = ? WHERE id = ?", draft.nama,
            draft.deskripsi, draft.foto, now.description, id)
    }

    /// Takes a course with its slots off every list; sesi of the past go on naming them.
    func removeKursus(_ id: Int64, at now: Timestamp) throws {
        try execute(
            "UPDATE jadwal_kursus SET dihapus_at = ?, updated_at = ? WHERE kursus_id = ? AND dihapus_at IS NULL",
            now.description, now.description, id)
        try execute("UPDATE kursus SET dihapus_at = ?, updated_at = ? WHERE id = ?", now.description, now.description, id)
    }

    /// How many sesi of a course are still to be held, or going on.
    func openSesiCount(ofKursus id: Int64) throws -> Int64 {
        try count("SELECT count(*) FROM sesi WHERE kursus_id = ? AND status_sesi IN ('pending', 'started')", id)
    }

    /// Active mentors with those of their courses whose names hold the text, whatever its letters' case.
    func mentors(withKursus text: String) throws -> [(mentor: MentorWithUser, kursus: [KursusRecord])] {
        let pattern = "%" + text.lowercased().flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] } + "%"
        let found = try query(
            """
            SELECT \(MentorWithUser.select("m", "u")), \(KursusRecord.select("k"))
            FROM kursus k JOIN mentor m ON m.id = k.mentor_id JOIN users u ON u.id = m.user_id
            WHERE m.status = 'active' AND k.dihapus_at IS NULL AND lower(k.nama_kursus) LIKE ? ESCAPE '\\' ORDER BY m.id, k.id
            """, pattern
        ) { row in
            var at = 0
            return (mentor: try MentorWithUser(row, &at), kursus: try KursusRecord(row, &at))
        }
        return found.reduce(into: []) { list, row in
            if list.last?.mentor.mentor.id == row.mentor.mentor.id {
                list[list.count - 1].kursus.append(row.kursus)
            } else {
                list.append((row.mentor, [row.kursus]))
            }
        }
    }

    func mentorWithUser(_ id: Int64) throws -> MentorWithUser? {
        try record(
            "SELECT \(MentorWithUser.select("m", "u")) FROM mentor m JOIN users u ON u.id = m.user_id WHERE m.id = ?", id)
    }

    /// Whether a pelanggan has paid for a sesi in a slot: from then on the link to join is theirs to see.
    func hasPaid(pelanggan: Int64, jadwal: Int64) throws -> Bool {
        try count(
            """
            SELECT count(*) FROM sesi s JOIN transaksi t ON t.sesi_id = s.id
            WHERE s.jadwal_kursus_id = ? AND s.pelanggan_id = ? AND s.status_sesi <> 'cancelled'
                AND t.status_pembayaran = 'accepted'
            """, jadwal, pelanggan) > 0
    }
}
