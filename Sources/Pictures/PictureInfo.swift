/// A width and a height in pixels, both at least 1.
public struct PictureSize: Sendable, Hashable {
    /// Pixels from left to right.
    public let width: Int
    /// Pixels from top to bottom.
    public let height: Int

    /// A size; what is below 1 becomes 1.
    public init(width: Int, height: Int) {
        self.width = max(1, width)
        self.height = max(1, height)
    }

    /// Width and height exchanged.
    public var turned: PictureSize { PictureSize(width: height, height: width) }

    /// The largest size of the same shape within `box`, never larger than this one.
    public func fitted(into box: PictureSize) -> PictureSize {
        if width <= box.width && height <= box.height { return self }
        if width * box.height > height * box.width {
            return PictureSize(width: box.width, height: (height * box.width + width / 2) / width)
        }
        return PictureSize(width: (width * box.height + height / 2) / height, height: box.height)
    }
}

/// What the header of a picture says.
public struct PictureInfo: Sendable, Equatable {
    /// JPEG or PNG, by content.
    public let format: PictureFormat
    /// The size as stored, before it is turned upright.
    public let stored: PictureSize
    /// How the stored picture has to be turned.
    public let orientation: Orientation

    /// The width of the upright picture.
    public var width: Int { upright.width }
    /// The height of the upright picture.
    public var height: Int { upright.height }
    /// The size of the upright picture.
    public var upright: PictureSize { orientation.exchangesSides ? stored.turned : stored }
}
