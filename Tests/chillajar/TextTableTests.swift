import Testing
import TerminalUI

@testable import chillajar

@Suite("Tables for people")
struct TextTableTests {
    private static let table = TextTable(
        columns: [
            .init("NOMOR", isRight: true), .init("KURSUS", minimum: 8), .init("MENTOR", yields: 1), .init("BIAYA", isRight: true),
        ],
        rows: [
            [.init("7"), .init("Kalkulus Dasar untuk Semester Satu"), .init("Bagas"), .init("Rp25.000")],
            [.init("112"), .init("数学入門"), .init("Citra Wulandari"), .init("Rp7.500")],
        ])

    private func text(_ width: Int?) -> [String] { Self.table.lines(width: width).map { $0.text(false) } }

    @Test("Columns stand under each other, numbers on the right, wide characters counted as they are shown")
    func aligned() {
        #expect(
            text(nil) == [
                "NOMOR  KURSUS                              MENTOR              BIAYA",
                "    7  Kalkulus Dasar untuk Semester Satu  Bagas            Rp25.000",
                "  112  数学入門                            Citra Wulandari   Rp7.500",
            ])
    }

    @Test("In a narrow terminal a name is cut before a column goes, and the column that matters least goes first")
    func narrow() {
        #expect(
            text(50) == [
                "NOMOR  KURSUS            MENTOR              BIAYA",
                "    7  Kalkulus Dasar …  Bagas            Rp25.000",
                "  112  数学入門          Citra Wulandari   Rp7.500",
            ])
        #expect(
            text(30) == [
                "NOMOR  KURSUS            BIAYA", "    7  Kalkulus Das…  Rp25.000", "  112  数学入門        Rp7.500",
            ])
    }

    @Test("No line is wider than the terminal", arguments: 26...90)
    func fits(_ width: Int) {
        for line in Self.table.lines(width: width) {
            #expect(line.pieces.reduce(0) { $0 + $1.text.width } <= width)
        }
    }

    @Test("A text of several lines takes one")
    func singleLine() {
        let table = TextTable(columns: [.init("A")], rows: [[.init("satu\ndua")]])
        #expect(table.lines(width: nil).map { $0.text(false) } == ["A", "satu dua"])
    }

    @Test("Colours stand around a piece, and only where they may")
    func colours() {
        let line = StyledLine([("a", .bad), (" ", .plain), ("b", .plain)])
        #expect(line.text(true) == "\u{1B}[31ma\u{1B}[m b")
        #expect(line.text(false) == "a b")
    }

    @Test("Facts are wrapped beside their names")
    func facts() {
        var facts = FactSheet()
        facts.add("Isi", "satu dua tiga empat lima")
        facts.add("Tidak ada", nil)
        #expect(facts.lines(width: 25).map { $0.text(false) } == ["Isi  satu dua tiga empat", "     lima"])
    }
}
