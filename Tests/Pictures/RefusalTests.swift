import Pictures
import Testing

@Suite struct RefusalTests {
    @Test("A picture above forty megapixels is refused by its header, with its size")
    func tooLarge() {
        let jpeg = JPEGWriter(components: [1, 2, 3], width: 10_000, height: 4_001).file()
        let expected = PictureError.tooManyPixels(width: 10_000, height: 4_001, limit: 40_000_000)
        #expect(throws: expected) { try Pictures.inspect(bytes: jpeg) }
        #expect(throws: expected) { try Pictures.decode(bytes: jpeg, fitting: PictureSize(width: 1, height: 1)) }
        let largest = JPEGWriter(components: [1], width: 65_535, height: 65_535).file()
        #expect(throws: PictureError.tooManyPixels(width: 65_535, height: 65_535, limit: 40_000_000)) {
            try Pictures.verify(bytes: largest)
        }
        let png = PNGWriter(width: 2_000_000_000, height: 2_000_000_000).file(rows: [0])
        #expect(throws: PictureError.tooManyPixels(width: 2_000_000_000, height: 2_000_000_000, limit: 40_000_000)) {
            try Pictures.inspect(bytes: png)
        }
    }

    @Test("A header that promises more than the file has is refused when decoded")
    func promises() throws {
        let jpeg = JPEGWriter(components: [1, 2, 3], width: 5_000, height: 5_000).file()
        #expect(try Pictures.inspect(bytes: jpeg).width == 5_000)
        #expect(throws: PictureError.self) { try Pictures.verify(bytes: jpeg) }
        let png = PNGWriter(width: 5_000, height: 5_000).file(rows: [0, 1, 2, 3, 4])
        #expect(throws: PictureError.self) { try Pictures.verify(bytes: png) }
    }

    @Test("A progressive JPEG of hundreds of scans is refused")
    func scans() throws {
        let few = JPEGWriter(components: [90], isProgressive: true, scans: 3).file()
        #expect(try Pictures.verify(bytes: few) == .jpeg)
        let many = JPEGWriter(components: [90], isProgressive: true, scans: 400).file()
        #expect(throws: PictureError.self) { try Pictures.verify(bytes: many) }
    }

    @Test("Bytes that are no picture are refused, and so are none at all")
    func noPicture() {
        #expect(throws: PictureError.notAPicture) { try Pictures.verify(bytes: Array("halo".utf8)) }
        #expect(throws: PictureError.notAPicture) { try Pictures.decode(bytes: Array("%PDF-1.4 %%EOF".utf8)) }
        #expect(throws: PictureError.empty) { try Pictures.verify(bytes: []) }
        #expect(throws: PictureError.empty) { try Pictures.decode(bytes: []) }
    }

    @Test("A PDF is verified by its two ends")
    func pdf() throws {
        let body = Array("%PDF-1.7\n1 0 obj\n".utf8)
        #expect(try Pictures.verify(bytes: body + Array("%%EOF\n".utf8)) == .pdf)
        #expect(throws: PictureError.truncated) { try Pictures.verify(bytes: body) }
        #expect(throws: PictureError.truncated) {
            try Pictures.verify(bytes: body + Array("%%EOF".utf8) + [UInt8](repeating: 32, count: 2_000))
        }
    }

    @Test("A PNG with a wrong checksum is broken")
    func checksum() throws {
        var file = try TestPictures.scene(width: 20, height: 20).encodePNG()
        file[file.count - 20] ^= 1
        do {
            try Pictures.verify(bytes: file)
            Issue.record("a damaged file was accepted")
        } catch {
            guard case .broken(let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(!reason.isEmpty)
        }
    }
}
