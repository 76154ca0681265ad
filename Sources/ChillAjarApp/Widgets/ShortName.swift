import TerminalUI

extension SafeText {
    /// A person's name for a narrow column: the first word and the initial of the last, `Ayu Prameswari` as `Ayu P.`
    static func shortName(_ nama: String) -> SafeText {
        let words = nama.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return "" }
        guard words.count > 1, let initial = words[words.count - 1].first(where: \.isLetter) else { return "\(String(first))" }
        return "\(String(first)) \(initial.uppercased())."
    }

    /// The same in at most so many cells: without the initial where that does not fit.
    static func shortName(_ nama: String, fitting width: Int) -> SafeText {
        let short = shortName(nama)
        guard short.width > width, let first = nama.split(whereSeparator: \.isWhitespace).first else { return short }
        return "\(String(first))"
    }
}
