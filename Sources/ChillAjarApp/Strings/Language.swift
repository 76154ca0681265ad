import TerminalUI

/// A language that the program speaks.
public enum Language: String, Sendable, CaseIterable {
    /// Indonesian: the first language of everything here.
    case id
    /// English.
    case en

    /// The language that a name asks for (`id`, `en_GB.UTF-8`, `english`); nil for any other.
    public init?(name: String) {
        let head = name.lowercased().prefix { $0.isLetter }
        switch head {
        case "id", "in", "indonesia", "indonesian": self = .id
        case "en", "english", "inggris": self = .en
        default: return nil
        }
    }
}

/// A table of what a screen says: Indonesian first, English beside it, one line each.
public protocol StringTable {
    /// The language to answer in.
    var language: Language { get }
}

extension StringTable {
    /// The text of the language.
    public func say(_ indonesian: @autoclosure () -> SafeText, _ english: @autoclosure () -> SafeText) -> SafeText {
        language == .id ? indonesian() : english()
    }
}
