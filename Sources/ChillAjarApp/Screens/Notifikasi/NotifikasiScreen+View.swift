import ChillAjarKit
import TerminalUI

/// How the notifications look.
extension NotifikasiScreen {
    /// Columns at the most: a line that is too long is read badly.
    private static let mostColumns = 100

    private func box(_ world: World) -> Rect {
        let all = Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        return all.centered(width: Self.mostColumns, height: all.height)
    }

    private func inside(_ pane: Rect) -> Rect { pane.height < 8 || pane.width < 24 ? pane : pane.inset(by: 1).insetX(1) }

    /// Rows that each takes: a head, and one or two of what it says.
    private func rowHeight(_ room: Rect) -> Int { room.height >= 12 ? 4 : 2 }

    func page(_ world: World) -> Int {
        let room = inside(box(world))
        return max(1, room.height / rowHeight(room))
    }

    /// Whether the list has no room for all that it says.
    func isCut(_ row: Notifikasi, _ world: World) -> Bool {
        let room = inside(box(world))
        let body = body(Rect(x: 0, y: 0, width: room.width, height: rowHeight(room)))
        return SafeText(outside: row.isi).singleLine.wrapped(to: body.width).count > body.height
    }

    /// With room to breathe the last row stays free.
    private func taken(_ rect: Rect) -> Rect { rect.height >= 4 ? rect.splitBottom(1).top : rect }

    /// Where its text stands, below its head.
    private func body(_ rect: Rect) -> Rect {
        let box = taken(rect)
        return Rect(x: box.x + 4, y: box.y + 1, width: box.width - 4, height: box.height - 1)
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = NotifikasiStrings(world.language)
        let pane = box(world)
        let room = inside(pane)
        let rows = rows(world)
        let unread = rows.count { $0.dibacaAt == nil }
        if room != pane {
            canvas.box(
                pane, title: strings.title, trailing: unread > 0 ? strings.unread(unread) : "", style: Style(.borderFocused),
                titleStyle: Style(.title, .bold))
        }
        guard !rows.isEmpty else {
            drawNothing(&canvas, room, world, strings)
            return
        }
        let height = rowHeight(room)
        let visible = list.visible(height: room.height, rowHeight: height)
        for (place, index) in visible.enumerated() {
            draw(&canvas, Rect(x: room.x, y: room.y + place * height, width: room.width, height: height), rows[index], world)
        }
        canvas.scrollbar(x: pane.right - 1, y: room.y, height: room.height, total: rows.count, visible: visible)
    }

    private func draw(_ canvas: inout Canvas, _ rect: Rect, _ row: Notifikasi, _ world: World) {
        let dates = DateStrings(world.language)
        let isUnread = row.dibacaAt == nil
        let box = taken(rect)
        let text = Rect(x: box.x + 2, y: box.y, width: box.width - 2, height: box.height)
        let ago = row.createdAt.map { dates.ago(world.now.seconds(since: $0)) } ?? ""
        let mark = row.mark(canvas.glyphs)
        canvas.text(ago, x: text.x, y: text.y, Style(.muted), width: text.width, align: .right)
        let head: [(SafeText, Style)] = [
            ("\(mark.sign) ", Style(isUnread ? mark.role : .muted, .bold)),
            (SafeText(outside: row.judul).singleLine, Style(isUnread ? .text : .muted, isUnread ? .bold : [])),
            (isUnread ? " \(canvas.glyphs.bullet)" : "", Style(.badge)),
        ]
        canvas.spans(head, x: text.x, y: text.y, width: max(0, text.width - ago.width - 1))
        canvas.paragraph(SafeText(outside: row.isi).singleLine, in: body(rect), Style(isUnread ? .text : .muted))
        if row.id == list.selected {
            canvas.select(box, hasMargin: true)
        }
        canvas.hit(box, id: HitID(Self.rowHit, Int(truncatingIfNeeded: row.id.value)))
    }

    private func drawNothing(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: NotifikasiStrings) {
        let isMissing = world.capabilities.map { !$0.hasNotifikasi } ?? false
        let none: [(SafeText, Style)] = [
            (isMissing ? strings.missing : strings.empty, Style(.heading, .bold)), ("", Style(.muted)),
            (isMissing ? strings.missingHint : strings.emptyHint, Style(.muted)),
        ]
        let words = ListingWords(
            loading: CommonStrings(world.language).loading, failed: strings.failed,
            retry: strings.retry(world.key(TempatCommands.segarkan)))
        canvas.sub(room) { $0.nothing(in: world.data.notifikasi, words, none: none, world.language) }
    }
}
