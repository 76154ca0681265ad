import CPictures

/// One character cell of a drawn picture.
public struct PictureCell: Sendable, Equatable {
    /// A space, a block, a half or a quarter: one column wide.
    public let scalar: Unicode.Scalar
    /// 0xRRGGBB, or nil for the terminal's own.
    public let foreground: UInt32?
    /// 0xRRGGBB, or nil for the terminal's own.
    public let background: UInt32?
}

/// A picture drawn in character cells.
public struct PictureCells: Sendable, Equatable {
    /// The colours that a terminal has.
    public enum Colours: Sendable, CaseIterable {
        /// Any.
        case truecolour
        /// Only the 240 of xterm's 256 that no theme changes, given as their RGB.
        case indexed256
        /// None: symbols alone, in the terminal's own two colours.
        case mono
    }

    /// Cells in a row.
    public let columns: Int
    /// Rows.
    public let rows: Int
    /// `columns * rows` cells, row by row.
    public let cells: [PictureCell]

    /// No screen has more columns or rows.
    private static let most = 1_000

    /// A cell's shape where nobody tells: twice as high as wide.
    public static let usualCell = PictureSize(width: 1, height: 2)

    /// Draws `pixels` as large as they fit into `columns` times `rows` cells of a shape; the
    /// result may have fewer of one, unless it `fills` them all, whatever its shape. `background` (0xRRGGBB) is what stands
    /// behind the picture; without it, what is transparent shows the terminal's own, taken to be dark.
    public static func render(
        _ pixels: Pixels, columns: Int, rows: Int, fills: Bool = false, cell: PictureSize = usualCell, colours: Colours,
        background: UInt32? = nil
    ) -> PictureCells {
        let room = PictureSize(width: min(columns, most), height: min(rows, most))
        let size = fills ? room : Self.size(of: pixels.size, columns: room.width, rows: room.height, cell: cell)
        let ground = background ?? 0
        let seen = colours == .mono ? pixels.composed(over: ground) : background.map(pixels.composed(over:)) ?? pixels
        let count = size.width * size.height
        let cells = [cpictures_cell](unsafeUninitializedCapacity: count) { buffer, filled in
            cpictures_cells(
                seen.bytes, UInt32(seen.width), UInt32(seen.height), UInt32(size.width), UInt32(size.height),
                colours.code, ground, buffer.baseAddress)
            filled = count
        }
        return PictureCells(columns: size.width, rows: size.height, cells: cells.map(PictureCell.init))
    }

    /// The cells that a picture takes, as large as it fits into `columns` times `rows` of them.
    public static func size(
        of picture: PictureSize, columns: Int, rows: Int, cell: PictureSize = usualCell
    ) -> PictureSize {
        let (columns, rows) = (min(max(columns, 1), most), min(max(rows, 1), most))
        // The picture's sides in pixels that are as wide and as high as a cell.
        let width = picture.width * cell.height
        let height = picture.height * cell.width
        if width * rows >= height * columns {
            return PictureSize(width: columns, height: min(rows, (columns * height + width / 2) / width))
        }
        return PictureSize(width: min(columns, (rows * width + height / 2) / height), height: rows)
    }
}

extension PictureCells.Colours {
    fileprivate var code: cpictures_colours {
        switch self {
        case .truecolour: .truecolour
        case .indexed256: .indexed
        case .mono: .mono
        }
    }
}

extension PictureCell {
    fileprivate init(_ cell: cpictures_cell) {
        self.init(
            scalar: Unicode.Scalar(cell.scalar) ?? " ",
            foreground: cell.foreground < 0 ? nil : UInt32(cell.foreground),
            background: cell.background < 0 ? nil : UInt32(cell.background))
    }
}
