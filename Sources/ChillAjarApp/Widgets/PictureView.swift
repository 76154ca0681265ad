import Pictures
import TerminalUI

/// A picture in a pane: asked for at the size of its pane, kept until the pane has another size or shows another picture.
struct PictureView: Sendable {
    /// What is known of the picture.
    private enum State: Sendable {
        case empty
        /// Meanwhile what was drawn of the same picture before stays.
        case waiting(PictureRequest, before: DrawnPicture?)
        case shown(PictureRequest, DrawnPicture)
        case failed(PictureRequest, PictureError)
    }

    private var state = State.empty

    init() {}

    /// The picture that is shown or waited for.
    var request: PictureRequest? {
        switch state {
        case .empty: nil
        case .waiting(let request, _), .shown(let request, _), .failed(let request, _): request
        }
    }

    /// Why there is no picture.
    var error: PictureError? {
        if case .failed(_, let error) = state { error } else { nil }
    }

    /// Says what is to be seen and how large the pane is; true when it must be drawn anew.
    mutating func want(_ name: String, _ room: Size, _ world: World) -> Bool {
        want(PictureRequest(name: name, columns: room.width, rows: room.height, graphics: world.graphics))
    }

    /// Says what is to be seen; true when it must be drawn anew.
    mutating func want(_ wanted: PictureRequest) -> Bool {
        guard wanted != request, wanted.columns > 0, wanted.rows > 0 else { return false }
        state = .waiting(wanted, before: request?.name == wanted.name ? drawn : nil)
        return true
    }

    private var drawn: DrawnPicture? {
        switch state {
        case .waiting(_, let drawn): drawn
        case .shown(_, let drawn): drawn
        case .empty, .failed: nil
        }
    }

    /// Shows nothing.
    mutating func clear() {
        state = .empty
    }

    /// Takes what the computer has drawn, if it is what is wanted.
    mutating func take(_ event: LocalEvent) {
        guard case .drawn(let drawn, let result) = event, drawn == request else { return }
        switch result {
        case .success(let picture): state = .shown(drawn, picture)
        case .failure(let error): state = .failed(drawn, error)
        }
    }

    /// How large the whole picture is, in pixels; nil before that is known.
    var size: PictureSize? { drawn?.picture }

    /// Draws the picture in the middle of a rectangle; false where there is none to draw yet.
    func draw(in canvas: inout Canvas, _ rect: Rect) -> Bool {
        guard let drawn else { return false }
        let cells = drawn.cells
        let place = rect.centered(width: cells.columns, height: cells.rows)
        for row in 0..<place.height {
            for column in 0..<place.width {
                let cell = cells.cells[row * cells.columns + column]
                let style = Style.pixels(
                    fg: cell.foreground.map { .rgb($0) } ?? .terminal, bg: cell.background.map { .rgb($0) } ?? .terminal)
                canvas.cell(place.x + column, place.y + row, Cell(Glyph(base: cell.scalar), style))
            }
        }
        let isWhole = place.width == cells.columns && place.height == cells.rows
        if isWhole, let image = drawn.image { canvas.image(image, over: place) }
        return true
    }
}
