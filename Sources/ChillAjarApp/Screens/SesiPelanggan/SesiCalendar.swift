import ChillAjarKit
import TerminalUI

/// The person's sesi by day: a month, or the agenda of a week.
struct SesiCalendar: Sendable {
    static let dayHit = "kalender-hari"
    static let sesiHit = "kalender-sesi"

    /// How much is in sight.
    enum Span: Hashable, Sendable {
        case month, week
    }

    /// The selected day.
    private(set) var day: Tanggal
    private(set) var span = Span.month

    /// A calendar open at a day.
    init(day: Tanggal) {
        self.day = day
    }

    mutating func select(_ day: Tanggal) { self.day = day }

    /// Takes a key: arrows go by days and weeks, `[` and `]` by what is in sight, `t` to today, `w` between week and month.
    mutating func handle(_ key: Key, today: Tanggal) {
        switch key {
        case .left, .char("h"): day = day.adding(days: -1)
        case .right, .char("l"): day = day.adding(days: 1)
        case .up, .char("k"): day = day.adding(days: span == .month ? -7 : -1)
        case .down, .char("j"): day = day.adding(days: span == .month ? 7 : 1)
        case .char("["), .pageUp: day = span == .month ? day.adding(months: -1) : day.adding(days: -7)
        case .char("]"), .pageDown: day = span == .month ? day.adding(months: 1) : day.adding(days: 7)
        case .char("t"), .home: day = today
        case .char("w"): span = span == .month ? .week : .month
        default: break
        }
    }

    /// The sesi of a day in their order.
    func sesi(on day: Tanggal, _ rows: [Sesi], _ world: World) -> [Sesi] {
        rows.filter { $0.jadwal?.mulai.tanggal(in: world.zona) == day }
            .sorted { ($0.jadwal?.mulai ?? world.now, $0.id) < ($1.jadwal?.mulai ?? world.now, $1.id) }
    }

    /// `November 2026`, or `23 Nov – 29 Nov`.
    func title(_ world: World) -> SafeText {
        let dates = DateStrings(world.language)
        switch span {
        case .month: return "\(dates.shortMonth(day.components.month)) \(day.components.year) \(world.zona.rawValue)"
        case .week:
            let monday = day.adding(days: 1 - day.weekday)
            let sunday = dates.day(monday.adding(days: 6), today: world.today)
            return "\(dates.day(monday, today: world.today)) – \(sunday) \(world.zona.rawValue)"
        }
    }
}
