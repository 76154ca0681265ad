/// When backups are made, and how long they are kept.
public struct BackupConfiguration: Sendable, Equatable {
    /// Where they lie; nil for `cadangan` in the data folder.
    public var folder: String?
    /// So many a day, evenly spread; 0 for none.
    public var timesPerDay: Int
    /// For how long.
    public var keeping: BackupShelf.Keeping

    /// Four a day, beside the data.
    public init(folder: String? = nil, timesPerDay: Int = 4, keeping: BackupShelf.Keeping = .init()) {
        self.folder = folder
        self.timesPerDay = timesPerDay
        self.keeping = keeping
    }

    /// Where the regular backups of a data folder lie; nil when none are made.
    func shelf(of dataFolder: String) -> BackupShelf? {
        timesPerDay > 0 ? BackupShelf(folder: folder ?? "\(dataFolder)/cadangan", keeping: keeping) : nil
    }
}
