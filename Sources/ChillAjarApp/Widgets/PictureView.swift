import Pictures
import TerminalUI

/// A picture in a pane: asked for at the size of its pane, kept until the pane has another size or shows another picture.
struct PictureView: Sendable {
    /// What is known of the picture.
    private enum State: Sendable {
        case empty
        case waiting(PictureRequest)
        case shown(PictureRequest, PictureCells)
        case failed(PictureRequest, PictureError)
    }

    private var state = State.empty

    init() {}

    /// The picture that is shown or waited for.
    var request: PictureRequest? {
        switch state {
        case .empty: nil
        case .waiting(let request), .shown(let request, _), .failed(let request, _): request
        }
    }

    /// Why there is no picture.
    var error: PictureError? {
        if case .failed(_, let error) = state { error } else { nil }
    }

    /// Says what is to be seen and how large the pane is; true when it must be drawn anew.
    mutating func want(_ name: String, columns: Int, rows: Int) -> Bool {
        let wanted = PictureRequest(name: name, columns: columns, rows: rows)
        guard wanted != request, columns > 0, rows > 0 else { return false }
        state = .waiting(wanted)
        return true
    }

    /// Shows nothing.
    mutating func clear() {
        state = .empty
    }

    /// Takes what the computer has drawn, if it is what is wanted.
    mutating func take(_ event: LocalEvent) {
        guard case .drawn(let drawn, let result) = event, drawn == request else { return }
        switch result {
        case .success(let cells): state = .shown(drawn, cells)
        case .failure(let error): state = .failed(drawn, error)
        }
    }

    /// How large the picture is that is there to draw.
    var size: Size? {
        if case .shown(_, let cells) = state { Size(width: cells.columns, height: cells.rows) } else { nil }
    }

    /// Draws the picture in the middle of a rectangle; false where there is none to draw yet.
    ///
    /// - Parameters:
    ///   - origin: the cell of the picture that stands at the top left, where the picture is larger than the rectangle.
    func draw(in canvas: inout Canvas, _ rect: Rect, from origin: Point = Point(x: 0, y: 0)) -> Bool {
        guard case .shown(_, let cells) = state else { return false }
        let left = rect.x + max(0, rect.width - cells.columns) / 2
        let top = rect.y + max(0, rect.height - cells.rows) / 2
        let from = Point(x: min(max(0, origin.x), cells.columns), y: min(max(0, origin.y), cells.rows))
        for row in 0..<min(cells.rows - from.y, rect.height) {
            for column in 0..<min(cells.columns - from.x, rect.width) {
                let cell = cells.cells[(from.y + row) * cells.columns + from.x + column]
                let style = Style.pixels(
                    fg: cell.foreground.map { .rgb($0) } ?? .terminal, bg: cell.background.map { .rgb($0) } ?? .terminal)
                canvas.cell(left + column, top + row, Cell(Glyph(base: cell.scalar), style))
            }
        }
        return true
    }
}
