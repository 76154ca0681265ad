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
        canvas.buttons(buttons, in: room.splitBottom(1).bottom, startsWithNext: true)
    }
}
