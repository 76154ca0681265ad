import Testing

@testable import TerminalUI

@Suite("Text from outside")
struct SanitiserTests {
    @Test(
        "Nothing that commands a terminal or misleads a reader survives",
        arguments: [
            ("red\u{1B}[31mtext", "red\u{FFFD}[31mtext"),
            ("a\u{9B}31mb", "a\u{FFFD}31mb"),
            ("bell\u{07}, nul\u{00}, del\u{7F}", "bell\u{FFFD}, nul\u{FFFD}, del\u{FFFD}"),
            ("abc\u{202E}gpj.exe", "abc\u{FFFD}gpj.exe"),
            ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
            ("a\u{200E}\u{200F}\u{061C}b", "a\u{FFFD}b"),
            ("a\u{E0041}\u{E0042}b", "a\u{FFFD}b"),
            ("line\u{2028}para\u{2029}", "line\u{FFFD}para\u{FFFD}"),
            ("a\u{FFF9}b\u{FFFB}", "a\u{FFFD}b\u{FFFD}"),
            ("a\u{FFFF}b\u{1FFFE}", "a\u{FFFD}b\u{FFFD}"),
            ("private\u{E000}use", "private\u{FFFD}use"),
            ("\u{0301}alone", "\u{FFFD}alone"),
            ("\u{1B}\u{1B}\u{1B}\u{07}", "\u{FFFD}"),
        ])
    func hostile(input: String, expected: String) {
        #expect(SafeText(outside: input).string == expected)
    }

    @Test(
        "What only changes how a character looks goes without a trace",
        arguments: [
            ("soft\u{AD}hyphen", "softhyphen"),
            ("zero\u{200B}width", "zerowidth"),
            ("\u{FEFF}bom", "bom"),
            ("❤\u{FE0F}", "❤"),
            ("👍🏽", "👍"),
            ("👩\u{200D}👩\u{200D}👧", "👩"),
            ("❤\u{FE0F}\u{200D}🔥!", "❤!"),
            ("🏴\u{E0067}\u{E0062}\u{E007F}x", "🏴x"),
            ("fi\u{200D}nd", "find"),
            ("a\u{200D}👧", "a👧"),
        ])
    func silent(input: String, expected: String) {
        #expect(SafeText(outside: input).string == expected)
    }

    @Test("Line breaks of every system become one newline, and a tab a blank")
    func lineBreaks() {
        #expect(SafeText(outside: "a\r\nb\rc\nd\te").string == "a\nb\nc\nd e")
        #expect(SafeText(outside: "a\r\nb").singleLine.string == "a b")
        #expect(SafeText(outside: "a\n\nb").lines.map(\.string) == ["a", "", "b"])
    }

    @Test("A flood of combining marks is capped at two a character")
    func flood() {
        let flood = "e" + String(repeating: "\u{0301}", count: 500) + "x"
        #expect(Array(SafeText(outside: flood).string.unicodeScalars) == ["e", "\u{0301}", "\u{0301}", "x"])
    }

    @Test("Ordinary text in any script stays as it is")
    func ordinary() {
        for text in ["Kalkulus Dasar", "naïve café", "日本語", "한국어", "हिन्दी", "العربية", "Привет", "★ 4,8 · Rp25.000", "🎉"] {
            #expect(SafeText(outside: text).string == text)
        }
    }

    @Test("No scalar of all Unicode gets through as a control, a format or a noncharacter")
    func exhaustive() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for result in SafeText(outside: "a" + String(Character(scalar))).string.unicodeScalars where result != "\n" {
                switch result.properties.generalCategory {
                case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator:
                    Issue.record("U+\(String(value, radix: 16)) left U+\(String(result.value, radix: 16))")
                default: break
                }
            }
        }
    }

    @Test("Cleaning clean text changes nothing")
    func idempotent() {
        let hostile = "👩\u{200D}👩e\u{301}\u{301}\u{301}\u{1B}[0m\u{202E}\u{E0041}x\r\ny🇮🇩❤\u{FE0F}"
        let once = SafeText(outside: hostile)
        #expect(SafeText(outside: once.string) == once)
    }

    @Test("A literal and what is put into it are cleaned")
    func interpolation() {
        let name = "Ayu\u{1B}]0;x\u{07}"
        let text: SafeText = "Halo \(name), \(3) sesi, \(SafeText(outside: "★"))"
        #expect(text.string == "Halo Ayu\u{FFFD}]0;x\u{FFFD}, 3 sesi, ★")
        #expect(text.width == 25)
        let warning: SafeText = "⚠️ awas"
        #expect(warning.string == "⚠ awas")
        #expect(warning.width == 6)
    }
}
