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

    /// Draws a box where there is room for one; the room inside. The pane that has the keys is told by its edge and its title.
    @discardableResult
    mutating func pane(_ rect: Rect, title: SafeText, trailing: SafeText = "", isFocused: Bool = false) -> Rect {
        guard rect.height >= 4, rect.width >= 4 else { return rect }
        return box(
            rect, title: title, trailing: trailing, style: Style(isFocused ? .borderFocused : .border),
            titleStyle: isFocused ? Style(.title, .bold) : Style(.borderTitle))
    }

    /// Draws the box of a dialog, upon which everything lies that is drawn after it; the room inside.
    @discardableResult
    mutating func dialogBox(_ rect: Rect, title: SafeText, trailing: SafeText = "") -> Rect {
        surface = .dialog
        fill(rect, Style(.dialog))
        return box(
            rect, title: title, trailing: trailing, style: Style(.borderFocused), titleStyle: Style(.title, .bold))
    }

    /// Draws buttons from the left of a row, as many as fit, each with the key that presses it; the cells they take.
    ///
    /// - Parameters:
    ///   - startsWithNext: whether the first is what comes next: it stands out, and is cut rather than left out.
    ///   - isTyping: whether keys are letters of something else now, and only a click presses a button.
    @discardableResult
    mutating func buttons(
        _ buttons: [(key: SafeText, label: SafeText, hit: HitID)], in line: Rect, startsWithNext: Bool = false,
        isTyping: Bool = false
    ) -> Int {
        var x = line.x
        for (index, button) in buttons.enumerated() {
            let isNext = startsWithNext && index == 0
            let text: SafeText = isTyping ? " \(button.label) " : " \(button.key) \(button.label) "
            let role: Role = isTyping ? .muted : isNext ? .buttonFocused : .button
            guard x + (isNext ? 1 : text.width) <= line.right, line.height > 0 else { break }
            let used = self.text(text, x: x, y: line.y, Style(role), width: line.right - x)
            hit(Rect(x: x, y: line.y, width: used, height: 1), id: button.hit)
            x += used + 2
        }
        return x - line.x
    }
}
