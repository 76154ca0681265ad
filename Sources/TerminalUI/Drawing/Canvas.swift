/// Draws into a grid, within a rectangle and in its coordinates: what lies outside is left out.
public struct Canvas: Sendable {
    /// Where text stands in its room.
    public enum Alignment: Sendable {
        /// At the left.
        case left
        /// In the middle.
        case center
        /// At the right.
        case right
    }

    /// The signs to draw with.
    public let glyphs: Glyphs
    /// What a field says that could not take so many characters, as it takes no more than some.
    public var saysLeftOut: @Sendable (_ leftOut: Int, _ most: Int) -> SafeText = { "\($1)/\($1) (-\($0))" }
    /// What everything drawn from here on lies upon whose style says nothing else; what a part sets ends with the part (``sub(_:_:)``).
    public var surface: Role?
    var grid: Grid
    var hits: [HitRegion] = []
    var images: [LaidImage] = []
    var screenCursor: Point?
    /// Where local (0, 0) lies and how far local coordinates go, which may be beyond what is visible.
    private var area: Rect
    /// What may be drawn on, in cells of the grid.
    private var clip: Rect

    /// A canvas over a new grid of blanks.
    public init(width: Int, height: Int, glyphs: Glyphs = .unicode) {
        self.glyphs = glyphs
        grid = Grid(width: width, height: height)
        area = Rect(x: 0, y: 0, width: width, height: height)
        clip = area
    }

    /// The room there is, from (0, 0).
    public var bounds: Rect { Rect(x: 0, y: 0, width: area.width, height: area.height) }

    /// Where the terminal's cursor shall stand, in local coordinates; hidden where it would be out of sight.
    public var cursor: Point? {
        get { screenCursor.map { Point(x: $0.x - area.x, y: $0.y - area.y) } }
        set {
            let point = newValue.map { Point(x: $0.x + area.x, y: $0.y + area.y) }
            screenCursor = point.flatMap { clip.contains($0.x, $0.y) ? $0 : nil }
        }
    }

    /// The finished picture.
    public consuming func finish() -> Frame {
        Frame(grid: grid, cursor: screenCursor, hits: hits, images: uncoveredImages)
    }

    /// Draws within a part, whose top left is (0, 0) meanwhile.
    public mutating func sub(_ rect: Rect, _ draw: (inout Canvas) -> Void) {
        let outer = (area, clip, surface)
        area = rect.offset(x: area.x, y: area.y)
        clip = clip.intersection(area)
        draw(&self)
        (area, clip, surface) = outer
    }

    /// Makes a part clickable.
    public mutating func hit(_ rect: Rect, id: HitID) {
        let visible = visible(rect)
        if !visible.isEmpty { hits.append(HitRegion(rect: visible, id: id)) }
    }

    /// The part of a local rectangle that can be seen, in cells of the grid.
    func visible(_ rect: Rect) -> Rect { rect.offset(x: area.x, y: area.y).intersection(clip) }

    /// Puts one cell.
    public mutating func cell(_ x: Int, _ y: Int, _ cell: Cell) {
        put(glyphs.drawn(cell.glyph), width: cell.glyph.width, x, y, cell.style)
    }

    mutating func put(_ glyph: Glyph, width: Int, _ x: Int, _ y: Int, _ style: Style) {
        let column = x + area.x
        let row = y + area.y
        guard clip.contains(column, row), !glyph.isContinuation else { return }
        let style = laid(style)
        if width == 2, !clip.contains(column + 1, row) {
            grid.put(.space, width: 1, column, row, style)
        } else {
            let drawnWidth = glyph.width
            grid.put(glyph, width: drawnWidth, column, row, style)
            if drawnWidth < width { grid.put(.space, width: 1, column + 1, row, style) }
        }
    }

    /// Fills a part with blanks of a style.
    public mutating func fill(_ rect: Rect, _ style: Style = Style(.text), glyph: SafeText = " ") {
        let sign = glyph.glyphs.first.map(glyphs.drawn) ?? .space
        let style = laid(style)
        let part = visible(rect)
        for row in part.y..<part.bottom {
            for column in part.x..<part.right { grid.put(sign, width: 1, column, row, style) }
        }
    }

    private func laid(_ style: Style) -> Style { style.surface == nil ? style.on(surface) : style }

    /// Gives all cells of a part another style.
    public mutating func restyle(_ rect: Rect, _ style: Style) {
        eachStyle(rect) { $0 = style }
    }

    /// Lays a part upon a role (``Style/on(_:)``): a selected row keeps the colours of its words.
    public mutating func highlight(_ rect: Rect, _ role: Role) {
        eachStyle(rect) { $0.surface = role }
    }

    /// Whether nothing stands in a part but the frames of panes.
    public func isBare(_ rect: Rect) -> Bool {
        let part = visible(rect)
        return (part.y..<part.bottom).allSatisfy { row in
            grid.cells[row * grid.width + part.x..<row * grid.width + part.right].allSatisfy {
                $0 == .blank || $0.style.role == .border || $0.style.role == .borderFocused
            }
        }
    }

    private mutating func eachStyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let part = visible(rect)
        for row in part.y..<part.bottom {
            for column in part.x..<part.right { change(&grid.cells[row * grid.width + column].style) }
        }
    }
}
