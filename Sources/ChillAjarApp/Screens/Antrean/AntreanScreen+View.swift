import ChillAjarKit
import TerminalUI

extension AntreanScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        if rows.isEmpty {
            drawNothing(&canvas, world)
        } else {
            let layout = layout(world)
            drawList(&canvas, layout.list, world)
            drawDetail(&canvas, layout, world)
            canvas.divider(divider(world), world)
        }
        rejectForm?.view(&canvas, world)
    }

    // MARK: The list

    private func drawList(_ canvas: inout Canvas, _ box: Rect, _ world: World) {
        let strings = AntreanStrings(world.language)
        let title: SafeText = "\(strings.title) \(canvas.glyphs.separator) \(rows.count)"
        let inner =
            box.height >= 3 ? canvas.box(box, title: title, style: Style(.borderFocused), titleStyle: Style(.title, .bold)) : box
        let visible = list.visible(height: inner.height)
        for (line, index) in visible.enumerated() where rows.indices.contains(index) {
            drawRow(&canvas, Rect(x: inner.x, y: inner.y + line, width: inner.width, height: 1), rows[index], world)
        }
        canvas.scrollbar(x: box.right - 1, y: inner.y, height: inner.height, total: rows.count, visible: visible)
    }

    private func drawRow(_ canvas: inout Canvas, _ line: Rect, _ row: AntreanRow, _ world: World) {
        let progress = progress(row.id, world)
        let isQuiet = progress != nil
        let right = line.right
        // As wide as "23 j 59 m", and a blank before it.
        let ageWidth = line.width >= 28 ? 10 : 0
        let amountWidth = line.width >= 20 ? 12 : 0
        let flag = flag(row, progress, canvas.glyphs, world)
        canvas.text(flag.0, x: right - 1, y: line.y, flag.1, width: 1)
        if ageWidth > 0 {
            let age = age(row, progress, world)
            canvas.text(age.0, x: right - 2 - ageWidth, y: line.y, age.1, width: ageWidth, align: .right)
        }
        let amountX = right - 2 - ageWidth - amountWidth
        if amountWidth > 0 {
            canvas.text(
                row.jumlah.map { "\($0.formatted)" } ?? "?", x: amountX, y: line.y,
                isQuiet ? Style(.muted) : row.comparison == .different ? Style(.warning, .bold) : Style(.money),
                width: amountWidth,
                align: .right)
        }
        let nameRoom = (amountWidth > 0 ? amountX : right - 2) - line.x - 1
        let nameless = AntreanStrings(world.language).nameless
        let name = row.pelanggan.isEmpty ? nameless : SafeText.name(row.pelanggan, fitting: nameRoom)
        canvas.text(name, x: line.x + 1, y: line.y, Style(isQuiet ? .muted : .text), width: max(0, nameRoom))
        if row.id == list.selected {
            canvas.select(line)
        }
        canvas.hit(line, id: HitID(Self.rowHit, Int(row.id.value)))
    }

    private func flag(_ row: AntreanRow, _ progress: Progress?, _ glyphs: Glyphs, _ world: World) -> (SafeText, Style) {
        switch progress {
        case .accepting, .rejecting: return (glyphs.sending, Style(.accent))
        case .unclear: return (glyphs.warning, Style(.warning))
        case nil: break
        }
        if failure(row.id, world) != nil { return (glyphs.cross, Style(.danger)) }
        return row.comparison == .different ? (glyphs.warning, Style(.warning)) : (" ", Style(.text))
    }

    private func age(_ row: AntreanRow, _ progress: Progress?, _ world: World) -> (SafeText, Style) {
        let strings = AntreanStrings(world.language)
        switch progress {
        case .accepting, .rejecting: return (strings.onItsWay, Style(.accent))
        case .unclear: return (strings.uncertain, Style(.warning))
        case nil: break
        }
        guard let sent = row.sentAt else { return ("", Style(.muted)) }
        let seconds = world.now.seconds(since: sent)
        return (DateStrings(world.language).age(seconds), Style(seconds >= 86_400 ? .warning : .muted))
    }

    // MARK: Nothing to do

    private func drawNothing(_ canvas: inout Canvas, _ world: World) {
        let strings = AntreanStrings(world.language)
        let decided = decidedCount > 0 ? strings.decidedNow(decidedCount) + "\n" : ""
        canvas.nothing(
            in: world.data.antrean, ListingWords(loading: strings.loading, failed: strings.loadFailed),
            none: Nothing(
                sign: canvas.glyphs.check, role: .success, title: strings.emptyTitle, hint: decided + strings.emptyBody), world)
    }
}
