import ChillAjarKit
import TerminalUI

/// How the person's payments look: a list, and everything about one of them beside it.
extension TransaksiScreen {
    static let rowHit = "transaksi"
    static let filterHit = "transaksi-saring"
    static let sortHit = "transaksi-urut"
    static let detailHit = "transaksi-rincian"

    func isWide(_ world: World) -> Bool { world.size.width >= SesiPelangganScreen.wideColumns && world.size.height >= 8 }

    // MARK: Room

    /// The border between list and detail, where they stand side by side.
    func divider(_ world: World) -> Divider? {
        guard isWide(world), !rows.ids.isEmpty || hasFilterRow else { return nil }
        return world.divider(.transaksi, usual: min(62, max(44, world.size.width * 9 / 20)))
    }

    private func panes(_ world: World) -> (list: Rect, detail: Rect) {
        let all = Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        if let divider = divider(world) { return divider.panes }
        let none = Rect(x: 0, y: 0, width: 0, height: 0)
        return isReading ? (none, all) : (all, none)
    }

    private func inside(_ pane: Rect) -> Rect { pane.height < 8 || pane.width < 24 ? pane : pane.inset(by: 1).insetX(1) }

    private var hasFilterRow: Bool { isFiltering || !query.isEmpty }

    /// Where the rows stand, the filter above and the sums below them.
    private func listRooms(_ world: World) -> (filter: Rect, rows: Rect, sums: Rect) {
        let room = inside(panes(world).list)
        let (filter, rest) = room.splitTop(hasFilterRow ? (room.height >= 15 ? 2 : 1) : 0)
        let (rows, sums) = rest.splitBottom(rest.height >= 12 ? 2 : 0)
        return (filter, rows, sums)
    }

    /// Rows that a payment takes: with a free one below where there is room.
    private func rowHeight(_ room: Rect) -> Int { room.height >= 15 ? 3 : 2 }

    func page(_ world: World) -> Int {
        let room = listRooms(world).rows
        return max(1, room.height / rowHeight(room))
    }

