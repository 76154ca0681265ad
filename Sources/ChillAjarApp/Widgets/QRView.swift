import QR
import TerminalUI

/// A QR code in cells: two modules a cell one above the other, or where there is only ASCII one module in two cells.
///
/// The light modules are what is drawn, in white upon black: so it is dark on light in every theme and on every background. Only a
/// terminal without colours shows its own two; there `isSwapped` exchanges them.
struct QRView: Hashable, Sendable {
    /// Light modules around the code: what the standard asks for, and what readers make do with in a small window.
    private static let quiet = (full: 4, least: 2)

    let code: QRCode
    /// Whether dark and light are exchanged.
    var isSwapped = false

    init(_ code: QRCode) { self.code = code }

    /// The cells it takes at the least.
    func minimumSize(_ glyphs: Glyphs) -> Size { size(quiet: Self.quiet.least, glyphs) }

    private func size(quiet: Int, _ glyphs: Glyphs) -> Size {
        let side = code.size + 2 * quiet
        return glyphs.isASCII ? Size(width: side * 2, height: side) : Size(width: side, height: (side + 1) / 2)
    }

    /// Draws the code at the top left of a rectangle, with as much light around it as there is room for; the cells it takes, or nil
    /// where it does not fit.
    func draw(in canvas: inout Canvas, _ rect: Rect) -> Rect? {
        let glyphs = canvas.glyphs
        let fitting = (Self.quiet.least...Self.quiet.full).last { margin in
            let needed = self.size(quiet: margin, glyphs)
            return needed.width <= rect.width && needed.height <= rect.height
        }
        guard let quiet = fitting else { return nil }
        let size = self.size(quiet: quiet, glyphs)
        for row in 0..<size.height {
            for column in 0..<size.width {
                let cell = glyphs.isASCII ? wide(column / 2 - quiet, row - quiet) : half(column - quiet, row * 2 - quiet)
                canvas.cell(rect.x + column, rect.y + row, cell)
            }
        }
        return Rect(x: rect.x, y: rect.y, width: size.width, height: size.height)
    }

    private func isLight(_ x: Int, _ y: Int) -> Bool { code.isDark(x, y) == isSwapped }

    private func half(_ x: Int, _ y: Int) -> Cell {
        let base: Unicode.Scalar
        switch (isLight(x, y), isLight(x, y + 1)) {
        case (true, true): base = "█"
        case (true, false): base = "▀"
        case (false, true): base = "▄"
        case (false, false): base = " "
        }
        return Cell(Glyph(base: base), Style.pixels(fg: .rgb(0xFF_FFFF), bg: .rgb(0)))
    }

    private func wide(_ x: Int, _ y: Int) -> Cell {
        let isLight = isLight(x, y)
        let ground = Color.rgb(isLight ? 0xFF_FFFF : 0)
        return Cell(Glyph(base: isLight ? "#" : " "), Style.pixels(fg: ground, bg: ground))
    }
}
