import Testing

@testable import PseudoTerminal

@Suite("The model of a screen")
struct ScreenTests {
    func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> Screen {
        var screen = Screen(columns: columns, rows: rows)
        screen.feed(text.utf8)
        return screen
    }

    @Test("Text stands where the cursor was put")
    func placing() {
        let screen = screen("a\u{1B}[2;3Hbc\u{1B}[4dd\u{1B}[1Ge")
        #expect(screen.lines == ["a", "  bc", "", "e   d"])
    }

    @Test("A full line wraps with the next character, and the last line scrolls")
    func wrapping() {
        #expect(screen("abcdefghij").cursor.column == 9)
        #expect(screen("abcdefghijk").lines == ["abcdefghij", "k", "", ""])
        #expect(screen("1\r\n2\r\n3\r\n4\r\n5").lines == ["2", "3", "4", "5"])
    }

    @Test("Wide characters take two cells, and half of one leaves a blank")
    func wide() {
        #expect(screen("語x").cell(row: 0, column: 1)?.text == "")
        #expect(screen("語x").line(0) == "語x")
        #expect(screen("語x\u{1B}[1;2Hy").line(0) == " yx")
        #expect(screen("語x\u{1B}[1;1Hy").line(0) == "y x")
        #expect(screen("123456789語").lines.prefix(2) == ["123456789", "語"])
        #expect(screen("e\u{301}x").line(0) == "e\u{301}x")
    }

    @Test("Lines and characters are inserted, deleted, erased and repeated")
    func editing() {
        #expect(screen("abc\u{1B}[1;2H\u{1B}[2@").line(0) == "a  bc")
        #expect(screen("abcd\u{1B}[1;2H\u{1B}[2P").line(0) == "ad")
        #expect(screen("abcd\u{1B}[1;2H\u{1B}[2X").line(0) == "a  d")
        #expect(screen("a\u{1B}[4bx").line(0) == "aaaaax")
        #expect(screen("1\r\n2\r\n3\u{1B}[2;1H\u{1B}[L").lines == ["1", "", "2", "3"])
        #expect(screen("1\r\n2\r\n3\u{1B}[1;1H\u{1B}[M").lines == ["2", "3", "", ""])
        #expect(screen("abc\u{1B}[1;2H\u{1B}[K").line(0) == "a")
        #expect(screen("abc\r\nd\u{1B}[1;2H\u{1B}[J").lines == ["a", "", "", ""])
        #expect(screen("abc\u{1B}[1;2H\u{1B}[1K").line(0) == "  c")
    }

    @Test("A region scrolls alone")
    func region() {
        #expect(screen("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\n").lines == ["1", "3", "", "4"])
        #expect(screen("1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[2;1H\u{1B}M").lines == ["1", "", "2", "4"])
        #expect(screen("1\r\n2\r\n3\r\n4\u{1B}[2;4r\u{1B}[2S").lines == ["1", "4", "", ""])
    }

    @Test("The alternate screen leaves the main one as it was")
    func alternate() {
        var screen = screen("main\u{1B}[?1049h\u{1B}[?1000;1006h\u{1B}[?2004h\u{1B}[?25l\u{1B}[?1h\u{1B}[2;2Halt")
        #expect(screen.lines == ["", " alt", "", ""])
        #expect(screen.isAlternate && screen.mouseModes == [1000, 1006] && screen.hasBracketedPaste && !screen.isRestored)
        screen.feed("\u{1B}[?1049l\u{1B}[?1000;1006l\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1l!".utf8)
        #expect(screen.line(0) == "main!")
        #expect(screen.isRestored)
    }

    @Test("Colours and weights are kept with the cell")
    func style() {
        let screen = screen("\u{1B}[1;31;48;5;200ma\u{1B}[22;38;2;1;2;3mb\u{1B}[mc")
        #expect(screen.cell(row: 0, column: 0)?.style.isBold == true)
        #expect(screen.cell(row: 0, column: 0)?.style.foreground == .palette(1))
        #expect(screen.cell(row: 0, column: 1)?.style.foreground == .rgb(1, 2, 3))
        #expect(screen.cell(row: 0, column: 1)?.style.background == .palette(200))
        #expect(screen.cell(row: 0, column: 2)?.style == CellStyle())
    }

    @Test("Titles, the clipboard, pictures and unknown sequences do not reach the cells")
    func invisible() {
        let screen = screen(
            "\u{1B}]2;judul\u{07}\u{1B}]52;c;aGFsbw==\u{1B}\\\u{1B}_Gpicture\u{1B}\\\u{1B}P+q\u{1B}\\\u{1B}[5;5yx")
        #expect(screen.line(0) == "x")
        #expect(screen.title == "judul")
        #expect(screen.clipboard == "aGFsbw==")
        #expect(screen.unknownSequences.count == 1)
    }

    @Test("Lines of the old character set become those of Unicode")
    func lines() {
        #expect(screen("\u{1B}(0lqk\u{1B}(Bq").line(0) == "┌─┐q")
    }

    @Test("A character is whole even if its bytes come one by one")
    func pieces() {
        var screen = Screen(columns: 10, rows: 1)
        for byte in "é語\u{1B}[31mz".utf8 { screen.feed([byte]) }
        #expect(screen.line(0) == "é語z")
    }
}
