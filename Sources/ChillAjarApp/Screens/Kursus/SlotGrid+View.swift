import ChillAjarKit
import TerminalUI

extension KursusDetail.Pane {
    private static let label = 6

    /// Some days with free slots: the first day, and a row for each time.
    private struct Week {
        let start: Tanggal
        let times: [Waktu]

        /// With the line of the days.
        var height: Int { times.count + 1 }
    }

    /// The weeks that so many rows have room for, one at the least: from the first free slot on, or from the week of the chosen one
    /// where that is further.
    private func weeks(rows: Int) -> [Week] {
        guard let first = grid.slots.first.map(grid.day) else { return [] }
        let starts = Set(grid.slots.map { grid.day($0).days(since: first) / days }).sorted()
        let all = starts.map { first.adding(days: $0 * days) }.map { Week(start: $0, times: grid.times(from: $0, days: days)) }
        let fromFirst = fitting(all[...], rows)
        let chosenPlace = chosen.map(grid.day).flatMap { day in all.lastIndex { $0.start <= day } } ?? 0
        return chosenPlace < fromFirst.count ? fromFirst : fitting(all[chosenPlace...], rows)
    }

    private func fitting(_ weeks: ArraySlice<Week>, _ rows: Int) -> [Week] {
        var left = rows
        return Array(
            weeks.prefix { week in
                // A free row stands between two.
                left -= week.height + (week.start == weeks.first?.start ? 0 : 1)
                return left >= 0 || week.start == weeks.first?.start
            })
    }

    /// In which row of its week the chosen slot stands.
    var chosenRow: Int { chosen.flatMap { weeks(rows: 0).first?.times.firstIndex(of: grid.time($0)) } ?? 0 }

    /// The free slots: a heading, and as many weeks as there is room for.
    func slotsBlock(rows: Int = 0) -> KursusDetail.Block {
        let weeks = weeks(rows: rows - 1)
        guard !weeks.isEmpty else { return KursusDetail.Block(height: 0) { _, _ in } }
        let height = weeks.reduce(weeks.count) { $0 + $1.height }
        return KursusDetail.Block(height: height, isSlots: true) { canvas, rect in
            drawHeading(&canvas, Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), weeks)
            var y = rect.y + 1
            for week in weeks {
                drawWeek(&canvas, Rect(x: rect.x, y: y, width: rect.width, height: week.height), week)
                y += week.height + 1
            }
        }
    }

    private func drawWeek(_ canvas: inout Canvas, _ rect: Rect, _ week: Week) {
        let pitch = max(1, min(11, (rect.width - Self.label) / days))
        let dates = DateStrings(world.language)
        for column in 0..<days {
            let day = week.start.adding(days: column)
            let name: SafeText = "\(dates.shortWeekday(day)) \(day.components.day)"
            let isChosen = chosen.map(grid.day) == day
            let style = isChosen ? Style(.accent, .bold) : Style(day == world.today ? .text : .muted)
            canvas.text(name, x: rect.x + Self.label + column * pitch, y: rect.y, style, width: pitch - 1, align: .center)
        }
        let slots = grid.slots(from: week.start, days: days)
        for (row, time) in week.times.enumerated() {
            let y = rect.y + 1 + row
            canvas.text(SafeText(outside: time.formatted), x: rect.x, y: y, Style(.muted), width: 5)
            for column in 0..<days {
                let day = week.start.adding(days: column)
                let cell = Rect(x: rect.x + Self.label + column * pitch, y: y, width: pitch - 1, height: 1)
                drawCell(&canvas, cell, slots.filter { grid.time($0) == time && grid.day($0) == day })
            }
        }
    }

    private func drawHeading(_ canvas: inout Canvas, _ rect: Rect, _ weeks: [Week]) {
        let used = canvas.text(
            strings.freeSlots(world.zona), x: rect.x, y: rect.y, Style(.heading), width: rect.width)
        guard let start = weeks.first?.start, let end = weeks.last?.start.adding(days: days) else { return }
        let later = grid.slots.count { grid.day($0) >= end }
        guard later > 0 || grid.slots.first.map(grid.day) != start else { return }
        let more: SafeText = later > 0 ? "\(strings.moreSlots(later))  " : ""
        let text: SafeText = "\(more)[ ]"
        let right = min(rect.width, Self.label + days * 11)
        guard used + text.width + 2 <= right else { return }
        canvas.text(text, x: rect.x, y: rect.y, Style(.muted), width: right, align: .right)
    }

    private func drawCell(_ canvas: inout Canvas, _ rect: Rect, _ slots: [JadwalKursus]) {
        guard let slot = slots.first(where: { $0.id == chosen?.id }) ?? slots.first else { return }
        let isChosen = slot.id == chosen?.id
        let mark: SafeText = slots.count > 1 ? "\(canvas.glyphs.slotFree)\(slots.count)" : canvas.glyphs.slotFree
        canvas.text(mark, x: rect.x, y: rect.y, Style(isChosen ? .accent : .success, .bold), width: rect.width, align: .center)
        if isChosen {
            let width = min(rect.width, mark.width + 4)
            let place = Rect(x: rect.x + (rect.width - width) / 2, y: rect.y, width: width, height: 1)
            canvas.highlight(place, focused ? .buttonFocused : .selectionInactive)
            if focused { canvas.restyle(place, Style(.buttonFocused)) }
        }
        canvas.hit(rect, id: HitID(KursusDetail.slotHit, Int(slot.id.value)))
    }
}
