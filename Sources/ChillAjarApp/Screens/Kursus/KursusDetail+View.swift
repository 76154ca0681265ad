import ChillAjarKit
import TerminalUI

extension KursusDetail {
    static let slotHit = "slot"
    static let paketHit = "paket"
    static let bookHit = "pesan"
    static let testimoniHit = "testimoni"
    static let paneHit = "detail"

    /// A piece of the pane: how many rows it takes, and how it is drawn from a row on.
    struct Block {
        let height: Int
        var isSlots = false
        let draw: (inout Canvas, Rect) -> Void
    }

    /// Draws the pane with its frame.
    func draw(in canvas: inout Canvas, _ rect: Rect, _ kursus: Kursus?, focused: Bool, _ world: World) {
        let strings = KursusStrings(world.language)
        let title = SafeText(outside: kursus?.nama ?? "").singleLine
        let room = canvas.pane(rect, title: title, isFocused: focused)
        canvas.hit(rect, id: HitID(Self.paneHit))
        let inner = room.insetX(room.width > 24 ? 1 : 0)
        guard let kursus else {
            // Without one there are no rows to choose from, and the list says why.
            guard kursusID != nil else { return }
            canvas.text(
                strings.gone, x: inner.x, y: inner.y + inner.height / 2, Style(.muted), width: inner.width, align: .center)
            return
        }
        guard let (text, week) = Self.columns(inner) else {
            return drawPane(in: &canvas, inner, kursus, focused: focused, hasSlots: true, world)
        }
        drawPane(in: &canvas, text, kursus, focused: focused, hasSlots: false, world)
        let pane = Pane(detail: self, kursus: kursus, focused: focused, world: world, width: week.width)
        canvas.sub(week) { canvas in
            let block = pane.slotsBlock(rows: week.height)
            block.draw(&canvas, Rect(x: 0, y: 0, width: week.width, height: block.height))
        }
    }

    /// Where there is room the free slots stand beside the text.
    private static func columns(_ room: Rect) -> (text: Rect, week: Rect)? {
        guard room.width >= 124, room.height >= 16 else { return nil }
        let (text, week) = room.splitRight(max(63, min(83, room.width - 72)))
        return (text.splitRight(3).left, week)
    }

    private func drawPane(
        in canvas: inout Canvas, _ inner: Rect, _ kursus: Kursus, focused: Bool, hasSlots: Bool, _ world: World
    ) {
        let pane = Pane(detail: self, kursus: kursus, focused: focused, world: world, width: inner.width)
        let foot = pane.footHeight(of: inner.height)
        let blocks = pane.blocks(height: inner.height - foot, hasSlots: hasSlots)
        let total = blocks.reduce(0) { $0 + $1.height }
        // The price follows what it is of; where there is no room left it stays in sight below.
        let (body, bottom) = inner.splitTop(min(total, inner.height - foot))
        canvas.sub(body) { drawBody(&$0, pane, blocks, total) }
        pane.drawFoot(&canvas, bottom.splitTop(foot).top)
    }

    private func drawBody(_ canvas: inout Canvas, _ pane: Pane, _ blocks: [Block], _ total: Int) {
        let room = canvas.bounds
        var y = -offset(blocks, total, room.height, pane)
        for block in blocks {
            block.draw(&canvas, Rect(x: 0, y: y, width: room.width, height: block.height))
            y += block.height
        }
    }

    /// How many rows are out of sight at the top: none where all fits, else so many that the slots can be seen.
    private func offset(_ blocks: [Block], _ total: Int, _ height: Int, _ pane: Pane) -> Int {
        let most = max(0, total - height)
        if let scroll { return min(scroll, most) }
        guard pane.focused, let slots = blocks.firstIndex(where: \.isSlots) else { return 0 }
        let top = blocks[..<slots].reduce(0) { $0 + $1.height }
        let row = top + pane.chosenRow + 2
        return min(most, max(0, row < height ? 0 : min(top, max(0, row - height + 1))))
    }
}
