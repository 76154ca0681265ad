import ChillAjarKit
import TerminalUI

/// Facts one below the other, made for a width; there may be more of them than a pane shows.
struct Sheet: Sendable {
    /// One row: what stands at the left, what at the right.
    struct Line: Sendable {
        var left: [(SafeText, Style)]
        var right: [(SafeText, Style)] = []
        var hit: HitID?
        var isRule = false
    }

    /// Columns at the most, where there are more: a name and a moment at the far right are still one row to the eye.
    static let widest = 84

    /// Columns that every row has.
    let width: Int
    private(set) var lines: [Line] = []

    init(width: Int) {
        self.width = max(1, width)
    }

    /// Rows that it takes in full.
    var height: Int { lines.count }

    /// Adds a row.
    mutating func line(_ left: [(SafeText, Style)], right: [(SafeText, Style)] = [], hit: HitID? = nil) {
        lines.append(Line(left: left, right: right, hit: hit))
    }

    /// Adds an empty row, unless there is one already.
    mutating func blank() {
        if let last = lines.last, !(last.left.isEmpty && last.right.isEmpty && !last.isRule) { line([]) }
    }

    /// Adds a line across.
    mutating func rule() { lines.append(Line(left: [], isRule: true)) }

    /// Adds the name of what follows, with room above.
    mutating func heading(_ text: SafeText) {
        blank()
        line([(text, Style(.heading, .bold))])
    }

    /// Adds a text in as many rows as it needs.
    mutating func text(_ text: SafeText, _ style: Style = Style(.text), indent: Int = 0) {
        for row in text.wrapped(to: max(1, width - indent)) {
            line([(SafeText(" ").repeated(indent), Style(.text)), (row, style)])
        }
    }

    /// Adds a name and what it is, side by side.
    mutating func fact(_ label: SafeText, _ value: SafeText, _ style: Style = Style(.text), labelWidth: Int) {
        guard width >= labelWidth + 12 else {
            line([(label, Style(.muted))])
            text(value, style, indent: 1)
            return
        }
        let gap = SafeText(" ").repeated(labelWidth - min(labelWidth, label.width))
        for (row, part) in value.wrapped(to: width - labelWidth).enumerated() {
            line([(row == 0 ? label + gap : SafeText(" ").repeated(labelWidth), Style(.muted)), (part, style)])
        }
    }

    /// Adds an amount of money, at the right.
    mutating func money(_ label: SafeText, _ amount: Rupiah, _ style: Style = Style(.text), labelStyle: Style = Style(.muted)) {
        line([(label, labelStyle)], right: [("\(amount.formatted)", style)])
    }

    /// Draws the rows from `offset` on that the rectangle has room for.
    func draw(in canvas: inout Canvas, _ rect: Rect, from offset: Int = 0) {
        let first = min(max(0, offset), max(0, lines.count - rect.height))
        for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
            let y = rect.y + row
            if line.isRule { canvas.hline(rect.x, y, min(width, rect.width)) }
            let tail = line.right.reduce(0) { $0 + $1.0.width }
            canvas.spans(line.left, x: rect.x, y: y, width: max(0, rect.width - (tail > 0 ? tail + 1 : 0)))
            if tail > 0 { canvas.spans(line.right, x: rect.x + max(0, rect.width - tail), y: y, width: min(tail, rect.width)) }
            if let hit = line.hit { canvas.hit(Rect(x: rect.x, y: y, width: rect.width, height: 1), id: hit) }
        }
    }
}
