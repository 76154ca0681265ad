import Pictures
import TerminalUI

/// A picture over a whole window that can be enlarged and moved: what is in sight is drawn anew from the original each time.
struct PictureViewer: Sendable {
    private(set) var picture = PictureView()
    private(set) var zoom = PictureZoom()

    /// The room that is left for the picture: all but one row for what it is.
    static func room(_ size: Size) -> Rect {
        Rect(x: 0, y: 0, width: size.width, height: size.height).splitBottom(size.height >= 6 ? 1 : 0).top
    }

    init() {}

    /// What is to be drawn for a window of this size; nil where that is drawn already, or on its way.
    mutating func want(_ name: String, _ world: World) -> PictureRequest? {
        let request = request(name, world)
        return picture.want(request) ? request : nil
    }

    private func request(_ name: String, _ world: World) -> PictureRequest {
        let room = Self.room(world.size)
        guard !zoom.isWhole, let window = window(world) else {
            return PictureRequest(name: name, columns: room.width, rows: room.height, graphics: world.graphics)
        }
        let sight = zoom.sight(window)
        return PictureRequest(
            name: name, columns: sight.width, rows: sight.height,
            part: PicturePart(x: sight.x, y: sight.y, whole: zoom.whole(window)), graphics: world.graphics)
    }

    /// What is looked at; nil before the picture's size is known.
    private func window(_ world: World) -> PictureZoom.Window? {
        let room = Self.room(world.size)
        return picture.size.map {
            PictureZoom.Window(
                picture: $0, room: room.size,
                cell: world.graphics?.cell ?? PictureCells.usualCell)
        }
    }

    /// Takes what the computer has drawn, if it is what is wanted.
    mutating func take(_ event: LocalEvent) { picture.take(event) }

    // MARK: Moving

    /// Takes a key that enlarges, shrinks or moves.
    mutating func press(_ key: Key, _ world: World) {
        guard let window = window(world) else { return }
        let page = window.room.height * 3 / 4
        switch key {
        case .char("z"), .char("+"), .char("="), .enter: zoom.step(1, window)
        case .char("-"): zoom.step(-1, window)
        case .char("0"): zoom.fit()
        case .char("w"): zoom.fitWidth(window)
        case .up, .char("k"): zoom.move(0, -2, window)
        case .down, .char("j"): zoom.move(0, 2, window)
        case .left, .char("h"): zoom.move(-6, 0, window)
        case .right, .char("l"): zoom.move(6, 0, window)
        case .pageUp, .ctrl("b"): zoom.move(0, -page, window)
        case .pageDown, .ctrl("f"), .char(" "): zoom.move(0, page, window)
        case .ctrl("u"): zoom.move(0, -window.room.height / 2, window)
        case .ctrl("d"): zoom.move(0, window.room.height / 2, window)
        case .home, .char("g"): zoom.moveToEnd(isTop: true)
        case .end, .char("G"): zoom.moveToEnd(isTop: false)
        default: break
        }
    }

    /// Enlarges or shrinks under the pointer, as maps do: away from the person is nearer to the picture.
    mutating func wheel(_ rows: Int, _ world: World) {
        guard let window = window(world) else { return }
        zoom.step(rows < 0 ? 1 : -1, at: world.pointer, window)
    }

    // MARK: Drawing

    /// Draws the row that tells what it is, in the first of several forms that fits, and how much of it is in sight.
    func drawTitle(_ canvas: inout Canvas, oneOf forms: [[(SafeText, Style)]], _ world: World) {
        let y = Self.room(world.size).height
        guard y < canvas.bounds.height else { return }
        let room = max(0, canvas.bounds.width - 2)
        let state = state(canvas.glyphs, world)
        let stateWidth = min(state.width, room)
        let left = max(0, room - stateWidth - 2)
        let fitting = forms.first { $0.reduce(0) { $0 + $1.0.width } <= left }
        canvas.spans(fitting ?? forms.last ?? [], x: 1, y: y, width: left)
        canvas.text(state, x: 1 + room - stateWidth, y: y, Style(.accent, .bold), width: stateWidth)
    }

    /// `200 % · ←→ 25 % · ↑↓ 60 %`.
    private func state(_ glyphs: Glyphs, _ world: World) -> SafeText {
        guard let window = window(world) else { return "" }
        let position = zoom.position(window)
        var parts: [SafeText] = ["\(zoom.percent) %"]
        if let x = position.x { parts.append("\(glyphs.arrowLeft)\(glyphs.arrowRight) \(x) %") }
        if let y = position.y { parts.append("\(glyphs.arrowUp)\(glyphs.arrowDown) \(y) %") }
        return parts.joined(separator: " \(glyphs.separator) ")
    }
}
