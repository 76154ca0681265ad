import ChillAjarKit
import TerminalUI

extension KursusDetail.Pane {
    private static let label = 6

    private var start: Tanggal? { detail.start(grid, chosen: chosen, days: days) }
    private var times: [Waktu] { start.map { grid.times(from: $0, days: days) } ?? [] }

    /// In which row of the week the chosen slot stands.
    var chosenRow: Int { chosen.flatMap { times.firstIndex(of: grid.time($0)) } ?? 0 }

    /// The week: a heading, the days, a row for each time.
    var slotsBlock: KursusDetail.Block {
        guard start != nil else { return KursusDetail.Block(height: 0) { _, _ in } }
        return KursusDetail.Block(height: times.count + 2, isSlots: true) { drawWeek(&$0, $1) }
    }

    private func drawWeek(_ canvas: inout Canvas, _ rect: Rect) {
        guard let start else { return }
        let pitch = max(1, min(11, (rect.width - Self.label) / days))
        drawHeading(&canvas, Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), start)
        let dates = DateStrings(world.language)
        for column in 0..<days {
            let day = start.adding(days: column)
            let name: SafeText = "\(dates.shortWeekday(day)) \(day.components.day)"
            let isChosen = chosen.map(grid.day) == day
            let style = isChosen ? Style(.accent, .bold) : Style(day == world.today ? .text : .muted)
            canvas.text(
                name, x: rect.x + Self.label + column * pitch, y: rect.y + 1, style, width: pitch - 1, align: .center)
        }
        let slots = grid.slots(from: start, days: days)
        for (row, time) in times.enumerated() {
            let y = rect.y + 2 + row
            canvas.text(SafeText(outside: time.formatted), x: rect.x, y: y, Style(.muted), width: 5)
            for column in 0..<days {
                let day = start.adding(days: column)
                let cell = Rect(x: rect.x + Self.label + column * pitch, y: y, width: pitch - 1, height: 1)
                drawCell(&canvas, cell, slots.filter { grid.time($0) == time && grid.day($0) == day })
            }
        }
    }

    private func drawHeading(_ canvas: inout Canvas, _ rect: Rect, _ start: Tanggal) {
        let used = canvas.text(
            strings.freeSlots(world.zona), x: rect.x, y: rect.y, Style(.heading), width: rect.width)
        let later = grid.slots.count { grid.day($0) >= start.adding(days: days) }
        guard later > 0 || grid.slots.first.map(grid.day) != start else { return }
        let more: SafeText = later > 0 ? "\(strings.moreSlots(later))  " : ""
        let text: SafeText = "\(more)[ ]"
        guard used + text.width + 2 <= rect.width else { return }
        canvas.text(text, x: rect.x, y: rect.y, Style(.muted), width: rect.width, align: .right)
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
