import ChillAjarKit

extension JobKind {
    static let backup = JobKind(rawValue: "cadangan")
}

extension JobDefinition {
    private static let workers = Workers(label: "chillajar.backup", width: 1)

    /// Makes a verified backup, so many times a day, and takes away those that are too old.
    static func backup(of dataFolder: String, _ configuration: BackupConfiguration) -> JobDefinition {
        let shelf = configuration.shelf(of: dataFolder)
        let schedule = shelf.map { _ in Schedule(interval: 86_400 / Int64(configuration.timesPerDay)) }
        return JobDefinition(.backup, maximumAttempts: 3, backoff: Backoff(base: 300, cap: 1800), schedule: schedule) {
            _, context in
            // The configuration was changed since this job was put into the line.
            guard let shelf else { return .obsolete(note: "Cadangan berkala dimatikan.") }
            let now = context.now
            let backup = try await workers.run { try shelf.add(by: BackupMaker(dataFolder: dataFolder), at: now) }
            return .done(note: "\(backup.fileCount) berkas, \(backup.bytes >> 10) KiB")
        }
    }
}
