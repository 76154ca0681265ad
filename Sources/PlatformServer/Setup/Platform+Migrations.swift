import SQL

extension Platform {
    /// The steps of the schema that the database of a data folder does not have yet; all of them for a folder without one.
    ///
    /// - Throws: ``PlatformFailure`` for a database that is damaged, or newer than this program.
    public static func pendingMigrations(in dataFolder: String) throws -> [String] {
        let path = "\(dataFolder)/\(BackupContents.database)"
        let all = Schema.migrations.map(\.id)
        guard FileCopy.size(of: path) != nil else { return all }
        do {
            let applied = try Connection(path: path, options: .init(isReadOnly: true)).appliedMigrations()
            if let foreign = applied.first(where: { !all.contains($0) }) {
                throw PlatformFailure.newerDatabase(path: path, migration: foreign)
            }
            return all.filter { !applied.contains($0) }
        } catch let error as SQLError {
            throw error.kind == .corrupt
                ? PlatformFailure.damagedDatabase(path: path, reason: error.message)
                : PlatformFailure.database(path: path, reason: error.message)
        }
    }
}
