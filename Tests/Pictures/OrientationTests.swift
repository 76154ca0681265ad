import Pictures
import Testing

@Suite struct OrientationTests {
    @Test(
        "Each of the eight orientations is turned upright",
        arguments: [
            (1, ["ABC", "DEF"]), (2, ["CBA", "FED"]), (3, ["FED", "CBA"]), (4, ["DEF", "ABC"]),
            (5, ["AD", "BE", "CF"]), (6, ["DA", "EB", "FC"]), (7, ["FC", "EB", "DA"]), (8, ["CF", "BE", "AD"]),
        ] as [(UInt8, [String])])
    func turns(orientation: UInt8, upright: [String]) throws {
        let writer = PNGWriter(
            width: 3, height: 2, colourType: 0, extras: [("eXIf", TestPictures.tiff(orientation: orientation))])
        let file = writer.file(rows: [0] + Array("ABC".utf8) + [0] + Array("DEF".utf8))
        let pixels = try Pictures.decode(bytes: file)
        let letters = stride(from: 0, to: pixels.bytes.count, by: 4).map { pixels.bytes[$0] }
        #expect(letters == upright.flatMap(\.utf8))
        #expect(pixels.size == PictureSize(width: upright[0].count, height: upright.count))
        #expect(try Pictures.inspect(bytes: file).upright == pixels.size)
    }

    @Test("A photo from a phone held upright is shown upright, in both byte orders", arguments: [true, false])
    func photo(bigEndian: Bool) throws {
        let stored = TestPictures.halves(0xE01010, 0x1010E0, width: 64, height: 32)
        let file = TestPictures.jpeg(
            try stored.encodeJPEG(quality: 95), withTIFF: TestPictures.tiff(orientation: 6, bigEndian: bigEndian))
        let info = try Pictures.inspect(bytes: file)
        #expect(info.orientation == .turnedLeft && info.width == 32 && info.height == 64)
        let pixels = try Pictures.decode(bytes: file, fitting: PictureSize(width: 100, height: 32))
        #expect(pixels.size == PictureSize(width: 16, height: 32))
        #expect(pixels.isNear(0xE01010, x: 8, y: 1) && pixels.isNear(0x1010E0, x: 8, y: 30))
    }

    @Test(
        "A block that is not as the standard has it counts as upright",
        arguments: [
            [], [0x4D, 0x4D], TestPictures.tiff(orientation: 0), TestPictures.tiff(orientation: 9),
            [0x4D, 0x4D, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0xFF, 0xFF, 0x13, 0x01],
        ])
    func damaged(tiff: [UInt8]) throws {
        let file = TestPictures.jpeg(try TestPictures.scene(width: 16, height: 8).encodeJPEG(), withTIFF: tiff)
        #expect(try Pictures.inspect(bytes: file).orientation == .upright)
        #expect(try Pictures.decode(bytes: file).size == PictureSize(width: 16, height: 8))
    }
}
