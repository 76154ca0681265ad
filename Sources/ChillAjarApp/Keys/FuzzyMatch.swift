/// How well a text answers what was typed: every word of it stands in the text, as it was typed and best at the beginning of a
/// word; else its letters in order, where they begin words or one of them was forgotten.
struct FuzzyMatch: Hashable, Sendable {
    /// Higher is better; comparable for the same words only.
    let score: Int
    /// The characters of the text that were found, in order.
    let positions: [Int]

    private static let letter = 16
    private static let wordStart = 10
    private static let consecutive = 8
    private static let gapStart = 4
    private static let gapStep = 1
    /// What letters close together count more than scattered ones can, and more where they begin a word, or are one.
    private static let closeness = 64
    private static let togetherAtStart = 24
    private static let wholeWord = 6

    /// Finds what was typed; nothing where it does not stand in the text, or too scattered to be meant.
    init?(_ words: FuzzyWords, in text: FuzzyText) {
        var score = 0
        var found: Set<Int> = []
        for word in words.words {
            guard let (points, places) = Self.together(word, text.folded) ?? Self.scattered(word, text.folded) else { return nil }
            score += points
            for place in places { found.insert(text.owner[place]) }
        }
        self.score = score
        positions = found.sorted()
    }

    /// The first place where a word stands as it was typed; one that begins a word goes before all others. A letter or two
    /// within a word are not what was meant.
    private static func together(_ word: [UInt8], _ text: FoldedText) -> (score: Int, places: [Int])? {
        let bytes = text.bytes
        guard let letter = word.first, word.count <= bytes.count else { return nil }
        var first: Int?
        for place in 0...bytes.count - word.count where bytes[place] == letter {
            guard word.indices.allSatisfy({ bytes[place + $0] == word[$0] }) else { continue }
            if text.isWordStart(place) {
                let end = place + word.count
                let isWhole = end == bytes.count || bytes[end] == UInt8(ascii: " ")
                return (points(word.count, at: place) + togetherAtStart + (isWhole ? wholeWord : 0), Array(place..<end))
            }
            first = first ?? place
        }
        guard let first, word.count > 2 else { return nil }
        return (points(word.count, at: first), Array(first..<first + word.count))
    }

    private static func points(_ letters: Int, at place: Int) -> Int {
        letters * letter + (letters - 1) * consecutive + closeness - min(place, 8) / 2
    }

    /// The best way in which letters stand apart, where they may be meant: the first begins a word, and so do all that follow a
    /// gap but one, as after a letter that was forgotten.
    private static func scattered(_ word: [UInt8], _ text: FoldedText) -> (score: Int, places: [Int])? {
        guard let found = best(word, text), text.isWordStart(found.places[0]) else { return nil }
        let afterGaps = zip(found.places, found.places.dropFirst()).filter { $1 != $0 + 1 }.map(\.1)
        let within = afterGaps.count { !text.isWordStart($0) }
        return afterGaps.count <= 2 && within <= (word.count < 4 ? 0 : 1) ? found : nil
    }

    /// The best way in which the letters of a word stand in a text, by dynamic programming over the pairs of letters.
    private static func best(_ word: [UInt8], _ text: FoldedText) -> (score: Int, places: [Int])? {
        let (rows, columns) = (word.count, text.bytes.count)
        guard rows > 0, rows <= columns, stands(word, in: text.bytes) else { return nil }
        let none = Int.min / 2
        // The best score with this letter of the word at that place of the text, and the place of the letter before.
        var scores = [Int](repeating: none, count: rows * columns)
        var before = [Int](repeating: -1, count: rows * columns)
        for row in 0..<rows {
            // The best of the letter before at a place further left than the last one, less what the gap costs.
            var (gap, gapPlace) = (none, -1)
            for column in row..<columns {
                if row > 0, column >= 2 {
                    gap -= gapStep
                    let candidate = scores[(row - 1) * columns + column - 2] - gapStart
                    if candidate > gap { (gap, gapPlace) = (candidate, column - 2) }
                }
                guard text.bytes[column] == word[row] else { continue }
                let points = letter + (text.isWordStart(column) ? wordStart : 0)
                let cell = row * columns + column
                guard row > 0 else {
                    scores[cell] = points - min(column, 8) / 2
                    continue
                }
                let close = column > 0 ? scores[(row - 1) * columns + column - 1] + consecutive : none
                (scores[cell], before[cell]) = close >= gap ? (close + points, column - 1) : (gap + points, gapPlace)
            }
        }
        let last = (rows - 1) * columns
        guard let end = (0..<columns).max(by: { scores[last + $0] < scores[last + $1] }), scores[last + end] >= leastScore(rows)
        else { return nil }
        var places: [Int] = []
        var place = end
        for row in stride(from: rows - 1, through: 0, by: -1) {
            places.append(place)
            place = before[row * columns + place]
        }
        return (scores[last + end], places.reversed())
    }

    /// What letters that are meant reach: one letter begins a word, more of them stand close together or begin words.
    private static func leastScore(_ letters: Int) -> Int {
        letters == 1 ? letter + wordStart - 8 : letters * letter + (letters - 1) * 2
    }

    /// Whether the letters stand in the text in order at all.
    private static func stands(_ word: [UInt8], in text: [UInt8]) -> Bool {
        var next = 0
        for byte in text where next < word.count && byte == word[next] { next += 1 }
        return next == word.count
    }
}

/// What was typed, word by word, made comparable.
struct FuzzyWords: Hashable, Sendable {
    let words: [[UInt8]]

    init(_ text: String) {
        // A question may end as one.
        let bare = text.map { "?!.,".contains($0) ? " " : $0 }
        let all = bare.split(whereSeparator: \.isWhitespace).map { String($0) }
        let telling = all.filter { !Self.fillers.contains($0.lowercased()) }
        words = (telling.isEmpty ? all : telling).map { FoldedText($0).bytes }.filter { !$0.isEmpty }
    }

    /// What a question has around what it is about; looked for only where there is nothing else.
    private static let fillers: Set<String> = [
        "cara", "caranya", "bagaimana", "gimana", "apa", "saya", "untuk", "how", "do", "does", "i", "to", "the", "a", "an", "my",
        "can", "is",
    ]

    /// Whether nothing was typed.
    var isEmpty: Bool { words.isEmpty }
}

/// A text to be found, made comparable, with the character that each of its letters came from.
struct FuzzyText: Hashable, Sendable {
    let folded: FoldedText
    /// The character of every byte.
    let owner: [Int]

    init(_ text: String) {
        folded = FoldedText(text)
        guard text.utf8.count != text.count || folded.bytes.count != text.count else {
            owner = Array(folded.bytes.indices)
            return
        }
        var owner = text.enumerated().flatMap { index, character in
            FoldedText(String(character)).bytes.map { _ in index }
        }
        // Where a letter folds otherwise among others than alone, the end is found a letter off rather than nowhere.
        owner.append(contentsOf: repeatElement(max(0, text.count - 1), count: max(0, folded.bytes.count - owner.count)))
        self.owner = owner
    }
}
