import Pictures
import TerminalUI

/// What to draw a picture for; it comes back with what was drawn.
public struct PictureRequest: Hashable, Sendable {
    /// What it is a picture of, in the screen's own words.
    public var name: String
    /// Columns at the most.
    public var columns: Int
    /// Rows at the most.
    public var rows: Int
    /// The part that fills these cells; nil for the whole picture, as large as it fits into them.
    public var part: PicturePart?
    /// How the terminal shows pictures of pixels, where it does: then it is drawn so too.
    public var graphics: TerminalGraphics?

    /// A picture of so many cells at the most, or a part of one that fills them.
    public init(name: String, columns: Int, rows: Int, part: PicturePart? = nil, graphics: TerminalGraphics? = nil) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.part = part
        self.graphics = graphics
    }

    /// The pixels that are to be drawn, of a picture of this size.
    func area(of picture: PictureSize) -> PictureArea {
        guard let part else { return PictureArea(all: picture) }
        let x = Self.pixels(part.x, part.x + columns, of: picture.width, on: part.whole.width)
        let y = Self.pixels(part.y, part.y + rows, of: picture.height, on: part.whole.height)
        return PictureArea(x: x.lowerBound, y: y.lowerBound, width: x.count, height: y.count, within: picture)
    }

    /// The pixels that cells show in part or in whole.
    private static func pixels(_ first: Int, _ end: Int, of pixels: Int, on cells: Int) -> Range<Int> {
        let cells = max(1, cells)
        let start = max(0, first) * pixels / cells
        return start..<max(start + 1, (end * pixels + cells - 1) / cells)
    }
}

/// Which part of a picture is wanted, in the cells that the whole of it would take.
public struct PicturePart: Hashable, Sendable {
    /// The leftmost column of the part.
    public var x: Int
    /// The topmost row of the part.
    public var y: Int
    /// What the whole picture would take.
    public var whole: Size

    /// The part that begins at a column and a row.
    public init(x: Int, y: Int, whole: Size) {
        self.x = x
        self.y = y
        self.whole = whole
    }
}

/// A picture, or a part of one, as it was asked for.
public struct DrawnPicture: Sendable, Equatable {
    /// What is to be seen, in cells.
    public var cells: PictureCells
    /// The same in pixels, to be laid upon the cells.
    public var image: GraphicsImage?
    /// How large the whole picture is, in pixels, as it stands upright.
    public var picture: PictureSize

    /// Cells of a picture of a size, and the same in pixels.
    public init(_ cells: PictureCells, _ image: GraphicsImage? = nil, of picture: PictureSize) {
        self.cells = cells
        self.image = image
        self.picture = picture
    }
}

extension TerminalGraphics {
    /// A cell's shape, in pixels.
    var cell: PictureSize { PictureSize(width: cellWidth, height: cellHeight) }
}
