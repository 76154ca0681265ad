import ChillAjarKit

/// A mentor's sesi in the order in which they matter: today, what was left open, what comes by day, then what is over.
struct SesiAgenda: Sendable {
    /// Under which heading a sesi stands.
    enum Section: Hashable, Sendable {
        /// A day from today on.
        case hari(Tanggal)
        /// Started on an earlier day and not finished.
        case belumSelesai
        /// The day has passed and nobody started it.
        case terlewat
        /// Without a slot.
        case tanpaJadwal
        /// Over.
        case selesai
    }

    /// A line of the list.
    enum Line: Hashable, Sendable {
        case heading(Section)
        /// The index in ``sesi``.
        case row(Int)
    }

    /// All sesi, as they stand below each other.
    let sesi: [Sesi]
    let lines: [Line]
    /// How many sesi each of the last eight weeks had, this one last and as it will have been; without those that were cancelled.
    let weeks: [Int]
    /// For which day it was made.
    let today: Tanggal

    init(_ rows: [Sesi] = [], today: Tanggal = Tanggal(dayNumber: 0), zona: ZonaWaktu = .wib) {
        self.today = today
        var groups: [Section: [Sesi]] = [:]
        for row in rows { groups[Self.section(of: row, today, zona), default: []].append(row) }
        var sesi: [Sesi] = []
        var lines: [Line] = []
        for section in groups.keys.sorted(by: { Self.rank($0, today) < Self.rank($1, today) }) {
            lines.append(.heading(section))
            for row in Self.sorted(groups[section] ?? [], section) {
                lines.append(.row(sesi.count))
                sesi.append(row)
            }
        }
        self.sesi = sesi
        self.lines = lines
        weeks = Self.weeks(rows, today, zona)
    }

    private static func weeks(_ rows: [Sesi], _ today: Tanggal, _ zona: ZonaWaktu) -> [Int] {
        var weeks = [Int](repeating: 0, count: 8)
        let monday = today.adding(days: 1 - today.weekday)
        for row in rows where row.statusSesi != .cancelled {
            guard let day = row.jadwal?.mulai.tanggal(in: zona) else { continue }
            let days = day.days(since: monday.adding(days: -7 * (weeks.count - 1)))
            if days >= 0, weeks.indices.contains(days / 7) { weeks[days / 7] += 1 }
        }
        return weeks
    }

    var ids: [SesiID] { sesi.map(\.id) }

    private static func section(of sesi: Sesi, _ today: Tanggal, _ zona: ZonaWaktu) -> Section {
        switch sesi.statusSesi {
        case .end, .reviewed, .cancelled: return .selesai
        case .pending, .started, .unknown: break
        }
        guard let jadwal = sesi.jadwal else { return sesi.statusSesi == .started ? .belumSelesai : .tanpaJadwal }
        let day = jadwal.mulai.tanggal(in: zona)
        if day >= today { return .hari(day) }
        return sesi.statusSesi == .started ? .belumSelesai : .terlewat
    }

    /// Today, what was left open before, the days to come, then the rest.
    private static func rank(_ section: Section, _ today: Tanggal) -> Int {
        switch section {
        case .hari(today): -3
        case .belumSelesai: -2
        case .terlewat: -1
        case .hari(let tanggal): tanggal.dayNumber
        case .tanpaJadwal: Int.max - 1
        case .selesai: Int.max
        }
    }

    /// What is over stands latest first, everything else earliest first.
    private static func sorted(_ rows: [Sesi], _ section: Section) -> [Sesi] {
        rows.sorted { left, right in
            let (a, b) = (left.jadwal?.mulai, right.jadwal?.mulai)
            guard let a, let b, a != b else { return (a != nil && b == nil) || (a == b && left.id < right.id) }
            return section == .selesai ? a > b : a < b
        }
    }
}
