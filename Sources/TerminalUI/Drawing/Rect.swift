/// A rectangle of cells. Every operation clamps: no width or height is ever negative.
public struct Rect: Sendable, Hashable {
    /// The leftmost column.
    public var x: Int
    /// The topmost row.
    public var y: Int
    /// Columns.
    public let width: Int
    /// Rows.
    public let height: Int

    /// A rectangle; a negative width or height counts as 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The column after the last.
    public var right: Int { x + width }
    /// The row after the last.
    public var bottom: Int { y + height }
    /// Whether there is no cell in it.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Smaller by `margin` cells on every side.
    public func inset(by margin: Int) -> Rect { insetX(margin).insetY(margin) }

    /// Smaller by `margin` columns on the left and on the right.
    public func insetX(_ margin: Int) -> Rect {
        let margin = min(margin, width / 2)
        return Rect(x: x + margin, y: y, width: width - 2 * margin, height: height)
    }

    /// Smaller by `margin` rows at the top and at the bottom.
    public func insetY(_ margin: Int) -> Rect {
        let margin = min(margin, height / 2)
        return Rect(x: x, y: y + margin, width: width, height: height - 2 * margin)
    }

    /// The left `columns` and what is right of them.
    public func splitLeft(_ columns: Int) -> (left: Rect, right: Rect) {
        let columns = min(max(0, columns), width)
        return (
            Rect(x: x, y: y, width: columns, height: height),
            Rect(x: x + columns, y: y, width: width - columns, height: height)
        )
    }

    /// The right `columns` and what is left of them.
    public func splitRight(_ columns: Int) -> (left: Rect, right: Rect) {
        splitLeft(width - min(max(0, columns), width))
    }

    /// The top `rows` and what is below.
    public func splitTop(_ rows: Int) -> (top: Rect, bottom: Rect) {
        let rows = min(max(0, rows), height)
        return (
            Rect(x: x, y: y, width: width, height: rows),
            Rect(x: x, y: y + rows, width: width, height: height - rows)
        )
    }

    /// The bottom `rows` and what is above.
    public func splitBottom(_ rows: Int) -> (top: Rect, bottom: Rect) {
        splitTop(height - min(max(0, rows), height))
    }

    /// Whether a cell lies in it.
    public func contains(_ column: Int, _ row: Int) -> Bool {
        column >= x && column < right && row >= y && row < bottom
    }

    /// A rectangle of at most that size in the middle of this one.
    public func centered(width: Int, height: Int) -> Rect {
        let width = min(max(0, width), self.width)
        let height = min(max(0, height), self.height)
        return Rect(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }

    /// The cells in both; an empty rectangle when there are none.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }

    /// Moved by columns and rows.
    public func offset(x columns: Int, y rows: Int) -> Rect {
        Rect(x: x + columns, y: y + rows, width: width, height: height)
    }
}
