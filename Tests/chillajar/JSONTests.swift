import ChillAjarKit
import Manual
import Testing
import TerminalUI

@testable import chillajar

@Suite("What programs read")
struct JSONTests {
    @Test("A value becomes text of RFC 8259, its names in their order")
    func text() throws {
        let value = JSONValue.object([
            .init(name: "z", value: .integer(-3)), .init(name: "a", value: .list([.null, .boolean(true)])),
            .init(name: "kosong", value: .list([])),
        ])
        #expect(value.text == "{\n  \"z\": -3,\n  \"a\": [\n    null,\n    true\n  ],\n  \"kosong\": []\n}")
        #expect(try Parsed(value.text)["z"] == .integer(-3))
    }

    @Test(
        "Numbers have two decimals at the most",
        arguments: [(4.5, "4.5"), (4, "4"), (4.256, "4.26"), (-0.04, "-0.04"), (.nan, "0")])
    func decimals(_ number: Double, _ text: String) {
        #expect(JSONValue.decimal(number).text == text)
    }

    @Test("What a text from outside hides is neither printed raw nor able to end its string")
    func hostile() throws {
        let text = "a\"b\\c\u{1B}[31m\u{202E}d\ne"
        let printed = JSONValue.outside(text).text
        #expect(!printed.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(try Parsed(printed).text?.hasPrefix("a\"b\\c") == true)
    }

    @Test("Moments are told with the offset of the zone", arguments: zip(ZonaWaktu.allCases, ["+07:00", "+08:00", "+09:00"]))
    func moments(_ zona: ZonaWaktu, _ offset: String) throws {
        let moment = try #require(Timestamp("2026-11-25T12:00:00Z"))
        let hour = 12 + zona.offset / 3600
        #expect(Shapes.iso(moment, zona) == "2026-11-25T\(hour):00:00\(offset)")
    }

    @Test("Every shape that is named is described")
    func complete() throws {
        let document = try Parsed(Shapes(zona: .wib).schema.text)
        let text = Shapes(zona: .wib).schema.text
        for part in text.split(separator: "#/$defs/").dropFirst() {
            let name = String(part.prefix { $0 != "\"" })
            #expect(document["$defs", name] != .null, "\(name)")
        }
    }

    @Test("No two commands and no two shapes share a name")
    func unique() {
        let shapes = Shapes(zona: .wib)
        let names = shapes.documents.flatMap(\.commands) + shapes.parts.map(\.name)
        #expect(Set(names).count == names.count)
        for shape in shapes.documents.map(\.shape) + shapes.parts {
            #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
        }
    }

    @Test("Every command that takes --json has its document described")
    func described() throws {
        let described = Set(Shapes(zona: .wib).documents.flatMap(\.commands))
        for (words, command) in try CommandTree(of: Chillajar.self).leaves()
        where command.taken.contains(where: { $0.key == "json" }) {
            let name = words.dropFirst().joined(separator: " ")
            #expect(described.contains(name) || Self.silent.contains(name), "\(name)")
        }
    }

    /// Commands that share the common options and print no document.
    private static let silent: Set<String> = ["antrean bukti", "antrean-kirim buang", "konfigurasi check"]
}
