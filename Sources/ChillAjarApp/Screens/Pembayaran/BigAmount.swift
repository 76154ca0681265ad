import ChillAjarKit
import TerminalUI

/// An amount in digits of three rows, so that nobody misreads it.
enum BigAmount {
    static let height = 3

    /// Columns that it takes.
    static func width(_ amount: Rupiah) -> Int { amount.formatted.reduce(0) { $0 + columns(of: $1) } }

    /// Draws it, or in ordinary letters where there is no room or no box drawing; the rows taken.
    static func draw(_ amount: Rupiah, in canvas: inout Canvas, _ rect: Rect) -> Int {
        guard width(amount) <= rect.width, rect.height >= height, !canvas.glyphs.isASCII else {
            canvas.text("\(amount.formatted)", x: rect.x, y: rect.y, Style(.money, .bold), width: rect.width)
            return 1
        }
        var x = rect.x
        for character in amount.formatted {
            if let rows = digits[character] {
                for (row, text) in rows.enumerated() { canvas.text(text, x: x, y: rect.y + row, Style(.money)) }
            } else {
                canvas.text("\(character)", x: x, y: rect.y + 1, Style(.money, .bold))
            }
            x += columns(of: character)
        }
        return height
    }

    private static func columns(of character: Character) -> Int {
        digits[character].map { $0[0].width + 1 } ?? (character == "p" ? 2 : 1)
    }

    private static let digits: [Character: [SafeText]] = [
        "0": ["█▀█", "█ █", "▀▀▀"], "1": ["▀█ ", " █ ", "▀▀▀"], "2": ["▀▀█", "█▀▀", "▀▀▀"], "3": ["▀▀█", " ▀█", "▀▀▀"],
        "4": ["█ █", "▀▀█", "  ▀"], "5": ["█▀▀", "▀▀█", "▀▀▀"], "6": ["█▀▀", "█▀█", "▀▀▀"], "7": ["▀▀█", "  █", "  ▀"],
        "8": ["█▀█", "█▀█", "▀▀▀"], "9": ["█▀█", "▀▀█", "▀▀▀"], ".": [" ", " ", "▀"], "-": ["   ", "▀▀▀", "   "],
    ]
}
