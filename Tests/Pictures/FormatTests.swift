import Pictures
import Testing

@Suite struct FormatTests {
    @Test(
        "A format is told by its first bytes",
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], PictureFormat.jpeg),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
            (Array("%PDF-1.7\n".utf8), .pdf),
        ])
    func sniffs(bytes: [UInt8], format: PictureFormat) {
        #expect(PictureFormat.sniff(bytes) == format)
    }

    @Test(
        "Other bytes are no format, nor is a beginning that is too short",
        arguments: [
            [], [0xFF], [0xFF, 0xD8], Array("GIF89a".utf8), Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47], Array(" %PDF-1.7".utf8),
        ])
    func sniffsNothing(bytes: [UInt8]) {
        #expect(PictureFormat.sniff(bytes) == nil)
    }

    @Test("A size fits into a box without losing its shape, and is never enlarged")
    func fits() {
        let wide = PictureSize(width: 4_000, height: 3_000)
        #expect(wide.fitted(into: PictureSize(width: 400, height: 400)) == PictureSize(width: 400, height: 300))
        #expect(wide.turned.fitted(into: PictureSize(width: 400, height: 400)) == PictureSize(width: 300, height: 400))
        #expect(wide.fitted(into: PictureSize(width: 8_000, height: 8_000)) == wide)
        #expect(
            PictureSize(width: 5_000, height: 2).fitted(into: PictureSize(width: 10, height: 10))
                == PictureSize(width: 10, height: 1))
        #expect(PictureSize(width: 0, height: -3) == PictureSize(width: 1, height: 1))
    }
}
