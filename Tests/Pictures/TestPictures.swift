import Pictures

/// Pictures to test with.
enum TestPictures {
    /// A picture with edges, a slope of colours and nothing symmetric.
    static func scene(width: Int, height: Int, seed: Int = 0) -> Pixels {
        var bytes: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let isInside = (x * 3 + seed * 7) % width < width / 3 && y * 2 > height / 2
                bytes +=
                    isInside
                    ? [20, 40, UInt8(seed * 50 % 256), 255] : [UInt8(x * 255 / width), UInt8(y * 255 / height), 128, 255]
            }
        }
        return Pixels(width: width, height: height, bytes: bytes)
    }

    /// One colour (0xRRGGBB) at the left, one at the right.
    static func halves(_ left: UInt32, _ right: UInt32, width: Int, height: Int) -> Pixels {
        let row = (0..<width).flatMap { rgba($0 < width / 2 ? left : right) }
        return Pixels(width: width, height: height, bytes: (0..<height).flatMap { _ in row })
    }

    static func rgba(_ colour: UInt32) -> [UInt8] {
        [UInt8(colour >> 16 & 255), UInt8(colour >> 8 & 255), UInt8(colour & 255), 255]
    }

    /// An EXIF block's TIFF structure with nothing but the orientation.
    static func tiff(orientation: UInt8, bigEndian: Bool = true) -> [UInt8] {
        bigEndian
            ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
            : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    }

    /// The JPEG with an APP1 segment after its first marker, as cameras write it.
    static func jpeg(_ jpeg: [UInt8], withTIFF tiff: [UInt8]) -> [UInt8] {
        let body = Array("Exif\0\0".utf8) + tiff
        let length = body.count + 2
        return jpeg.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + body + jpeg.dropFirst(2)
    }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
