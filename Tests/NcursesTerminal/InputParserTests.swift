import Testing
import TerminalUI

@testable import NcursesTerminal

@Suite("Keys from bytes")
struct InputParserTests {
    private func parse(_ bytes: String, sequences: [[UInt8]: Key] = [:]) -> [InputEvent] {
        var parser = InputParser(sequences: sequences)
        return parser.feed(Array(bytes.utf8)) + parser.flush()
    }

    @Test(
        "A key is told by its sequence, in every form that terminals send",
        arguments: [
            ("a", Key.char("a")), (" ", .char(" ")), ("é", .char("é")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
            ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{1B}", .escape), ("\u{00}", .ctrl(" ")), ("\u{03}", .ctrl("c")),
            ("\u{1A}", .ctrl("z")), ("\u{1C}", .ctrl("\\")), ("\u{1F}", .ctrl("_")), ("\u{1B}[A", .up), ("\u{1B}OA", .up),
            ("\u{1B}[B", .down), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
            ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
            ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)),
            ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2P", .function(1)), ("\u{1B}[1;2A", .up),
            ("\u{1B}[1;5D", .alt("b")), ("\u{1B}[1;3C", .alt("f")), ("\u{1B}b", .alt("b")), ("\u{1B}é", .alt("é")),
            ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]")), ("\u{1B}\u{7F}", .ctrl("w")),
            ("\u{1B}Op", .char("0")), ("\u{1B}OM", .enter), ("\u{1B}[97;5u", .ctrl("a")), ("\u{1B}[9;2u", .backTab),
            ("\u{1B}[27u", .escape), ("\u{1B}[27;5;97~", .ctrl("a")), ("\u{1B}[233;3u", .alt("é")),
        ])
    func keys(bytes: String, key: Key) {
        #expect(parse(bytes) == [.key(key)])
    }

    @Test("Every key means the same when its bytes come one by one")
    func piecemeal() {
        let all =
            "a\u{1B}[A\u{1B}OBé日👍\u{1B}[1;5D\u{1B}[<0;5;7M\u{1B}[200~x\u{1B}[31m\u{1B}[201~\u{1B}]11;rgb:ff/ff/ff\u{1B}\\z\u{1B}[6~"
        var parser = InputParser()
        let bytewise = Array(all.utf8).flatMap { parser.feed([$0]) } + parser.flush()
        #expect(bytewise == parse(all))
        #expect(parse(all).count == 12)
        #expect(parser.patience == -1)
    }

    @Test("Characters that came together are one key each, however many scalars they have")
    func clusters() {
        #expect(parse("e\u{301}👩‍👩‍👧🇮🇩") == [.key(.char("e\u{301}")), .key(.char("👩‍👩‍👧")), .key(.char("🇮🇩"))])
    }

    @Test("A report of dark or light colours is no key, and is told once", arguments: [("1", true), ("2", false), ("3", nil)])
    func schemes(_ number: String, _ isDark: Bool?) {
        var parser = InputParser()
        #expect(parser.feed(Array("\u{1B}[?997;\(number)n".utf8)) == [])
        #expect(parser.takeScheme() == isDark)
        #expect(parser.takeScheme() == nil)
    }

    @Test("A terminal's own sequences for keys go before the common ones")
    func terminfo() {
        #expect(parse("\u{1B}[7~", sequences: [Array("\u{1B}[7~".utf8): .end]) == [.key(.end)])
    }

    @Test("Escape waits a moment for what may follow, and no longer")
    func patience() {
        var parser = InputParser()
        #expect(parser.patience == -1)
        #expect(parser.feed([0x1B]) == [])
        #expect(parser.patience == 25)
        #expect(parser.flush() == [.key(.escape)])
        #expect(parser.patience == -1)
        #expect(parser.feed(Array("\u{1B}[1;".utf8)) == [])
        #expect(parser.flush() == [])
        #expect(parser.feed(Array("q".utf8)) == [.key(.char("q"))])
    }

    @Test("Escape and a key pressed after it stay two keys where they cannot be one")
    func escapeThenKey() {
        #expect(parse("\u{1B}\r") == [.key(.escape), .key(.enter)])
        #expect(parse("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    }

    @Test("A paste is one event, whatever it contains")
    func paste() {
        #expect(parse("\u{1B}[200~a\nb\u{1B}[A\u{03}\u{1B}[201~q") == [.paste("a\nb\u{1B}[A\u{03}"), .key(.char("q"))])
        #expect(parse("\u{1B}[200~\u{1B}[201~") == [.paste("")])
    }

    @Test("A paste whose end never comes is given up after a while, with what it had")
    func brokenPaste() {
        var parser = InputParser()
        #expect(parser.feed(Array("\u{1B}[200~abc\u{1B}[20".utf8)) == [])
        #expect(parser.patience == 2000)
        #expect(parser.flush() == [.paste("abc\u{1B}[20")])
        #expect(parser.feed(Array("q".utf8)) == [.key(.char("q"))])
    }

    @Test("A paste of many megabytes is cut at its limit and the keys after it still count")
    func hugePaste() {
        var parser = InputParser()
        var events = parser.feed(Array("\u{1B}[200~".utf8))
        for _ in 0..<64 { events += parser.feed([UInt8](repeating: 0x61, count: 65_536)) }
        events += parser.feed(Array("\u{1B}[201~q".utf8))
        guard case .paste(let text)? = events.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == InputParser.pasteLimit)
        #expect(events.dropFirst() == [.key(.char("q"))])
    }

    @Test("The mouse is told with its cell, in both forms")
    func mouse() {
        #expect(parse("\u{1B}[<0;5;7M") == [.mouse(Mouse(.press, x: 4, y: 6))])
        #expect(parse("\u{1B}[<0;5;7m") == [.mouse(Mouse(.release, x: 4, y: 6))])
        #expect(parse("\u{1B}[<2;300;9M") == [.mouse(Mouse(.press, button: .right, x: 299, y: 8))])
        #expect(parse("\u{1B}[<32;5;7M") == [.mouse(Mouse(.drag, x: 4, y: 6))])
        #expect(parse("\u{1B}[<64;5;7M") == [.mouse(Mouse(.wheelUp, x: 4, y: 6))])
        #expect(parse("\u{1B}[<65;5;7M\u{1B}[<65;5;7M").count == 2)
        #expect(parse("\u{1B}[<66;5;7M") == [])
        #expect(parse("\u{1B}[M !!") == [.mouse(Mouse(.press, x: 0, y: 0))])
        #expect(parse("\u{1B}[M#!!") == [.mouse(Mouse(.release, x: 0, y: 0))])
    }

    @Test("An answer of the terminal never becomes keys")
    func answers() {
        #expect(parse("\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{1B}\\q") == [.background(isDark: true), .key(.char("q"))])
        #expect(parse("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{07}q") == [.background(isDark: false), .key(.char("q"))])
        #expect(parse("\u{1B}]11;nonsense\u{07}q") == [.key(.char("q"))])
        #expect(parse("\u{1B}]52;c;aGFsbw==\u{1B}\\q") == [.key(.char("q"))])
        #expect(parse("\u{1B}[?62;22cq") == [.key(.char("q"))])
        #expect(parse("\u{1B}P>|xterm(388)\u{1B}\\q") == [.key(.char("q"))])
        #expect(parse("\u{1B}_Gi=1;OK\u{1B}\\q") == [.key(.char("q"))])
        #expect(parse("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
    }

    @Test("No bytes at all, in any order, end the program or hang in the parser")
    func rubbish() {
        var state: UInt64 = 42
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        let spice: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x3C, 0x3B, 0x4D, 0x7E, 0x75, 0x39, 0xC3, 0xF0, 0x9F]
        for _ in 0..<300 {
            var parser = InputParser()
            for _ in 0..<20 {
                let piece = (0..<Int(next() % 12)).map { _ in next() % 3 == 0 ? next() : spice[Int(next()) % spice.count] }
                _ = parser.feed(piece)
                if next() % 8 == 0 { _ = parser.flush() }
            }
            _ = parser.flush()
            _ = parser.flush()
            #expect(parser.feed(Array("q".utf8)) == [.key(.char("q"))])
        }
    }
}
