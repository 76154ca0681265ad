import TerminalUI

/// A click into a text moves its cursor there, in every field alike: by the keys that move it.
extension App {
    /// Moves the cursor of the text that has the keys to where the text was clicked.
    mutating func moveTextCursor(to point: Point, in id: HitID) -> [Effect] {
        guard topLayer.screen.takesText, !world.presentation.isLinear else { return [] }
        var effects: [Effect] = []
        // A text of several rows is first gone through by rows; each may be shorter than the one before.
        if let cursor = textCursor(in: id), cursor.y != point.y {
            effects += press(cursor.y < point.y ? .down : .up, times: abs(cursor.y - point.y))
        }
        guard let cursor = textCursor(in: id), cursor.y == point.y, let frame = lastFrame else { return effects }
        let row = frame.textColumns(of: id, y: point.y)
        let wanted = min(point.x, row.upperBound)
        let between = min(cursor.x, wanted)..<max(cursor.x, wanted)
        let steps = between.count { !frame.grid[$0, point.y].glyph.isContinuation }
        return effects + press(cursor.x < wanted ? .right : .left, times: steps)
    }

    /// Where the terminal's cursor stands in a part of the screen as it is now.
    private mutating func textCursor(in id: HitID) -> Point? {
        let frame = frame()
        return frame.cursor.flatMap { frame.hit(at: $0.x, $0.y) == id ? $0 : nil }
    }

    private mutating func press(_ key: Key, times: Int) -> [Effect] {
        (0..<times).reduce(into: []) { effects, _ in effects += deliver(.key(key), to: topLayer.id) }
    }
}

extension Frame {
    /// The columns from the first of a part of the screen to the end of the text in a row of it; what an empty field asks for is
    /// no text.
    fileprivate func textColumns(of id: HitID, y: Int) -> Range<Int> {
        let columns = (0..<grid.width).filter { hit(at: $0, y) == id }
        guard let first = columns.first else { return 0..<0 }
        let last = columns.last { grid[$0, y].glyph != .space && grid[$0, y].style.role != .placeholder }
        return first..<(last.map { $0 + 1 } ?? first)
    }
}
