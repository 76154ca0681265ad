/// Why the platform cannot start or go on; each has a sentence for the person who runs it.
public enum PlatformFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The data folder cannot be made or used.
    case dataFolder(path: String, reason: String)
    /// The database was written by a newer version.
    case newerDatabase(path: String, migration: String)
    /// The database is damaged, or no database.
    case damagedDatabase(path: String, reason: String)
    /// The database cannot be opened or written.
    case database(path: String, reason: String)
    /// The address cannot be listened on.
    case cannotListen(address: String, reason: String)
    /// What was asked for needs an empty folder, and this one has data already.
    case notEmpty(path: String)
    /// The cryptographic library refuses.
    case crypto(String)
    /// A backup cannot be made.
    case backup(path: String, reason: String)
    /// What lies there is no sound backup.
    case damagedBackup(path: String, faults: [String])
    /// The certificate or its key cannot be used.
    case certificate(path: String, reason: String)

    /// A sentence in Indonesian with English beside it.
    public var description: String {
        switch self {
        case .dataFolder(let path, let reason):
            "Folder data \(path) tidak dapat dipakai: \(reason). / The data folder cannot be used."
        case .newerDatabase(let path, let migration):
            "Basis data \(path) ditulis oleh versi yang lebih baru (migrasi \(migration)); pakai versi itu, tidak ada yang diubah. / "
                + "The database was written by a newer version; nothing was changed."
        case .damagedDatabase(let path, let reason):
            "Basis data \(path) rusak atau bukan basis data SQLite (\(reason)); tidak ada yang diubah. / "
                + "The database is damaged or no SQLite database; nothing was changed."
        case .database(let path, let reason):
            "Basis data \(path) tidak dapat dibuka: \(reason). / The database cannot be opened."
        case .cannotListen(let address, let reason):
            "Tidak dapat mendengarkan di \(address): \(reason). / Cannot listen on that address."
        case .notEmpty(let path):
            "Folder data \(path) sudah berisi; ini memerlukan folder kosong. / The data folder is not empty; this needs an empty one."
        case .crypto(let reason):
            "Pustaka kriptografi menolak: \(reason). / The cryptographic library refuses."
        case .backup(let path, let reason):
            "Cadangan \(path) tidak dapat dibuat: \(reason). / The backup cannot be made."
        case .certificate(let path, let reason):
            "TLS: \(path): \(reason)."
        case .damagedBackup(let path, let faults):
            "Cadangan \(path) rusak; tidak ada yang diubah. / The backup is damaged; nothing was changed."
                + faults.prefix(20).map { "\n  \($0)" }.joined()
        }
    }
}
