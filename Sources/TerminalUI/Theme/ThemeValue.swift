/// The value of a role in a theme: up to two colours (text, then background) and any modifiers, in words.
struct ThemeValue: Sendable, Hashable {
    /// A colour, or the name that `[palet]` gives one.
    enum Ink: Sendable, Hashable {
        case color(Color)
        case named(String)
    }

    private let inks: [Ink]
    private let modifiers: Modifiers

    static let colorNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "brightBlack", "brightRed", "brightGreen",
        "brightYellow", "brightBlue", "brightMagenta", "brightCyan", "brightWhite",
    ]
    static let modifierNames = ["bold", "dim", "italic", "underline", "reverse"]

    /// Reads a value, in which colours may be named as `palette` does.
    init(_ value: String, section: String, role: String, palette: [String: ThemePalette.Pair]) throws(ThemeError) {
        var inks: [Ink] = []
        var modifiers: Modifiers = []
        for word in value.split(separator: " ") {
            if let index = Self.modifierNames.firstIndex(of: String(word)) {
                modifiers.insert(Modifiers(rawValue: 1 << UInt8(index)))
            } else if palette[String(word)] != nil {
                inks.append(.named(String(word)))
            } else if let color = Self.color(word) {
                inks.append(.color(color))
            } else {
                throw ThemeError.badValue(section: section, role: role, word: String(word))
            }
        }
        guard inks.count <= 2 else { throw ThemeError.tooManyColors(section: section, role: role, value: value) }
        self.inks = inks
        self.modifiers = modifiers
    }

    /// The colours, with those that have names as the palette has them.
    func colors(_ palette: [String: ThemePalette.Pair], _ variant: Theme.Variant) -> RoleColors {
        func color(_ place: Int) -> Color {
            guard inks.indices.contains(place) else { return .terminal }
            switch inks[place] {
            case .color(let color): return color
            case .named(let name): return palette[name]?.color(variant) ?? .terminal
            }
        }
        return RoleColors(color(0), on: color(1), modifiers)
    }

    /// The colour of a word that needs no palette.
    static func color(_ word: Substring) -> Color? {
        if word == "default" { return .terminal }
        if word.hasPrefix("#") { return hex(word.dropFirst()) }
        if let index = colorNames.firstIndex(of: String(word)) { return .palette(UInt8(index)) }
        return UInt8(word).map(Color.palette)
    }

    private static func hex(_ digits: Substring) -> Color? {
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
        return .rgb(value)
    }
}

/// The section `[palet]`: names for colours.
enum ThemePalette {
    static let section = "palet"

    /// One name's colours: on a dark and on a light terminal.
    struct Pair: Sendable, Hashable {
        var dark: Color
        var light: Color

        func color(_ variant: Theme.Variant) -> Color { variant == .dark ? dark : light }
    }

    /// Reads the section; the names of colours and modifiers keep their meaning.
    static func read(_ entries: [String: String]) throws(ThemeError) -> [String: Pair] {
        var result: [String: Pair] = [:]
        for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
            let isTaken = ThemeValue.color(name[...]) != nil || ThemeValue.modifierNames.contains(name)
            guard !isTaken, !name.isEmpty, !name.contains(" ") else { throw ThemeError.badName(name) }
            var colors: [Color] = []
            for word in value.split(separator: " ") {
                guard let color = ThemeValue.color(word) else {
                    throw ThemeError.badValue(section: section, role: name, word: String(word))
                }
                colors.append(color)
            }
            guard let first = colors.first, let last = colors.last, colors.count <= 2 else {
                throw ThemeError.badPair(name: name, value: value)
            }
            result[name] = Pair(dark: first, light: last)
        }
        return result
    }
}
