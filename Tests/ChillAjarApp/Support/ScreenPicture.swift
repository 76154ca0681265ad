import TerminalUI

@testable import ChillAjarApp
@testable import chillajar

/// A screen as text: what stands in its cells, below it what each cell is for, and what that looks like.
struct ScreenPicture {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    /// The depths of colour that the looks are told for.
    private static let depths: [ColorDepth] = [.eight, .twoHundredFiftySix, .full]
    /// The theme that the program begins with.
    private static let theme = (try? ThemeLibrary(folder: "/nowhere", language: .en).find("chill").theme) ?? .fallback

    /// The styles by their letters, in the order in which they are met.
    private var styles: [Style] = []
    private(set) var text = ""

    /// The same screen in windows of those sizes.
    init(_ app: TestApp, sizes: [(width: Int, height: Int)]) {
        for (width, height) in sizes {
            var app = app
            app.resize(width, height)
            add(app.frame(), "\(width) × \(height)")
        }
        text += "# looks: on 8 colours · 256 · 24 bits\n\n"
        for (letter, style) in zip(Self.letters, styles) { text += "\(letter)  \(Self.describe(style))\n" }
    }

    private mutating func add(_ frame: Frame, _ title: String) {
        text += "# \(title)\n\n" + frame.grid.lines.joined(separator: "\n") + "\n\n"
        let grid = frame.grid
        for y in 0..<grid.height {
            var row = ""
            for x in 0..<grid.width { row.append(letter(of: grid[x, y])) }
            text += String(row.reversed().drop { $0 == " " }.reversed()) + "\n"
        }
        text += "\n"
    }

    /// A blank for what is empty and ordinary, a dot for ordinary text.
    private mutating func letter(of cell: Cell) -> Character {
        if cell.style == Style(.text) { return cell.glyph == .space ? " " : "." }
        if let known = styles.firstIndex(of: cell.style) { return Self.letters[known % Self.letters.count] }
        styles.append(cell.style)
        return Self.letters[(styles.count - 1) % Self.letters.count]
    }

    private static func describe(_ style: Style) -> String {
        let name = "\(style.role)" + (style.surface.map { " on \($0)" } ?? "") + modifiers(style.modifiers)
        let looks = depths.map { depth in
            let look = theme.resolve(style, .dark, depth: depth)
            return "\(color(look.foreground))/\(color(look.background))\(modifiers(look.modifiers))"
        }
        return "\(name): " + looks.joined(separator: " · ")
    }

    private static func modifiers(_ modifiers: Modifiers) -> String {
        let names: [(Modifiers, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
        ]
        return names.filter { modifiers.contains($0.0) }.map { " " + $0.1 }.joined()
    }

    private static func color(_ color: Color) -> String {
        switch color {
        case .terminal: "-"
        case .palette(let index): "\(index)"
        case .rgb(let value): "#" + String(0x100_0000 | value & 0xFF_FFFF, radix: 16, uppercase: true).dropFirst()
        }
    }
}
