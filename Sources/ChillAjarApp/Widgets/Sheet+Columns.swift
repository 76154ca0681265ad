import TerminalUI

/// Two sheets beside each other, where a pane is so wide that one would leave half of it empty.
extension Sheet {
    /// Columns from which there are two.
    static let twoColumns = 104
    private static let gap = 4

    /// The columns of a pane that are used.
    static func room(_ pane: Rect) -> Rect { pane.splitLeft(pane.width >= twoColumns ? widest * 2 : widest).left }

    /// What `first` and `second` add: one below the other, or beside each other where there is room for both.
    static func columns(
        width: Int, _ glyphs: Glyphs, _ first: (inout Sheet) -> Void, _ second: (inout Sheet) -> Void
    ) -> Sheet {
        guard width >= twoColumns else {
            var sheet = Sheet(width: width)
            first(&sheet)
            second(&sheet)
            return sheet
        }
        var left = Sheet(width: (width - gap) / 2)
        var right = Sheet(width: left.width)
        first(&left)
        second(&right)
        var both = Sheet(width: width)
        for row in 0..<max(left.height, right.height) {
            both.line(left.cells(row, glyphs) + [(SafeText(" ").repeated(gap), Style(.text))] + right.cells(row, glyphs))
        }
        return both
    }

    /// A row as exactly as many cells as the sheet is wide.
    private func cells(_ row: Int, _ glyphs: Glyphs) -> [(SafeText, Style)] {
        guard lines.indices.contains(row) else { return [(SafeText(" ").repeated(width), Style(.text))] }
        let line = lines[row]
        if line.isRule { return [(glyphs.horizontal.repeated(width), Style(.border))] }
        let tail = line.right.reduce(0) { $0 + $1.0.width }
        var room = max(0, width - tail - (tail > 0 ? 1 : 0))
        var cells: [(SafeText, Style)] = []
        for (text, style) in line.left where room > 0 {
            let shown = text.truncated(to: room, ellipsis: glyphs.ellipsis)
            cells.append((shown, style))
            room -= shown.width
        }
        let used = cells.reduce(0) { $0 + $1.0.width }
        return cells + [(SafeText(" ").repeated(max(0, width - used - tail)), Style(.text))] + line.right
    }
}
