import ChillAjarKit
import TerminalUI

extension Tanggal {
    /// `20/11`, for a column of five cells.
    fileprivate var dayAndMonth: SafeText {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let parts = components
        return SafeText(outside: "\(two(parts.day))/\(two(parts.month))")
    }
}

extension SesiMentorScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        if agenda.sesi.isEmpty {
            drawNothing(&canvas, world)
        } else {
            let layout = layout(world)
            drawList(&canvas, layout.list, world)
            drawDetail(&canvas, layout.detail, world)
            canvas.divider(divider(world), world)
        }
        question?.view(&canvas, world)
    }

    private func drawNothing(_ canvas: inout Canvas, _ world: World) {
        let strings = SesiMentorStrings(world.language)
        canvas.sub(canvas.pane(canvas.bounds, title: strings.title, isFocused: true)) { canvas in
            canvas.nothing(
                in: world.data.sesiMentor, ListingWords(loading: strings.loading, failed: strings.loadFailed),
                none: Nothing(
                    sign: canvas.glyphs.radioOff, title: strings.emptyTitle, hint: strings.emptyBody,
                    keys: world.bind(place: .jadwalMentor, as: strings.emptyHint)), world)
        }
    }

    // MARK: The list

    private func drawList(_ canvas: inout Canvas, _ box: Rect, _ world: World) {
        let strings = SesiMentorStrings(world.language)
        let room = canvas.pane(
            box, title: "\(strings.title) \(canvas.glyphs.separator) \(agenda.sesi.count)",
            trailing: SafeText(outside: world.zona.rawValue),
            isFocused: true)
        let (inner, foot) = Self.rows(in: room)
        drawWeeks(&canvas, foot.splitBottom(1).bottom, strings)
        let window = window(height: inner.height)
        canvas.sub(inner) { canvas in
            for (index, line) in agenda.lines.enumerated() {
                let top = window.tops[index] - window.first
                guard top > -window.rowHeight, top < inner.height else { continue }
                switch line {
                case .heading(let section):
                    canvas.text(
                        strings.heading(section, today: world.today), x: 1, y: top, Style(.heading, .bold), width: inner.width - 2
                    )
                case .row(let row):
                    drawRow(&canvas, Rect(x: 0, y: top, width: inner.width, height: window.rowHeight), agenda.sesi[row], world)
                }
            }
        }
        canvas.scrollbar(
            x: box.right - 1, y: inner.y, height: inner.height, total: window.total,
            visible: window.first..<min(window.total, window.first + inner.height))
    }

    /// The room of the rows in that of the list, and of what stands below them.
    private static func rows(in room: Rect) -> (top: Rect, bottom: Rect) { room.splitBottom(room.height >= 20 ? 2 : 0) }

    /// Where the lines of the list stand, and the first of them in sight.
    private struct Window {
        var tops: [Int] = []
        var total = 0
        var first = 0
        var rowHeight = 1
    }

    private func window(height: Int) -> Window {
        var window = Window()
        let hasGaps = height >= 14
        window.rowHeight = hasGaps ? 2 : 1
        var selected = 0
        for (index, line) in agenda.lines.enumerated() {
            if case .heading = line, index > 0, hasGaps { window.total += 1 }
            window.tops.append(window.total)
            if case .row(let row) = line {
                if agenda.sesi[row].id == list.selected { selected = window.total }
                window.total += window.rowHeight
            } else {
                window.total += 1
            }
        }
        // The selected row stays near the middle, so that what comes before and after it is always in sight; a clicked one stays
        // under the pointer.
        window.first = max(0, min(selected - (heldLine ?? height / 2), window.total - height))
        return window
    }

    /// In which line of the list a row stands now.
    func line(of sesi: SesiID, _ world: World) -> Int? {
        let height = Self.rows(in: layout(world).list.inset(by: 1)).top.height
        let window = window(height: height)
        return agenda.lines.firstIndex { line in
            if case .row(let row) = line { agenda.sesi[row].id == sesi } else { false }
        }.map { window.tops[$0] - window.first }
    }

    /// How the last weeks went.
    private func drawWeeks(_ canvas: inout Canvas, _ line: Rect, _ strings: SesiMentorStrings) {
        guard line.height > 0 else { return }
        canvas.spans(
            [
                (strings.weeks(agenda.weeks.count) + "  ", Style(.muted)),
                (Sparkline(agenda.weeks).text(canvas.glyphs), Style(.accent)),
                ("  " + strings.thisWeek(agenda.weeks.last ?? 0), Style(.muted)),
            ], x: line.x + 1, y: line.y, width: line.width - 2)
    }

    private func drawRow(_ canvas: inout Canvas, _ rect: Rect, _ sesi: Sesi, _ world: World) {
        let strings = SesiMentorStrings(world.language)
        let mark = mark(sesi, canvas.glyphs, world)
        let isQuiet = !(sesi.statusSesi == .pending || sesi.statusSesi == .started)
        // Of what is over the day matters; where the second row does not tell it, it stands in the place of the hour.
        let isDay = rect.height == 1 && !dayOfPast(sesi, world).isEmpty
        let time: SafeText =
            sesi.jadwal.map { jadwal in
                let moment = jadwal.mulai
                return isDay ? moment.tanggal(in: world.zona).dayAndMonth : "\(moment.waktu(in: world.zona).formatted)"
            } ?? "–"
        canvas.text(time, x: rect.x + 2, y: rect.y, Style(isQuiet ? .muted : .text, isQuiet ? [] : .bold), width: 5)
        // In a narrow list the first row is the name's, and the word for its state stands below; for what is to come the sign says it.
        let isNarrow = rect.height > 1 && rect.width < 46
        let statusWidth = rect.width >= 34 && !isNarrow ? 15 : 1
        let nameRoom = max(0, rect.width - 11 - statusWidth)
        let nama = sesi.pelanggan?.user?.nama ?? strings.nameless.string
        let full = SafeText(outside: nama).singleLine
        canvas.text(
            full.width <= nameRoom ? full : SafeText.shortName(nama, fitting: nameRoom), x: rect.x + 9, y: rect.y,
            Style(isQuiet ? .muted : .text), width: nameRoom)
        canvas.text(
            statusWidth > 1 ? "\(mark.sign) \(mark.word)" : mark.sign, x: rect.right - statusWidth - 1, y: rect.y,
            Style(mark.role),
            width: statusWidth)
        if rect.height > 1 {
            let place = CommonStrings(world.language).gaya(sesi.jadwal?.gayaMengajar)
            let parts = [dayOfPast(sesi, world), SafeText(outside: sesi.kursus?.nama ?? "").singleLine, place]
            // Under the heading of those that were missed the word would be said twice.
            let isUnderIt = isMissed(sesi, world) && mark.word == strings.missed
            let word = isNarrow && rect.width >= 30 && mark.role != .text && !isUnderIt ? mark.word : ""
            canvas.text(word, x: rect.x + 9, y: rect.y + 1, Style(mark.role), width: max(0, rect.width - 10), align: .right)
            canvas.text(
                parts.filter { !$0.isEmpty }.joined(separator: " \(canvas.glyphs.separator) "), x: rect.x + 9, y: rect.y + 1,
                Style(.muted), width: max(0, rect.width - 10 - (word.isEmpty ? 0 : word.width + 1)))
        }
        if sesi.id == list.selected { canvas.select(rect) }
        canvas.hit(rect, id: HitID(Self.rowHit, Int(sesi.id.value)))
    }

    /// The day, where the heading does not say it.
    private func dayOfPast(_ sesi: Sesi, _ world: World) -> SafeText {
        let isOver = !(sesi.statusSesi == .pending || sesi.statusSesi == .started)
        guard let tanggal = sesi.jadwal?.mulai.tanggal(in: world.zona), isOver || tanggal < world.today else { return "" }
        return DateStrings(world.language).relativeDay(tanggal, today: world.today)
    }

    /// The state of a sesi: a sign, a word, and what its colour is for.
    func mark(_ sesi: Sesi, _ glyphs: Glyphs, _ world: World) -> (sign: SafeText, word: SafeText, role: Role) {
        let strings = SesiMentorStrings(world.language)
        if let row = world.outbox.last(where: { $0.mutation.sesiID == sesi.id }) {
            let phase = world.phase(row)
            let mark = phase.mark(glyphs)
            return (mark.sign, OutboxStrings(world.language).short(phase), mark.role)
        }
        if onItsWay(sesi.id, world) != nil { return (glyphs.sending, strings.sending, .accent) }
        let word = CommonStrings(world.language).status(sesi.statusSesi)
        switch sesi.statusSesi {
        case .pending:
            if failures[sesi.id] != nil { return (glyphs.cross, strings.notStarted, .danger) }
            if isMissed(sesi, world) { return (glyphs.warning, strings.missed, .warning) }
            return isDue(sesi, world) ? (glyphs.bullet, strings.due, .warning) : (glyphs.radioOff, word, .text)
        case .started: return (failures[sesi.id] == nil ? glyphs.radioOn : glyphs.cross, word, .accent)
        case .end, .reviewed: return (glyphs.check, word, .muted)
        case .cancelled: return (glyphs.cross, word, .muted)
        case .unknown: return (glyphs.bullet, word, .muted)
        }
    }

    /// Whether nobody started it and its time is over.
    private func isMissed(_ sesi: Sesi, _ world: World) -> Bool {
        sesi.jadwal.map { $0.selesai < world.now } ?? false
    }

    /// Whether it is time to start: from a quarter of an hour before.
    private func isDue(_ sesi: Sesi, _ world: World) -> Bool {
        guard let mulai = sesi.jadwal?.mulai else { return false }
        return mulai.seconds(since: world.now) <= 15 * 60
    }
}
