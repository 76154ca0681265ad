import ChillAjarKit
import TerminalUI

/// How the outbox looks.
extension AntreanKirimScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        if world.outbox.isEmpty {
            drawEmpty(&canvas, world)
        } else {
            var list = list
            list.reconcile(ids: ids(world))
            let layout = layout(world)
            drawList(&canvas, layout, list, world)
            if let row = selected(world) { drawDetail(&canvas, layout.detail, row, world) }
            canvas.divider(divider(world), world)
        }
        question?.view(&canvas, world)
    }

    private func drawEmpty(_ canvas: inout Canvas, _ world: World) {
        let strings = AntreanKirimStrings(world.language)
        let pane = canvas.pane(canvas.bounds, title: strings.title, isFocused: true)
        // Without anything to send it is of no account whether it could be; that it cannot be kept is.
        let obstacle: SafeText = world.news.failure == nil ? "" : world.obstacle(canvas.glyphs).map { "\n" + $0.0 } ?? ""
        Nothing(sign: canvas.glyphs.check, role: .success, title: strings.empty, hint: strings.emptyBody + obstacle)
            .draw(in: &canvas, pane)
    }

    // MARK: The list

    private func drawList(
        _ canvas: inout Canvas, _ layout: AntreanKirimLayout, _ list: ListState<OutboxID>, _ world: World
    ) {
        let strings = AntreanKirimStrings(world.language)
        let box = layout.list
        let inner = canvas.pane(box, title: strings.title, trailing: "\(world.outbox.count)", isFocused: true)
        let visible = list.visible(height: inner.height, rowHeight: layout.rowHeight)
        for (place, index) in visible.enumerated() where world.outbox.indices.contains(index) {
            let room = Rect(
                x: inner.x, y: inner.y + place * layout.rowHeight, width: inner.width, height: layout.rowHeight)
            drawRow(&canvas, room, world.outbox[index], isSelected: world.outbox[index].id == list.selected, world)
        }
        canvas.scrollbar(x: box.right - 1, y: inner.y, height: inner.height, total: world.outbox.count, visible: visible)
    }

    private func drawRow(_ canvas: inout Canvas, _ room: Rect, _ row: OutboxEntry, isSelected: Bool, _ world: World) {
        let phase = world.phase(row)
        let mark = phase.mark(canvas.glyphs)
        let words = OutboxStrings(world.language)
        let title = MutationWords(world).title(row.mutation)
        canvas.text(mark.sign, x: room.x + 1, y: room.y, Style(mark.role, .bold), width: 1)
        let x = room.x + 3
        let width = max(0, room.width - 4)
        if room.height > 1 {
            canvas.text(title, x: x, y: room.y, Style(.text, .bold), width: width)
            let age = DateStrings(world.language).age(world.now.seconds(since: row.createdAt))
            let state = words.phase(phase)
            canvas.text(state, x: x, y: room.y + 1, Style(mark.role), width: width)
            if state.width + age.width + 2 <= width {
                canvas.text(age, x: x, y: room.y + 1, Style(.muted), width: width, align: .right)
            }
        } else {
            let state = words.short(phase)
            canvas.text(title, x: x, y: room.y, Style(.text), width: max(0, width - state.width - 1))
            canvas.text(state, x: x, y: room.y, Style(mark.role), width: width, align: .right)
        }
        if isSelected {
            canvas.select(room)
        }
        canvas.hit(room, id: HitID(Self.rowHit, Int(row.id.value)))
    }

    // MARK: The detail

    private func drawDetail(_ canvas: inout Canvas, _ box: Rect, _ row: OutboxEntry, _ world: World) {
        guard !box.isEmpty else { return }
        let pane = canvas.pane(box, title: AntreanKirimStrings(world.language).detail)
        let inner = pane.width >= 24 ? pane.insetX(1) : pane
        let (body, foot) = inner.splitBottom(1)
        let sheet = OutboxSheet(row: row, world: world, glyphs: canvas.glyphs).sheet(width: body.width)
        sheet.draw(in: &canvas, body)
        let steps = Self.steps(row, world).map { (binding: world.bind($0.command, as: $0.label), hit: $0.hit) }
        canvas.buttons(steps.map { ($0.binding.keys, $0.binding.label, $0.hit) }, in: foot)
    }
}

extension World {
    /// Why nothing of the outbox is sent now, where something keeps all of it.
    func obstacle(_ glyphs: Glyphs) -> (SafeText, Style)? {
        let strings = AntreanKirimStrings(language)
        if let failure = news.failure { return ("\(glyphs.cross) \(strings.failure(failure))", Style(.danger)) }
        if isSessionEnded { return ("\(glyphs.warning) \(strings.signedOut(key(TempatCommands.masuk)))", Style(.warning)) }
        switch connection {
        case .offline(let since):
            let time = DateStrings(language).time(since, in: zona)
            return ("\(glyphs.offline) \(strings.offline(time))", Style(.warning))
        case .captive: return ("\(glyphs.offline) \(strings.captive)", Style(.warning))
        case .unwell(_, let status): return ("\(glyphs.warning) \(strings.unwell(status))", Style(.warning))
        case .unknown, .online: return nil
        }
    }
}
