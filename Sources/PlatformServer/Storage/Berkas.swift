import ChillAjarKit
import SQL

extension Connection {
    /// Writes down a kept file as that person's.
    func insertBerkas(_ file: StoredFile, owner: Int64, at now: Timestamp) throws {
        try execute(
            "INSERT INTO berkas (nama, rak, pemilik, ukuran, sha256, jenis, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            file.name, file.shelf.rawValue, owner, file.bytes, file.sha256, file.kind.rawValue, now.description)
    }

    /// Throws 413 when a person has more than the limits allow.
    func checkQuota(of owner: Int64, _ limits: FileConfiguration) throws {
        let (count, bytes) = try berkasUse(of: owner)
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

    /// Whether a storage path has a row.
    func hasBerkas(_ path: String) throws -> Bool {
        guard let place = FileStore.split(path) else { return false }
        return try first("SELECT 1 FROM berkas WHERE nama = ? AND rak = ?", place.name, place.shelf.rawValue) { try $0.int64(0) }
            != nil
    }
}
