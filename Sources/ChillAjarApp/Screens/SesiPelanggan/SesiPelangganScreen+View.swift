import ChillAjarKit
import TerminalUI

/// How the person's sesi look.
extension SesiPelangganScreen {
    func bindings(_ world: World) -> [KeyBinding] {
        let strings = SesiPelangganStrings(world.language)
        if isFiltering { return world.filterBindings(isEmpty: sesi.rows.isEmpty) }
        if calendar != nil {
            return [
                world.bind(KalenderCommands.buka),
                world.bind(
                    SampingCommands.kiri, SampingCommands.kanan, GerakCommands.atas, GerakCommands.bawah, as: strings.day),
                world.bindBack(as: strings.list), world.bind(KalenderCommands.rentang),
                world.bind(KalenderCommands.sebelum, KalenderCommands.sesudah, as: strings.turnPage),
                world.bind(KalenderCommands.hariIni),
            ]
        }
        if sesi.total == 0 { return [] }
        if sesi.rows.isEmpty {
            return [world.bindBack(as: CommonStrings(world.language).clearWords), world.bind(SesiSayaCommands.saring)]
        }
        var bindings = (selected.map(world.steps) ?? []).map { world.bind($0.command, as: strings.hint($0)) }
        let tools = (selected.map(SesiTool.all) ?? []).map { world.bind($0.command) }
        if isReading { return bindings + tools + [world.bindMove(as: strings.scroll), world.bindBack()] }
        bindings += [
            world.bind(SesiSayaCommands.rincian), world.bind(SesiSayaCommands.kalender), world.bind(SesiSayaCommands.saring),
        ]
        return bindings + tools + [world.bindMove()]
    }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let (left, right) = panes(world)
        if !left.isEmpty { drawList(&canvas, left, world) }
        if right.isEmpty { return }
        if let calendar {
            drawCalendar(&canvas, right, calendar, world)
        } else {
            drawDetail(&canvas, right, world)
        }
        canvas.divider(divider(world), world)
    }

    private func drawEdge(_ canvas: inout Canvas, _ pane: Rect, _ title: SafeText, _ trailing: SafeText, isFocused: Bool) {
        guard inside(pane) != pane else { return }
        canvas.pane(pane, title: title, trailing: trailing, isFocused: isFocused)
    }

    private func drawList(_ canvas: inout Canvas, _ pane: Rect, _ world: World) {
        let strings = SesiPelangganStrings(world.language)
        let trailing: SafeText = sesi.total == 0 ? "" : strings.count(sesi.rows.count, of: sesi.total)
        drawEdge(&canvas, pane, strings.title, trailing, isFocused: hasKeys)
        if hasFilterRow { drawFilter(&canvas, inside(pane), strings) }
        let room = listRoom(world)
        guard !sesi.rows.isEmpty else {
            drawNothing(&canvas, room, world, strings)
            return
        }
        let spacing = spacing(room)
        let visible = spacing.visible(from: list.visible(height: spacing.page).lowerBound)
        var y = room.y
        for index in visible {
            let lead = spacing.lead(index, first: visible.lowerBound)
            if lead.hasHeading {
                drawGroup(
                    &canvas, Rect(x: room.x, y: y + lead.rows - 1, width: room.width, height: 1), sesi.groups[index], strings)
            }
            y += lead.rows
            drawRow(&canvas, Rect(x: room.x, y: y, width: room.width, height: 2), sesi.rows[index], world, strings)
            y += SesiSpacing.rowHeight
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
        let none =
            query.isEmpty
            ? Nothing(
                sign: canvas.glyphs.radioOff, title: strings.empty, hint: strings.emptyHint,
                keys: world.bind(place: .kursus, as: strings.findKursus)) : Nothing.noMatch(world)
        let words = ListingWords(loading: CommonStrings(world.language).loading, failed: strings.failed)
        canvas.sub(room) { $0.nothing(in: world.data.sesiPelanggan, words, none: none, world) }
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
        drawSteps(&canvas, Rect(x: room.x, y: room.bottom - 1, width: room.width, height: 1), selected, world)
    }

    /// The next step first, as the button it is; what is only useful as far as there is room.
    private func drawSteps(_ canvas: inout Canvas, _ room: Rect, _ sesi: Sesi, _ world: World) {
        let strings = SesiPelangganStrings(world.language)
        let steps = world.steps(for: sesi).map { world.button($0.command, as: strings.step($0), $0.hit) }
        let tools = SesiTool.all(for: sesi).map { world.button($0.command, $0.hit) }
        canvas.buttons(steps + tools, in: room, startsWithNext: !steps.isEmpty, isTyping: isFiltering)
    }

    private func drawCalendar(_ canvas: inout Canvas, _ pane: Rect, _ calendar: SesiCalendar, _ world: World) {
        drawEdge(&canvas, pane, calendar.title(world), "", isFocused: true)
        canvas.hit(pane, id: HitID("detail"))
        calendar.draw(in: &canvas, inside(pane), world.data.sesiPelanggan.rows, isFocused: true, world)
    }
}
