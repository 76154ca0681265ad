import ChillAjarKit

/// What a person looks for: words that must all be found, in any order.
struct KursusQuery: Hashable, Sendable {
    /// The words as they were typed.
    let words: [String]
    /// The same, comparable.
    let terms: [FoldedText]

    init(_ text: String) {
        words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        terms = words.map(FoldedText.init)
    }

    /// The words that are worth looking for in long texts.
    var longWords: [String] { words.filter { $0.count >= 3 && $0.contains { $0.isLetter || $0.isNumber } } }

    /// The parts of a text, each with whether it is what was looked for.
    func parts(of text: String) -> [(text: String, isMatch: Bool)] {
        let characters = Array(text)
        let folded = characters.map { FoldedText(String($0)).bytes }
        var isMatch = [Bool](repeating: false, count: characters.count)
        for term in terms {
            guard let range = Self.range(of: term.bytes, in: folded) else { continue }
            for index in range { isMatch[index] = true }
        }
        var parts: [(text: String, isMatch: Bool)] = []
        for (character, matches) in zip(characters, isMatch) {
            if parts.last?.isMatch == matches {
                parts[parts.count - 1].text.append(character)
            } else {
                parts.append((String(character), matches))
            }
        }
        return parts
    }

    /// A piece of a long text around the first word of the query that stands in it and not in `elsewhere`; nil where none does.
    func excerpt(of text: String, notIn elsewhere: [FoldedText], words count: Int = 5) -> String? {
        let wanted = terms.filter { term in !elsewhere.contains { $0.position(of: term) != nil } }
        guard !wanted.isEmpty else { return nil }
        let pieces = text.split(whereSeparator: \.isWhitespace)
        let hit = pieces.firstIndex { piece in
            let folded = FoldedText(String(piece))
            return wanted.contains { folded.position(of: $0) != nil }
        }
        guard let hit else { return nil }
        let first = max(0, hit - 1)
        let last = min(pieces.count, first + count)
        let words = pieces[first..<last].joined(separator: " ")
        return (first > 0 ? "…" : "") + words + (last < pieces.count ? "…" : "")
    }

    private static func range(of term: [UInt8], in folded: [[UInt8]]) -> Range<Int>? {
        guard !term.isEmpty else { return nil }
        for start in folded.indices {
            var found: [UInt8] = []
            var end = start
            while end < folded.count, found.count < term.count {
                found += folded[end]
                end += 1
            }
            if found.starts(with: term) { return start..<end }
        }
        return nil
    }
}

/// The short texts in which a kursus is looked for at every key. Descriptions may be long: the store's index has their words.
struct KursusTexts: Hashable, Sendable {
    let nama: FoldedText
    let mentor: FoldedText

    init(_ kursus: Kursus) {
        nama = FoldedText(kursus.nama)
        mentor = FoldedText(kursus.mentor?.nama ?? "")
    }
}

/// Where a word was found.
enum KursusPlace: Hashable, Sendable {
    case namaStart, namaWord, namaPart
    case mentorWord, mentorPart
    case isi
    /// Its letters stand in the name, in order, with others between them: a slip of the fingers.
    case mirip

    /// A part of a kursus, in words.
    enum Part: Hashable, Sendable, CaseIterable {
        case nama, mentor, isi, mirip
    }

    /// The best place of a word; nil where it stands nowhere. What the description has is known by who asks.
    init?(of term: FoldedText, in texts: KursusTexts, isInIsi: @autoclosure () -> Bool) {
        if let place = texts.nama.position(of: term) {
            self = place == 0 ? .namaStart : texts.nama.isWordStart(place) ? .namaWord : .namaPart
        } else if let place = texts.mentor.position(of: term) {
            self = texts.mentor.isWordStart(place) ? .mentorWord : .mentorPart
        } else if isInIsi() {
            self = .isi
        } else if texts.nama.hasScattered(term) {
            self = .mirip
        } else {
            return nil
        }
    }

    /// What it counts, of a thousand.
    var weight: Int {
        switch self {
        case .namaStart: 1000
        case .namaWord: 950
        case .namaPart: 900
        case .mentorWord: 600
        case .mentorPart: 550
        case .isi: 350
        case .mirip: 200
        }
    }

    var part: Part {
        switch self {
        case .namaStart, .namaWord, .namaPart: .nama
        case .mentorWord, .mentorPart: .mentor
        case .isi: .isi
        case .mirip: .mirip
        }
    }
}
