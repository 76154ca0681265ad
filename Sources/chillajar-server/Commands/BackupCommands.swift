import ArgumentParser
import Glibc
import PlatformServer

/// `chillajar-server backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Membuat cadangan yang diperiksa; server boleh berjalan. / Makes a verified backup; the server may run.",
        discussion: """
            Foldernya dicetak di stdout. Tanpa FOLDER: di folder cadangan, seperti cadangan berkala.
            Its folder is printed on stdout. Without FOLDER: where the regular backups lie.
            """)

    @OptionGroup var folder: DataOptions

    @Argument(help: "Folder yang belum ada. / A folder that does not exist yet.")
    var target: String?

    func run() async throws {
        try await reporting {
            let configuration = try folder.read()
            let data = try configuration.dataFolder()
            let maker = BackupMaker(dataFolder: data)
            let now = SystemClock.now()
            let backup =
                if let target {
                    try maker.make(target, at: now)
                } else {
                    try BackupShelf(folder: configuration.backups(of: data), keeping: configuration.platform.backup.keeping)
                        .add(by: maker, at: now)
                }
            put("\(backup.path)\n", on: STDOUT_FILENO)
            say(backup.summary)
        }
    }
}

/// `chillajar-server restore FROM`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Memulihkan cadangan ke folder data kosong. / Restores a backup to an empty data folder.",
        discussion: """
            Cadangan diperiksa sebelum dan sesudahnya; yang rusak ditolak (65). / It is checked before and after; a damaged one is refused (65).
            """)

    @OptionGroup var folder: DataOptions

    @Argument(help: "Folder cadangan. / The backup's folder.")
    var from: String

    @Flag(help: "Hanya periksa cadangannya. / Only check the backup.")
    var check = false

    func run() async throws {
        try await reporting {
            let backup = try Backup(verifying: from)
            if !check {
                let data = try folder.read().dataFolder()
                try backup.restore(to: data)
                put("\(data)\n", on: STDOUT_FILENO)
            }
            say(backup.summary)
        }
    }
}

extension Backup {
    fileprivate var summary: String {
        "cadangan \(madeAt): \(fileCount) berkas, \(bytes) byte, \(rowCount) baris, utuh. / Files, bytes, rows; sound."
    }
}
