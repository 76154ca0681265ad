import Pictures
import Testing

@Suite("A picture as sixels")
struct SixelTests {
    @Test(
        "It is one sequence of letters that name sixels, as large as its cells and no larger",
        arguments: [(10, 20), (7, 15), (9, 18)])
    func sequence(_ width: Int, _ height: Int) throws {
        let pixels = TestPictures.scene(width: 90, height: 60)
        let bytes = try #require(
            pixels.encodeSixels(columns: 12, rows: 5, cell: PictureSize(width: width, height: height)))
        #expect(bytes.starts(with: [0x1B, 0x50]) && bytes.suffix(2) == [0x1B, 0x5C])
        let inside = bytes.dropFirst(2).dropLast(2)
        #expect(inside.allSatisfy { (0x20...0x7E).contains($0) }, "nothing that a terminal would obey")
        let raster = try #require(String(decoding: inside, as: UTF8.self).split(separator: "\"").dropFirst().first)
        let numbers = raster.split { !$0.isNumber }.prefix(4).compactMap { Int($0) }
        #expect(numbers.count == 4 && numbers[2] == 12 * width)
        #expect(numbers[3] <= 5 * height && numbers[3] > 5 * height - 6, "\(numbers)")
    }
}
