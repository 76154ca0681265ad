import TerminalUI

/// Makes lines of text of a screen, for those who listen: every row that says something becomes a line, boxes and pictures go,
/// signs that stand alone become words, and the cursor stands on what is selected.
///
/// It reads finished frames, so no screen has to know of it.
struct LinearView {
    let strings: LinearStrings
    /// What the lines may be written with.
    let glyphs: Glyphs

    /// A cell of a line, and the column that it came from.
    private struct Part {
        var cell: Cell
        var column: Int
    }

    private typealias Line = (parts: [Part], row: Int)

    /// The frame as text, in a window of that size.
    func frame(of source: Frame, in size: Size) -> Frame {
        let cursorRow = source.cursor?.y
        var lines: [Line] = []
        var isInPicture = false
        for row in 0..<source.grid.height {
            let isPicture = Self.isPicture(row, source.grid)
            if isPicture, !isInPicture { lines.append((Self.parts(strings.picture, Style(.muted), 0), row)) }
            isInPicture = isPicture
            let parts = line(of: row, source.grid)
            if !parts.isEmpty || row == cursorRow { lines += Self.wrapped(parts, to: size.width).map { ($0, row) } }
        }
        let place = place(of: source, lines)
        let first = max(0, min((place?.y ?? 0) - size.height / 2, lines.count - size.height))
        var canvas = Canvas(width: max(1, size.width), height: max(1, size.height), glyphs: glyphs)
        for (y, line) in lines.dropFirst(first).prefix(size.height).enumerated() {
            var x = 0
            for part in line.parts {
                canvas.cell(x, y, part.cell)
                for hit in source.hits where hit.rect.contains(part.column, line.row) {
                    canvas.hit(Rect(x: x, y: y, width: part.cell.glyph.width, height: 1), id: hit.id)
                }
                x += part.cell.glyph.width
            }
        }
        canvas.cursor = place.map { Point(x: min($0.x, size.width - 1), y: $0.y - first) }
        return canvas.finish()
    }

    // MARK: A row

    private func line(of row: Int, _ grid: Grid) -> [Part] {
        var parts: [Part] = []
        var gap = 0
        var column = 0
        func blank(_ x: Int) -> Bool { x >= grid.width || Self.isBlank(grid[x, row]) }
        func add(_ new: [Part]) {
            if let last = parts.last, gap > 0 {
                let isList = gap > 1 && !",.:;".unicodeScalars.contains(last.cell.glyph.base)
                parts += Self.parts(isList ? ", " : " ", Style(last.cell.style.role).on(last.cell.style.surface), last.column)
            }
            gap = 0
            parts += new
        }
        while column < grid.width {
            let cell = grid[column, row]
            let sign = cell.glyph.base
            if cell.glyph.isContinuation {
                column += 1
            } else if Self.isBlank(cell) {
                gap += sign == "·" || sign == "•" ? 2 : 1
                column += 1
            } else if Self.stars.contains(sign) {
                let run = Self.run(of: Self.stars, from: column, row, grid)
                if run.signs.count > 1 {
                    let full = run.signs.count { $0 == "★" }
                    add(Self.parts(strings.stars(full, of: run.signs.count), cell.style, column))
                } else if column + 2 < grid.width, grid[column + 2, row].glyph.base.properties.numericType != nil {
                    add(Self.parts(strings.star, cell.style, column))
                }
                column = run.end
            } else if let word = strings.always(sign) {
                add(Self.parts(word, cell.style, column))
                column += 1
            } else if let word = strings.word(sign) {
                // A sign before a word says the same again.
                let isAlone = !blank(column + 1) || blank(column + 2)
                if isAlone || Self.keys.contains(sign) { add(Self.parts(word, cell.style, column)) }
                if !blank(column + 1) { gap = max(gap, 1) }
                column += 1
            } else {
                add([Part(cell: cell, column: column)])
                column += 1
            }
        }
        return parts
    }

