import Testing

@testable import TerminalUI

@Suite("Width and wrapping")
struct TextTests {
    @Test(
        "Width is counted in cells",
        arguments: [
            ("", 0), ("abc", 3), ("日本", 4), ("é", 1), ("e\u{301}", 1), ("🎉", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇮🇩", 2), ("…", 1), ("한", 2),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("か\u{3099}", 2), ("a\nbbb\ncc", 3), ("ｆｕｌｌ", 8), ("★☆●○▌│─╭", 8), ("⏎✓✗⚠", 4),
        ])
    func width(text: String, cells: Int) {
        #expect(SafeText(outside: text).width == cells)
    }

    @Test("The glyphs of a text take as many cells as the text says")
    func glyphsAgree() {
        let text = SafeText(outside: "Kal日e\u{301}\u{301}🎉🇮🇩한हिन्दी")
        #expect(text.glyphs.reduce(0) { $0 + $1.width } == text.width)
        var view = String.UnicodeScalarView()
        for glyph in text.glyphs { glyph.append(to: &view) }
        #expect(String(view) == text.string)
    }

    @Test("A text that is too long ends in an ellipsis and never takes more cells than it may")
    func truncation() {
        #expect(SafeText(outside: "Kalkulus").truncated(to: 8).string == "Kalkulus")
        #expect(SafeText(outside: "Kalkulus").truncated(to: 5).string == "Kalk…")
        #expect(SafeText(outside: "日本語学校").truncated(to: 6).string == "日本…")
        #expect(SafeText(outside: "Kalkulus").truncated(to: 1).string == "…")
        #expect(SafeText(outside: "Kalkulus").truncated(to: 0).isEmpty)
        #expect(SafeText(outside: "Kalkulus").truncated(to: -3).isEmpty)
        #expect(SafeText(outside: "a\nb").truncated(to: 9).string == "a b")
        for width in 0...12 { #expect(SafeText(outside: "a日b本c語🎉").truncated(to: width).width <= width) }
    }

    @Test("Words go to the next line whole, line breaks stay, and only a word wider than a line is broken")
    func wrapping() {
        func wrap(_ text: String, _ width: Int) -> [String] { SafeText(outside: text).wrapped(to: width).map(\.string) }
        #expect(wrap("Limit, turunan, dan terapannya", 12) == ["Limit,", "turunan, dan", "terapannya"])
        #expect(wrap("satu\n\ndua tiga", 20) == ["satu", "", "dua tiga"])
        #expect(wrap("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"])
        #expect(wrap("日本語学校", 5) == ["日本", "語学", "校"])
        #expect(wrap("a   b", 2) == ["a", "b"])
        #expect(wrap("日本", 1) == ["日", "本"])
        #expect(wrap("text", 0) == [])
        #expect(wrap("harga kira-kira naik", 11) == ["harga kira-", "kira naik"])
        #expect(wrap("kirim e-mail --nama 0812-3456", 9) == ["kirim", "e-mail", "--nama", "0812-3456"])
        #expect(wrap("", 5) == [""])
    }

    @Test("No wrapped line is wider than it may be, and no word is lost")
    func wrappingBounds() {
        let text = SafeText(outside: "Kalkulus 日本語 untuk 🎉 semester pertama dengan latihan-soal-yang-panjang-sekali")
        for width in 2...60 {
            let lines = text.wrapped(to: width)
            #expect(lines.allSatisfy { $0.width <= width })
            #expect(lines.map(\.string).joined().filter { $0 != " " } == text.string.filter { $0 != " " })
        }
    }

    @Test("Texts join with their widths")
    func joining() {
        let parts: [SafeText] = ["日", "a"]
        #expect(parts.joined(separator: " · ").width == 6)
        #expect(("ab\nc" + SafeText(outside: "d")).width == 2)
        #expect(SafeText(outside: "─").repeated(3).width == 3)
    }
}
