import TerminalUI

/// The box that every dialog stands in, centred over what lies below it.
enum DialogFrame {
    /// Draws the box and returns the room inside, with a margin of two columns and one row.
    static func draw(_ canvas: inout Canvas, title: SafeText, trailing: SafeText = "", width: Int, height: Int) -> Rect {
        let box = box(canvas.bounds, width, height)
        canvas.restyle(canvas.bounds, Style(.backdrop))
        canvas.dialogBox(box, title: title, trailing: trailing)
        return room(canvas.bounds.size, width: width, height: height)
    }

    /// The room inside the box of a dialog, as ``draw(_:title:trailing:width:height:)`` returns it.
    static func room(_ size: Size, width: Int, height: Int) -> Rect {
        let inner = box(Rect(x: 0, y: 0, width: size.width, height: size.height), width, height).insetX(1).insetY(1)
        // Where the window cuts the box short, what stands in it needs the free rows more.
        return inner.height >= 4 && height <= size.height ? inner.insetX(2).insetY(1) : inner.insetX(1)
    }

    private static func box(_ bounds: Rect, _ width: Int, _ height: Int) -> Rect {
        bounds.centered(width: min(width, bounds.width), height: min(height, bounds.height))
    }

    /// Draws what a question says, above its buttons. What the answer brings about stands at the end: where rows are few, the
    /// free ones go first, then what it is about.
    static func says(_ canvas: inout Canvas, _ lines: [(SafeText, Style)], in room: Rect) {
        var rows = lines.flatMap { text, style in text.wrapped(to: max(1, room.width)).map { ($0, style) } }
        if rows.count > room.height { rows.removeAll { $0.0.isEmpty } }
        for (place, row) in rows.suffix(room.height).enumerated() {
            canvas.text(row.0, x: room.x, y: room.y + place, row.1, width: room.width)
        }
    }

    /// Draws buttons in the last row of the room, each with the key that presses it.
    static func buttons(_ canvas: inout Canvas, _ room: Rect, _ buttons: [(key: SafeText, label: SafeText, hit: HitID)]) {
        canvas.buttons(buttons, in: room.splitBottom(1).bottom, startsWithNext: true)
    }
}
