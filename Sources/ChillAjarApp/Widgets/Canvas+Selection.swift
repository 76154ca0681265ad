import TerminalUI

extension Canvas {
    /// Shows that a row, or all rows of an item, is selected: a band over what is drawn there, and a bar at its left.
    ///
    /// - Parameters:
    ///   - isFocused: whether the keys go there.
    ///   - hasMargin: whether the band has a cell more at the right, where text ends with the row: it should not touch the edge.
    mutating func select(_ rows: Rect, isFocused: Bool = true, hasMargin: Bool = false) {
        let surface: Role = isFocused ? .selection : .selectionInactive
        highlight(Rect(x: rows.x, y: rows.y, width: rows.width + (hasMargin ? 1 : 0), height: rows.height), surface)
        for y in rows.y..<rows.bottom { text(glyphs.selectionBar, x: rows.x, y: y, Style(.selectionMark).on(surface), width: 1) }
    }
}
