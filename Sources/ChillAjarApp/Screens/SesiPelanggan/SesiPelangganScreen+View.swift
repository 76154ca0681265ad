import ChillAjarKit
import TerminalUI

/// How the person's sesi look.
extension SesiPelangganScreen {
    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let strings = SesiPelangganStrings(world.language)
        if isFiltering {
            return [KeyBinding(.enter, "⏎", common.choose), KeyBinding(.escape, "Esc", common.cancel)]
        }
        var bindings = (selected.map(Self.steps) ?? []).map { step in
            KeyBinding(step.key, SafeText(outside: step.key.notation), strings.step(step))
        }
        if isReading {
            bindings += [KeyBinding(.down, "↑↓", strings.scroll), KeyBinding(.escape, "Esc", common.back)]
        } else {
            bindings += [
                KeyBinding(.enter, "⏎", strings.detail), KeyBinding(.down, "↑↓", common.move),
                KeyBinding(.char("/"), "/", common.filter),
            ]
        }
        return bindings
    }

    // MARK: Room

    /// Where list and detail stand, with their edges; one of them is empty where they do not stand side by side.
    private func panes(_ world: World) -> (list: Rect, detail: Rect) {
        let all = Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        if isWide(world) {
            let (list, detail) = all.splitLeft(min(62, max(44, world.size.width * 9 / 20)))
            return (list, detail)
        }
        let none = Rect(x: 0, y: 0, width: 0, height: 0)
        return isReading ? (none, all) : (all, none)
    }

    /// The room inside a pane: without an edge where rows are few.
    private func inside(_ pane: Rect) -> Rect {
        pane.height < 8 || pane.width < 24 ? pane : pane.inset(by: 1).insetX(1)
    }

    /// With a free row at the top where there are many.
    private func padded(_ room: Rect) -> Rect { room.height >= 20 ? room.splitTop(1).bottom : room }

    private var hasFilterRow: Bool { isFiltering || !query.isEmpty }

    private func listRoom(_ world: World) -> Rect {
        let room = inside(panes(world).list)
        return hasFilterRow ? room.splitTop(room.height >= 15 ? 2 : 1).bottom : room
    }

    /// Rows that a sesi takes: with the name of its group above where there is room.
    private func rowHeight(_ room: Rect) -> Int { room.height >= 15 ? 3 : 2 }

    func page(_ world: World) -> Int {
        let room = listRoom(world)
        return max(1, room.height / rowHeight(room))
    }

    /// The rows of the detail above its buttons.
    private func detailBody(_ world: World) -> Rect {
        let pane = isWide(world) ? panes(world).detail : Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        let room = padded(inside(pane))
        let hasSteps = selected.map { !Self.steps($0).isEmpty } ?? false
        return hasSteps ? room.splitBottom(room.height >= 12 ? 2 : 1).top : room
    }

    func detailRoom(_ world: World) -> Int { detailBody(world).height }

    func detailHeight(_ world: World) -> Int {
        guard let selected else { return 0 }
        return SesiDetail(sesi: selected, world: world, glyphs: .unicode).sheet(width: detailBody(world).width).height
    }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let (left, right) = panes(world)
        if !left.isEmpty { drawList(&canvas, left, world) }
        if !right.isEmpty { drawDetail(&canvas, right, world) }
    }

    private func drawEdge(_ canvas: inout Canvas, _ pane: Rect, _ title: SafeText, _ trailing: SafeText, isFocused: Bool) {
        guard inside(pane) != pane else { return }
        canvas.box(
            pane, title: title, trailing: trailing, style: Style(isFocused ? .borderFocused : .border),
            titleStyle: Style(isFocused ? .title : .borderTitle, .bold))
    }

    private func drawList(_ canvas: inout Canvas, _ pane: Rect, _ world: World) {
        let strings = SesiPelangganStrings(world.language)
        let trailing: SafeText = sesi.total == 0 ? "" : strings.count(sesi.rows.count, of: sesi.total)
        drawEdge(&canvas, pane, strings.title, trailing, isFocused: !isReading)
        if hasFilterRow { drawFilter(&canvas, inside(pane), strings) }
        let room = listRoom(world)
        guard !sesi.rows.isEmpty else {
            drawNothing(&canvas, room, world, strings)
            return
        }
        let height = rowHeight(room)
        let visible = list.visible(height: room.height, rowHeight: height)
        for (place, index) in visible.enumerated() {
            let row = sesi.rows[index]
            var box = Rect(x: room.x, y: room.y + place * height, width: room.width, height: height)
            if height == 3 {
                let isFirst = place == 0 || SesiRows.group(sesi.rows[index - 1]) != SesiRows.group(row)
                if isFirst { drawGroup(&canvas, box, SesiRows.group(row), strings) }
                box = box.splitTop(1).bottom
            }
            drawRow(&canvas, box, row, world, strings)
        }
        canvas.scrollbar(
            x: pane.right - 1, y: room.y, height: room.height, total: sesi.rows.count, visible: visible)
    }

    private func drawFilter(_ canvas: inout Canvas, _ room: Rect, _ strings: SesiPelangganStrings) {
        canvas.text("/", x: room.x, y: room.y, Style(.key, .bold), width: 1)
        let field = Rect(x: room.x + 2, y: room.y, width: room.width - 2, height: 1)
        query.draw(in: &canvas, field, focused: isFiltering, placeholder: strings.filterHint)
        canvas.hit(field, id: HitID("filter"))
    }

    private func drawNothing(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: SesiPelangganStrings) {
        let listing = world.data.sesiPelanggan
        let (title, hint): (SafeText, SafeText)
        if !query.isEmpty {
            (title, hint) = (strings.nothingFound, strings.nothingFoundHint)
        } else if listing.fetchedAt == nil, let error = listing.error {
            (title, hint) = (strings.failed, ErrorSentences(world.language).sentence(error) + " " + strings.failedHint)
        } else if listing.isLoading {
            (title, hint) = (CommonStrings(world.language).loading, "")
        } else {
            (title, hint) = (strings.empty, strings.emptyHint)
        }
        let y = room.y + (room.height >= 8 ? room.height / 3 : 0)
        canvas.text(title, x: room.x, y: y, Style(.heading, .bold), width: room.width, align: .center)
        for (row, line) in hint.wrapped(to: max(1, room.width - 2)).enumerated() where y + 1 + row < room.bottom {
            canvas.text(line, x: room.x, y: y + 1 + row, Style(.muted), width: room.width, align: .center)
        }
    }

    private func drawGroup(
        _ canvas: inout Canvas, _ box: Rect, _ group: SesiRows.Group, _ strings: SesiPelangganStrings
    ) {
        let name = strings.group(group)
        let style = group == .action ? Style(.warning, .bold) : Style(.muted, .bold)
        let used = canvas.spans(
            [(name, style), (" \(sesi.count(group)) ", Style(.muted))], x: box.x, y: box.y, width: box.width)
        canvas.hline(box.x + used, box.y, max(0, box.width - used))
    }

    private func drawRow(
        _ canvas: inout Canvas, _ box: Rect, _ row: Sesi, _ world: World, _ strings: SesiPelangganStrings
    ) {
        let dates = DateStrings(world.language)
        let isSelected = row.id == list.selected
        let text = Rect(x: box.x + 2, y: box.y, width: box.width - 2, height: box.height)
        let mark = stage(row, world, canvas.glyphs, strings, isShort: box.width < 36)
        let markWidth = mark.reduce(0) { $0 + $1.0.width }
        canvas.spans(mark, x: text.right - markWidth, y: text.y, width: markWidth)
        canvas.text(
            row.namaKursus, x: text.x, y: text.y, Style(row.tahap.isPast ? .muted : .text, row.tahap.isPast ? [] : .bold),
            width: max(0, text.width - markWidth - 1))
        var price: SafeText = row.jumlah.map { "\($0.formatted)" } ?? ""
        if box.width < 30 { price = "" }
        canvas.text(
            price, x: text.x, y: text.y + 1, Style(row.tahap.isPast ? .muted : .money), width: text.width, align: .right)
        canvas.text(
            when(row, world, dates), x: text.x, y: text.y + 1, Style(.muted),
            width: max(0, text.width - price.width - (price.isEmpty ? 0 : 1)))
        if isSelected {
            let surface: Role = isReading ? .selectionInactive : .selection
            canvas.highlight(box, surface)
            for y in box.y..<box.bottom {
                canvas.text(canvas.glyphs.selectionBar, x: box.x, y: y, Style(.selectionMark).on(surface), width: 1)
            }
        }
        canvas.hit(box, id: HitID("sesi", Int(row.id.value)))
    }

    /// The stage as sign, word and colour, or what is on its way to the server.
    private func stage(
        _ row: Sesi, _ world: World, _ glyphs: Glyphs, _ strings: SesiPelangganStrings, isShort: Bool
    ) -> [(SafeText, Style)] {
        if let entry = world.pending(row.id) {
            let word = isShort ? "" : " " + strings.pending(entry.mutation)
            return [(glyphs.sending + word, Style(.accent, .bold))]
        }
        var spans: [(SafeText, Style)] = []
        if news.contains(row.id) {
            spans.append(("\(glyphs.bullet)\(isShort ? "" : strings.new) ", Style(.badge, .bold)))
        }
        let word = isShort ? "" : " " + CommonStrings(world.language).tahap(row.tahap)
        spans.append((row.tahap.sign(glyphs) + word, Style(row.tahap.role)))
        return spans
    }

    private func when(_ row: Sesi, _ world: World, _ dates: DateStrings) -> SafeText {
        guard let jadwal = row.jadwal else { return row.namaMentor }
        let day = dates.relativeDay(jadwal.tanggal, today: world.today)
        return "\(day) \(dates.time(jadwal.mulai, in: world.zona)) · \(row.namaMentor)"
    }

    private func drawDetail(_ canvas: inout Canvas, _ pane: Rect, _ world: World) {
        let strings = SesiPelangganStrings(world.language)
        guard let selected else {
            drawEdge(&canvas, pane, strings.detail, "", isFocused: false)
            return
        }
        drawEdge(&canvas, pane, selected.namaKursus, "", isFocused: isReading)
        let room = inside(pane)
        canvas.hit(pane, id: HitID("detail"))
        let body = detailBody(world)
        let sheet = SesiDetail(sesi: selected, world: world, glyphs: canvas.glyphs).sheet(width: body.width)
        let first = min(scroll, max(0, sheet.height - body.height))
        sheet.draw(in: &canvas, body, from: first)
        canvas.scrollbar(
            x: pane.right - 1, y: body.y, height: body.height, total: sheet.height,
            visible: first..<min(sheet.height, first + body.height))
        drawSteps(&canvas, Rect(x: room.x, y: room.bottom - 1, width: room.width, height: 1), Self.steps(selected), strings)
    }

    /// The next step first, as the button it is.
    private func drawSteps(_ canvas: inout Canvas, _ room: Rect, _ steps: [Step], _ strings: SesiPelangganStrings) {
        var x = room.x
        for (index, step) in steps.enumerated() {
            let text: SafeText = " \(step.key.notation) \(strings.step(step)) "
            guard x < room.right else { return }
            let used = canvas.text(text, x: x, y: room.y, Style(index == 0 ? .buttonFocused : .button), width: room.right - x)
            canvas.hit(Rect(x: x, y: room.y, width: used, height: 1), id: step.hit)
            x += used + 2
        }
    }
}
