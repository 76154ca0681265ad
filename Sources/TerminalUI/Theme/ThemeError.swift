/// Why a theme cannot be used.
public enum ThemeError: Error, Sendable, Hashable {
    /// There is neither a section `dark` nor a section `light`.
    case noSection
    /// A section of another name.
    case unknownSection(String)
    /// A role that does not exist.
    case unknownRole(section: String, role: String)
    /// A word of a value that is neither a colour nor a modifier.
    case badValue(section: String, role: String, word: String)
    /// More than two colours in one value.
    case tooManyColors(section: String, role: String, value: String)

    /// What to tell the person: where it is wrong, and what is allowed there.
    public var message: SafeText {
        switch self {
        case .noSection: "a theme needs a section [dark] or [light]"
        case .unknownSection(let section): "[\(section)]: the sections of a theme are [dark] and [light]"
        case .unknownRole(let section, let role):
            "[\(section)] \(role): no such role; the roles are \(Role.allCases.map(\.name).joined(separator: ", "))"
        case .badValue(let section, let role, let word):
            "[\(section)] \(role): “\(word)” is neither a colour (#rrggbb, default, a number up to 255, "
                + "\(ThemeValue.colorNames.joined(separator: ", "))) nor one of \(ThemeValue.modifierNames.joined(separator: ", "))"
        case .tooManyColors(let section, let role, let value):
            "[\(section)] \(role): “\(value)” has more than two colours; write the text's colour, then the background's"
        }
    }

    /// The same in Indonesian.
    public var messageInIndonesian: SafeText {
        switch self {
        case .noSection: "tema perlu bagian [dark] atau [light]"
        case .unknownSection(let section): "[\(section)]: bagian tema hanya [dark] dan [light]"
        case .unknownRole(let section, let role):
            "[\(section)] \(role): peran ini tidak ada; yang ada: \(Role.allCases.map(\.name).joined(separator: ", "))"
        case .badValue(let section, let role, let word):
            "[\(section)] \(role): “\(word)” bukan warna (#rrggbb, default, angka sampai 255, "
                + "\(ThemeValue.colorNames.joined(separator: ", "))) dan bukan \(ThemeValue.modifierNames.joined(separator: ", "))"
        case .tooManyColors(let section, let role, let value):
            "[\(section)] \(role): “\(value)” berisi lebih dari dua warna; tulis warna teks, lalu warna latarnya"
        }
    }
}
