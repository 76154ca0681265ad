import Pictures
import Testing

@Suite struct CellsTests {
    @Test(
        "A picture keeps its shape in cells that are twice as high as wide",
        arguments: [
            (100, 100, 40, 40, 40, 20), (100, 100, 80, 20, 40, 20), (720, 1_280, 70, 30, 34, 30), (400, 10, 40, 20, 40, 1),
            (10, 4_000, 40, 20, 1, 20),
        ])
    func shape(width: Int, height: Int, columns: Int, rows: Int, expectedColumns: Int, expectedRows: Int) {
        let pixels = TestPictures.scene(width: width, height: height)
        let cells = PictureCells.render(pixels, columns: columns, rows: rows, colours: .truecolour)
        #expect(cells.columns == expectedColumns && cells.rows == expectedRows)
        #expect(cells.cells.count == cells.columns * cells.rows)
    }

    @Test("Colours are those of the picture")
    func colours() {
        let cells = PictureCells.render(
            TestPictures.halves(0xC00000, 0x0000C0, width: 64, height: 64), columns: 8, rows: 4, colours: .truecolour)
        let left = cells.cells[cells.columns]
        let right = cells.cells[2 * cells.columns - 1]
        #expect(left.shown == [0xC00000] && right.shown == [0x0000C0])
    }

    @Test("Indexed colours are among the 240 that no theme changes")
    func indexed() {
        let steps: Set<UInt32> = [0, 95, 135, 175, 215, 255]
        let greys = Set((0..<24).map { UInt32(8 + 10 * $0) })
        let cells = PictureCells.render(TestPictures.scene(width: 64, height: 64), columns: 20, rows: 10, colours: .indexed256)
        for colour in cells.cells.flatMap(\.shown) {
            let parts = [colour >> 16, colour >> 8 & 255, colour & 255]
            #expect(parts.allSatisfy(steps.contains) || (Set(parts).count == 1 && greys.contains(parts[0])))
        }
    }

    @Test("Without colours the symbols alone show the light parts, or on a light ground the dark ones")
    func mono() {
        let picture = TestPictures.halves(0x000000, 0xFFFFFF, width: 64, height: 64)
        let dark = PictureCells.render(picture, columns: 8, rows: 4, colours: .mono)
        #expect(dark.cells.allSatisfy { $0.foreground == nil && $0.background == nil })
        #expect(dark.cells[0].scalar == " " && dark.cells[7].scalar == "█")
        let light = PictureCells.render(picture, columns: 8, rows: 4, colours: .mono, background: 0xFAFAFA)
        #expect(light.cells[0].scalar == "█" && light.cells[7].scalar == " ")
    }

    @Test("What is transparent shows the ground, or the terminal's own where none is named")
    func transparent() {
        let clear = Pixels(width: 16, height: 16, bytes: [UInt8](repeating: 0, count: 1_024))
        let own = PictureCells.render(clear, columns: 4, rows: 2, colours: .truecolour)
        #expect(own.cells.allSatisfy { $0.scalar == " " && $0.background == nil })
        let ground = PictureCells.render(clear, columns: 4, rows: 2, colours: .truecolour, background: 0x204060)
        #expect(ground.cells.allSatisfy { $0.shown == [0x204060] })
    }

    @Test("Every symbol is a space or a block, one column wide")
    func symbols() {
        let cells = PictureCells.render(TestPictures.scene(width: 90, height: 90), columns: 40, rows: 20, colours: .truecolour)
        #expect(cells.cells.allSatisfy { $0.scalar == " " || (0x2580...0x259F).contains($0.scalar.value) })
    }

    @Test("No room is taken as one cell, and endless room as a large screen")
    func extremes() {
        let pixels = TestPictures.scene(width: 10, height: 10)
        #expect(PictureCells.render(pixels, columns: 0, rows: -5, colours: .truecolour).cells.count == 1)
        #expect(PictureCells.render(pixels, columns: .max, rows: .max, colours: .mono).columns == 1_000)
    }
}

extension PictureCell {
    /// The colours that can be seen in the cell.
    fileprivate var shown: Set<UInt32> {
        let colours = scalar == " " ? [background] : scalar == "█" ? [foreground] : [foreground, background]
        return Set(colours.compactMap { $0 })
    }
}
