import TerminalUI

/// A table for people: columns aligned, and fitted to the terminal. Where it is too narrow the columns that may give way become
/// shorter, then those that matter least go.
struct TextTable {
    struct Column {
        let title: SafeText
        var isRight = false
        /// How narrow it may become; nil for one that is never cut.
        var minimum: Int?
        /// The higher, the sooner it goes; 0 never.
        var yields = 0

        init(_ title: SafeText, isRight: Bool = false, minimum: Int? = nil, yields: Int = 0) {
            (self.title, self.isRight, self.minimum, self.yields) = (title, isRight, minimum, yields)
        }
    }

    struct Cell {
        let text: SafeText
        let look: StyledLine.Look

        init(_ text: SafeText, _ look: StyledLine.Look = .plain) {
            (self.text, self.look) = (text.singleLine, look)
        }
    }

    private static let gap = 2
    let columns: [Column]
    let rows: [[Cell]]

    /// The lines for a terminal of so many columns; nil for as wide as it takes.
    func lines(width: Int?) -> [StyledLine] {
        let widths = widths(fitting: width)
        let shown = columns.indices.filter { widths[$0] > 0 }
        let head = columns.map { Cell($0.title, .muted) }
        return ([head] + rows).map { line($0, shown, widths) }
    }

    private func line(_ cells: [Cell], _ shown: [Int], _ widths: [Int]) -> StyledLine {
        var line = StyledLine()
        for index in shown {
            if index != shown.first { line.pieces.append((SafeText(" ").repeated(Self.gap), .plain)) }
            let text = cells[index].text.truncated(to: widths[index])
            let blank = (SafeText(" ").repeated(widths[index] - text.width), StyledLine.Look.plain)
            let piece = (text, cells[index].look)
            line.pieces += columns[index].isRight ? [blank, piece] : [piece, blank]
        }
        return line
    }

    /// How wide each column is; 0 for one that has gone.
    private func widths(fitting width: Int?) -> [Int] {
        let natural = columns.indices.map { index in
            max(columns[index].title.width, rows.map { $0[index].text.width }.max() ?? 0)
        }
        guard let width else { return natural }
        var gone: Set<Int> = []
        while true {
            // What is left has all of the room again when a column has gone.
            let widths = shortened(columns.indices.map { gone.contains($0) ? 0 : natural[$0] }, to: width)
            if Self.total(widths) <= width { return widths }
            let left = columns.indices.filter { columns[$0].yields > 0 && !gone.contains($0) }
            guard let next = left.max(by: { columns[$0].yields < columns[$1].yields }) else { return widths }
            gone.insert(next)
        }
    }

    /// The widest of those that may become shorter gives way first.
    private func shortened(_ natural: [Int], to width: Int) -> [Int] {
        var widths = natural
        while Self.total(widths) > width {
            let flexible = columns.indices.filter { widths[$0] > columns[$0].minimum ?? .max }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private static func total(_ widths: [Int]) -> Int {
        let shown = widths.filter { $0 > 0 }
        return shown.reduce(0, +) + gap * max(0, shown.count - 1)
    }
}

/// Facts under each other: names on the left, values in one column.
struct FactSheet {
    private var facts: [(name: SafeText, value: [SafeText])] = []

    /// Adds a fact, unless there is none.
    mutating func add(_ name: SafeText, _ value: SafeText?) {
        guard let value, !value.isEmpty else { return }
        facts.append((name, value.lines))
    }

    /// The lines, long values wrapped.
    func lines(width: Int?) -> [StyledLine] {
        let left = (facts.map(\.name.width).max() ?? 0) + 2
        return facts.flatMap { fact -> [StyledLine] in
            let values = width.map { width in fact.value.flatMap { $0.wrapped(to: max(20, width - left)) } } ?? fact.value
            return values.enumerated().map { index, value in
                let name = index == 0 ? fact.name : ""
                return StyledLine([(name, .muted), (SafeText(" ").repeated(left - name.width), .plain), (value, .plain)])
            }
        }
    }
}
