import ChillAjarKit

/// What a person looks for: words that must all be found, in any order.
struct KursusQuery: Hashable, Sendable {
    let terms: [FoldedText]

    init(_ text: String) {
        terms = text.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)) }
    }

    /// How well a kursus fits, less is better; nil where one of the words is not found.
    func rank(_ texts: KursusTexts) -> Int? {
        var sum = 0
        for term in terms {
            guard let rank = Self.rank(term, texts) else { return nil }
            sum += rank
        }
        return sum
    }

    private static func rank(_ term: FoldedText, _ texts: KursusTexts) -> Int? {
        if let place = texts.nama.position(of: term) { return place == 0 ? 0 : texts.nama.isWordStart(place) ? 1 : 2 }
        if let place = texts.mentor.position(of: term) { return texts.mentor.isWordStart(place) ? 3 : 4 }
        if texts.deskripsi.position(of: term) != nil { return 6 }
        return texts.nama.hasScattered(term) ? 8 : nil
    }

    /// The parts of a name, each with whether it is what was looked for.
    func parts(of nama: String) -> [(text: String, isMatch: Bool)] {
        let characters = Array(nama)
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

/// The texts in which a kursus is looked for.
struct KursusTexts: Hashable, Sendable {
    let nama: FoldedText
    let mentor: FoldedText
    let deskripsi: FoldedText

    init(_ kursus: Kursus) {
        nama = FoldedText(kursus.nama)
        mentor = FoldedText(kursus.mentor?.nama ?? "")
        deskripsi = FoldedText(kursus.deskripsi ?? "")
    }
}
