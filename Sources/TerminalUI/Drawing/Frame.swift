/// What a click on a part of the screen means to whoever drew it.
public struct HitID: Sendable, Hashable {
    /// The kind of thing (`row`, `tab`, `button`).
    public var name: String
    /// Which of them.
    public var index: Int

    /// A kind of thing, and which of them.
    public init(_ name: String, _ index: Int = 0) {
        self.name = name
        self.index = index
    }
}

/// A part of the screen that can be clicked.
public struct HitRegion: Sendable, Hashable {
    /// Where, in cells of the whole screen.
    public var rect: Rect
    /// What was drawn there.
    public var id: HitID
}

/// A finished picture of the screen.
public struct Frame: Sendable, Hashable {
    /// The cells.
    public var grid: Grid
    /// Where the terminal's cursor stands; none when it is hidden.
    public var cursor: Point?
    /// What can be clicked, in the order it was drawn.
    public var hits: [HitRegion]
    /// The pictures of pixels upon the cells, for terminals that show such.
    public var images: [PlacedImage] = []

    /// What was drawn last at a cell.
    public func hit(at x: Int, _ y: Int) -> HitID? {
        hits.last { $0.rect.contains(x, y) }?.id
    }
}

/// A column and a row.
public struct Point: Sendable, Hashable {
    /// The column, from 0.
    public var x: Int
    /// The row, from 0.
    public var y: Int

    /// A column and a row.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}
