import Pictures
import Testing

@Suite struct DecodingTests {
    @Test("A PNG comes back as it was written, alpha included")
    func pngRoundTrip() throws {
        let pixels = Pixels(width: 2, height: 2, bytes: [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 1, 9, 8, 7, 255])
        #expect(try Pictures.decode(bytes: pixels.encodePNG()) == pixels)
    }

    @Test("A JPEG comes back nearly as it was written")
    func jpegRoundTrip() throws {
        let pixels = TestPictures.halves(0xC02040, 0x2040C0, width: 32, height: 16)
        let decoded = try Pictures.decode(bytes: pixels.encodeJPEG(quality: 95))
        #expect(decoded.size == pixels.size)
        #expect(decoded.isNear(0xC02040, x: 2, y: 2))
        #expect(decoded.isNear(0x2040C0, x: 29, y: 13))
    }

    @Test("What is transparent is white in a JPEG")
    func jpegOnWhite() throws {
        let clear = Pixels(width: 8, height: 8, bytes: [UInt8](repeating: 0, count: 256))
        #expect(try Pictures.decode(bytes: clear.encodeJPEG()).isNear(0xFFFFFF, x: 4, y: 4))
    }

    @Test("A picture too wide for a JPEG is told, not written")
    func tooWideForJPEG() {
        let wide = Pixels(width: 70_000, height: 1, bytes: [UInt8](repeating: 255, count: 280_000))
        #expect(throws: PictureError.broken(reason: "Maximum supported image dimension is 65500 pixels")) {
            try wide.encodeJPEG()
        }
    }

    @Test(
        "Every kind of PNG is read",
        arguments: [
            // 16 bits of grey; a palette with one transparent colour; one bit of grey; grey with alpha; colour.
            (PNGWriter(width: 1, height: 1, depth: 16, colourType: 0), [0, 0x80, 0x00], [128, 128, 128, 255]),
            (
                PNGWriter(
                    width: 1, height: 1, colourType: 3, extras: [("PLTE", [1, 2, 3, 200, 100, 50]), ("tRNS", [255, 64])]),
                [0, 1], [200, 100, 50, 64]
            ),
            (PNGWriter(width: 1, height: 1, depth: 1, colourType: 0), [0, 0x80], [255, 255, 255, 255]),
            (PNGWriter(width: 1, height: 1, colourType: 4), [0, 77, 10], [77, 77, 77, 10]),
            (PNGWriter(width: 1, height: 1, colourType: 2), [0, 9, 8, 7], [9, 8, 7, 255]),
        ] as [(PNGWriter, [UInt8], [UInt8])])
    func pngKinds(writer: PNGWriter, rows: [UInt8], rgba: [UInt8]) throws {
        #expect(try Pictures.decode(bytes: writer.file(rows: rows)).bytes == rgba)
    }

    @Test("An interlaced PNG is put in order, whole and made smaller")
    func interlaced() throws {
        // Adam7 of 2 by 2: the first pixel, then its right neighbour, then the second row.
        let file = PNGWriter(width: 2, height: 2, colourType: 0, isInterlaced: true).file(rows: [0, 10, 0, 20, 0, 30, 40])
        #expect(
            try Pictures.decode(bytes: file).bytes.enumerated().filter { $0.offset % 4 == 0 }.map(\.element) == [10, 20, 30, 40])
        #expect(try Pictures.decode(bytes: file, fitting: PictureSize(width: 1, height: 1)).bytes == [25, 25, 25, 255])
    }

    @Test(
        "Every kind of JPEG is read",
        arguments: [
            (JPEGWriter(components: [200]), 0xC8C8C8),
            (JPEGWriter(components: [200, 128, 128]), 0xC8C8C8),
            (JPEGWriter(components: [200], isProgressive: true), 0xC8C8C8),
            // Inks: none at all, cyan, and black; plain and as Adobe stores them.
            (JPEGWriter(components: [0, 0, 0, 0]), 0xFFFFFF),
            (JPEGWriter(components: [255, 0, 0, 0]), 0x00FFFF),
            (JPEGWriter(components: [0, 0, 0, 255]), 0x000000),
            (JPEGWriter(components: [0, 255, 255, 255], hasAdobeMarker: true), 0x00FFFF),
            (JPEGWriter(components: [255, 255, 255, 0], hasAdobeMarker: true), 0x000000),
        ] as [(JPEGWriter, UInt32)])
    func jpegKinds(writer: JPEGWriter, colour: UInt32) throws {
        #expect(try Pictures.decode(bytes: writer.file()).isNear(colour, x: 3, y: 3))
    }

    @Test("A smaller picture has the mean of the pixels that fall together")
    func mean() throws {
        let checked = Pixels(width: 2, height: 2, bytes: [0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 255])
        let box = PictureSize(width: 1, height: 1)
        #expect(try Pictures.decode(bytes: checked.encodePNG(), fitting: box).bytes == [128, 128, 128, 255])
        let half = Pixels(width: 2, height: 1, bytes: [255, 0, 0, 0, 0, 0, 255, 255])
        #expect(try Pictures.decode(bytes: half.encodePNG(), fitting: box).bytes == [0, 0, 255, 128])
    }

    @Test("A JPEG is made as small as asked, at any ratio", arguments: [1, 3, 7, 8, 9, 50, 99, 100, 101, 199, 200, 1_000])
    func fits(side: Int) throws {
        let file = try TestPictures.halves(0xFF0000, 0x0000FF, width: 200, height: 100).encodeJPEG()
        let decoded = try Pictures.decode(bytes: file, fitting: PictureSize(width: side, height: side))
        #expect(decoded.size == PictureSize(width: min(side, 200), height: max(1, (min(side, 200) + 1) / 2)))
        if side > 2 { #expect(decoded.isNear(0xFF0000, x: 0, y: 0) && decoded.isNear(0x0000FF, x: decoded.width - 1, y: 0)) }
    }
}

extension Pixels {
    /// Whether a pixel has the colour, but for what a JPEG loses.
    func isNear(_ colour: UInt32, x: Int, y: Int) -> Bool {
        zip(bytes[(y * width + x) * 4..<(y * width + x) * 4 + 4], TestPictures.rgba(colour)).allSatisfy {
            abs(Int($0) - Int($1)) <= 12
        }
    }
}
