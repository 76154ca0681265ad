/// How a terminal shows pictures of pixels, as it has told itself.
public struct TerminalGraphics: Sendable, Hashable {
    /// The language it understands.
    public enum Form: Sendable, Hashable {
        /// kitty's protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol/): the picture lies upon the cells.
        case kitty
        /// DEC's sixels: the picture takes the place of the cells.
        case sixel
    }

    /// The language it understands.
    public var form: Form
    /// Pixels from one column to the next.
    public var cellWidth: Int
    /// Pixels from one row to the next.
    public var cellHeight: Int
    /// No picture has more pixels: fewer over a network, where each costs time.
    public var pixelLimit: Int

    /// A terminal that shows pictures, on cells of a size.
    public init(_ form: Form, cellWidth: Int, cellHeight: Int, pixelLimit: Int) {
        self.form = form
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
        self.pixelLimit = pixelLimit
    }
}

/// A picture of pixels, written as a terminal takes it.
public struct GraphicsImage: Sendable, Hashable {
    /// The bytes, by language.
    public enum Content: Sendable, Hashable {
        /// A PNG file in base64, for kitty.
        case png([UInt8])
        /// A whole sequence of sixels.
        case sixel([UInt8])
    }

    /// The bytes.
    public let content: Content

    /// A picture from a PNG file. Takes its time: not for the thread that draws.
    public init(png: [UInt8]) { content = .png(Base64.encoded(png)) }

    /// A picture from a whole sequence of sixels.
    public init(sixel: [UInt8]) { content = .sixel(sixel) }
}

/// Where a picture of pixels stands on the screen.
public struct PlacedImage: Sendable, Hashable {
    /// The cells that it covers.
    public var rect: Rect
    /// The picture.
    public var image: GraphicsImage

    /// A picture over cells.
    public init(_ image: GraphicsImage, over rect: Rect) {
        self.rect = rect
        self.image = image
    }
}
