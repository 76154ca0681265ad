import Testing

@testable import TerminalUI

@Suite("Keys by name")
struct KeyTests {
    @Test(
        "A key's name reads back as the key",
        arguments: [
            Key.char("a"), .char("?"), .char(" "), .char("é"), .ctrl("x"), .ctrl(" "), .ctrl("]"), .alt("b"), .alt("B"), .enter,
            .tab,
            .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            .function(1), .function(12),
        ])
    func roundTrip(key: Key) {
        #expect(Key(notation: key.notation) == key)
    }

    @Test("Names are those people know")
    func names() {
        #expect(Key(notation: "C-x") == .ctrl("x"))
        #expect(Key(notation: "C-X") == .ctrl("x"))
        #expect(Key(notation: "M-b") == .alt("b"))
        #expect(Key(notation: "S-Tab") == .backTab)
        #expect(Key(notation: "PgUp") == .pageUp)
        #expect(Key(notation: "Space") == .char(" "))
        #expect(Key(notation: "M-Space") == .alt(" "))
        #expect(Key(notation: "F5") == .function(5))
        #expect(Key(notation: "F") == .char("F"))
    }

    @Test(
        "Another name is no key", arguments: ["", "enter", "C-", "C-é", "C-xx", "F0", "F13", "F1x", "M-", "\u{1B}", "ab", "C-1"])
    func unknown(name: String) {
        #expect(Key(notation: name) == nil)
    }
}
