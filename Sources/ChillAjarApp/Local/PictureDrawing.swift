import Pictures
import TerminalUI

/// Draws pictures, or parts of them, as screens ask for them: on whatever thread it is called.
struct PictureDrawing: Sendable {
    /// Pixels that are decoded for one cell: enough for the halves and quarters it is drawn with, smoothed.
    private static let pixelsPerCell = (width: 4, height: 8)

    /// The colours of the terminal.
    let colours: PictureCells.Colours
    /// What stands behind a picture with transparent parts, 0xRRGGBB.
    let background: UInt32?

    /// The picture in a file.
    func drawn(_ request: PictureRequest, file path: String) -> Result<DrawnPicture, PictureError> {
        drawn(request) { box, part throws(PictureError) in try Pictures.decode(path: path, fitting: box, part: part) }
    }

    /// The picture in bytes.
    func drawn(_ request: PictureRequest, bytes: [UInt8]) -> Result<DrawnPicture, PictureError> {
        drawn(request) { box, part throws(PictureError) in try Pictures.decode(bytes: bytes, fitting: box, part: part) }
    }

    private func drawn(
        _ request: PictureRequest, _ decode: (PictureSize, (PictureSize) -> PictureArea) throws(PictureError) -> Pixels
    ) -> Result<DrawnPicture, PictureError> {
        Result { () throws(PictureError) in
            var picture = PictureSize(width: 1, height: 1)
            let pixels = try decode(box(request)) { size in
                picture = size
                return request.area(of: size)
            }
            let cells = PictureCells.render(
                pixels, columns: request.columns, rows: request.rows, fills: request.part != nil,
                cell: request.graphics?.cell ?? PictureCells.usualCell, colours: colours, background: background)
            return DrawnPicture(cells, request.graphics.flatMap { image(of: pixels, over: cells, $0) }, of: picture)
        }
    }

    /// The most pixels that are of use: what the cells show, or the terminal itself.
    private func box(_ request: PictureRequest) -> PictureSize {
        let columns = min(1000, max(1, request.columns))
        let rows = min(1000, max(1, request.rows))
        let cells = PictureSize(width: columns * Self.pixelsPerCell.width, height: rows * Self.pixelsPerCell.height)
        guard let graphics = request.graphics else { return cells }
        let shown = PictureSize(width: columns * graphics.cellWidth, height: rows * graphics.cellHeight)
        return shown.width >= cells.width ? shown.shrunk(to: max(graphics.pixelLimit, cells.width * cells.height)) : cells
    }

    /// The same for a terminal that shows pixels; nil where they are too many.
    private func image(of pixels: Pixels, over cells: PictureCells, _ graphics: TerminalGraphics) -> GraphicsImage? {
        let opaque = pixels.composed(over: background ?? 0)
        switch graphics.form {
        case .kitty: return (try? opaque.encodePNG()).map(GraphicsImage.init(png:))
        case .sixel:
            let count = cells.columns * graphics.cellWidth * cells.rows * graphics.cellHeight
            guard count <= graphics.pixelLimit else { return nil }
            return opaque.encodeSixels(columns: cells.columns, rows: cells.rows, cell: graphics.cell).map(
                GraphicsImage.init(sixel:))
        }
    }
}

extension PictureSize {
    /// A size of the same shape with at most so many pixels.
    fileprivate func shrunk(to limit: Int) -> PictureSize {
        guard width * height > limit else { return self }
        let share = (Double(limit) / Double(width * height)).squareRoot()
        return PictureSize(width: Int(Double(width) * share), height: Int(Double(height) * share))
    }
}
