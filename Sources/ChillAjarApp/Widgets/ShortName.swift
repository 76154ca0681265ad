import TerminalUI

extension SafeText {
    /// A person's name for a narrow column: the first word and the initial of the last, `Ayu Prameswari` as `Ayu P.`; one or two
    /// letters alone call nobody: `I Gusti Ayu Wulandari` is `I Gusti W.`
    static func shortName(_ nama: String) -> SafeText {
        let words = words(of: nama)
        guard let last = words.last, let initial = last.first(where: \.isLetter) else {
            return SafeText(outside: nama).singleLine
        }
        let call = call(words)
        return call.count < words.count
            ? "\(call.joined(separator: " ")) \(initial.uppercased())." : "\(call.joined(separator: " "))"
    }

    /// The same in at most so many cells: without the initial where that does not fit.
    static func shortName(_ nama: String, fitting width: Int) -> SafeText {
        let short = shortName(nama)
        let call = call(words(of: nama))
        return short.width > width && !call.isEmpty ? "\(call.joined(separator: " "))" : short
    }

    /// A person's name, shortened only as far as so many cells ask for: `Raden Mas Soerjaningrat W.`
    static func name(_ nama: String, fitting width: Int) -> SafeText {
        let full = SafeText(outside: nama).singleLine
        let words = words(of: nama)
        guard full.width > width, let initial = words.last?.first(where: \.isLetter) else { return full }
        let shorter = (call(words).count..<max(call(words).count, words.count)).reversed().lazy.map { count in
            "\(words[..<count].joined(separator: " ")) \(initial.uppercased())." as SafeText
        }
        return shorter.first { $0.width <= width } ?? shortName(nama, fitting: width)
    }

    /// The first letters of a name's first and last word, `AP`; nothing for a name of emoji alone.
    static func initials(_ nama: String) -> SafeText {
        let words = words(of: nama)
        let ends = words.count > 1 ? [words[0], words[words.count - 1]] : words
        return SafeText(outside: ends.compactMap { $0.first(where: \.isLetter)?.uppercased() }.joined()).singleLine
    }

    /// The words of a name; emoji and numbers are none, nor are titles: `S.Pd.` after a comma, `Dr.` before.
    private static func words(of nama: String) -> [String] {
        let words = allWords(of: String(nama.prefix { $0 != "," }))
        let titles = words.prefix { ["Prof.", "Dr.", "dr.", "Drs.", "Dra.", "Ir.", "H.", "Hj."].contains($0) }.count
        return titles < words.count ? Array(words.dropFirst(titles)) : words
    }

    private static func allWords(of nama: String) -> [String] {
        nama.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }.map(String.init)
    }

    /// By what one calls a person: the first word, with those before it that are no more than two letters.
    private static func call(_ words: [String]) -> [String] {
        let short = words.prefix { $0.count { $0.isLetter } <= 2 }.count
        return Array(words.prefix(short + 1))
    }
}
