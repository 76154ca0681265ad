extension SafeText {
    /// The text in at most `width` cells, ending in an ellipsis where something was cut off.
    public func truncated(to width: Int, ellipsis: SafeText = "…") -> SafeText {
        let line = singleLine
        if line.width <= width { return line }
        if width <= 0 { return SafeText() }
        if ellipsis.width > width { return ellipsis.prefix(width) }
        return line.prefix(width - ellipsis.width) + ellipsis
    }

    /// The first glyphs of the text that fit into `width` cells.
    public func prefix(_ width: Int) -> SafeText {
        if self.width <= width { return self }
        var used = 0
        return SafeText(
            glyphs: glyphs.prefix { glyph in
                used += glyph.width
                return used <= width
            })
    }

    /// The text in lines of at most `width` cells, broken between words, and inside a word only where it is wider than a line.
    /// Line breaks in the text stay. A width below 1 gives no lines.
    public func wrapped(to width: Int) -> [SafeText] {
        if width < 1 { return [] }
        return lines.flatMap { line in
            line.width <= width ? [line] : LineWrapper.wrap(line.glyphs, width).map { SafeText(glyphs: $0) }
        }
    }
}

/// Breaks one line into several.
private enum LineWrapper {
    static func wrap(_ glyphs: [Glyph], _ width: Int) -> [ArraySlice<Glyph>] {
        var result: [ArraySlice<Glyph>] = []
        var start = 0
        while start < glyphs.count {
            let end = fitting(glyphs, from: start, width)
            if end == glyphs.count {
                result.append(glyphs[start...])
                break
            }
            let cut = lastBreak(glyphs, start, end) ?? end
            result.append(trimmingEnd(glyphs[start..<cut]))
            start = skippingSpaces(glyphs, from: cut)
        }
        return result
    }

    /// The index after the last glyph that fits; a glyph wider than the line counts as fitting, so that there is progress.
    private static func fitting(_ glyphs: [Glyph], from start: Int, _ width: Int) -> Int {
        var used = 0
        var index = start
        while index < glyphs.count {
            used += glyphs[index].width
            if used > width { return max(index, start + 1) }
            index += 1
        }
        return index
    }

    /// Where to break before `end`: at a blank, or after a wide glyph, which needs no blank.
    private static func lastBreak(_ glyphs: [Glyph], _ start: Int, _ end: Int) -> Int? {
        if glyphs[end] == .space { return end }
        var index = end
        while index > start {
            if glyphs[index - 1] == .space || glyphs[index - 1].width == 2 { return index }
            index -= 1
        }
        return nil
    }

    private static func trimmingEnd(_ line: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
        var line = line
        while line.last == .space { line.removeLast() }
        return line
    }

    private static func skippingSpaces(_ glyphs: [Glyph], from start: Int) -> Int {
        var index = start
        while index < glyphs.count, glyphs[index] == .space { index += 1 }
        return index
    }
}
