/// What stands in a list's place until its first rows have come: their shape, in muted bars. It does not move.
public struct Skeleton: Sendable, Hashable {
    /// Rows that an item of the list takes.
    public var rowHeight: Int

    /// The shape of a list whose items take so many rows.
    public init(rowHeight: Int) { self.rowHeight = max(1, rowHeight) }

    /// Draws it, with what is awaited in words in the first row: a reader who sees no bars is told too.
    public func draw(in canvas: inout Canvas, _ rect: Rect, saying words: SafeText) {
        guard !rect.isEmpty else { return }
        let room = rect.insetX(rect.width > 8 ? 1 : 0)
        canvas.text(words, x: room.x, y: room.y, Style(.muted), width: room.width)
        let first = rect.height > rowHeight + 2 ? 2 : 1
        let count = max(0, (rect.height - first) / rowHeight)
        for item in 0..<count {
            for line in 0..<min(2, rowHeight) {
                let y = room.y + first + item * rowHeight + line
                let width = room.width * Self.share(item, line) / 100
                bar(&canvas, x: room.x, y: y, width: width)
                // What stands at the right end of a row: a price, a time.
                let right = line == 0 ? min(9, room.width / 5) : min(13, room.width / 4)
                if room.width - width > right + 2 { bar(&canvas, x: room.x + room.width - right, y: y, width: right) }
            }
        }
    }

    private func bar(_ canvas: inout Canvas, x: Int, y: Int, width: Int) {
        canvas.fill(Rect(x: x, y: y, width: width, height: 1), Style(.border), glyph: canvas.glyphs.skeleton)
    }

    /// How long a line is, in hundredths of its room: different from item to item, and the same at every drawing.
    private static func share(_ item: Int, _ line: Int) -> Int {
        let (names, facts) = ([46, 34, 55, 40, 50, 30, 44], [30, 38, 26, 34, 40, 28, 32])
        return line == 0 ? names[item % names.count] : facts[item % facts.count]
    }
}
