import Pictures
import Testing

/// A trap would end the whole run: that these finish is the point.
@Suite struct HostileBytesTests {
    private static func samples() throws -> [[UInt8]] {
        let scene = TestPictures.scene(width: 61, height: 47)
        let jpeg = try scene.encodeJPEG(quality: 80)
        return [
            jpeg,
            try scene.encodePNG(),
            TestPictures.jpeg(jpeg, withTIFF: TestPictures.tiff(orientation: 7, bigEndian: false)),
            JPEGWriter(components: [10, 200, 30, 40], hasAdobeMarker: true).file(),
            JPEGWriter(components: [90], isProgressive: true, scans: 20).file(),
            PNGWriter(
                width: 2, height: 2, colourType: 0, isInterlaced: true, extras: [("eXIf", TestPictures.tiff(orientation: 5))]
            )
            .file(rows: [0, 10, 0, 20, 0, 30, 40]),
            PNGWriter(width: 3, height: 1, depth: 2, colourType: 3, extras: [("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [9])])
                .file(rows: [0, 0x10]),
        ]
    }

    @Test("A file cut anywhere is refused as cut", arguments: 0..<4)
    func cut(sample: Int) throws {
        let file = try Self.samples()[sample]
        let ends = Array(stride(from: 64, to: file.count, by: 64)) + [file.count - 1, file.count - 2, file.count - 3]
        for end in ends {
            #expect(throws: PictureError.truncated, "cut at \(end) of \(file.count)") {
                try Pictures.verify(bytes: Array(file.prefix(end)))
            }
            #expect(throws: PictureError.truncated, "cut at \(end) of \(file.count)") {
                try Pictures.decode(bytes: Array(file.prefix(end)))
            }
        }
    }

    @Test("Changed bytes give a picture or an error", arguments: 0..<7)
    func changed(sample: Int) throws {
        let file = try Self.samples()[sample]
        var generator = SeededGenerator(state: UInt64(sample))
        var refused = 0
        for _ in 0..<400 {
            let bytes = mutated(file, with: &generator)
            do {
                let pixels = try Pictures.decode(bytes: bytes, fitting: PictureSize(width: 40, height: 40))
                #expect(pixels.width <= 40 && pixels.height <= 40 && pixels.bytes.count == pixels.width * pixels.height * 4)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }

    @Test(
        "Noise behind a picture's first bytes gives an error",
        arguments: [[0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]] as [[UInt8]])
    func noise(signature: [UInt8]) {
        var generator = SeededGenerator(state: 42)
        for length in stride(from: 0, to: 4_000, by: 40) {
            let bytes = signature + (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            #expect(throws: PictureError.self) { try Pictures.verify(bytes: bytes) }
        }
    }

    /// A few bytes changed, taken out, or put in twice.
    private func mutated(_ file: [UInt8], with generator: inout SeededGenerator) -> [UInt8] {
        var bytes = file
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 3..<bytes.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
            case 2: bytes[place] = 0xFF
            default: bytes[place] = .random(in: .min ... .max, using: &generator)
            }
        }
        return bytes
    }
}
