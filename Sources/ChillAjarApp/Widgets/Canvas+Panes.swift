import TerminalUI

extension Canvas {
    /// Draws a few lines in the middle of a rectangle: what a screen says when there is nothing to show.
    mutating func calm(_ lines: [(SafeText, Style)], in rect: Rect) {
        let width = max(1, rect.width - 4)
        let wrapped = lines.flatMap { text, style in text.wrapped(to: width).map { ($0, style) } }
        var y = rect.y + max(0, (rect.height - wrapped.count) * 2 / 5)
        for (line, style) in wrapped where y < rect.bottom {
            text(line, x: rect.x + min(2, rect.width / 4), y: y, style, width: width, align: .center)
            y += 1
        }
    }

    /// Draws a box where there is room for one; the room inside.
    mutating func pane(_ rect: Rect, title: SafeText, trailing: SafeText = "", isFocused: Bool = false) -> Rect {
        guard rect.height >= 4, rect.width >= 4 else { return rect }
        return box(rect, title: title, trailing: trailing, style: Style(isFocused ? .borderFocused : .border))
    }

    /// Draws buttons from the left of a row, as many as fit, each with the key that presses it; the cells they take.
    @discardableResult
    mutating func buttons(_ buttons: [(key: SafeText, label: SafeText, hit: HitID)], in line: Rect) -> Int {
        var x = line.x
        for button in buttons {
            let text: SafeText = " \(button.key) \(button.label) "
            guard x + text.width <= line.right, line.height > 0 else { break }
            self.text(text, x: x, y: line.y, Style(.button))
            hit(Rect(x: x, y: line.y, width: text.width, height: 1), id: button.hit)
            x += text.width + 2
        }
        return x - line.x
    }
}
