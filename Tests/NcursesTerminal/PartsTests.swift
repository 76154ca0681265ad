import Testing
import TerminalUI

@testable import NcursesTerminal

@Suite("The parts of the terminal")
struct PartsTests {
    @Test(
        "The background is dark or light by how bright it looks",
        arguments: [
            ("rgb:0000/0000/0000", true), ("rgb:ffff/ffff/ffff", false), ("rgb:ff/ff/ff", false), ("rgb:1/1/1", true),
            ("rgba:fdfd/f6f6/e3e3/ffff", false), ("rgb:2828/2a2a/3636", true), ("rgb:0000/ffff/0000", false),
            ("rgb:0000/0000/ffff", true),
        ])
    func background(answer: String, isDark: Bool) {
        #expect(Background.isDark(answer: answer[...]) == isDark)
    }

    @Test("An answer that is none says nothing", arguments: ["", "rgb:", "rgb:0/0", "rgb:zz/00/00", "rgb:12345/0/0", "#ffffff"])
    func noAnswer(answer: String) {
        #expect(Background.isDark(answer: answer[...]) == nil)
    }

    @Test("COLORFGBG tells the background by its last number")
    func environment() {
        #expect(Background.fromEnvironment("15;0") == true)
        #expect(Background.fromEnvironment("0;default;15") == false)
        #expect(Background.fromEnvironment("12;8") == true)
        #expect(Background.fromEnvironment("0;7") == false)
        #expect(Background.fromEnvironment("15;default") == nil)
        #expect(Background.fromEnvironment("") == nil)
        #expect(Background.fromEnvironment(nil) == nil)
    }

    @Test(
        "Base 64 is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"), ("é", "w6k="),
        ])
    func base64(text: String, encoded: String) {
        #expect(String(decoding: Base64.encoded(Array(text.utf8)), as: UTF8.self) == encoded)
    }

    @Test("A copied text cannot break out of its sequence")
    func hostileWords() {
        // U+06DB is DB 9B in UTF-8, and 9B begins a sequence on a terminal of eight bits.
        #expect(ControlSequence.plain(SafeText(outside: "é\u{06DB}x")).string == "??x")
        let copied = ControlSequence.clipboard(SafeText(outside: "\u{07}\u{1B}]52;c;x\u{07}"))
        #expect(copied.filter { $0 == 0x1B }.count == 1 && copied.filter { $0 == 0x07 }.count == 1)
    }

    @Test("Pairs of colours get numbers once, and when there are none left those out of sight are given anew")
    func pairs() {
        var table = PairTable(pairs: 4)
        let some = (0..<5).map { ColorPair(foreground: $0, background: -1) }
        #expect(table.number(of: ColorPair(foreground: -1, background: -1)) == .known(0))
        #expect(table.number(of: some[0]) == .new(1))
        #expect(table.number(of: some[1]) == .new(2))
        #expect(table.number(of: some[0]) == .known(1))
        #expect(table.number(of: some[2]) == .new(3))
        #expect(table.number(of: some[3]) == .full)
        let isAllNeeded = !table.reclaim(keeping: Set(some[..<3]))
        #expect(isAllNeeded)
        let isFreed = table.reclaim(keeping: [some[0], some[2]])
        #expect(isFreed)
        #expect(table.number(of: some[3]) == .new(2))
        #expect(table.number(of: some[2]) == .known(3))
        #expect(table.number(of: some[4]) == .full)
    }

    @Test("A terminal without colours has no pairs to give")
    func noPairs() {
        var table = PairTable(pairs: 0)
        #expect(table.number(of: ColorPair(foreground: 1, background: 2)) == .full)
    }

    @Test("An unknown terminal is taken for the one it resembles")
    func related() {
        #expect(Environment.relatedTypes("xterm-ghostty").first == "xterm-256color")
        #expect(Environment.relatedTypes("tmux-256color").first == "screen-256color")
        #expect(Environment.relatedTypes("vt220").isEmpty)
        #expect(Environment.directTypes("xterm-kitty").contains("kitty-direct"))
        #expect(Environment.directTypes("tmux-256color") == ["tmux-direct"])
    }

    @Test("Why there can be no screen is told with what to do, in both languages")
    func errors() {
        let errors: [TerminalError] = [
            .notATerminal, .noTerminalType, .dumbTerminal("dumb\u{1B}"), .unknownTerminal("x"), .system("eventfd"),
        ]
        for error in errors {
            #expect(!error.message.isEmpty && !error.messageInIndonesian.isEmpty)
            #expect(!error.message.string.contains("\u{1B}"))
        }
        #expect(TerminalError.unknownTerminal("x").message.string.contains("TERM=xterm-256color"))
    }
}
