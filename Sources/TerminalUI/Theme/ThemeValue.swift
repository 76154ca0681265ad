/// Reads the value of a role in a theme: up to two colours (text, then background) and any modifiers, in words.
enum ThemeValue {
    static let colorNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "brightBlack", "brightRed", "brightGreen",
        "brightYellow", "brightBlue", "brightMagenta", "brightCyan", "brightWhite",
    ]
    static let modifierNames = ["bold", "dim", "italic", "underline", "reverse"]

    static func parse(_ value: String, section: String, role: String) throws(ThemeError) -> RoleColors {
        var colors: [Color] = []
        var modifiers: Modifiers = []
        for word in value.split(separator: " ") {
            if let index = modifierNames.firstIndex(of: String(word)) {
                modifiers.insert(Modifiers(rawValue: 1 << UInt8(index)))
            } else if let color = color(word) {
                colors.append(color)
            } else {
                throw ThemeError.badValue(section: section, role: role, word: String(word))
            }
        }
        guard colors.count <= 2 else { throw ThemeError.tooManyColors(section: section, role: role, value: value) }
        return RoleColors(colors.first ?? .terminal, on: colors.count == 2 ? colors[1] : .terminal, modifiers)
    }

    private static func color(_ word: Substring) -> Color? {
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
