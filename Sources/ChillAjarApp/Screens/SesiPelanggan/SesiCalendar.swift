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

    func draw(in canvas: inout Canvas, _ rect: Rect, _ rows: [Sesi], isFocused: Bool, _ world: World) {
        let byDay = Dictionary(grouping: rows) { $0.jadwal?.mulai.tanggal(in: world.zona) }
        func entries(_ day: Tanggal) -> [Sesi] {
            (byDay[day] ?? []).sorted { ($0.jadwal?.mulai ?? world.now, $0.id) < ($1.jadwal?.mulai ?? world.now, $1.id) }
        }
        switch span {
        case .month: drawMonth(&canvas, rect, entries, isFocused: isFocused, world)
        case .week: drawWeek(&canvas, rect, entries, isFocused: isFocused, world)
        }
    }

    private func drawMonth(
        _ canvas: inout Canvas, _ rect: Rect, _ entries: @escaping (Tanggal) -> [Sesi], isFocused: Bool, _ world: World
    ) {
        let glyphs = canvas.glyphs
        let grid = MonthGrid(day: day, today: world.today, language: world.language) { date in
            entries(date).map { sesi in
                let time = sesi.jadwal?.mulai.waktu(in: world.zona).formatted ?? ""
                return ("\(sesi.tahap.sign(glyphs)) \(time)", Style(sesi.tahap.role))
            }
        }
        // The day's own sesi stand below, as far as there is room for both.
        let below = rect.height >= grid.weeks * 2 + 6 ? 5 : rect.height >= grid.weeks + 4 ? 3 : 0
        let (top, bottom) = rect.splitBottom(below)
        grid.draw(in: &canvas, top, isFocused: isFocused, hit: Self.dayHit)
        guard below > 0 else { return }
        let dates = DateStrings(world.language)
        canvas.text(dates.longDay(day, today: world.today), x: bottom.x, y: bottom.y, Style(.heading, .bold), width: bottom.width)
        drawDay(&canvas, bottom.splitTop(1).bottom, entries(day), world)
    }

    private func drawWeek(
        _ canvas: inout Canvas, _ rect: Rect, _ entries: @escaping (Tanggal) -> [Sesi], isFocused: Bool, _ world: World
    ) {
        let dates = DateStrings(world.language)
        let monday = day.adding(days: 1 - day.weekday)
        var y = rect.y
        for index in 0..<7 where y < rect.bottom {
            let date = monday.adding(days: index)
            let rows = entries(date)
            let style = date == world.today ? Style(.accent, .bold) : Style(rows.isEmpty ? .muted : .heading, .bold)
            let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
            canvas.text(
                "\(dates.shortWeekday(date)) \(dates.day(date, today: world.today))", x: rect.x + 1, y: y, style, width: 12)
            if date == day {
                canvas.highlight(Rect(x: rect.x, y: y, width: 13, height: 1), isFocused ? .selection : .selectionInactive)
            }
            canvas.hit(line, id: HitID(Self.dayHit, date.dayNumber))
            let room = Rect(x: rect.x + 14, y: y, width: rect.width - 14, height: rect.bottom - y)
            drawDay(&canvas, room, rows, world)
            let hasAir = rect.height >= 14 + rows.count
            y += max(1, rows.count) + (hasAir ? 1 : 0)
        }
    }

    private func drawDay(_ canvas: inout Canvas, _ rect: Rect, _ rows: [Sesi], _ world: World) {
        for (index, sesi) in rows.prefix(rect.height).enumerated() {
            let y = rect.y + index
            let time = sesi.jadwal?.mulai.waktu(in: world.zona).formatted ?? ""
            canvas.spans(
                [
                    ("\(sesi.tahap.sign(canvas.glyphs)) ", Style(sesi.tahap.role)), ("\(time)  ", Style(.muted)),
                    (sesi.namaKursus, Style(.text, .bold)), ("  \(sesi.namaMentor)", Style(.muted)),
                ], x: rect.x, y: y, width: rect.width)
            let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
            canvas.hit(line, id: HitID(Self.sesiHit, Int(truncatingIfNeeded: sesi.id.value)))
        }
    }
}
