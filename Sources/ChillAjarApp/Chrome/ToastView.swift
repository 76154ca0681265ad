import TerminalUI

/// A short message above the last line, over what lies there.
enum ToastView {
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
        let rect = Rect(
            x: content.x + max(0, content.width - width) / 2, y: content.bottom - lines.count, width: width, height: lines.count)
        guard rect.height <= content.height else { return }
        canvas.fill(rect, Style(.toast))
        canvas.text(mark, x: rect.x + 2, y: rect.y, style)
        for (row, line) in lines.enumerated() {
            canvas.text(line, x: rect.x + 4, y: rect.y + row, Style(.toast), width: max(0, rect.width - 5))
        }
    }
}
