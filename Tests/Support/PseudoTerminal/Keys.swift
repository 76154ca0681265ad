/// What a terminal sends for keys, written as text.
enum Keys {
    /// The bytes of a key: `Up`, `Enter`, `C-c`, `M-x`, `F5`; anything else is typed as it stands.
    static func bytes(_ key: String, hasApplicationKeys: Bool) -> [UInt8] {
        if let fixed = fixed[key] { return Array(fixed.utf8) }
        if let letter = cursor[key] { return Array("\u{1B}\(hasApplicationKeys ? "O" : "[")\(letter)".utf8) }
        if key.hasPrefix("C-"), let byte = key.utf8.last, key.utf8.count == 3 { return [byte & 0x1F] }
        if key.hasPrefix("M-"), key.count > 2 {
            return [0x1B] + bytes(String(key.dropFirst(2)), hasApplicationKeys: hasApplicationKeys)
        }
        return Array(key.utf8)
    }

    private static let cursor = ["Up": "A", "Down": "B", "Right": "C", "Left": "D", "Home": "H", "End": "F"]

    private static let fixed = [
        "Enter": "\r", "Tab": "\t", "BackTab": "\u{1B}[Z", "Escape": "\u{1B}", "Backspace": "\u{7F}", "Space": " ",
        "Insert": "\u{1B}[2~", "Delete": "\u{1B}[3~", "PageUp": "\u{1B}[5~", "PageDown": "\u{1B}[6~", "F1": "\u{1B}OP",
        "F2": "\u{1B}OQ", "F3": "\u{1B}OR", "F4": "\u{1B}OS", "F5": "\u{1B}[15~", "F6": "\u{1B}[17~", "F7": "\u{1B}[18~",
        "F8": "\u{1B}[19~", "F9": "\u{1B}[20~", "F10": "\u{1B}[21~", "F11": "\u{1B}[23~", "F12": "\u{1B}[24~",
    ]
}
