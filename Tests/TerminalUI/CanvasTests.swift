import Testing

@testable import TerminalUI

@Suite("Drawing")
struct CanvasTests {
    private func lines(_ width: Int, _ height: Int, glyphs: Glyphs = .unicode, _ draw: (inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(width: width, height: height, glyphs: glyphs)
        draw(&canvas)
        return canvas.finish().grid.lines
    }

    @Test("A box has round corners, its title at the left and what trails at the right")
    func box() {
        let drawn = lines(24, 3) { $0.box($0.bounds, title: "Kursus", trailing: "24 dari 118") }
        #expect(drawn == ["╭ Kursus  24 dari 118 ─╮", "│                      │", "╰──────────────────────╯"])
    }

    @Test("A box too narrow for what trails leaves it out, then cuts its title, then its room")
    func narrowBox() {
        #expect(lines(16, 2) { $0.box($0.bounds, title: "Kursus", trailing: "24 dari 118") }[0] == "╭ Kursus ──────╮")
        #expect(lines(8, 2) { $0.box($0.bounds, title: "Kursus") }[0] == "╭ Ku… ─╮")
        #expect(lines(2, 2) { $0.box($0.bounds, title: "Kursus") } == ["╭╮", "╰╯"])
        #expect(lines(1, 1) { $0.box($0.bounds, title: "Kursus") } == [""])
        #expect(lines(0, 0) { $0.box($0.bounds, title: "Kursus") } == [])
    }

    @Test("Text stands left, centred or right in its room, and is cut where it does not fit")
    func alignment() {
        let drawn = lines(10, 4) {
            $0.text("abc", x: 0, y: 0, width: 9)
            $0.text("abc", x: 0, y: 1, width: 9, align: .center)
            $0.text("abc", x: 0, y: 2, width: 9, align: .right)
            $0.text("abcdefghijklmnop", x: 2, y: 3)
        }
        #expect(drawn == ["abc", "   abc", "      abc", "  abcdefg…"])
    }

    @Test("What lies outside of the canvas or of a part of it is left out")
    func clipping() {
        let drawn = lines(6, 3) { canvas in
            canvas.text("above", x: 0, y: -1)
            canvas.text("below", x: 0, y: 3)
            canvas.text("abcdef", x: -2, y: 0, width: 6)
            canvas.sub(Rect(x: 4, y: 1, width: 9, height: 9)) { part in
                part.text("xyz", x: 0, y: 0, width: 3)
                part.fill(Rect(x: -3, y: -3, width: 99, height: 4), Style(.text), glyph: "#")
                part.text("no", x: 0, y: 5)
            }
        }
        #expect(drawn == ["cdef", "    ##", ""])
    }

    @Test("Half of a wide character is never left behind")
    func wideHalves() {
        #expect(lines(4, 1) { $0.text("日本", x: 0, y: 0) } == ["日本"])
        #expect(
            lines(4, 1) {
                $0.text("日本", x: 0, y: 0); $0.text("x", x: 1, y: 0, width: 1)
            } == [" x本"])
        #expect(
            lines(4, 1) {
                $0.text("日本", x: 0, y: 0); $0.text("x", x: 2, y: 0, width: 1)
            } == ["日x"])
        #expect(
            lines(4, 1) {
                $0.text("ab日", x: 0, y: 0); $0.text("語", x: 1, y: 0, width: 2)
            } == ["a語"])
        #expect(lines(3, 1) { $0.cell(2, 0, Cell("日")) } == [""])
        var canvas = Canvas(width: 4, height: 1)
        canvas.text("日x", x: 0, y: 0, Style(.accent))
        let grid = canvas.finish().grid
        #expect(grid[1, 0] == Cell(.continuation, Style(.accent)))
        #expect(grid[2, 0] == Cell("x", Style(.accent)))
    }

    @Test("Spans follow one another and the last that fits is cut")
    func spans() {
        let drawn = lines(9, 1) { $0.spans([("Rp25.000", Style(.money)), (" / sesi", Style(.muted))], x: 0, y: 0) }
        #expect(drawn == ["Rp25.000…"])
    }

    @Test(
        "One that ends where the room does says that more follow, but not for blanks", arguments: [("B", "ab…"), ("  ", "abc")])
    func spansCut(next: SafeText, expected: String) {
        #expect(lines(3, 1) { $0.spans([("abc", Style(.text)), (next, Style(.muted))], x: 0, y: 0) } == [expected])
    }

    @Test("A paragraph that is too long for its room says so in its last line")
    func paragraph() {
        let drawn = lines(8, 3) { canvas in
            #expect(canvas.paragraph("satu dua tiga empat lima", in: Rect(x: 0, y: 0, width: 8, height: 2)) == 2)
        }
        #expect(drawn == ["satu dua", "tiga…", ""])
    }

    @Test("A selected row keeps the roles of its words upon the selection")
    func highlight() {
        var canvas = Canvas(width: 3, height: 1)
        canvas.spans([("a", Style(.text)), ("b", Style(.danger, .bold))], x: 0, y: 0)
        canvas.highlight(canvas.bounds, .selection)
        let grid = canvas.finish().grid
        #expect(grid[0, 0].style == Style(.text).on(.selection))
        #expect(grid[1, 0].style == Style(.danger, .bold).on(.selection))
        #expect(grid[2, 0].style.surface == .selection)
    }

    @Test("A click finds what was drawn last under it, in the part where it was drawn")
    func hits() {
        var canvas = Canvas(width: 10, height: 4)
        canvas.hit(canvas.bounds, id: HitID("pane"))
        canvas.sub(Rect(x: 2, y: 1, width: 4, height: 2)) { part in
            part.hit(Rect(x: 0, y: 1, width: 99, height: 1), id: HitID("row", 7))
            part.hit(Rect(x: 50, y: 0, width: 2, height: 2), id: HitID("hidden"))
        }
        let frame = canvas.finish()
        #expect(frame.hit(at: 2, 2) == HitID("row", 7))
        #expect(frame.hit(at: 6, 2) == HitID("pane"))
        #expect(frame.hit(at: 10, 2) == nil)
        #expect(frame.hits.count == 2)
    }

    @Test("The cursor is told in cells of the screen, and hidden where it is out of sight")
    func cursor() {
        var canvas = Canvas(width: 10, height: 4)
        canvas.sub(Rect(x: 2, y: 1, width: 4, height: 2)) { $0.cursor = Point(x: 1, y: 1) }
        #expect(canvas.cursor == Point(x: 3, y: 2))
        canvas.sub(Rect(x: 2, y: 1, width: 4, height: 2)) { $0.cursor = Point(x: 9, y: 0) }
        #expect(canvas.finish().cursor == nil)
    }

    @Test("Reduced to ASCII, nothing else is drawn and no column moves")
    func ascii() {
        let drawn = lines(16, 3, glyphs: .ascii) {
            $0.box($0.bounds, title: "★ café")
            $0.text("日本 · ─ ñ ж", x: 1, y: 1)
        }
        #expect(drawn == ["+ * cafe ------+", "|? ?  - - n ?  |", "+--------------+"])
        #expect(drawn.joined().unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test("A canvas of any tiny size takes any drawing")
    func tiny() {
        for width in 0...4 {
            for height in 0...3 {
                _ = lines(width, height) { canvas in
                    let inner = canvas.box(canvas.bounds, title: "日本", trailing: "x")
                    canvas.divider(canvas.bounds, y: 1)
                    canvas.paragraph("日本語 teks", in: inner)
                    canvas.scrollbar(x: 0, y: 0, height: height, total: 99, visible: 0..<1)
                    TextField("日本").draw(in: &canvas, canvas.bounds, focused: true)
                    TextArea("日本\nx").draw(in: &canvas, canvas.bounds, focused: true)
                    ProgressBar(done: 1, of: 2).draw(in: &canvas, canvas.bounds)
                    StarRating(3).draw(in: &canvas, x: 0, y: 0)
                }
            }
        }
    }

    @Test("Every sign has a form in ASCII, and those that stand in one another's place differ there too")
    func signsInASCII() {
        let (signs, plain) = (Glyphs.unicode, Glyphs.ascii)
        for child in Mirror(reflecting: signs).children {
            let texts = child.value as? [SafeText] ?? (child.value as? SafeText).map { [$0] } ?? []
            for glyph in texts.flatMap(\.glyphs) { #expect(plain.drawn(glyph) != Glyph(base: "?"), "\(child.label ?? "")") }
        }
        let families = [
            [plain.check, plain.cross, plain.warning, plain.sending, plain.offline, plain.waiting],
            [plain.radioOn, plain.radioOff], [plain.checkOn, plain.checkOff], [plain.choiceOn, plain.choiceOff],
            [plain.star, plain.starEmpty], [plain.slotFree, plain.slotTaken], [plain.progressFull, plain.progressEmpty],
            [plain.arrowUp, plain.arrowDown, plain.arrowLeft, plain.arrowRight],
        ]
        for family in families { #expect(Set(family).count == family.count) }
        let halves = "▀▄▌▐▘▝▖▗▙▛▜▟▚▞█░▒▓▁▂▃▅▆▇".unicodeScalars.map { plain.drawn(Glyph(base: $0)) }
        #expect(!halves.contains(Glyph(base: "?")), "what pictures are made of")
    }

    @Test("What is drawn after a surface was laid lies upon it, until the part ends")
    func surfaceOfAPart() {
        var canvas = Canvas(width: 4, height: 1)
        canvas.sub(Rect(x: 0, y: 0, width: 3, height: 1)) { part in
            part.surface = .dialog
            part.text("a", x: 0, y: 0, Style(.muted))
            part.text("b", x: 1, y: 0, Style(.placeholder).on(.input))
        }
        canvas.text("c", x: 3, y: 0)
        let grid = canvas.finish().grid
        #expect(grid[0, 0].style.surface == .dialog && grid[1, 0].style.surface == .input && grid[3, 0].style.surface == nil)
    }
}
