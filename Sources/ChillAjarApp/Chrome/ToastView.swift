import TerminalUI

/// A short message above the last line, where it covers nothing.
enum ToastView {
    static let undoHit = HitID("undo")

    /// Draws what may still be taken back, with the seconds that are left; the room above it.
    static func drawUndoable(_ canvas: inout Canvas, _ content: Rect, _ app: App) -> Rect {
        guard let last = app.undoable.last, last.until > app.world.now, content.height > 1 else { return content }
        let strings = OutboxStrings(app.world.language)
        let seconds = max(1, last.until.seconds(since: app.world.now))
        let key: SafeText = " \(app.world.key(UrungkanCommands.urungkan)) \(strings.undo) "
        let room = max(1, content.width - key.width - 6)
        let isCalm = app.world.presentation.isCalm
        var text = isCalm ? strings.undoableCalm(last.title) : strings.undoable(last.title, seconds: seconds)
        if text.width > room {
            // What it is comes before the sentence about when it leaves.
            let left = isCalm ? "" : strings.undoableShort(seconds: seconds)
            let width = max(1, room - left.width)
            // In other words rather than cut: half an amount is a wrong one.
            let title = ([last.title] + last.shorter).first { $0.width <= width }
            text = (title ?? (last.shorter.last ?? last.title).truncated(to: width)) + left
        }
        let width = min(content.width, text.width + key.width + 6)
        let line = lay(&canvas, content, width: width, height: 1)
        canvas.text(canvas.glyphs.sending, x: line.x + 2, y: line.y, Style(.accent).on(.toast))
        canvas.text(text, x: line.x + 4, y: line.y, Style(.toast), width: max(0, line.width - key.width - 5))
        canvas.text(
            key, x: max(line.x, line.right - key.width - 1), y: line.y, Style(.accent, .bold).on(.toast), width: key.width)
        canvas.hit(line, id: undoHit)
        return Rect(x: content.x, y: content.y, width: content.width, height: line.y - content.y)
    }

    /// Lays the ground of a message, with a blank at either side: let into the border of a pane as a title is.
    ///
    /// - Returns: where it lies: in the lower third, as low as it covers no words; where everything is full, over the keys of the
    ///   last line for as long as it is there.
    private static func lay(_ canvas: inout Canvas, _ content: Rect, width: Int, height: Int) -> Rect {
        let x = content.x + max(0, content.width - width) / 2
        let bottom = content.bottom - height
        let grounds = (0...max(0, content.height / 3 - height)).lazy.map {
            Rect(x: x - 1, y: bottom - $0, width: width + 2, height: height)
        }
        var place = grounds.first { canvas.isBare($0) }
        if place == nil, content.bottom < canvas.bounds.bottom {
            canvas.fill(Rect(x: 0, y: content.bottom, width: canvas.bounds.width, height: 1), Style(.bar))
            place = Rect(x: x - 1, y: bottom + 1, width: width + 2, height: height)
        }
        let ground = place ?? Rect(x: x - 1, y: bottom, width: width + 2, height: height)
        canvas.fill(ground)
        let rect = Rect(x: x, y: ground.y, width: width, height: height)
        canvas.fill(rect, Style(.toast))
        return rect
    }

    /// Draws it for those who listen: what kind of news it is in a word, and all of it.
    static func drawLine(_ canvas: inout Canvas, _ content: Rect, _ toast: Toast, _ strings: LinearStrings) {
        let head =
            switch toast.tone {
            case .success, .info: strings.message
            case .warning: strings.warning
            case .danger: strings.failure
            }
        let text: SafeText = "\(head) \(toast.text)"
        let lines = text.wrapped(to: content.width).suffix(content.height)
        for (row, line) in lines.enumerated() {
            let y = content.bottom - lines.count + row
            canvas.fill(Rect(x: content.x, y: y, width: content.width, height: 1))
            canvas.text(line, x: content.x, y: y, Style(.text))
        }
    }

    static func draw(_ canvas: inout Canvas, _ content: Rect, _ toast: Toast) {
        let style: Style
        let mark: SafeText
        switch toast.tone {
        case .success: (style, mark) = (Style(.success).on(.toast), canvas.glyphs.check)
        case .info: (style, mark) = (Style(.info).on(.toast), canvas.glyphs.bullet)
        case .warning: (style, mark) = (Style(.warning).on(.toast), canvas.glyphs.warning)
        case .danger: (style, mark) = (Style(.danger).on(.toast), canvas.glyphs.cross)
        }
        let room = max(1, content.width - 8)
        let lines = toast.text.wrapped(to: room).prefix(3)
        let width = min(content.width, (lines.map(\.width).max() ?? 0) + 6)
        guard lines.count <= content.height else { return }
        let rect = lay(&canvas, content, width: width, height: lines.count)
        canvas.text(mark, x: rect.x + 2, y: rect.y, style)
        for (row, line) in lines.enumerated() {
            canvas.text(line, x: rect.x + 4, y: rect.y + row, Style(.toast), width: max(0, rect.width - 5))
        }
    }
}
