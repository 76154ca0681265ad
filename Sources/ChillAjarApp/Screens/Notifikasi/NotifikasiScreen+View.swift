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

    /// Whether a free row stands between two, and how many rows of text each has at the most: the rest is read in full.
    private static func isAiry(_ room: Rect) -> Bool { room.height >= 12 }
    private static func mostLines(_ room: Rect) -> Int { isAiry(room) ? 6 : 2 }

    private static func lines(_ row: Notifikasi, _ room: Rect) -> [SafeText] {
        SafeText(outside: row.isi).singleLine.wrapped(to: max(1, room.width - 4))
    }

    /// Rows of one: a head, and what it says.
    private static func height(_ row: Notifikasi, _ room: Rect) -> Int { 1 + min(lines(row, room).count, mostLines(room)) }

    /// Those in sight, the selected one among them.
    private func visible(_ rows: [Notifikasi], _ room: Rect) -> Range<Int> {
        guard rows.indices.contains(list.index) else { return 0..<0 }
        let gap = Self.isAiry(room) ? 1 : 0
        func needed(_ range: ClosedRange<Int>) -> Int { range.reduce(-gap) { $0 + Self.height(rows[$1], room) + gap } }
        var first = min(list.offset, list.index)
        while first < list.index, needed(first...list.index) > room.height { first += 1 }
        var last = list.index
        while last + 1 < rows.count, needed(first...last + 1) <= room.height { last += 1 }
        // At the end of the list what is before fills the room.
        while last + 1 == rows.count, first > 0, needed(first - 1...last) <= room.height { first -= 1 }
        return first..<last + 1
    }

    func page(_ world: World) -> Int { max(1, visible(rows(world), inside(box(world))).count) }

    /// Whether the list has no room for all that it says.
    func isCut(_ row: Notifikasi, _ world: World) -> Bool {
        let room = inside(box(world))
        return Self.lines(row, room).count > Self.mostLines(room)
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = NotifikasiStrings(world.language)
        let pane = box(world)
        let room = inside(pane)
        let rows = rows(world)
        let unread = rows.count { $0.dibacaAt == nil }
        if room != pane {
            canvas.pane(pane, title: strings.title, trailing: unread > 0 ? strings.unread(unread) : "", isFocused: true)
        }
        guard !rows.isEmpty else {
            drawNothing(&canvas, room, world, strings)
            return
        }
        let visible = visible(rows, room)
        var y = room.y
        for row in rows[visible] {
            let height = Self.height(row, room)
            draw(&canvas, Rect(x: room.x, y: y, width: room.width, height: min(height, room.bottom - y)), row, world)
            y += height + (Self.isAiry(room) ? 1 : 0)
        }
        canvas.scrollbar(x: pane.right - 1, y: room.y, height: room.height, total: rows.count, visible: visible)
    }

    private func draw(_ canvas: inout Canvas, _ box: Rect, _ row: Notifikasi, _ world: World) {
        let dates = DateStrings(world.language)
        let isUnread = row.dibacaAt == nil
        let text = box.splitLeft(2).right
        let ago = row.createdAt.map { dates.ago(world.now.seconds(since: $0)) } ?? ""
        let mark = row.mark(canvas.glyphs)
        canvas.text(ago, x: text.x, y: text.y, Style(.muted), width: text.width, align: .right)
        let head: [(SafeText, Style)] = [
            ("\(mark.sign) ", Style(isUnread ? mark.role : .muted, .bold)),
            (SafeText(outside: row.judul).singleLine, Style(isUnread ? .text : .muted, isUnread ? .bold : [])),
            (isUnread ? " \(canvas.glyphs.bullet)" : "", Style(.badge)),
        ]
        canvas.spans(head, x: text.x, y: text.y, width: max(0, text.width - ago.width - 1))
        canvas.paragraph(
            SafeText(outside: row.isi).singleLine,
            in: Rect(x: box.x + 4, y: box.y + 1, width: max(0, box.width - 4), height: box.height - 1),
            Style(isUnread ? .text : .muted))
        if row.id == list.selected {
            canvas.select(box, hasMargin: true)
        }
        canvas.hit(box, id: HitID(Self.rowHit, Int(truncatingIfNeeded: row.id.value)))
    }

    private func drawNothing(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ strings: NotifikasiStrings) {
        let isMissing = world.capabilities.map { !$0.hasNotifikasi } ?? false
        let none = Nothing(
            sign: canvas.glyphs.radioOff, title: isMissing ? strings.missing : strings.empty,
            hint: isMissing ? strings.missingHint : strings.emptyHint)
        let words = ListingWords(loading: CommonStrings(world.language).loading, failed: strings.failed)
        canvas.sub(room) { $0.nothing(in: world.data.notifikasi, words, none: none, rowHeight: 3, world) }
    }
}
