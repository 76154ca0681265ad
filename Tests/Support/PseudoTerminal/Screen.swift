/// What a terminal of the xterm family shows after it was given some bytes: a value, good enough for what ncurses sends.
public struct Screen: Sendable {
    /// Cells in a row.
    public private(set) var columns: Int
    /// Rows.
    public private(set) var rows: Int
    /// Where the next character goes, from 0.
    public internal(set) var cursor: (row: Int, column: Int) = (0, 0)
    /// Whether the cursor is shown.
    public internal(set) var isCursorVisible = true
    /// Whether the alternate screen is shown.
    public internal(set) var isAlternate = false
    /// The mouse modes that are on: 1000, 1002, 1003, 1005, 1006, 1015.
    public internal(set) var mouseModes: Set<Int> = []
    /// The modes that are on in which it reports the focus (1004) and other colours (2031).
    public internal(set) var reportModes: Set<Int> = []
    /// How often it was asked for the colour of its background.
    public internal(set) var backgroundQuestions = 0
    /// Whether pasted text is bracketed.
    public internal(set) var hasBracketedPaste = false
    /// Whether the arrow keys send `ESC O`.
    public internal(set) var hasApplicationKeys = false
    /// The window's title.
    public internal(set) var title = ""
    /// What was last put into the clipboard by OSC 52, in base64 as it came.
    public internal(set) var clipboard = ""
    /// Pictures of pixels, and what the terminal says of them.
    public internal(set) var pictures = Pictures()
    /// How often the bell rang.
    public internal(set) var bells = 0
    /// Sequences that this model does not know; a test may insist that there are none.
    public internal(set) var unknownSequences: [String] = []

    var cells: [[Cell]]
    var otherCells: [[Cell]]
    var style = CellStyle()
    var saved = SavedCursor()
    var savedOfMain = SavedCursor()
    var region: Range<Int>
    /// The cursor stands behind the last column: the next character begins a new line.
    var wrapsNext = false
    var inserts = false
    var drawsLines = false
    var lastCharacter = " "
    /// What the terminal would answer to the program's questions.
    var replies: [UInt8] = []
    var parser = ScreenParser()

    struct SavedCursor {
        var row = 0
        var column = 0
        var style = CellStyle()
        var drawsLines = false
    }

    /// An empty screen.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        let blank = [[Cell]](repeating: [Cell](repeating: Cell(), count: columns), count: rows)
        cells = blank
        otherCells = blank
        region = 0..<rows
    }

    /// The text of a row without the blanks at its end.
    public func line(_ row: Int) -> String {
        guard cells.indices.contains(row) else { return "" }
        var text = cells[row].map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The text of every row.
    public var lines: [String] { (0..<rows).map(line) }

    /// The rows as one text, without the empty ones at the end.
    public var text: String {
        var lines = lines
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Whether a row has this text.
    public func contains(_ text: String) -> Bool { row(of: text) != nil }

    /// The first row that has this text.
    public func row(of text: String) -> Int? {
        (0..<rows).first { line($0).contains(text) }
    }

    /// A cell; nil beyond the edge.
    public func cell(row: Int, column: Int) -> Cell? {
        cells.indices.contains(row) && cells[row].indices.contains(column) ? cells[row][column] : nil
    }

    /// Whether the terminal was given back as it was: its own screen, a cursor, no mouse, no bracketed paste, plain keys, no
    /// pictures.
    public var isRestored: Bool {
        pictures.isEmpty && !isAlternate && isCursorVisible && mouseModes.isEmpty && reportModes.isEmpty && !hasBracketedPaste
            && !hasApplicationKeys
    }

    /// Draws what a program wrote.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if let event = parser.take(byte) { apply(event) }
        }
    }

    /// Takes another size, as xterm does: rows are cut or added below, columns at the right.
    mutating func resize(columns: Int, rows: Int) {
        func fit(_ cells: [[Cell]]) -> [[Cell]] {
            let rowsKept = cells.prefix(rows).map { row in
                Array(row.prefix(columns)) + [Cell](repeating: Cell(), count: max(0, columns - row.count))
            }
            let blank = [Cell](repeating: Cell(), count: columns)
            return rowsKept + [[Cell]](repeating: blank, count: max(0, rows - rowsKept.count))
        }
        cells = fit(cells)
        otherCells = fit(otherCells)
        self.columns = columns
        self.rows = rows
        region = 0..<rows
        move(row: cursor.row, column: cursor.column)
    }
}
