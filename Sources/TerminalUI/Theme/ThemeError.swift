/// Why a theme cannot be used.
public enum ThemeError: Error, Sendable, Hashable {
    /// There is no section that says what roles look like.
    case noSection
    /// A section of another name.
    case unknownSection(String)
    /// A role that does not exist.
    case unknownRole(section: String, role: String)
    /// A word of a value that is neither a colour nor a modifier.
    case badValue(section: String, role: String, word: String)
    /// More than two colours in one value.
    case tooManyColors(section: String, role: String, value: String)
    /// A name in `[palet]` that means something already.
    case badName(String)
    /// A value in `[palet]` that is not one colour or two.
    case badPair(name: String, value: String)

    /// Where in the file it is: the section, or `section.role`; nil for the whole of it.
    public var key: String? {
        switch self {
        case .noSection: nil
        case .unknownSection(let section): section
        case .unknownRole(let section, let role), .badValue(let section, let role, _), .tooManyColors(let section, let role, _):
            "\(section).\(role)"
        case .badName(let name), .badPair(let name, _): "\(ThemePalette.section).\(name)"
        }
    }

    /// What to tell the person: where it is wrong, and what is allowed there.
    public var message: SafeText {
        switch self {
        case .noSection: "a theme needs a section [roles], [dark] or [light], or inherits = \"…\""
        case .unknownSection(let section): "[\(section)]: the sections of a theme are [palet], [roles], [dark] and [light]"
        case .unknownRole(let section, let role): "[\(section)] \(role): no such role; the roles are \(Self.roles)"
        case .badValue(let section, let role, let word):
            "[\(section)] \(role): “\(word)” is neither a colour (#rrggbb, default, a number up to 255, \(Self.colors), or a name of "
                + "[palet]) nor one of \(Self.modifiers); as \(role) = \"#5fd7af bold\""
        case .tooManyColors(let section, let role, let value):
            "[\(section)] \(role): “\(value)” has more than two colours; write the text's colour, then the background's, as \(role) = \"#ffffff #005f5f bold\""
        case .badName(let name): "[palet] \(name): this word has a meaning of its own; take another name"
        case .badPair(let name, let value):
            "[palet] \(name): “\(value)” is not one colour, or two: on a dark terminal, then on a light one, as \(name) = \"#5fd7af #005f5f\""
        }
    }

    /// The same in Indonesian.
    public var messageInIndonesian: SafeText {
        switch self {
        case .noSection: "tema perlu bagian [roles], [dark], atau [light], atau inherits = \"…\""
        case .unknownSection(let section): "[\(section)]: bagian tema hanya [palet], [roles], [dark], dan [light]"
        case .unknownRole(let section, let role): "[\(section)] \(role): peran ini tidak ada; yang ada: \(Self.roles)"
        case .badValue(let section, let role, let word):
            "[\(section)] \(role): “\(word)” bukan warna (#rrggbb, default, angka sampai 255, \(Self.colors), atau nama dari [palet]) "
                + "dan bukan \(Self.modifiers); misalnya \(role) = \"#5fd7af bold\""
        case .tooManyColors(let section, let role, let value):
            "[\(section)] \(role): “\(value)” berisi lebih dari dua warna; tulis warna teks, lalu warna latarnya, misalnya \(role) = \"#ffffff #005f5f bold\""
        case .badName(let name): "[palet] \(name): kata ini sudah punya arti; pakai nama lain"
        case .badPair(let name, let value):
            "[palet] \(name): “\(value)” bukan satu warna, atau dua: untuk terminal gelap, lalu untuk yang terang, misalnya \(name) = \"#5fd7af #005f5f\""
        }
    }

    private static var roles: SafeText { "\(Role.allCases.map(\.name).joined(separator: ", "))" }
    /// Short, for there is room for a few lines only where it is told.
    private static let colors: SafeText = "black … white, brightBlack … brightWhite"
    private static var modifiers: SafeText { "\(ThemeValue.modifierNames.joined(separator: ", "))" }
}
