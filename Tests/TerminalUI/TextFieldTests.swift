import Testing

@testable import TerminalUI

@Suite("A field to type into")
struct TextFieldTests {
    private func typed(_ keys: String..., into start: String = "") -> TextField {
        var field = TextField(start)
        for name in keys {
            guard let key = Key(notation: name) else {
                Issue.record("no key \(name)")
                continue
            }
            let isTaken = field.handle(key)
            #expect(isTaken)
        }
        return field
    }

    @Test("Characters go in at the cursor, and out before or behind it")
    func editing() {
        #expect(typed("a", "b", "Left", "c").text == "acb")
        #expect(typed("BS", into: "abc").text == "ab")
        #expect(typed("Home", "Del", into: "abc").text == "bc")
        #expect(typed("Home", "BS", into: "abc").text == "abc")
        #expect(typed("Del", into: "abc").text == "abc")
        #expect(typed("C-a", "C-d", "C-e", "C-h", into: "abc").text == "b")
    }

    @Test("Words are passed, cut out and put back")
    func words() {
        #expect(typed("C-w", into: "satu dua, ").text == "satu ")
        #expect(typed("C-w", "C-w", into: "satu dua").text == "")
        #expect(typed("M-b", "x", into: "satu dua").text == "satu xdua")
        #expect(typed("Home", "M-f", "x", into: "satu dua").text == "satux dua")
        #expect(typed("Home", "M-d", into: "satu dua").text == " dua")
        #expect(typed("C-u", "x", "C-y", into: "satu").text == "xsatu")
        #expect(typed("Home", "C-k", "x", "C-y", into: "satu").text == "xsatu")
    }

    @Test("One press takes out one character, however many scalars it has")
    func graphemes() {
        #expect(typed("BS", into: "a👩‍👩‍👧").text == "a")
        #expect(typed("BS", into: "e\u{301}").text == "")
        #expect(typed("Left", "Left", into: "🇮🇩日").cursor == 0)
    }

    @Test("Two halves of a character that meet become one, and the cursor stays within the text")
    func meeting() {
        var field = TextField("a\u{301}")
        _ = field.handle(.home)
        field.insert("e")
        #expect(field.cursor == 1)
        var joined = TextField("ax")
        joined.insert("\u{301}")
        #expect(joined.text == "ax\u{301}")
        #expect(joined.cursor == 2)
    }

    @Test("A paste comes on one line, without controls, whole otherwise")
    func paste() {
        var field = TextField()
        field.insert("/home/ayu/bukti 1.jpg\n")
        #expect(field.text == "/home/ayu/bukti 1.jpg")
        field.text = "a\r\nb\u{1B}[31m\tc"
        #expect(field.text == "a b[31m c")
    }

    @Test("No more goes in than may")
    func maximum() {
        var field = TextField("abc", maximumLength: 5)
        field.insert("defgh")
        #expect(field.text == "abcde")
        _ = field.handle(.char("x"))
        #expect(field.text == "abcde")
        #expect(TextField("abcdef", maximumLength: 3).text == "abc")
    }

    @Test("What had no room is told at the field's end, beside what was typed")
    func leftOut() {
        var field = TextField(maximumLength: 5)
        field.insert("abcdefgh")
        #expect(field.leftOut == 3)
        #expect(drawn(field, 20) == ("abcde       5/5 (-3)", 5))
        #expect(drawn(field, 8) == ("bcde  -3", 4))
        field.insert("")
        #expect(field.leftOut == 3)
        _ = field.handle(.ctrl("w"))
        #expect(field.leftOut == 0 && drawn(field, 20).0 == "")
    }

    @Test(
        "A key that means nothing to a field is left to others",
        arguments: [Key.enter, .tab, .escape, .up, .ctrl("x"), .function(1)])
    func unhandled(key: Key) {
        var field = TextField("abc")
        let isTaken = field.handle(key)
        #expect(!isTaken)
        #expect(field == TextField("abc"))
    }

    private func drawn(_ field: TextField, _ width: Int, focused: Bool = true, placeholder: SafeText = "") -> (String, Int?) {
        var canvas = Canvas(width: width, height: 1)
        field.draw(in: &canvas, canvas.bounds, focused: focused, placeholder: placeholder)
        let frame = canvas.finish()
        return (frame.grid.lines[0], frame.cursor?.x)
    }

    @Test(
        "Of what is too long the end is shown where that matters, behind a sign that there is more",
        arguments: [
            ("/home/ayu/bukti.jpg", 10, "…bukti.jpg"), ("bukti.jpg", 9, "bukti.jpg"), ("日本語です", 6, "…です"), ("ab", 1, "…"),
        ])
    func end(_ row: (text: String, width: Int, shown: String)) {
        var canvas = Canvas(width: row.width, height: 1)
        TextField(row.text).draw(in: &canvas, canvas.bounds, focused: false, showsEnd: true)
        #expect(canvas.finish().grid.lines[0] == row.shown)
    }

    @Test("The cursor is always in sight")
    func scrolling() {
        #expect(drawn(TextField("abcdef"), 10) == ("abcdef", 6))
        #expect(drawn(TextField("abcdef"), 4) == ("def", 3))
        #expect(drawn(typed("Home", into: "abcdef"), 4) == ("abcd", 0))
        #expect(drawn(TextField("日本語"), 4) == ("語", 2))
        #expect(drawn(TextField("abcdef"), 4, focused: false) == ("abc…", nil))
        #expect(drawn(TextField(""), 8, focused: false, placeholder: "nama") == ("nama", nil))
    }

    @Test("A secret is drawn as points, and cannot be cut out and put elsewhere")
    func secret() {
        var field = TextField("rahasia", isSecret: true)
        #expect(drawn(field, 10).0 == "•••••••")
        _ = field.handle(.ctrl("u"))
        _ = field.handle(.ctrl("y"))
        #expect(field.isEmpty)
    }

    @Test("What was typed is cleaned where it is drawn, and only there")
    func cleaned() {
        let field = TextField("a\u{202E}b")
        #expect(field.text == "a\u{202E}b")
        #expect(drawn(field, 10).0 == "a\u{FFFD}b")
    }
}
