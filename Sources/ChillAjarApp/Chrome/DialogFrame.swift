import TerminalUI

/// The box that every dialog stands in, centred over what lies below it.
enum DialogFrame {
    /// Draws the box and returns the room inside, with a margin of two columns and one row.
    static func draw(_ canvas: inout Canvas, title: SafeText, trailing: SafeText = "", width: Int, height: Int) -> Rect {
        let box = canvas.bounds.centered(width: min(width, canvas.bounds.width), height: min(height, canvas.bounds.height))
        canvas.restyle(canvas.bounds, Style(.backdrop))
        canvas.fill(box, Style(.dialog))
        let inner = canvas.box(
            box, title: title, trailing: trailing, style: Style(.borderFocused).on(.dialog),
            titleStyle: Style(.title, .bold).on(.dialog))
        return inner.height >= 4 ? inner.insetX(2).insetY(1) : inner.insetX(1)
    }

    /// Draws buttons in the last row of the room, each with the key that presses it.
    static func buttons(_ canvas: inout Canvas, _ room: Rect, _ buttons: [(key: SafeText, label: SafeText, hit: HitID)]) {
        guard room.height > 0 else { return }
        var x = room.x
        for (index, button) in buttons.enumerated() {
            let style = Style(index == 0 ? .buttonFocused : .button)
            let text: SafeText = " \(button.key) \(button.label) "
            guard x + text.width <= room.right else { return }
            canvas.text(text, x: x, y: room.bottom - 1, style)
            canvas.hit(Rect(x: x, y: room.bottom - 1, width: text.width, height: 1), id: button.hit)
            x += text.width + 2
        }
    }
}
