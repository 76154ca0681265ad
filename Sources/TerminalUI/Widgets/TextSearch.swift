/// A search in a text that stands in rows: where it was found, in whatever case, across the ends of rows too.
public struct TextSearch: Sendable, Hashable {
    /// Cells of a row.
    public struct Span: Sendable, Hashable {
        /// The row, from 0.
        public var row: Int
        /// The first cell, from 0.
        public var column: Int
        /// Cells.
        public var width: Int

        /// So many cells from there on.
        public init(row: Int, column: Int, width: Int) {
            self.row = row
            self.column = column
            self.width = width
        }
    }

    /// Every place in order; one that goes on in the next row has a part in each.
    public private(set) var matches: [[Span]] = []

    private struct Sign {
        let folded: Character
        let row: Int
        let column: Int
        let width: Int
    }

    /// Looks for words in rows; for nothing, nothing is found.
    public init(_ words: String, in rows: [SafeText]) {
        let wanted = Self.folded(words)
        guard !wanted.isEmpty else { return }
        let signs = Self.signs(rows)
        var start = 0
        while start + wanted.count <= signs.count {
            if wanted.indices.allSatisfy({ signs[start + $0].folded == wanted[$0] }) {
                matches.append(Self.spans(signs[start..<start + wanted.count]))
                start += wanted.count
            } else {
                start += 1
            }
        }
    }

    /// The first place at or below a row, else the very first; nil where there is none.
    public func first(from row: Int) -> Int? {
        matches.firstIndex { ($0.first?.row ?? 0) >= row } ?? matches.indices.first
    }

    /// The place so many further on; after the last one comes the first.
    public func place(_ step: Int, from place: Int) -> Int? {
        guard !matches.isEmpty else { return nil }
        let next = (place + step) % matches.count
        return next < 0 ? next + matches.count : next
    }

    /// The row in which a place begins.
    public func row(of place: Int) -> Int? { matches.indices.contains(place) ? matches[place].first?.row : nil }

    private static func folded(_ words: String) -> [Character] {
        words.split { $0.isWhitespace }.joined(separator: " ").map(fold)
    }

    private static func fold(_ character: Character) -> Character { character.lowercased().first ?? character }

    /// The text with one blank wherever there are some, and where a row ends.
    private static func signs(_ rows: [SafeText]) -> [Sign] {
        var signs: [Sign] = []
        for (row, text) in rows.enumerated() {
            var column = 0
            for character in text.string {
                let width = character.isASCII ? 1 : SafeText(outside: String(character)).width
                if !character.isWhitespace {
                    signs.append(Sign(folded: fold(character), row: row, column: column, width: width))
                } else if signs.last.map({ $0.folded != " " }) ?? false {
                    signs.append(Sign(folded: " ", row: row, column: column, width: width))
                }
                column += width
            }
            if signs.last.map({ $0.folded != " " }) ?? false {
                signs.append(Sign(folded: " ", row: row, column: column, width: 0))
            }
        }
        return signs
    }

    private static func spans(_ signs: ArraySlice<Sign>) -> [Span] {
        var spans: [Span] = []
        for sign in signs where sign.width > 0 {
            if let last = spans.last, last.row == sign.row {
                spans[spans.count - 1].width = sign.column + sign.width - last.column
            } else {
                spans.append(Span(row: sign.row, column: sign.column, width: sign.width))
            }
        }
        return spans
    }
}
