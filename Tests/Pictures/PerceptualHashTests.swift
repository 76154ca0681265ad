import Pictures
import Testing

@Suite struct PerceptualHashTests {
    @Test("A picture scaled and encoded anew has nearly the same hash")
    func same() throws {
        let picture = TestPictures.scene(width: 720, height: 1_280)
        let again = try Pictures.decode(bytes: picture.encodeJPEG(quality: 40), fitting: PictureSize(width: 300, height: 300))
        #expect(Pixels.hashDistance(picture.perceptualHash(), again.perceptualHash()) <= 8)
    }

    @Test("Another picture has another hash")
    func other() {
        let first = TestPictures.scene(width: 200, height: 200)
        let mirrored = Pixels(
            width: 200, height: 200,
            bytes: stride(from: first.bytes.count - 4, through: 0, by: -4).flatMap { Array(first.bytes[$0..<$0 + 4]) })
        #expect(Pixels.hashDistance(first.perceptualHash(), mirrored.perceptualHash()) > 16)
    }

    @Test("Each bit says where brightness falls, from the top left")
    func bits() {
        #expect(slope { UInt8(255 - $0 * 20) }.perceptualHash() == .max)
        #expect(slope { UInt8($0 * 20) }.perceptualHash() == 0)
        #expect(Pixels.hashDistance(.max, 0) == 64)
    }

    /// The grid itself: nine columns of one grey each.
    private func slope(_ grey: (Int) -> UInt8) -> Pixels {
        let row: [UInt8] = (0..<9).flatMap { column -> [UInt8] in [grey(column), grey(column), grey(column), 255] }
        return Pixels(width: 9, height: 8, bytes: (0..<8).flatMap { _ in row })
    }

    @Test("A picture smaller than the grid has a hash too", arguments: [(1, 1), (3, 2), (2, 50), (9, 8)])
    func small(width: Int, height: Int) {
        let white = Pixels(width: width, height: height, bytes: [UInt8](repeating: 255, count: width * height * 4))
        #expect(white.perceptualHash() == 0)
    }
}
