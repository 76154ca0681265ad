import ChillAjarKit
import SQL

extension Connection {
    /// Writes down a kept file as that person's.
    func insertBerkas(_ file: StoredFile, owner: Int64, at now: Timestamp) throws {
        try execute(
            "INSERT INTO berkas (nama, rak, pemilik, ukuran, sha256, jenis, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            file.name, file.shelf.rawValue, owner, file.bytes, file.sha256, file.kind.rawValue, now.description)
    }

    /// Throws 413 when a person has more than the limits allow, uploads under way included.
    func checkQuota(of owner: Int64, _ limits: FileConfiguration, at now: Timestamp) throws {
        let kept = try berkasUse(of: owner)
        let coming = try unggahanUse(of: owner, at: now)
        let (count, bytes) = (kept.count + coming.count, kept.bytes + coming.bytes)
        guard count <= limits.quotaFiles else {
            throw Problem.tooLarge("Anda sudah menyimpan \(limits.quotaFiles) berkas; lebih dari itu tidak dapat.")
        }
        guard bytes <= limits.quotaBytes else {
            throw Problem.tooLarge("Ruang berkas Anda penuh; paling banyak \(limits.quotaBytes >> 20) MB.")
        }
    }

    /// How many files a person has, and their bytes together.
    func berkasUse(of owner: Int64) throws -> (count: Int64, bytes: Int64) {
        try first("SELECT count(*), coalesce(sum(ukuran), 0) FROM berkas WHERE pemilik = ?", owner) {
            (try $0.int64(0), try $0.int64(1))
        } ?? (0, 0)
    }

    /// Forgets the row of a file by its storage path; the file itself is removed once this has committed.
    func deleteBerkas(_ path: String) throws {
        guard let place = FileStore.split(path) else { return }
        try execute("DELETE FROM berkas WHERE nama = ? AND rak = ?", place.name, place.shelf.rawValue)
    }

    /// Whose file that is; nil when nobody's any more, or when there is none.
    func berkasOwner(_ path: String) throws -> Int64? {
        guard let place = FileStore.split(path) else { return nil }
        return try first("SELECT pemilik FROM berkas WHERE nama = ? AND rak = ?", place.name, place.shelf.rawValue) {
            try $0.int64OrNil(0)
        } ?? nil
    }

    /// Storage paths of rows that were made before a moment and that no entity names, from behind a name on.
    func unnamedBerkas(before moment: Timestamp, limit: Int) throws -> [String] {
        try query(
            """
            SELECT b.rak || '/' || b.nama FROM berkas b WHERE b.created_at < ?
                AND NOT EXISTS (SELECT 1 FROM transaksi t WHERE t.bukti_pembayaran = b.nama)
                AND NOT EXISTS (SELECT 1 FROM users u WHERE u.foto_profil = b.rak || '/' || b.nama)
                AND NOT EXISTS (SELECT 1 FROM kursus k WHERE k.foto_kursus = b.rak || '/' || b.nama)
                AND NOT EXISTS (SELECT 1 FROM mentor m WHERE m.dokumen_pendukung = b.rak || '/' || b.nama)
            LIMIT ?
            """, moment.description, limit
        ) { try $0.string(0) }
    }

    /// Whether a storage path has a row.
    func hasBerkas(_ path: String) throws -> Bool {
        guard let place = FileStore.split(path) else { return false }
        return try first("SELECT 1 FROM berkas WHERE nama = ? AND rak = ?", place.name, place.shelf.rawValue) { try $0.int64(0) }
            != nil
    }
}
