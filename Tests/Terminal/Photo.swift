import FoundationEssentials
import Pictures
import Testing

/// Files that a pelanggan sends as proof.
enum Photo {
    /// A photo of 2 to 4 MB as a telephone makes it: lying on its side, with the EXIF orientation 6 that says how to turn it.
    /// Turned upright, its upper half is red and its lower half blue.
    static func sideways() throws -> [UInt8] {
        let (width, height) = (2000, 1500)
        var bytes = [UInt8](repeating: 255, count: width * height * 4)
        var noise: UInt32 = 0x2545_F491
        for pixel in 0..<(width * height) {
            // Noise cannot be compressed, as little as the grain of a photo can; xorshift, so that it is the same every time.
            noise ^= noise << 13
            noise ^= noise >> 17
            noise ^= noise << 5
            let isRed = pixel % width < width / 2
            let grain = UInt8(truncatingIfNeeded: noise) / 2
            bytes[pixel * 4] = isRed ? 128 + grain : grain
            bytes[pixel * 4 + 1] = UInt8(truncatingIfNeeded: noise >> 8) / 2
            bytes[pixel * 4 + 2] = isRed ? UInt8(truncatingIfNeeded: noise >> 16) / 2 : 128 + grain
        }
        let jpeg = try Pixels(width: width, height: height, bytes: bytes).encodeJPEG(quality: 95)
        let photo = Array(jpeg[..<2]) + orientation(6) + Array(jpeg[2...])
        try #require((2_000_000...4_000_000).contains(photo.count), "\(photo.count) bytes")
        return photo
    }

    /// A PDF without pages.
    static let pdf = pdf(remark: "kosong")

    /// A PDF without pages, with a remark that nobody sees.
    static func pdf(remark: String) -> [UInt8] {
        Array(
            """
            %PDF-1.4
            % \(remark)
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
            trailer<</Root 1 0 R>>
            %%EOF

            """.utf8)
    }

    /// A segment APP1 with one tag, Orientation (Exif 2.3, 4.5.4 and 4.6.4), in big-endian order.
    private static func orientation(_ value: UInt8) -> [UInt8] {
        let exif: [UInt8] =
            Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8] + [0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0] + [0, 0, 0, 0]
        return [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
    }
}
