import ChillAjarKit
import TerminalUI

/// A price in its parts: the sesi, the paket, and what they come to.
struct PriceBreakdown: Hashable, Sendable {
    let harga: Harga?
    let paket: Paket?

    /// Rows that it takes in full; in short it is the total alone.
    var height: Int { harga == nil || paket == nil ? 2 : 4 }

    /// Draws it, the amounts right-aligned; one row is the total alone. On a dialog, with its surface.
    func draw(in canvas: inout Canvas, _ rect: Rect, _ strings: KursusStrings, on surface: Role? = nil) {
        guard let harga else {
            canvas.text(strings.unknownPrice, x: rect.x, y: rect.y, Style(.muted).on(surface), width: rect.width)
            return
        }
        var rows: [(SafeText, Rupiah, Style)] = []
        if rect.height >= height {
            rows.append((strings.biayaSesi, harga.biayaSesi, Style(.muted).on(surface)))
            if let paket { rows.append((strings.paketLine(paket.nama), harga.paket, Style(.muted).on(surface))) }
        }
        var y = rect.y
        for (label, amount, style) in rows {
            Self.row(&canvas, Rect(x: rect.x, y: y, width: rect.width, height: 1), label, amount, style, Style(.text).on(surface))
            y += 1
        }
        if rows.count > 1 {
            canvas.hline(rect.x, y, rect.width, Style(.border).on(surface))
            y += 1
        }
        guard rect.height > 0 else { return }
        Self.row(
            &canvas, Rect(x: rect.x, y: y, width: rect.width, height: 1), strings.total, harga.total,
            Style(.text, .bold).on(surface), Style(.money, .bold).on(surface))
    }

    private static func row(
        _ canvas: inout Canvas, _ rect: Rect, _ label: SafeText, _ amount: Rupiah, _ style: Style, _ amountStyle: Style
    ) {
        let money = SafeText(outside: amount.formatted)
        canvas.text(label, x: rect.x, y: rect.y, style, width: rect.width - money.width - 1)
        canvas.text(money, x: rect.x, y: rect.y, amountStyle, width: rect.width, align: .right)
    }
}
