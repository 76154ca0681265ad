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
}
