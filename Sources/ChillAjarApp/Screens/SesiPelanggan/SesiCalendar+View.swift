import ChillAjarKit
import TerminalUI

/// How the person's sesi look by day.
extension SesiCalendar {
    /// Columns from which the selected day stands beside the month.
    private static let wideColumns = 96
    /// Columns from which a sesi of a day takes one row.
    private static let lineColumns = 60
    /// Columns of a day that has room for a name.
    private static let nameColumns = 15

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
        let isWide = rect.width >= Self.wideColumns && rect.height >= 12
        let (month, side): (Rect, Rect) = isWide ? rect.splitRight(min(64, rect.width * 2 / 5)) : (rect, rect)
        let columns = month.width / 7
        let glyphs = canvas.glyphs
        let grid = MonthGrid(day: day, today: world.today, language: world.language) { date in
            entries(date).map { sesi in
                let time = sesi.jadwal?.mulai.waktu(in: world.zona).formatted ?? ""
                let name: SafeText = columns >= Self.nameColumns ? " \(sesi.namaKursus)" : ""
                return ("\(sesi.tahap.sign(glyphs)) \(time)\(name)", Style(sesi.tahap.role))
            }
        }
        guard !isWide else {
            grid.draw(in: &canvas, month, isFocused: isFocused, hit: Self.dayHit)
            drawSelected(&canvas, side.splitLeft(3).right, entries(day), world)
            return
        }
        // The day's own sesi stand below, as far as there is room for both.
        let below = rect.height >= grid.weeks * 2 + 6 ? 5 : rect.height >= grid.weeks + 4 ? 3 : 0
        let top = rect.splitBottom(below).top
        grid.draw(in: &canvas, top, isFocused: isFocused, hit: Self.dayHit)
        guard below > 0 else { return }
        let used = min(grid.height(in: top) + 1, rect.height - below)
        drawSelected(&canvas, rect.splitTop(used).bottom, entries(day), world)
    }

    /// The selected day with its sesi.
    private func drawSelected(_ canvas: inout Canvas, _ rect: Rect, _ rows: [Sesi], _ world: World) {
        let heading = DateStrings(world.language).longDay(day, today: world.today)
        canvas.text(heading, x: rect.x, y: rect.y, Style(.heading, .bold), width: rect.width)
        let room = rect.splitTop(1).bottom
        if rows.isEmpty {
            canvas.text(
                SesiPelangganStrings(world.language).noneOnDay, x: room.x, y: room.y, Style(.muted),
                width: room.height > 0 ? room.width : 0)
        }
        let each = room.height >= rows.count * 2 ? 2 : rowsEach(room)
        let spare = room.height - rows.count * each
        drawDay(&canvas, room, rows, each: each, gap: spare >= rows.count ? each - 1 : 0, world)
    }

    private func drawWeek(
        _ canvas: inout Canvas, _ rect: Rect, _ entries: @escaping (Tanggal) -> [Sesi], isFocused: Bool, _ world: World
    ) {
        let dates = DateStrings(world.language)
        let monday = day.adding(days: 1 - day.weekday)
        let week = (0..<7).map { entries(monday.adding(days: $0)) }
        let each = rowsEach(Rect(x: 0, y: 0, width: rect.width - 14, height: 1))
        let hasAir = rect.height >= week.reduce(6) { $0 + max(1, $1.count * each) }
        var y = rect.y
        for (index, rows) in week.enumerated() where y < rect.bottom {
            let date = monday.adding(days: index)
            let style = date == world.today ? Style(.accent, .bold) : Style(rows.isEmpty ? .muted : .heading, .bold)
            let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
            canvas.text(
                "\(dates.shortWeekday(date)) \(dates.day(date, today: world.today))", x: rect.x + 1, y: y, style, width: 12)
            if date == day {
                canvas.highlight(Rect(x: rect.x, y: y, width: 13, height: 1), isFocused ? .selection : .selectionInactive)
            }
            canvas.hit(line, id: HitID(Self.dayHit, date.dayNumber))
            let room = Rect(x: rect.x + 14, y: y, width: min(Sheet.widest, rect.width - 14), height: rect.bottom - y)
            drawDay(&canvas, room, rows, each: rowsEach(room), gap: 0, world)
            y += max(1, rows.count * each) + (hasAir ? 1 : 0)
        }
    }

    /// Rows that a sesi takes below its day.
    private func rowsEach(_ room: Rect) -> Int { room.width >= Self.lineColumns ? 1 : 2 }

    private func drawDay(_ canvas: inout Canvas, _ rect: Rect, _ rows: [Sesi], each: Int, gap: Int, _ world: World) {
        for (index, sesi) in rows.enumerated() {
            let y = rect.y + index * (each + gap)
            guard y < rect.bottom else { break }
            let box = Rect(x: rect.x, y: y, width: rect.width, height: min(each, rect.bottom - y))
            drawSesi(&canvas, box, sesi, isShort: each > 1, world)
            canvas.hit(box, id: HitID(Self.sesiHit, Int(truncatingIfNeeded: sesi.id.value)))
        }
    }

    /// Time and name, the state in a word and the amount at the right; in a narrow room these stand below.
    private func drawSesi(_ canvas: inout Canvas, _ box: Rect, _ sesi: Sesi, isShort: Bool, _ world: World) {
        let time = sesi.jadwal?.mulai.waktu(in: world.zona).formatted ?? ""
        let word: (SafeText, Style) = (CommonStrings(world.language).tahap(sesi.tahap), Style(sesi.tahap.role))
        let amount: SafeText = sesi.jumlah.map { "\($0.formatted)" } ?? ""
        let amountWidth = 11
        let room = isShort ? box.width : box.width - amountWidth - word.0.width - 2
        var head: [(SafeText, Style)] = [
            (sesi.tahap.sign(canvas.glyphs), Style(sesi.tahap.role)), (" \(time)  ", Style(.muted)),
            (sesi.namaKursus, Style(.text, .bold)),
        ]
        // A mentor is named in full or not at all.
        let mentor: SafeText = "  \(sesi.namaMentor)"
        if head.reduce(mentor.width, { $0 + $1.0.width }) <= room { head.append((mentor, Style(.muted))) }
        canvas.spans(head, x: box.x, y: box.y, width: max(0, room))
        if isShort {
            guard box.height > 1 else { return }
            canvas.spans([("         ", Style(.muted)), word], x: box.x, y: box.y + 1, width: max(0, box.width - amountWidth))
            canvas.text(amount, x: box.x, y: box.y + 1, Style(.money), width: box.width, align: .right)
        } else {
            let tail = Rect(x: box.x, y: box.y, width: box.width - amountWidth, height: 1)
            canvas.text(word.0, x: tail.x, y: tail.y, word.1, width: tail.width, align: .right)
            canvas.text(amount, x: box.x, y: box.y, Style(.money), width: box.width, align: .right)
        }
    }
}
