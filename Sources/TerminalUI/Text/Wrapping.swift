extension SafeText {
    /// The text in at most `width` cells, ending in an ellipsis where something was cut off.
    public func truncated(to width: Int, ellipsis: SafeText = "…") -> SafeText {
        let line = singleLine
        if line.width <= width { return line }
        if width <= 0 { return SafeText() }
        if ellipsis.width > width { return ellipsis.prefix(width) }
        return line.prefix(width - ellipsis.width) + ellipsis
    }

    /// The beginning of the text that fits into `width` cells, on one line.
    public func prefix(_ width: Int) -> SafeText {
        let line = singleLine
        if line.width <= width { return line }
        let scalars = line.string.unicodeScalars
        var used = 0
        var end = scalars.startIndex
        while end < scalars.endIndex {
            let cells = CellWidth.of(scalars[end])
            if used + cells > width { break }
            used += cells
            end = scalars.index(after: end)
        }
        return SafeText(trusted: String(scalars[..<end]), width: used)
    }

    /// The text in lines of at most `width` cells, broken between words and after a hyphen between two (`kira-kira`), and inside
    /// a word only where it is wider than a line.
    /// Line breaks in the text stay. A width below 1 gives no lines.
    public func wrapped(to width: Int) -> [SafeText] {
        if width < 1 { return [] }
        return lines.flatMap { $0.width <= width ? [$0] : LineWrapper(line: $0, width: width).wrap() }
    }
}

/// Breaks one line into several.
private struct LineWrapper {
    /// A scalar with the marks on it.
    private struct Unit {
        var start: String.Index
        var width: Int
        var isBlank: Bool
        var isLetter: Bool
        /// Whether it joins two words, so that a line may end with it.
        var isJoint = false
    }

    private let text: String
    private let width: Int
    private var units: [Unit] = []

    init(line: SafeText, width: Int) {
        text = line.string
        self.width = width
        units.reserveCapacity(line.width + 1)
        var index = text.startIndex
        while index < text.endIndex {
            let scalar = text.unicodeScalars[index]
            let cells = CellWidth.of(scalar)
            if cells > 0 {
                units.append(Unit(start: index, width: cells, isBlank: scalar == " ", isLetter: scalar.properties.isAlphabetic))
            }
            index = text.unicodeScalars.index(after: index)
        }
        for index in units.indices.dropFirst(2).dropLast(2) where text.unicodeScalars[units[index].start] == "-" {
            // Two letters at each side: neither a sign, a number, an option nor `e-mail` is torn.
            units[index].isJoint = [index - 2, index - 1, index + 1, index + 2].allSatisfy { units[$0].isLetter }
        }
    }

    func wrap() -> [SafeText] {
        var result: [SafeText] = []
        var start = 0
        while start < units.count {
            let end = fitting(from: start)
            if end == units.count {
                result.append(slice(start, end))
                break
            }
            let cut = lastBreak(start, end) ?? end
            var last = cut
            while last > start, units[last - 1].isBlank { last -= 1 }
            result.append(slice(start, last))
            start = cut
            while start < units.count, units[start].isBlank { start += 1 }
        }
        return result
    }

    private func slice(_ start: Int, _ end: Int) -> SafeText {
        if start >= end { return SafeText() }
        let upper = end < units.count ? units[end].start : text.endIndex
        let cells = units[start..<end].reduce(0) { $0 + $1.width }
        return SafeText(trusted: String(text.unicodeScalars[units[start].start..<upper]), width: cells)
    }

    /// The index after the last unit that fits; one wider than the line counts as fitting, so that there is progress.
    private func fitting(from start: Int) -> Int {
        var used = 0
        var index = start
        while index < units.count {
            used += units[index].width
            if used > width { return max(index, start + 1) }
            index += 1
        }
        return index
    }

    /// Where to break before `end`: at a blank, after a hyphen that joins two words, or after a wide character, which needs no blank.
    private func lastBreak(_ start: Int, _ end: Int) -> Int? {
        if units[end].isBlank { return end }
        var index = end
        while index > start {
            if units[index - 1].isBlank || units[index - 1].isJoint || units[index - 1].width == 2 { return index }
            index -= 1
        }
        return nil
    }
}
