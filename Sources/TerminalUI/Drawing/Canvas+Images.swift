/// A picture of pixels that was laid upon cells, with the cells as they were then.
struct LaidImage: Sendable {
    let placed: PlacedImage
    let cells: [Cell]
}

extension Canvas {
    /// Lays a picture of pixels upon cells that show the same. Where anything is drawn over them afterwards, or a part of them is
    /// out of sight, the cells alone are shown: what covers a picture covers all of it.
    public mutating func image(_ image: GraphicsImage, over rect: Rect) {
        let place = visible(rect)
        guard !place.isEmpty, place.width == rect.width, place.height == rect.height else { return }
        images.append(LaidImage(placed: PlacedImage(image, over: place), cells: grid.cells(in: place)))
    }

    /// The pictures over which nothing was drawn.
    var uncoveredImages: [PlacedImage] {
        images.filter { grid.cells(in: $0.placed.rect) == $0.cells }.map(\.placed)
    }
}

extension Grid {
    /// The cells of a part that lies within, row after row.
    fileprivate func cells(in rect: Rect) -> [Cell] {
        (rect.y..<rect.bottom).flatMap { cells[$0 * width + rect.x..<$0 * width + rect.right] }
    }
}
