import PseudoTerminal
import Testing

/// What is seen of pictures.
extension Stage {
    /// Waits for the drawn photo; it stands upright when its red half is above its blue one.
    func expectUprightPreview() throws {
        try terminal.wait(for: "the photo", seconds: Self.patience) { screen in
            Self.rows(of: screen, where: Self.isRed).count > 2 && Self.rows(of: screen, where: Self.isBlue).count > 2
        }
        let red = Self.rows(of: terminal.screen, where: Self.isRed)
        let blue = Self.rows(of: terminal.screen, where: Self.isBlue)
        #expect(try #require(red.last) <= #require(blue.first), "red in \(red), blue in \(blue)")
    }

    /// The rows in which a good part of the cells has a colour.
    private static func rows(of screen: Screen, where matches: (CellStyle.Color) -> Bool) -> [Int] {
        (0..<screen.rows).filter { row in
            let count = (0..<screen.columns).count { column in
                guard let style = screen.cell(row: row, column: column)?.style else { return false }
                return matches(style.background) || matches(style.foreground)
            }
            return count >= 8
        }
    }

    private static func isRed(_ color: CellStyle.Color) -> Bool {
        if case .rgb(let red, _, let blue) = color { red > 150 && blue < 110 } else { false }
    }

    private static func isBlue(_ color: CellStyle.Color) -> Bool {
        if case .rgb(let red, _, let blue) = color { blue > 150 && red < 110 } else { false }
    }
}
