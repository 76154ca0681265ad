import ChillAjarKit
import Glibc
import SQL

/// What belongs into a backup, and how it is read.
enum BackupContents {
    static let database = "chillajar.db"
    static let manifest = "manifest.json"
    /// The manifest's own digest, in the form that `sha256sum -c` reads.
    static let manifestDigest = "manifest.json.sha256"

    /// What lies in a data folder and is not kept: the live database, the lock, uploads under way, the backups, and the last
    /// words of a server.
    private static let passing: Set<String> = [
        database, "\(database)-wal", "\(database)-shm", "\(database)-journal", "kunci", "masuk", "cadangan", "server.log",
    ]

    /// The files of a data folder beside the database, by path. Everything that is not known to be passing belongs to it, so that
    /// a new kind of file is never forgotten.
    static func files(of folder: String) -> [String] {
        DataFolder.names(in: folder).filter { !passing.contains($0) && !$0.hasPrefix(".") }.sorted()
            .flatMap { below(folder, $0) }
    }

    private static func below(_ folder: String, _ path: String) -> [String] {
        var status = stat()
        guard lstat("\(folder)/\(path)", &status) == 0 else { return [] }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return [path]
        case S_IFDIR: return DataFolder.names(in: "\(folder)/\(path)").sorted().flatMap { below(folder, "\(path)/\($0)") }
        default: return []
        }
    }

    /// The rows of every table.
    static func rows(of db: Connection) throws -> [String: Int64] {
        let tables = try db.query(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ) { try $0.string(0) }
        var rows: [String: Int64] = [:]
        for table in tables { rows[table] = try db.count("SELECT count(*) FROM \"\(table)\"") }
        return rows
    }

    /// The files that the rows name, each with its SHA-256, which is empty where the rows do not tell it.
    static func named(by db: Connection) throws -> [String: String] {
        var named: [String: String] = [:]
        if try db.appliedMigrations().contains(Schema.berkas.id) {
            try db.forEach("SELECT rak, nama, sha256 FROM berkas") { row in
                let path = "berkas/\(try row.string(0))/\(try row.string(1))"
                named[path] = try row.string(2)
            }
        } else {
            try db.forEach("SELECT bukti_pembayaran, bukti_sha256 FROM transaksi WHERE bukti_pembayaran IS NOT NULL") { row in
                let path = "bukti/\(try row.string(0))"
                named[path] = try row.stringOrNil(1) ?? ""
            }
        }
        return named
    }

    /// Makes the folders above a file, below an existing one.
    static func makeFolders(for path: String, in folder: String) throws(PlatformFailure) {
        let parts = path.split(separator: "/").dropLast()
        if !parts.isEmpty { try DataFolder.make("\(folder)/\(parts.joined(separator: "/"))") }
    }
}
