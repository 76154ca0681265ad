import Pictures
import Testing

@Suite("A part of a picture")
struct PartTests {
    private let scene = TestPictures.scene(width: 60, height: 40)
    private let box = PictureSize(width: 1_000, height: 1_000)

    @Test("The pixels of a part are those of the picture there")
    func exact() throws {
        let part = try Pictures.decode(bytes: scene.encodePNG(), fitting: box) { size in
            PictureArea(x: 13, y: 7, width: 20, height: 11, within: size)
        }
        #expect(part.size == PictureSize(width: 20, height: 11))
        for y in 0..<11 {
            for x in 0..<20 { #expect(pixel(part, x, y) == pixel(scene, x + 13, y + 7)) }
        }
    }

    @Test("A part is made smaller as the whole is")
    func smaller() throws {
        let quarter = TestPictures.halves(0xC00000, 0x0000C0, width: 80, height: 40)
        let part = try Pictures.decode(bytes: quarter.encodePNG(), fitting: PictureSize(width: 10, height: 10)) { size in
            PictureArea(x: 20, y: 0, width: 40, height: 40, within: size)
        }
        #expect(part.size == PictureSize(width: 10, height: 10))
        #expect(part.isNear(0xC00000, x: 1, y: 5) && part.isNear(0x0000C0, x: 8, y: 5))
    }

    @Test("A part of a JPEG is in its place at every scale of the decoder", arguments: [640, 200, 100, 50, 25])
    func jpeg(side: Int) throws {
        let file = try TestPictures.halves(0xC00000, 0x0000C0, width: 640, height: 640).encodeJPEG(quality: 95)
        let part = try Pictures.decode(bytes: file, fitting: PictureSize(width: side, height: side)) { size in
            PictureArea(x: 240, y: 320, width: 160, height: 160, within: size)
        }
        let width = min(side, 160)
        #expect(part.size == PictureSize(width: width, height: width))
        #expect(part.isNear(0xC00000, x: width / 8, y: width / 2) && part.isNear(0x0000C0, x: width * 7 / 8, y: width / 2))
    }

    @Test("In each of the eight orientations a part is that of the upright picture", arguments: UInt8(1)...8)
    func orientations(orientation: UInt8) throws {
        let writer = PNGWriter(
            width: 3, height: 2, colourType: 0, extras: [("eXIf", TestPictures.tiff(orientation: orientation))])
        let file = writer.file(rows: [0] + Array("ABC".utf8) + [0] + Array("DEF".utf8))
        let whole = try Pictures.decode(bytes: file)
        for y in 0..<whole.height - 1 {
            for x in 0..<whole.width - 1 {
                let part = try Pictures.decode(bytes: file, fitting: box) { size in
                    PictureArea(x: x, y: y, width: 2, height: 2, within: size)
                }
                for (column, row) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                    #expect(pixel(part, column, row) == pixel(whole, x + column, y + row))
                }
            }
        }
    }

    @Test("What lies outside of the picture is not asked for")
    func outside() {
        let size = PictureSize(width: 10, height: 10)
        #expect(PictureArea(x: -5, y: 20, width: 100, height: 100, within: size).size == PictureSize(width: 10, height: 1))
        #expect(PictureArea(x: 4, y: 4, width: 0, height: -3, within: size).size == PictureSize(width: 1, height: 1))
    }

    private func pixel(_ pixels: Pixels, _ x: Int, _ y: Int) -> [UInt8] {
        let start = (y * pixels.width + x) * 4
        return Array(pixels.bytes[start..<start + 4])
    }
}
