import Testing

@testable import TerminalUI

@Suite("Looking for words in a text")
struct TextSearchTests {
    private let rows: [SafeText] = ["Sabar sekali, sangat", "sabar.", "", "Jelas 🎨 dan sabar"]

    @Test("In whatever case, from top to bottom")
    func all() {
        let search = TextSearch("SABAR", in: rows)
        #expect(search.matches.map { $0.map(\.row) } == [[0], [1], [3]])
        #expect(search.matches[0] == [.init(row: 0, column: 0, width: 5)])
    }

    @Test("What is broken over two rows is found, with a part in each")
    func broken() {
        let search = TextSearch("sangat  sabar", in: rows)
        #expect(search.matches == [[.init(row: 0, column: 14, width: 6), .init(row: 1, column: 0, width: 5)]])
    }

    @Test("Wide signs before it count two cells")
    func wide() {
        #expect(TextSearch("dan", in: rows).matches == [[.init(row: 3, column: 9, width: 3)]])
    }

    @Test("Nothing and blanks find nothing", arguments: ["", "   "])
    func nothing(_ words: String) {
        #expect(TextSearch(words, in: rows).matches.isEmpty)
    }

    @Test("From place to place, and around at both ends")
    func places() {
        let search = TextSearch("sabar", in: rows)
        #expect(search.first(from: 1) == 1)
        #expect(search.first(from: 99) == 0)
        #expect(search.place(1, from: 2) == 0)
        #expect(search.place(-1, from: 0) == 2)
        #expect(TextSearch("kabur", in: rows).place(1, from: 0) == nil)
        #expect(TextSearch("kabur", in: rows).first(from: 0) == nil)
    }
}
