import ChillAjarKit
import Glibc
import SQL

/// Makes backups of a data folder, while a server works on it or not.
public struct BackupMaker: Sendable {
    let dataFolder: String
    /// How many bytes are free where a path lies; tests tell otherwise.
    var free: @Sendable (String) -> Int64 = BackupMaker.freeBytes

    /// What stays free on the disk beside a backup: the live database must be able to go on.
    private static let reserve: Int64 = 64 << 20

    private static let attempts = 3

    /// For a data folder.
    public init(dataFolder: String) { self.dataFolder = dataFolder }

    /// Makes a verified backup in a folder that does not exist yet, under another name until it is whole: a half-made one is
    /// never mistaken for one.
    ///
    /// The database shows the moment at which its copy was begun. Files are taken before and after, for they never change: what a
    /// row of the copy names was there at that moment.
    /// - Parameters:
    ///   - target: its folder.
    ///   - earlier: a backup that files are shared with, by hard links; nil for a whole new one.
    /// - Throws: ``PlatformFailure``; nothing is left of what was begun.
    public func make(_ target: String, sharing earlier: String? = nil, at now: Timestamp) throws -> Backup {
        for _ in 1..<Self.attempts {
            do {
                return try makeOnce(target, sharing: earlier, at: now)
            } catch let failure as PlatformFailure {
                // A proof that was replaced in just that moment is missing; the next copy does not name it any more.
                guard failure.isDamage else { throw failure }
            }
        }
        return try makeOnce(target, sharing: earlier, at: now)
    }

    private func makeOnce(_ target: String, sharing earlier: String?, at now: Timestamp) throws -> Backup {
        let (parent, name) = Self.split(target)
        guard access(target, F_OK) != 0 else { throw PlatformFailure.backup(path: target, reason: "sudah ada / exists") }
        let database = "\(dataFolder)/\(BackupContents.database)"
        guard FileCopy.size(of: database) != nil else {
            throw PlatformFailure.backup(path: database, reason: "tidak ada / missing")
        }
        try DataFolder.make(parent)
        let half = "\(parent)/\(Self.halfPrefix)\(name)"
        EphemeralFolder.remove(half)
        do {
            try DataFolder.make(half)
            try demandSpace(in: parent, sharing: earlier)
            var files = try copyFiles(to: half, sharing: earlier, but: [:])
            let db = try Connection(path: database, options: .init(isReadOnly: true))
            try db.backup(to: "\(half)/\(BackupContents.database)")
            files = try copyFiles(to: half, sharing: earlier, but: files)
            try describe(files, in: half, at: now)
            let backup = try Backup(verifying: half)
            guard rename(half, target) == 0 else { throw StorageFailure(errno: errno) }
            DataFolder.sync(parent)
            return Backup(path: target, manifest: backup.manifest)
        } catch {
            EphemeralFolder.remove(half)
            throw Self.failure(error, target)
        }
    }

    /// What a backup is called until it is whole.
    static let halfPrefix = ".setengah-"

    private static func split(_ path: String) -> (parent: String, name: String) {
        let parts = path.split(separator: "/")
        let parent = parts.dropLast().joined(separator: "/")
        let top = path.hasPrefix("/") ? "/\(parent)" : parent.isEmpty ? "." : parent
        return (top, parts.last.map(String.init) ?? "")
    }

    private static func failure(_ error: any Error, _ target: String) -> PlatformFailure {
        switch error {
        case let error as PlatformFailure: error
        case let error as StorageFailure:
            .backup(path: target, reason: error.isFull ? "disk penuh / the disk is full" : error.reason)
        case let error as SQLError:
            .backup(path: target, reason: error.kind == .full ? "disk penuh / the disk is full" : error.message)
        default: .backup(path: target, reason: "\(error)")
        }
    }

    /// Refuses before anything is written when the disk would become too full for the server itself.
    private func demandSpace(in parent: String, sharing earlier: String?) throws(PlatformFailure) {
        var needed = FileCopy.size(of: "\(dataFolder)/\(BackupContents.database)") ?? 0
        for path in BackupContents.files(of: dataFolder) {
            if let earlier, FileCopy.size(of: "\(earlier)/\(path)") != nil { continue }
            needed += FileCopy.size(of: "\(dataFolder)/\(path)") ?? 0
        }
        let free = free(parent)
        guard free >= needed + Self.reserve else {
            throw .backup(
                path: parent,
                reason: "perlu \((needed + Self.reserve) >> 20) MiB, hanya \(free >> 20) MiB tersisa / not enough space left")
        }
    }

    /// How many bytes are free for this process where a path lies.
    static func freeBytes(_ path: String) -> Int64 {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return .max }
        return Int64(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize))
    }

    /// Takes what is not there yet; what goes away meanwhile is left out.
    private func copyFiles(
        to half: String, sharing earlier: String?, but done: [String: FileCopy.Content]
    ) throws -> [String: FileCopy.Content] {
        var files = done
        for path in BackupContents.files(of: dataFolder) where files[path] == nil {
            try BackupContents.makeFolders(for: path, in: half)
            let (source, target) = ("\(dataFolder)/\(path)", "\(half)/\(path)")
            if let earlier, let size = FileCopy.size(of: source), FileCopy.size(of: "\(earlier)/\(path)") == size,
                Self.isImmutable(path), link("\(earlier)/\(path)", target) == 0
            {
                files[path] = try FileCopy.content(of: target)
                continue
            }
            if let content = try Self.copyUnlessGone(source, to: target) { files[path] = content }
        }
        return files
    }

    /// nil for a file that went away.
    private static func copyUnlessGone(_ source: String, to target: String) throws(StorageFailure) -> FileCopy.Content? {
        do throws(StorageFailure) {
            return try FileCopy.copy(source, to: target)
        } catch {
            guard error.errno == ENOENT else { throw error }
            unlink(target)
            return nil
        }
    }

    /// Whether a file keeps its content for as long as it has its name: those in folders are named by chance and written once.
    private static func isImmutable(_ path: String) -> Bool { path.contains("/") }

    private func describe(_ files: [String: FileCopy.Content], in half: String, at now: Timestamp) throws {
        let copy = "\(half)/\(BackupContents.database)"
        let db = try Connection(path: copy, options: .init(isImmutable: true))
        var all = files
        all[BackupContents.database] = try FileCopy.content(of: copy)
        var listed: [BackupManifest.File] = []
        for path in all.keys.sorted() {
            guard let content = all[path] else { continue }
            listed.append(BackupManifest.File(path: path, bytes: content.bytes, sha256: content.sha256))
        }
        let manifest = BackupManifest(
            version: Platform.version, madeAt: now, migrations: try db.appliedMigrations(), rows: try BackupContents.rows(of: db),
            files: listed)
        let json = manifest.json
        try FileCopy.write(json, to: "\(half)/\(BackupContents.manifest)")
        let line = "\(SHA256.hex(of: json))  \(BackupContents.manifest)\n"
        try FileCopy.write(Array(line.utf8), to: "\(half)/\(BackupContents.manifestDigest)")
        var folders: Set<String> = []
        for path in all.keys { folders.insert(Self.split("\(half)/\(path)").parent) }
        folders.forEach { DataFolder.sync($0) }
    }
}

extension PlatformFailure {
    fileprivate var isDamage: Bool {
        if case .damagedBackup = self { true } else { false }
    }
}
