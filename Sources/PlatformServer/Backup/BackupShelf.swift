import ChillAjarKit

/// A folder with backups of different ages, each named after its moment.
public struct BackupShelf: Sendable {
    /// For how long backups are kept.
    public struct Keeping: Sendable, Equatable {
        /// Every one, for so many days.
        public var allDays: Int
        /// The last one of each day (WIB), for so many days.
        public var dailyDays: Int
        /// The last one of each week, for so many weeks.
        public var weeks: Int

        /// All of two days, one a day for 14 days, one a week for eight weeks.
        public init(allDays: Int = 2, dailyDays: Int = 14, weeks: Int = 8) {
            self.allDays = allDays
            self.dailyDays = dailyDays
            self.weeks = weeks
        }
    }

    let folder: String
    let keeping: Keeping

    /// A shelf, which may be empty or not exist yet.
    public init(folder: String, keeping: Keeping = Keeping()) {
        self.folder = folder
        self.keeping = keeping
    }

    /// Adds a backup of this moment, sharing what did not change with the one before, and then takes away what is too old.
    @discardableResult
    public func add(by maker: BackupMaker, at now: Timestamp) throws -> Backup {
        removeHalfMade()
        let earlier = moments().last.map { "\(folder)/\(Self.name(of: $0))" }
        let backup = try maker.make("\(folder)/\(Self.name(of: now))", sharing: earlier, at: now)
        for moment in Self.tooOld(moments(), keeping, at: now) { EphemeralFolder.remove("\(folder)/\(Self.name(of: moment))") }
        return backup
    }

    /// The moments of the backups on the shelf, oldest first.
    public func moments() -> [Timestamp] { DataFolder.names(in: folder).compactMap(Self.moment).sorted() }

    /// What a server that fell left of a backup it was making.
    private func removeHalfMade() {
        for name in DataFolder.names(in: folder) where name.hasPrefix(BackupMaker.halfPrefix) {
            EphemeralFolder.remove("\(folder)/\(name)")
        }
    }

    /// `2026-11-22T220500Z`
    static func name(of moment: Timestamp) -> String {
        String(Timestamp(seconds: moment.seconds).description.prefix(19).filter { $0 != ":" }) + "Z"
    }

    static func moment(of name: String) -> Timestamp? {
        guard name.utf8.count == 18, name.hasSuffix("Z"), name.utf8.dropFirst(10).first == UInt8(ascii: "T") else { return nil }
        let time: [Character] = Array(name.dropFirst(11).prefix(6))
        guard time.count == 6, time.allSatisfy({ $0.isNumber }) else { return nil }
        let clock = "\(time[0])\(time[1]):\(time[2])\(time[3]):\(time[4])\(time[5])"
        return Timestamp("\(name.prefix(10))T\(clock)Z")
    }

    /// Which of them may go. The newest never does.
    static func tooOld(_ moments: [Timestamp], _ keeping: Keeping, at now: Timestamp) -> [Timestamp] {
        let (all, daily, weekly) = (keeping.allDays * 86_400, keeping.dailyDays * 86_400, keeping.weeks * 7 * 86_400)
        var days: Set<Int> = []
        var weeks: Set<Int> = []
        var old: [Timestamp] = []
        for moment in moments.sorted(by: >) {
            let age = Int(now.seconds(since: moment))
            let day: Int = moment.tanggal(in: .wib).dayNumber
            // Day 0 was a Thursday; weeks begin on Monday.
            let isFirst = days.isEmpty
            let isLastOfDay = days.insert(day).inserted
            let isLastOfWeek = weeks.insert((day + 3) / 7).inserted
            if isFirst || age <= all { continue }
            if isLastOfDay, age <= daily { continue }
            if isLastOfWeek, age <= weekly { continue }
            old.append(moment)
        }
        return old
    }
}
