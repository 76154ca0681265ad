import CPseudoTerminal

/// What changes cells.
extension Screen {
    mutating func move(row: Int, column: Int) {
        cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
        wrapsNext = false
    }

    mutating func draw(_ scalar: Unicode.Scalar) {
        let width = Int(cpt_width(scalar.value))
        guard width > 0 else { return width == 0 ? combine(scalar) : () }
        if wrapsNext || cursor.column + width > columns {
            cursor.column = 0
            lineFeed()
        }
        wrapsNext = false
        if inserts { insertCells(width) }
        let text = drawsLines ? LineDrawing.text(scalar) : String(scalar)
        splitWideCharacters(at: cursor.column, width: width)
        damageSixels(row: cursor.row, columns: cursor.column..<cursor.column + width)
        cells[cursor.row][cursor.column] = Cell(text: text, style: style)
        if width == 2 { cells[cursor.row][cursor.column + 1] = Cell(text: "", style: style) }
        lastCharacter = text
        cursor.column += width
        if cursor.column == columns {
            cursor.column = columns - 1
            wrapsNext = true
        }
    }

    mutating func lineFeed() {
        wrapsNext = false
        if cursor.row == region.upperBound - 1 {
            scroll(up: 1, in: region)
        } else {
            cursor.row = min(cursor.row + 1, rows - 1)
        }
    }

    mutating func reverseLineFeed() {
        wrapsNext = false
        if cursor.row == region.lowerBound {
            scroll(up: -1, in: region)
        } else {
            cursor.row = max(cursor.row - 1, 0)
        }
    }

    /// Moves the rows of a region up, or down when the count is negative.
    mutating func scroll(up count: Int, in region: Range<Int>) {
        guard !region.isEmpty else { return }
        let kept = min(abs(count), region.count)
        let blanks = [[Cell]](repeating: blankRow, count: kept)
        let rows = Array(cells[region])
        let moved: [[Cell]] = count > 0 ? rows.suffix(rows.count - kept) + blanks : blanks + rows.prefix(rows.count - kept)
        cells.replaceSubrange(region, with: moved)
    }

    mutating func insertCells(_ count: Int) {
        let count = min(count, columns - cursor.column)
        cells[cursor.row].insert(contentsOf: [Cell](repeating: blank, count: count), at: cursor.column)
        cells[cursor.row].removeLast(count)
    }

    mutating func deleteCells(_ count: Int) {
        let count = min(count, columns - cursor.column)
        cells[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
        cells[cursor.row] += [Cell](repeating: blank, count: count)
    }

    mutating func eraseCells(_ range: Range<Int>, row: Int) {
        damageSixels(row: row, columns: range.clamped(to: 0..<columns))
        for column in range.clamped(to: 0..<columns) { cells[row][column] = blank }
    }

    /// `CSI … K`: 0 to the end, 1 from the beginning, 2 all of the line.
    mutating func eraseLine(_ mode: Int) {
        switch mode {
        case 1: eraseCells(0..<(cursor.column + 1), row: cursor.row)
        case 2: eraseCells(0..<columns, row: cursor.row)
        default: eraseCells(cursor.column..<columns, row: cursor.row)
        }
    }

    /// `CSI … J`: 0 to the end, 1 from the beginning, 2 all of the screen.
    mutating func eraseScreen(_ mode: Int) {
        let whole: Range<Int> =
            switch mode {
            case 1: 0..<cursor.row
            case 2, 3: 0..<rows
            default: (cursor.row + 1)..<rows
            }
        if mode < 2 { eraseLine(mode) }
        if mode >= 2 { forgetPictures() }
        for row in whole {
            damageSixels(row: row, columns: 0..<columns)
            cells[row] = blankRow
        }
    }

    private var blank: Cell {
        // Erased cells keep the background (terminfo's bce) and nothing else.
        var style = CellStyle()
        style.background = self.style.background
        return Cell(style: style)
    }

    private var blankRow: [Cell] { [Cell](repeating: blank, count: columns) }

    private mutating func combine(_ scalar: Unicode.Scalar) {
        var column = wrapsNext ? cursor.column : cursor.column - 1
        while column > 0, cells[cursor.row][column].text.isEmpty { column -= 1 }
        guard column >= 0 else { return }
        cells[cursor.row][column].text.unicodeScalars.append(scalar)
    }

    /// Overwriting half of a wide character leaves a blank in its other half.
    private mutating func splitWideCharacters(at column: Int, width: Int) {
        let row = cursor.row
        if column > 0, cells[row][column].text.isEmpty { cells[row][column - 1].text = " " }
        let behind = column + width
        if behind < columns, cells[row][behind].text.isEmpty { cells[row][behind].text = " " }
    }
}

/// DEC's character set for lines, which `ESC ( 0` chooses.
enum LineDrawing {
    private static let characters: [Unicode.Scalar: String] = [
        "`": "◆", "a": "▒", "f": "°", "g": "±", "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "o": "⎺", "p": "⎻", "q": "─",
        "r": "⎼", "s": "⎽", "t": "├", "u": "┤", "v": "┴", "w": "┬", "x": "│", "y": "≤", "z": "≥", "{": "π", "|": "≠", "}": "£",
        "~": "·",
    ]

    static func text(_ scalar: Unicode.Scalar) -> String { characters[scalar] ?? String(scalar) }
}
