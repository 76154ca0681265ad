/// One cell of the screen.
public struct Cell: Sendable, Hashable {
    /// What it shows.
    public var glyph: Glyph
    /// How it looks.
    public var style: Style

    /// A cell of a glyph and a style.
    public init(_ glyph: Glyph, _ style: Style = Style(.text)) {
        self.glyph = glyph
        self.style = style
    }

    /// A cell of the first character of a text.
    public init(_ text: SafeText, _ style: Style = Style(.text)) {
        self.init(text.glyphs.first ?? .space, style)
    }

    /// Nothing, in the ordinary style.
    public static let blank = Cell(.space)
}

/// A rectangle of cells, row after row. A wide glyph is a lead cell and a continuation.
public struct Grid: Sendable, Hashable {
    /// Columns.
    public let width: Int
    /// Rows.
    public let height: Int
    /// All cells, row after row.
    public internal(set) var cells: [Cell]

    /// A grid of blanks.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = [Cell](repeating: .blank, count: self.width * self.height)
    }

    /// The cell of a column and a row, both within the grid.
    public subscript(x: Int, y: Int) -> Cell {
        precondition(x >= 0 && x < width && y >= 0 && y < height, "a cell within the grid")
        return cells[y * width + x]
    }

    /// The rows as text, without the blanks at their ends.
    public var lines: [String] {
        (0..<height).map { row in
            var view = String.UnicodeScalarView()
            for cell in cells[row * width..<(row + 1) * width] { cell.glyph.append(to: &view) }
            while view.last == " " { view.removeLast() }
            return String(view)
        }
    }

    /// Puts a cell and keeps wide glyphs whole: half of one is never left behind.
    mutating func set(_ index: Int, _ x: Int, _ cell: Cell) {
        let old = cells[index].glyph
        if old.isContinuation, x > 0 { cells[index - 1].glyph = .space }
        if x + 1 < width, cells[index + 1].glyph.isContinuation { cells[index + 1].glyph = .space }
        cells[index] = cell
    }

    mutating func put(_ glyph: Glyph, width glyphWidth: Int, _ x: Int, _ y: Int, _ style: Style) {
        let index = y * width + x
        set(index, x, Cell(glyph, style))
        if glyphWidth == 2 {
            set(index + 1, x + 1, Cell(.continuation, style))
        }
    }
}
