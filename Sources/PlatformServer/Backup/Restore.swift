import ChillAjarKit
import Glibc

extension Backup {
    /// Where what is being restored lies until all of it is there.
    static let restoring = ".pulih"

    /// Puts the backup into an empty folder, made when it is not there, and looks at it again where it lies then.
    ///
    /// - Throws: ``PlatformFailure/notEmpty(path:)`` for a folder with anything in it; nothing stays there of what failed.
    public func restore(to folder: String) throws {
        guard DataFolder.names(in: folder).isEmpty else { throw PlatformFailure.notEmpty(path: folder) }
        try DataFolder.make(folder)
        let half = "\(folder)/\(Self.restoring)"
        do {
            try DataFolder.make(half)
            for file in manifest.files {
                try BackupContents.makeFolders(for: file.path, in: half)
                let content = try FileCopy.copy("\(path)/\(file.path)", to: "\(half)/\(file.path)")
                guard content.sha256 == file.sha256 else {
                    throw PlatformFailure.damagedBackup(path: path, faults: ["\(file.path): sidik tidak cocok / wrong digest"])
                }
            }
            for name in [BackupContents.manifest, BackupContents.manifestDigest] {
                _ = try FileCopy.copy("\(path)/\(name)", to: "\(half)/\(name)")
            }
            _ = try Backup(verifying: half)
            for name in [BackupContents.manifest, BackupContents.manifestDigest] { unlink("\(half)/\(name)") }
            // The database comes last: a folder without one that has this folder in it is no new platform.
            for name in DataFolder.names(in: half).filter({ $0 != BackupContents.database }) + [BackupContents.database] {
                guard rename("\(half)/\(name)", "\(folder)/\(name)") == 0 else { throw StorageFailure(errno: errno) }
            }
            rmdir(half)
            DataFolder.sync(folder)
        } catch {
            for name in DataFolder.names(in: folder) { EphemeralFolder.remove("\(folder)/\(name)") }
            throw (error as? StorageFailure).map { PlatformFailure.dataFolder(path: folder, reason: $0.reason) } ?? error
        }
    }
}
