import Testing

@testable import PlatformServer

struct WireTests {
    @Test("What is written as JSON reads back as it was, whatever stands in the text")
    func roundTrip() throws {
        let hostile = "\"\\/\u{1}\u{1F}\n\t\u{7F}😀\u{2028}</script>"
        let bytes = JSONWriter.object { json in
            json.field("a", hostile)
            json.field("b", nil as String?)
            json.array("c", [1, 2] as [Int64]) { json, number in json.field("n", number) }
            json.field("d", 4.2)
            json.field("e", 4.0)
            json.field("f", true)
            json.strings("g", ["x", "\""])
            json.array("h", [] as [Int64]) { _, _ in }
        }
        #expect(
            try JSONReader.read(bytes)
                == .object([
                    "a": .string(hostile), "b": .null, "c": .array([.object(["n": .number("1")]), .object(["n": .number("2")])]),
                    "d": .number("4.2"), "e": .number("4"), "f": .bool(true), "g": .array([.string("x"), .string("\"")]),
                    "h": .array([]),
                ]))
    }

    @Test(
        "What is no JSON is refused",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,}", "01", "-", "1.", "1e", "nul", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "{} {}", "{\"a\" 1}", "{a:1}", "'a'", "+1", "\"a",
        ])
    func refused(_ text: String) {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test("Numbers, escapes and surrogate pairs are read")
    func read() throws {
        #expect(
            try JSONReader.read(Array(#" [0, -0.5e+3, "\u0041\ud83d\ude00\n\/"] "#.utf8))
                == .array([.number("0"), .number("-0.5e+3"), .string("A😀\n/")]))
    }

    @Test("Bytes that are no UTF-8, and a depth without end, are refused without harm")
    func hostile() {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONReader.Failure.tooDeep) { try JSONReader.read([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) }
    }

    @Test("Values that mean the same have one form, others have another")
    func canonical() {
        #expect(JSONValue.number("1").canonical == JSONValue.string("1").canonical)
        #expect(JSONValue.array([.string("a"), .string("b")]).canonical != JSONValue.array([.string("a2:=b")]).canonical)
        #expect(JSONValue.object(["a": .null]).canonical != JSONValue.object([:]).canonical)
    }
}
