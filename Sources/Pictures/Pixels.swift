/// A decoded picture: red, green, blue and alpha, eight bits each, alpha not multiplied in, row by row from the top left.
public struct Pixels: Sendable, Equatable {
    /// Pixels in a row, at least 1.
    public let width: Int
    /// Rows, at least 1.
    public let height: Int
    /// `width * height * 4` bytes.
    public let bytes: [UInt8]

    /// Pixels from their bytes; a count that does not fit the size is a programmer's error.
    public init(width: Int, height: Int, bytes: [UInt8]) {
        precondition(width > 0 && height > 0 && bytes.count == width * height * 4, "bytes do not fit the size")
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// Width and height.
    public var size: PictureSize { PictureSize(width: width, height: height) }

    /// The same picture on a ground of one colour (0xRRGGBB), without alpha.
    public func composed(over ground: UInt32) -> Pixels {
        if isOpaque { return self }
        let ground = [ground >> 16 & 255, ground >> 8 & 255, ground & 255]
        var bytes = bytes
        for start in stride(from: 0, to: bytes.count, by: 4) {
            let alpha = UInt32(bytes[start + 3])
            for channel in 0..<3 {
                bytes[start + channel] = UInt8(
                    (UInt32(bytes[start + channel]) * alpha + ground[channel] * (255 - alpha) + 127) / 255)
            }
            bytes[start + 3] = 255
        }
        return Pixels(width: width, height: height, bytes: bytes)
    }

    private var isOpaque: Bool {
        bytes.withUnsafeBytes { bytes in
            var place = 3
            while place < bytes.count, bytes[place] == 255 { place += 4 }
            return place >= bytes.count
        }
    }
}
