import ChillAjarKit
import SQL

/// A backup that lies on a disk, sound when it was looked at.
public struct Backup: Sendable {
    /// Its folder.
    public let path: String
    let manifest: BackupManifest

    /// How many files it has, the database among them.
    public var fileCount: Int { manifest.files.count }
    /// How many bytes they have.
    public var bytes: Int64 { manifest.bytes }
    /// The rows of all tables.
    public var rowCount: Int64 { manifest.rows.values.reduce(0) { $0 + $1 } }
    /// The moment that it shows.
    public var madeAt: Timestamp { manifest.madeAt }

    init(path: String, manifest: BackupManifest) {
        self.path = path
        self.manifest = manifest
    }

    /// Looks at everything that a backup says of itself: the manifest and each file by its digest, the database by opening it,
    /// the engine's own checks, its schema, the rows of its tables, and whether every file that a row names is there.
    ///
    /// - Throws: ``PlatformFailure/damagedBackup(path:faults:)`` with all that is wrong.
    public init(verifying path: String) throws {
        let read = try Self.readManifest(path)
        var faults = Self.faults(ofFiles: read, in: path)
        // A database whose bytes are wrong is not opened.
        if !faults.contains(where: { $0.hasPrefix(BackupContents.database) }) {
            faults += Self.faults(ofDatabase: read, in: path)
        }
        guard faults.isEmpty else { throw PlatformFailure.damagedBackup(path: path, faults: faults) }
        self.path = path
        manifest = read
    }

    private static func readManifest(_ path: String) throws -> BackupManifest {
        guard let bytes = FileCopy.bytes(of: "\(path)/\(BackupContents.manifest)", limit: 1 << 30) else {
            throw PlatformFailure.damagedBackup(path: path, faults: ["\(BackupContents.manifest): tidak ada / missing"])
        }
        let line: [UInt8] = FileCopy.bytes(of: "\(path)/\(BackupContents.manifestDigest)", limit: 4096) ?? []
        guard String(decoding: line.prefix(64), as: UTF8.self) == SHA256.hex(of: bytes) else {
            throw PlatformFailure.damagedBackup(
                path: path, faults: ["\(BackupContents.manifest): sidik tidak cocok / wrong digest"])
        }
        guard let manifest = BackupManifest(bytes), manifest.files.contains(where: { $0.path == BackupContents.database }) else {
            throw PlatformFailure.damagedBackup(path: path, faults: ["\(BackupContents.manifest): tidak terbaca / unreadable"])
        }
        return manifest
    }

    private static func faults(ofFiles manifest: BackupManifest, in path: String) -> [String] {
        var faults: [String] = []
        for file in manifest.files {
            if let fault = fault(of: file, at: "\(path)/\(file.path)") { faults.append("\(file.path): " + fault) }
        }
        return faults
    }

    private static func fault(of file: BackupManifest.File, at path: String) -> String? {
        let content: FileCopy.Content
        do {
            content = try FileCopy.content(of: path)
        } catch {
            return error.reason
        }
        guard content.bytes == file.bytes else { return "\(content.bytes) byte, bukan / bytes, not \(file.bytes)" }
        return content.sha256 == file.sha256 ? nil : "sidik tidak cocok / wrong digest"
    }

    private static func faults(ofDatabase manifest: BackupManifest, in path: String) -> [String] {
        let name = BackupContents.database
        do {
            let db = try Connection(path: "\(path)/\(name)", options: .init(isImmutable: true))
            var faults: [String] = []
            for fault in try db.faults() { faults.append("\(name): \(fault)") }
            let known: [String] = Schema.migrations.map { $0.id }
            let applied = try db.appliedMigrations()
            if applied != manifest.migrations {
                let (found, told) = (applied.last ?? "-", manifest.migrations.last ?? "-")
                faults.append("\(name): skema \(found), bukan / schema, not \(told)")
            }
            if let foreign = applied.first(where: { !known.contains($0) }) {
                faults.append("\(name): ditulis versi yang lebih baru / written by a newer version (\(foreign))")
            }
            guard faults.isEmpty else { return faults }
            let rows = try BackupContents.rows(of: db)
            for table in manifest.rows.keys.sorted() where rows[table] != manifest.rows[table] {
                let (found, told) = (rows[table] ?? 0, manifest.rows[table] ?? 0)
                faults.append("\(name): \(table): \(found) baris, bukan / rows, not \(told)")
            }
            var digests: [String: String] = [:]
            for file in manifest.files { digests[file.path] = file.sha256 }
            let named = try BackupContents.named(by: db)
            for file in named.keys.sorted() {
                guard let found = digests[file] else {
                    faults.append("\(file): disebut basis data, tetapi tidak ada / named by the database, but missing")
                    continue
                }
                if let digest = named[file], !digest.isEmpty, digest != found {
                    faults.append("\(file): bukan isi yang disebut basis data / not what the database names")
                }
            }
            return faults
        } catch {
            return ["\(name): \(error)"]
        }
    }
}
