extension Canvas {
    /// Draws a line of text; what does not fit ends in an ellipsis.
    ///
    /// - Parameters:
    ///   - width: the room it has; up to the right edge by default.
    ///   - align: where it stands in that room.
    /// - Returns: the cells the text took.
    @discardableResult
    public mutating func text(
        _ text: SafeText, x: Int, y: Int, _ style: Style = Style(.text), width: Int? = nil, align: Alignment = .left
    ) -> Int {
        let room = width ?? bounds.width - x
        guard room > 0 else { return 0 }
        let line = text.truncated(to: room, ellipsis: glyphs.ellipsis)
        let gap = room - line.width
        let start =
            switch align {
            case .left: x
            case .center: x + gap / 2
            case .right: x + gap
            }
        draw(line, start, y, style)
        return line.width
    }

    /// Draws texts of several styles one after the other on a line; what does not fit ends in an ellipsis.
    @discardableResult
    public mutating func spans(_ spans: [(SafeText, Style)], x: Int, y: Int, width: Int? = nil) -> Int {
        let room = width ?? bounds.width - x
        var used = 0
        for (number, (text, style)) in spans.enumerated() where used < room {
            // One that ends where the room does hides that there are more.
            let isCut = text.width == room - used && spans[(number + 1)...].contains { $0.0.string.contains { $0 != " " } }
            used += self.text(isCut ? text + glyphs.ellipsis : text, x: x + used, y: y, style, width: room - used)
        }
        return used
    }

    /// Draws text in lines broken between words.
    ///
    /// - Returns: the rows it took; the last one ends in an ellipsis where the text was too long for the rectangle.
    @discardableResult
    public mutating func paragraph(_ text: SafeText, in rect: Rect, _ style: Style = Style(.text)) -> Int {
        let lines = text.wrapped(to: rect.width)
        let shown = min(lines.count, rect.height)
        for row in 0..<shown {
            let isCut = row == shown - 1 && shown < lines.count
            let line = isCut ? (lines[row].prefix(rect.width - glyphs.ellipsis.width) + glyphs.ellipsis) : lines[row]
            self.text(line, x: rect.x, y: rect.y + row, style, width: rect.width)
        }
        return shown
    }

    private mutating func draw(_ line: SafeText, _ x: Int, _ y: Int, _ style: Style) {
        guard y >= 0, y < bounds.height else { return }
        var column = x
        var pending: Glyph?
        for scalar in line.string.unicodeScalars {
            let width = scalar.value < 0x300 ? 1 : CellWidth.of(scalar)
            if width == 0 {
                pending?.add(mark: scalar)
                continue
            }
            if let glyph = pending { column += emit(glyph, column, y, style) }
            pending = Glyph(base: scalar)
        }
        if let glyph = pending { _ = emit(glyph, column, y, style) }
    }

    private mutating func emit(_ glyph: Glyph, _ x: Int, _ y: Int, _ style: Style) -> Int {
        let width = glyph.width
        put(glyphs.drawn(glyph), width: width, x, y, style)
        return width
    }
}
