import CPictures

/// A part of a picture in its pixels, as it stands upright: never empty, and within the picture.
public struct PictureArea: Sendable, Hashable {
    /// The leftmost column of pixels, from 0.
    public let x: Int
    /// The topmost row of pixels, from 0.
    public let y: Int
    /// Width and height.
    public let size: PictureSize

    /// What of the wanted pixels lies within a picture; the nearest pixel where none does.
    public init(x: Int, y: Int, width: Int, height: Int, within picture: PictureSize) {
        self.x = min(max(0, x), picture.width - 1)
        self.y = min(max(0, y), picture.height - 1)
        size = PictureSize(
            width: min(max(1, width), picture.width - self.x), height: min(max(1, height), picture.height - self.y))
    }

    /// All of a picture.
    public init(all picture: PictureSize) {
        self.init(x: 0, y: 0, width: picture.width, height: picture.height, within: picture)
    }

    var part: cpictures_part {
        cpictures_part(x: UInt32(x), y: UInt32(y), width: UInt32(size.width), height: UInt32(size.height))
    }
}
