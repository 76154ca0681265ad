import TerminalUI

extension Painter {
    /// Wider gaps are cheaper to erase than to write.
    private static let widestGap = 12

    /// The cells of a row, with short gaps in the ink of what stands before them: a blank looks the same in any ink upon the
    /// same ground, and every change of ink costs 10 to 30 bytes.
    mutating func bridged(_ row: ArraySlice<Cell>, _ theme: Theme, _ grid: Grid) -> [Cell] {
        var cells = Array(row)
        var index = 1
        while index < cells.count {
            let style = cells[index - 1].style
            if cells[index].style == style || cells[index].glyph != .space {
                index += 1
                continue
            }
            let gap = gap(in: cells, from: index, style, theme, grid)
            if gap.upperBound < cells.count, gap.count <= Self.widestGap {
                for place in gap { cells[place].style = style }
            }
            index = max(gap.upperBound, index + 1)
        }
        return cells
    }

    /// The blanks from an index on that may take a style without looking different.
    private mutating func gap(
        in cells: [Cell], from start: Int, _ style: Style, _ theme: Theme, _ grid: Grid
    ) -> Range<Int> {
        let ink = ink(style, theme, grid)
        var last: Style?
        var index = start
        while index < cells.count, cells[index].glyph == .space {
            if cells[index].style != last {
                let own = self.ink(cells[index].style, theme, grid)
                guard ink.ground == own.ground, ink.isInvisibleOnBlanks, own.isInvisibleOnBlanks else { break }
                last = cells[index].style
            }
            index += 1
        }
        return start..<index
    }
}
