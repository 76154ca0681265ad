import ArgumentParser

/// What is wrong with a command line, in Indonesian with the parser's own English beside it.
///
/// The parser tells its errors as English text only; what this version of it may say is in its `MessageInfo` and `ParserError`
/// (https://github.com/apple/swift-argument-parser). A sentence that is not known here stays as it is.
enum UsageErrors {
    /// The whole of what the parser prints, its first line in both languages.
    static func bilingual(_ message: String) -> String {
        let head = "Error: "
        let lines = message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix(head) else { return message }
        let english = String(first.dropFirst(head.count))
        guard let indonesian = indonesian(english) else { return message }
        return ([Substring("chillajar: \(indonesian) / \(english)")] + lines.dropFirst()).joined(separator: "\n")
    }

    /// The sentence in Indonesian; nil for one that is not known.
    private static func indonesian(_ sentence: String) -> String? {
        let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        guard let first = quoted.first else { return nil }
        let second = quoted.dropFirst().first
        switch (sentence.prefix { $0 != "'" }, second) {
        case ("Missing expected argument ", nil): return "\(first) belum diisi."
        case ("Missing value for ", _): return "\(first) perlu nilai."
        case ("Unknown option ", let nearest?): return "Pilihan \(first) tidak dikenal. Mungkin maksudnya \(nearest)?"
        case ("Unknown option ", nil): return "Pilihan \(first) tidak dikenal."
        case ("Unexpected argument ", nil): return "“\(first)” tidak dikenal di sini."
        case ("The value ", let argument?): return "“\(first)” tidak dapat dipakai untuk \(argument)."
        default: return nil
        }
    }
}
