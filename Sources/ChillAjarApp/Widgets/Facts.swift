import TerminalUI

/// One thing that is known, with what it is called.
struct Fact: Hashable, Sendable {
    var label: SafeText
    var value: SafeText
    var style: Style

    /// A thing that is known; drawn in the style.
    init(_ label: SafeText, _ value: SafeText, _ style: Style = Style(.text)) {
        self.label = label
        self.value = value
        self.style = style
    }
}

extension Canvas {
    /// Draws facts one below the other, their values aligned; a value takes the rows it needs, as far as there are
    /// rows to spare.
    ///
    /// - Parameters:
    ///   - labelWidth: columns of the labels; by default those of the widest and two more.
    /// - Returns: the rows it took.
    @discardableResult
    mutating func facts(_ facts: [Fact], in rect: Rect, labelWidth: Int? = nil) -> Int {
        let shown = facts.filter { !$0.value.isEmpty }
        let labels = min(labelWidth ?? (shown.map(\.label.width).max() ?? 0) + 2, max(0, rect.width / 2))
        let room = rect.width - labels
        var spare = rect.height - shown.count
        var y = rect.y
        for fact in shown where y < rect.bottom {
            text(fact.label, x: rect.x, y: y, Style(.muted), width: labels - 1)
            let needed = fact.value.width > room ? fact.value.wrapped(to: max(1, room)).count : 1
            let rows = min(needed, 1 + max(0, spare))
            spare -= rows - 1
            y += max(1, paragraph(fact.value, in: Rect(x: rect.x + labels, y: y, width: room, height: rows), fact.style))
        }
        return min(rect.height, y - rect.y)
    }
}
