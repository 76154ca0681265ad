import Testing

@testable import TerminalUI

@Suite("A text of several lines")
struct TextAreaTests {
    @Test("Enter begins a line, and the arrows keep the column where they can")
    func lines() {
        var area = TextArea("abcdef\nxy\nlmnop")
        _ = area.handle(.up)
        area.insert("!")
        #expect(area.text == "abcdef\nxy!\nlmnop")
        _ = area.handle(.up)
        area.insert("?")
        #expect(area.text == "abc?def\nxy!\nlmnop")
        _ = area.handle(.down)
        _ = area.handle(.enter)
        #expect(area.text == "abc?def\nxy!\n\nlmnop")
        _ = area.handle(.down)
        _ = area.handle(.down)
        _ = area.handle(.end)
        #expect(area.cursor == area.text.count)
    }

    @Test("Home, End and the kills stay within their line")
    func withinLine() {
        var area = TextArea("satu\ndua")
        _ = area.handle(.ctrl("u"))
        #expect(area.text == "satu\n")
        _ = area.handle(.backspace)
        _ = area.handle(.home)
        _ = area.handle(.ctrl("k"))
        #expect(area.isEmpty)
    }

    @Test("A paste keeps its lines and loses its controls")
    func paste() {
        var area = TextArea()
        area.insert("a\r\nb\rc\u{1B}\td")
        #expect(area.text == "a\nb\nc d")
    }

    @Test("Long lines go on in the next row, and the rows with the cursor are in sight")
    func drawing() {
        var canvas = Canvas(width: 4, height: 2)
        TextArea("abcdefgh\nxy").draw(in: &canvas, canvas.bounds, focused: true)
        let frame = canvas.finish()
        #expect(frame.grid.lines == ["efgh", "xy"])
        #expect(frame.cursor == Point(x: 2, y: 1))
    }

    @Test("Words go to the next row whole")
    func words() {
        var canvas = Canvas(width: 9, height: 3)
        TextArea("satu dua tiga empat").draw(in: &canvas, canvas.bounds, focused: true)
        let frame = canvas.finish()
        #expect(frame.grid.lines == ["satu dua", "tiga", "empat"])
        #expect(frame.cursor == Point(x: 5, y: 2))
    }

    private func typed(_ keys: String..., into start: String, width: Int? = nil) -> TextArea {
        var area = TextArea(start)
        for name in keys {
            let isTaken = Key(notation: name).map { area.handle($0, width: width) }
            #expect(isTaken == true, "\(name)")
        }
        return area
    }

    @Test("Words are passed, cut out and put back, as in a field of one line")
    func wordKeys() {
        #expect(typed("M-b", "x", into: "satu\nsatu dua").text == "satu\nsatu xdua")
        #expect(typed("Home", "M-f", "x", into: "satu\ndua tiga").text == "satu\nduax tiga")
        #expect(typed("Home", "M-d", into: "satu\ndua tiga").text == "satu\n tiga")
        #expect(typed("C-w", "C-y", "C-y", into: "satu dua").text == "satu duadua")
        #expect(typed("C-u", "x", "C-y", into: "satu\ndua").text == "satu\nxdua")
        #expect(typed("Home", "C-k", "x", "C-y", into: "satu\ndua").text == "satu\nxdua")
    }

    @Test("Up and down go by the rows in which a paragraph is drawn, and keep the column past shorter rows")
    func wrappedRows() {
        let text = "satu dua tiga\nab\nempat lima"
        #expect(typed("Up", "x", into: text, width: 6).text == "satu dua tiga\nab\nempaxt lima")
        #expect(typed("Up", "Up", "Up", "x", into: text, width: 6).text == "satu dua tigax\nab\nempat lima")
        #expect(typed("Up", "Up", "Up", "Up", "x", into: text, width: 6).text == "satu duax tiga\nab\nempat lima")
        #expect(typed("Up", "Up", "Down", "Down", into: text, width: 6).cursor == text.count)
    }

    @Test("What had no room is counted and told until something is taken out, where the cursor is not")
    func leftOut() {
        var area = TextArea(maximumLength: 12)
        area.insert("satu dua tiga empat")
        #expect(area.text == "satu dua tig" && area.leftOut == 7)
        _ = area.handle(.char("x"))
        #expect(area.leftOut == 8)
        var canvas = Canvas(width: 30, height: 3)
        canvas.saysLeftOut = { "\($1), \($0) lost" }
        area.draw(in: &canvas, canvas.bounds, focused: true)
        #expect(canvas.finish().grid.lines == ["satu dua tig", "", "                    12, 8 lost"])
        _ = area.handle(.backspace)
        #expect(area.leftOut == 0)
    }
}
