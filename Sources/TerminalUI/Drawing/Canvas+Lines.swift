extension Canvas {
    /// Draws a box with round corners; its title stands in the top edge at the left, `trailing` at the right.
    ///
    /// - Returns: the room inside.
    @discardableResult
    public mutating func box(
        _ rect: Rect, title: SafeText = "", trailing: SafeText = "", style: Style = Style(.border),
        titleStyle: Style = Style(.borderTitle)
    ) -> Rect {
        guard rect.width >= 2, rect.height >= 2 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
        let right = rect.right - 1
        let bottom = rect.bottom - 1
        hline(rect.x + 1, rect.y, rect.width - 2, style)
        hline(rect.x + 1, bottom, rect.width - 2, style)
        vline(rect.x, rect.y + 1, rect.height - 2, style)
        vline(right, rect.y + 1, rect.height - 2, style)
        text(glyphs.topLeft, x: rect.x, y: rect.y, style, width: 1)
        text(glyphs.topRight, x: right, y: rect.y, style, width: 1)
        text(glyphs.bottomLeft, x: rect.x, y: bottom, style, width: 1)
        text(glyphs.bottomRight, x: right, y: bottom, style, width: 1)
        edge(rect, title, trailing, titleStyle)
        return rect.inset(by: 1)
    }

    /// Draws a line across a box from edge to edge.
    public mutating func divider(_ rect: Rect, y: Int, _ style: Style = Style(.border)) {
        guard rect.width >= 2 else { return }
        hline(rect.x + 1, y, rect.width - 2, style)
        text(glyphs.teeLeft, x: rect.x, y: y, style, width: 1)
        text(glyphs.teeRight, x: rect.right - 1, y: y, style, width: 1)
    }

    /// Draws a horizontal line.
    public mutating func hline(_ x: Int, _ y: Int, _ length: Int, _ style: Style = Style(.border)) {
        fill(Rect(x: x, y: y, width: length, height: 1), style, glyph: glyphs.horizontal)
    }

    /// Draws a vertical line.
    public mutating func vline(_ x: Int, _ y: Int, _ length: Int, _ style: Style = Style(.border)) {
        fill(Rect(x: x, y: y, width: 1, height: length), style, glyph: glyphs.vertical)
    }

    private mutating func edge(_ rect: Rect, _ title: SafeText, _ trailing: SafeText, _ style: Style) {
        // The corners, and a piece of line before the right one, stay free.
        let room = rect.width - 3
        guard room >= 4 else { return }
        var used = 0
        if !title.isEmpty {
            // A long title leaves room for what stands at the other end, as long as something of it is left.
            let other = trailing.isEmpty || room - trailing.width - 4 < 12 ? 0 : trailing.width + 2
            let line = title.truncated(to: room - 2 - other, ellipsis: glyphs.ellipsis)
            used = text(" " + line + " ", x: rect.x + 1, y: rect.y, style, width: room)
        }
        if !trailing.isEmpty, trailing.width + 2 <= room - used {
            text(" " + trailing.singleLine + " ", x: rect.right - 4 - trailing.width, y: rect.y, style)
        }
    }
}
