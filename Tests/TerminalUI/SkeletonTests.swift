import Testing
import TerminalUI

@Suite("The shape of a list that has not come yet")
struct SkeletonTests {
    private func lines(_ width: Int, _ height: Int, rowHeight: Int = 2, _ glyphs: Glyphs = .unicode) -> [String] {
        var canvas = Canvas(width: width, height: height, glyphs: glyphs)
        Skeleton(rowHeight: rowHeight).draw(in: &canvas, canvas.bounds, saying: "Memuat…")
        return canvas.finish().grid.lines
    }

    @Test("Words first, then bars of different lengths, the same at every drawing")
    func bars() {
        let drawn = lines(40, 12)
        #expect(drawn[0] == " Memuat…" && drawn[1].isEmpty)
        let bars = drawn.dropFirst(2)
        #expect(bars.allSatisfy { $0.contains("▄▄▄▄") } && Set(bars).count > 3)
        #expect(drawn == lines(40, 12))
    }

    @Test("In ASCII the bars are ASCII too")
    func ascii() {
        let text = lines(40, 6, .ascii).joined()
        #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test("No size is too small", arguments: [(1, 1), (3, 2), (8, 1), (20, 3)])
    func small(width: Int, height: Int) {
        #expect(lines(width, height).count == height)
        #expect(lines(width, height, rowHeight: 0).count == height)
    }
}