    /// The rows of the detail above its buttons.
    func detailBody(_ world: World) -> Rect {
        let pane = isWide(world) ? panes(world).detail : Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        let inner = Sheet.room(inside(pane))
        let room = inner.height >= 20 ? inner.splitTop(1).bottom : inner
        return room.splitBottom(room.height >= 12 ? 2 : 1).top
    }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let (left, right) = panes(world)
        if !left.isEmpty { drawList(&canvas, left, world) }
        if !right.isEmpty { drawDetail(&canvas, right, world) }
        canvas.divider(divider(world), world)
    }

    private func edge(_ canvas: inout Canvas, _ pane: Rect, _ title: SafeText, _ trailing: SafeText, isFocused: Bool) {
        guard inside(pane) != pane else { return }
        canvas.pane(pane, title: title, trailing: trailing, isFocused: isFocused)
    }

    private func drawList(_ canvas: inout Canvas, _ pane: Rect, _ world: World) {
        let strings = TransaksiStrings(world.language)
        let order = strings.sorted(sort)
        let trailing: SafeText =
            rows.total == 0 ? "" : "\(strings.count(rows.rows.count, of: rows.total)) \(canvas.glyphs.separator) \(order)"
        edge(&canvas, pane, strings.title, trailing, isFocused: !isReading)
        if rows.total > 0, inside(pane) != pane {
            canvas.hit(Rect(x: pane.right - 4 - order.width, y: pane.y, width: order.width, height: 1), id: HitID(Self.sortHit))
        }
        let rooms = listRooms(world)
        if hasFilterRow { drawFilter(&canvas, rooms.filter, strings) }
        guard !rows.rows.isEmpty else {
            drawNothing(&canvas, rooms.rows, world, strings)
            return
        }
        let height = rowHeight(rooms.rows)
        let visible = list.visible(height: rooms.rows.height, rowHeight: height)
        for (place, index) in visible.enumerated() {
            let y = rooms.rows.y + place * height
            drawRow(&canvas, Rect(x: rooms.rows.x, y: y, width: rooms.rows.width, height: 2), rows.rows[index], world, strings)
        }
        drawSums(&canvas, rooms.sums, strings)
        canvas.scrollbar(
            x: pane.right - 1, y: rooms.rows.y, height: rooms.rows.height, total: rows.rows.count, visible: visible)
    }

    private func drawFilter(_ canvas: inout Canvas, _ room: Rect, _ strings: TransaksiStrings) {
        canvas.text("/", x: room.x, y: room.y, Style(.key, .bold), width: 1)
        let field = Rect(x: room.x + 2, y: room.y, width: room.width - 2, height: 1)
        query.draw(in: &canvas, field, focused: isFiltering, placeholder: strings.filterHint)
        canvas.hit(field, id: HitID(Self.filterHit))
    }

    private func drawRow(_ canvas: inout Canvas, _ box: Rect, _ row: Sesi, _ world: World, _ strings: TransaksiStrings) {
        guard let tahap = TahapBayar(row) else { return }
        let text = Rect(x: box.x + 2, y: box.y, width: box.width - 2, height: box.height)
        let isOver = tahap == .batal
        let price: SafeText = row.jumlah.map { "\($0.formatted)" } ?? ""
        canvas.text(price, x: text.x, y: text.y, Style(isOver ? .muted : .money), width: text.width, align: .right)
        canvas.text(
            row.namaKursus, x: text.x, y: text.y, Style(isOver ? .muted : .text, isOver ? [] : .bold),
            width: max(0, text.width - price.width - 1))
        let moment =
            row.saatBayar.map {
                DateStrings(world.language).moment($0, in: world.zona, today: world.today)
            } ?? ""
        let state = state(row, tahap, world, canvas.glyphs, strings)
        let used = canvas.text(state.text, x: text.x, y: text.y + 1, state.style, width: text.width)
        canvas.text(
            moment, x: text.x + used + 2, y: text.y + 1, Style(.muted), width: max(0, text.width - used - 2), align: .right)
        if row.id == list.selected {
            canvas.select(box, isFocused: !isReading, hasMargin: true)
        }
        canvas.hit(box, id: HitID(Self.rowHit, Int(truncatingIfNeeded: row.id.value)))
    }

    /// Where the payment stands, or what of it is on its way to the server.
    private func state(
        _ row: Sesi, _ tahap: TahapBayar, _ world: World, _ glyphs: Glyphs, _ strings: TransaksiStrings
    ) -> (text: SafeText, style: Style) {
        if let entry = world.proof(row.id) {
            let phase = world.phase(entry)
            let mark = phase.mark(glyphs)
            return ("\(mark.sign) \(OutboxStrings(world.language).phase(phase))", Style(mark.role, .bold))
        }
        return ("\(tahap.sign(glyphs)) \(strings.tahap(tahap))", Style(tahap.role))
    }

    private func drawSums(_ canvas: inout Canvas, _ room: Rect, _ strings: TransaksiStrings) {
        guard room.height > 0 else { return }
        let y = room.bottom - 1
        var spans: [(SafeText, Style)] = []
        if rows.due > .zero {
            spans += [("\(strings.due) ", Style(.muted)), ("\(rows.due.formatted)   ", Style(.warning, .bold))]
        }
        spans += [("\(strings.paid) ", Style(.muted)), ("\(rows.paid.formatted)", Style(.money))]
        let width = spans.reduce(0) { $0 + $1.0.width }
        canvas.spans(spans, x: max(room.x, room.right - width), y: y, width: min(width, room.width))
    }

    private func drawNothing(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: TransaksiStrings) {
        let none =
            query.isEmpty
            ? Nothing(
                sign: canvas.glyphs.radioOff, title: strings.empty, hint: strings.emptyHint,
                keys: world.bind(place: .kursus, as: SesiPelangganStrings(world.language).findKursus))
            : Nothing.noMatch(world)
        let words = ListingWords(loading: CommonStrings(world.language).loading, failed: strings.failed)
        canvas.sub(room) { $0.nothing(in: world.data.sesiPelanggan, words, none: none, world) }
    }

    private func drawDetail(_ canvas: inout Canvas, _ pane: Rect, _ world: World) {
        let strings = TransaksiStrings(world.language)
        guard let selected else {
            edge(&canvas, pane, strings.detail, "", isFocused: false)
            return
        }
        edge(&canvas, pane, selected.namaKursus, "", isFocused: isReading)
        canvas.hit(pane, id: HitID(Self.detailHit))
        let body = detailBody(world)
        let sheet = TransaksiDetail(sesi: selected, world: world, glyphs: canvas.glyphs).sheet(width: body.width)
        let first = min(scroll, max(0, sheet.height - body.height))
        sheet.draw(in: &canvas, body, from: first)
        canvas.scrollbar(
            x: pane.right - 1, y: body.y, height: body.height, total: sheet.height,
            visible: first..<min(sheet.height, first + body.height))
        canvas.buttons(
            buttons(world).map { ($0.binding.keys, $0.binding.label, $0.hit) },
            in: Rect(x: body.x, y: inside(pane).bottom - 1, width: body.width, height: 1), startsWithNext: true,
            isTyping: isFiltering)
    }
}
