import Pictures

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
            let box = PictureSize(
                width: min(1000, max(1, request.columns)) * Self.pixelsPerCell.width,
                height: min(1000, max(1, request.rows)) * Self.pixelsPerCell.height)
            var picture = box
            let pixels = try decode(box) { size in
                picture = size
                return request.area(of: size)
            }
            let cells = PictureCells.render(
                pixels, columns: request.columns, rows: request.rows, fills: request.part != nil, colours: colours,
                background: background)
            return DrawnPicture(cells, of: picture)
        }
    }
}
