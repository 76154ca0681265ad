/// A key, as a person names it.
public enum Key: Sendable, Hashable {
    /// A printable character, in the case it was typed; the space bar is `char(" ")`.
    case char(Character)
    /// A letter or one of `[ \ ] ^ _` and space with Ctrl; letters in lower case.
    case ctrl(Character)
    /// A character with Alt.
    case alt(Character)
    /// Enter.
    case enter
    /// Tab.
    case tab
    /// Shift and Tab.
    case backTab
    /// Escape.
    case escape
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// Arrows.
    case up, down, left, right
    /// The ends.
    case home, end
    /// A page up or down.
    case pageUp, pageDown
    /// F1 to F12.
    case function(Int)
}

extension Key {
    private static let names: [(String, Key)] = [
        ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("BS", .backspace), ("Del", .delete),
        ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .char(" ")),
    ]

    /// The key of a written name: `a`, `?`, `Space`, `Enter`, `S-Tab`, `PgUp`, `F5`, `C-x`, `M-b`; nothing for another name.
    public init?(notation: String) {
        if let named = Self.names.first(where: { $0.0 == notation })?.1 {
            self = named
        } else if notation.count == 1, let character = notation.first, Self.isPrintable(character) {
            self = .char(character)
        } else if let key = Self.modified(notation) ?? Self.functionKey(notation) {
            self = key
        } else {
            return nil
        }
    }

    /// The key's written name, as it is shown and as ``init(notation:)`` reads it.
    public var notation: String {
        switch self {
        case .ctrl(let character): "C-" + (character == " " ? "Space" : String(character))
        case .alt(let character): "M-" + (character == " " ? "Space" : String(character))
        case .function(let number): "F\(number)"
        case .char(let character) where character != " ": String(character)
        default: Self.names.first { $0.1 == self }?.0 ?? ""
        }
    }

    private static func modified(_ notation: String) -> Key? {
        let rest = String(notation.dropFirst(2))
        let character: Character? = rest == "Space" ? " " : rest.count == 1 ? rest.first : nil
        guard let character, isPrintable(character) else { return nil }
        if notation.hasPrefix("M-") { return .alt(character) }
        guard notation.hasPrefix("C-"), let lower = character.lowercased().first else { return nil }
        return "abcdefghijklmnopqrstuvwxyz[\\]^_ ".contains(lower) ? .ctrl(lower) : nil
    }

    private static func functionKey(_ notation: String) -> Key? {
        guard notation.hasPrefix("F"), let number = Int(notation.dropFirst()), (1...12).contains(number) else { return nil }
        return .function(number)
    }

    private static func isPrintable(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
}
