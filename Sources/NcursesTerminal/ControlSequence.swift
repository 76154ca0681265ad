import TerminalUI

/// The sequences that terminfo does not name.
enum ControlSequence {
    /// Bracketed paste; buttons, drags and the wheel in SGR's form; reports of the focus and of other colours (mode 2031,
    /// https://contour-terminal.org/vt-extensions/color-palette-update-notifications/).
    static func modesOn(mouse: Bool, follows: Bool) -> [UInt8] { set(modes(mouse, follows), "h") }

    /// The same off.
    static func modesOff(mouse: Bool, follows: Bool) -> [UInt8] { set(modes(mouse, follows).reversed(), "l") }

    private static func modes(_ mouse: Bool, _ follows: Bool) -> [Int] {
        [2004] + (mouse ? [1000, 1002, 1006] : []) + (follows ? [1004, 2031] : [])
    }

    private static func set(_ modes: [Int], _ final: String) -> [UInt8] {
        Array(modes.map { "\u{1B}[?\($0)\(final)" }.joined().utf8)
    }

    /// Asks for the background's colour.
    static let backgroundQuery = Array("\u{1B}]11;?\u{1B}\\".utf8)

    /// Puts text on the clipboard (OSC 52).
    static func clipboard(_ text: SafeText) -> [UInt8] {
        Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array(text.string.utf8)) + [0x07]
    }

    /// Text as a terminal without UTF-8 may have it raw: inside of UTF-8 such a terminal would find bytes that command it.
    static func plain(_ text: SafeText) -> SafeText {
        SafeText(outside: String(String.UnicodeScalarView(text.string.unicodeScalars.map { $0.isASCII ? $0 : "?" })))
    }
}
