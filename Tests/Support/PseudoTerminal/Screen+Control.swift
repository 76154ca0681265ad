/// What the sequences of xterm mean.
extension Screen {
    mutating func apply(_ event: ScreenParser.Event) {
        switch event {
        case .character(let scalar): draw(scalar)
        case .control(let byte): control(byte)
        case .escape(let intermediates, let final): escape(intermediates + String(Unicode.Scalar(final)))
        case .sequence("", let parameters, "", let final): sequence(Unicode.Scalar(final), parameters)
        case .sequence("?", let parameters, "", let final) where final == UInt8(ascii: "h") || final == UInt8(ascii: "l"):
            for mode in parameters { setMode(mode, isOn: final == UInt8(ascii: "h")) }
        case .sequence("", _, "!", UInt8(ascii: "p")): reset()
        case .sequence(">", _, "", UInt8(ascii: "c")): replies += Array("\u{1B}[>0;10;0c".utf8)
        case .sequence(let mark, let parameters, let intermediates, let final):
            unknownSequences.append("CSI \(mark)\(parameters)\(intermediates)\(Unicode.Scalar(final))")
        case .command(let text): command(text)
        case .string(let opener, let bytes): picture(opener, bytes)
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: bells += 1
        case 0x08: move(row: cursor.row, column: cursor.column - 1)
        case 0x09: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D: move(row: cursor.row, column: 0)
        default: break
        }
    }

    private mutating func escape(_ text: String) {
        switch text {
        case "7": saveCursor()
        case "8": restoreCursor()
        case "M": reverseLineFeed()
        case "D": lineFeed()
        case "c": self = Screen(columns: columns, rows: rows)
        case "(0": drawsLines = true
        case "(B": drawsLines = false
        case "=", ">", ")0", ")B", "\\": break
        default: unknownSequences.append("ESC \(text)")
        }
    }

    private mutating func sequence(_ final: Unicode.Scalar, _ parameters: [Int]) {
        let first = parameters.first ?? 0
        let count = max(first, 1)
        switch final {
        case "A": move(row: cursor.row - count, column: cursor.column)
        case "B": move(row: cursor.row + count, column: cursor.column)
        case "C": move(row: cursor.row, column: cursor.column + count)
        case "D": move(row: cursor.row, column: cursor.column - count)
        case "G", "`": move(row: cursor.row, column: count - 1)
        case "d": move(row: count - 1, column: cursor.column)
        case "H", "f": move(row: count - 1, column: max(parameters.dropFirst().first ?? 1, 1) - 1)
        case "J": eraseScreen(first)
        case "K": eraseLine(first)
        case "m": style.apply(parameters)
        case "r": setRegion(parameters)
        default: edit(final, first, count)
        }
    }

    private mutating func edit(_ final: Unicode.Scalar, _ first: Int, _ count: Int) {
        let below = cursor.row..<max(region.upperBound, cursor.row)
        switch final {
        case "@": insertCells(count)
        case "P": deleteCells(count)
        case "X": eraseCells(cursor.column..<(cursor.column + count), row: cursor.row)
        case "L": scroll(up: -count, in: below)
        case "M": scroll(up: count, in: below)
        case "S": scroll(up: count, in: region)
        case "T": scroll(up: -count, in: region)
        case "Z": move(row: cursor.row, column: (max(cursor.column, 1) - 1) / 8 * 8)
        case "b": for _ in 0..<count { lastCharacter.unicodeScalars.forEach { draw($0) } }
        case "h" where first == 4: inserts = true
        case "l" where first == 4: inserts = false
        case "n" where first == 6: replies += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
        case "c": replies += attributes
        case "t" where first == 16: replies += cellSize
        case "t", "q": break
        default: unknownSequences.append("CSI \(first)\(final)")
        }
    }

    private mutating func setMode(_ mode: Int, isOn: Bool) {
        switch mode {
        case 1: hasApplicationKeys = isOn
        case 25: isCursorVisible = isOn
        case 47, 1047, 1049: showAlternate(isOn, clears: mode != 47, savesCursor: mode == 1049)
        case 1000, 1002, 1003, 1005, 1006, 1015: if isOn { mouseModes.insert(mode) } else { mouseModes.remove(mode) }
        case 1004, 2031: if isOn { reportModes.insert(mode) } else { reportModes.remove(mode) }
        case 2004: hasBracketedPaste = isOn
        // Smooth scrolling, columns, origin, wrapping, blinking, meta, synchronised output: nothing that a test sees.
        case 3, 4, 5, 6, 7, 12, 1034, 2026: break
        default: unknownSequences.append("CSI ?\(mode)\(isOn ? "h" : "l")")
        }
    }

    private mutating func showAlternate(_ isOn: Bool, clears: Bool, savesCursor: Bool) {
        guard isOn != isAlternate else { return }
        if isOn, savesCursor { savedOfMain = currentCursor }
        swap(&cells, &otherCells)
        isAlternate = isOn
        // Sixels are cells of the screen that is left; of kitty's pictures a program has to take leave itself.
        if !isOn { pictures.sixels = [] }
        if isOn, clears { eraseScreen(2) }
        if !isOn, savesCursor { restore(savedOfMain) }
    }

    private mutating func setRegion(_ parameters: [Int]) {
        let top = max(parameters.first ?? 1, 1) - 1
        let given = parameters.dropFirst().first ?? 0
        let bottom = given == 0 ? rows : min(given, rows)
        guard top < bottom else { return }
        region = top..<bottom
        move(row: 0, column: 0)
    }

    private var currentCursor: SavedCursor {
        SavedCursor(row: cursor.row, column: cursor.column, style: style, drawsLines: drawsLines)
    }

    private mutating func saveCursor() { saved = currentCursor }
    private mutating func restoreCursor() { restore(saved) }

    private mutating func restore(_ cursor: SavedCursor) {
        move(row: cursor.row, column: cursor.column)
        style = cursor.style
        drawsLines = cursor.drawsLines
    }

    /// A soft reset: modes go back, cells stay.
    private mutating func reset() {
        style = CellStyle()
        region = 0..<rows
        (inserts, drawsLines, isCursorVisible, hasApplicationKeys) = (false, false, true, false)
    }

    private mutating func command(_ text: String) {
        let number = text.prefix { $0 != ";" }
        let value = text.dropFirst(number.count + 1)
        switch number {
        case "0", "2": title = String(value)
        case "11": if value == "?" { backgroundQuestions += 1 }
        case "52": clipboard = String(value.drop { $0 != ";" }.dropFirst())
        default: break
        }
    }
}
