import ChillAjarKit
import TerminalUI

/// A month as a calendar on the wall has it, the weeks from Monday on; what stands on a day is the caller's.
struct MonthGrid {
    /// The month of this day.
    let day: Tanggal
    /// Today, which is marked.
    let today: Tanggal
    let language: Language
    /// What stands on a day, the first line first.
    let entries: (Tanggal) -> [(SafeText, Style)]

    /// The first day that is shown: the Monday before the month begins, or its first day.
    var first: Tanggal {
        let start = day.firstOfMonth
        return start.adding(days: 1 - start.weekday)
    }

    /// How many weeks the month touches.
    var weeks: Int { (day.firstOfMonth.adding(months: 1).days(since: first) + 6) / 7 }

    /// Draws it; the day it was made for is the selected one, and every day is clicked by its number since 1970.
    func draw(in canvas: inout Canvas, _ rect: Rect, isFocused: Bool, hit: String) {
        let pitch = max(3, rect.width / 7)
        let rows = rowsEach(rect)
        // Weeks that have room for it are ruled, as on the wall.
        let rule = rows >= 4 ? 1 : 0
        let dates = DateStrings(language)
        for column in 0..<7 {
            canvas.text(
                dates.shortWeekday(first.adding(days: column)), x: rect.x + column * pitch + margin(pitch), y: rect.y,
                Style(column == 6 ? .danger : .muted), width: pitch - 1)
        }
        for index in 0..<weeks * 7 {
            let date = first.adding(days: index)
            let y = rect.y + 1 + index / 7 * rows
            if rule > 0, index % 7 == 0 { canvas.hline(rect.x, y, pitch * 7) }
            let cell = Rect(x: rect.x + index % 7 * pitch, y: y + rule, width: pitch, height: rows - rule)
            guard cell.y < rect.bottom else { break }
            draw(date, in: &canvas, cell, isFocused: isFocused)
            canvas.hit(cell, id: HitID(hit, date.dayNumber))
        }
    }

    /// Rows of a week.
    private func rowsEach(_ rect: Rect) -> Int { min(max(1, (rect.height - 1) / weeks), 6) }

    /// The rows that it takes of a rectangle.
    func height(in rect: Rect) -> Int { min(rect.height, 1 + weeks * rowsEach(rect)) }

    /// Free columns before what stands on a day; between narrow ones there is one as it is.
    private func margin(_ pitch: Int) -> Int { pitch >= 10 || pitch < 8 ? 1 : 0 }

    private func draw(_ date: Tanggal, in canvas: inout Canvas, _ cell: Rect, isFocused: Bool) {
        let isInMonth = date.firstOfMonth == day.firstOfMonth
        let entries = entries(date)
        let number: SafeText = "\(date.components.day)"
        let style = date == today ? Style(.accent, [.bold, .underline]) : Style(isInMonth ? .text : .muted)
        let x = cell.x + margin(cell.width)
        let width = cell.right - 1 - x
        canvas.text(number, x: x, y: cell.y, style, width: width)
        if cell.height == 1 || cell.width < 8 {
            // No room for words: a sign for each.
            let signs = entries.prefix(max(0, min(2, cell.width - 1 - number.width - 1)))
            for (place, entry) in signs.enumerated() {
                canvas.text(entry.0.prefix(1), x: x + number.width + place, y: cell.y, entry.1, width: 1)
            }
        } else {
            let room = cell.height - 1
            let shown = entries.count > room ? max(1, room - 1) : entries.count
            for (place, entry) in entries.prefix(shown).enumerated() {
                canvas.text(entry.0, x: x, y: cell.y + 1 + place, entry.1, width: width)
            }
            if entries.count > shown {
                let more: SafeText = "+\(entries.count - shown)"
                canvas.text(more, x: x, y: cell.bottom - 1, Style(.muted), width: room > 1 ? width : 0)
                if room == 1 { canvas.text(more, x: cell.x, y: cell.y, Style(.muted), width: cell.width - 1, align: .right) }
            }
        }
        if date == day {
            let lit = margin(cell.width) == 0 ? Rect(x: cell.x, y: cell.y, width: width, height: cell.height) : cell
            canvas.highlight(lit, isFocused ? .selection : .selectionInactive)
        }
    }
}

extension Tanggal {
    /// The first day of its month.
    var firstOfMonth: Tanggal { adding(days: 1 - components.day) }

    /// The same day of another month, or that month's last where it has no such day.
    func adding(months: Int) -> Tanggal {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        for candidate in stride(from: day, through: 28, by: -1) {
            if let date = Tanggal(year: newYear, month: newMonth, day: candidate) { return date }
        }
        return Tanggal(year: newYear, month: newMonth, day: min(day, 28)) ?? self
    }
}