    private static let stars: Set<Unicode.Scalar> = ["★", "☆"]
    private static let keys: Set<Unicode.Scalar> = ["↑", "↓", "←", "→", "⏎"]

    /// The signs of a kind that stand side by side, with a blank between or none.
    private static func run(
        of kind: Set<Unicode.Scalar>, from start: Int, _ row: Int, _ grid: Grid
    ) -> (signs: [Unicode.Scalar], end: Int) {
        var signs: [Unicode.Scalar] = []
        var column = start
        var end = start
        while column < grid.width {
            let sign = grid[column, row].glyph.base
            if kind.contains(sign) {
                signs.append(sign)
                end = column + 1
            } else if sign != " " || column > end {
                break
            }
            column += 1
        }
        return (signs, end)
    }

    /// Whether a cell says nothing: a blank, a line, a block, a mark that only leads the eye.
    private static func isBlank(_ cell: Cell) -> Bool {
        let value = cell.glyph.base.value
        if cell.style.foreground != nil || cell.style.background != nil { return true }
        if cell.glyph.base == "▣" || cell.glyph.base == "▒" { return false }
        return value <= 0x20 || (0x2500...0x259F).contains(value) || ["·", "•", "▸", "●", "○"].contains(cell.glyph.base)
    }

    private static func isPicture(_ row: Int, _ grid: Grid) -> Bool {
        (0..<grid.width).contains { grid[$0, row].style.background != nil || grid[$0, row].style.foreground != nil }
    }

    private static func parts(_ text: SafeText, _ style: Style, _ column: Int) -> [Part] {
        text.glyphs.map { Part(cell: Cell($0, style), column: column) }
    }

    /// Lines of at most so many cells, broken at blanks.
    private static func wrapped(_ parts: [Part], to width: Int) -> [[Part]] {
        var lines: [[Part]] = []
        var rest = parts[...]
        func cells(_ parts: ArraySlice<Part>) -> Int { parts.reduce(0) { $0 + $1.cell.glyph.width } }
        while cells(rest) > width, rest.count > 1 {
            var end = rest.startIndex
            var used = 0
            while end < rest.endIndex, used + rest[end].cell.glyph.width <= width {
                used += rest[end].cell.glyph.width
                end += 1
            }
            let blank = rest[..<end].lastIndex { $0.cell.glyph == .space }
            let cut = max(rest.startIndex + 1, blank ?? end)
            lines.append(Array(rest[..<cut]))
            rest = rest[cut...].drop { $0.cell.glyph == .space }
        }
        return lines + [Array(rest)]
    }

    // MARK: The cursor

    /// Where the cursor stands: in the field that has the keys, else on what is selected, else at the first line.
    private func place(of source: Frame, _ lines: [Line]) -> Point? {
        if let cursor = source.cursor, let y = lines.lastIndex(where: { $0.row == cursor.y }) {
            let before = lines[y].parts.filter { $0.column < cursor.x }
            let width = before.reduce(0) { $0 + $1.cell.glyph.width }
            // Blanks at the end of what was typed are not in the line.
            let beyond = before.count == lines[y].parts.count ? max(0, cursor.x - 1 - (before.last?.column ?? cursor.x - 1)) : 0
            return Point(x: width + beyond, y: y)
        }
        for role in [Role.selection, .buttonFocused, .chipSelected, .selectionInactive] {
            for (y, line) in lines.enumerated() {
                let column = line.parts.firstIndex { $0.cell.style.surface == role || $0.cell.style.role == role }
                guard let column else { continue }
                let isWhole = role == .selection || role == .selectionInactive
                return Point(x: isWhole ? 0 : line.parts[..<column].reduce(0) { $0 + $1.cell.glyph.width }, y: y)
            }
        }
        return lines.isEmpty ? nil : Point(x: 0, y: min(1, lines.count - 1))
    }
}
