import Glibc
import Testing
import TerminalUI

@testable import ChillAjarApp
@testable import chillajar

/// `make gallery` has every moment of the program written as it looks, to be seen with `cat` in a terminal of its size.
@Suite("Every moment as a picture", .enabled(if: getenv("CHILLAJAR_GALLERY") != nil))
struct ScreenGalleryTests {
    private static let sizes = [(80, 24), (120, 40), (200, 50), (60, 20)]
    private static let looks: [(theme: String, variant: Theme.Variant)] = [
        ("chill", .dark), ("chill-terang", .light), ("monokrom", .dark),
    ]

    @Test("Each is written in four sizes and three themes", arguments: looks)
    func written(_ look: (theme: String, variant: Theme.Variant)) throws {
        let folder = String(cString: try #require(getenv("CHILLAJAR_GALLERY")))
        let theme = try ThemeLibrary(folder: "/nowhere", language: .en).find(look.theme).theme
        mkdir(folder, 0o755)
        for (width, height) in Self.sizes {
            for moment in Moment.all(size: (width, height)) {
                let text = Self.written(moment.app.frame().grid, theme, look.variant)
                try write(text, to: "\(folder)/\(moment.name)-\(width)x\(height)-\(look.theme).ans")
            }
        }
    }

    /// Rows of cells with the sequences that colour them (ECMA-48, SGR).
    private static func written(_ grid: Grid, _ theme: Theme, _ variant: Theme.Variant) -> String {
        (0..<grid.height).map { y in
            var row = ""
            var last: Style?
            for x in 0..<grid.width where !grid[x, y].glyph.isContinuation {
                let cell = grid[x, y]
                if cell.style != last { row += "\u{1B}[0\(parameters(theme.resolve(cell.style, variant)))m" }
                last = cell.style
                row.unicodeScalars.append(contentsOf: cell.glyph.scalars)
            }
            return row + "\u{1B}[0m"
        }.joined(separator: "\n")
    }

    private static func parameters(_ look: RoleColors) -> String {
        let names: [(Modifiers, String)] = [(.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"), (.reverse, ";7")]
        return color(look.foreground, 38) + color(look.background, 48)
            + names.filter { look.modifiers.contains($0.0) }.map(\.1).joined()
    }

    private static func color(_ color: Color, _ kind: Int) -> String {
        switch color {
        case .terminal: ""
        case .palette(let index): ";\(kind);5;\(index)"
        case .rgb(let value): ";\(kind);2;\(value >> 16 & 0xFF);\(value >> 8 & 0xFF);\(value & 0xFF)"
        }
    }

    private func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        try #require(fputs(text, file) >= 0)
    }
}
