import ChillAjarKit
import QR
import TerminalUI

/// The code of one payment as large as the window lets it be: an e-wallet scans it, and the amount is in it.
struct QRISScreen: Screen {
    /// The columns of the words beside the code.
    private static let wordColumns = 30

    private let sesi: Sesi
    private let jumlah: Rupiah
    private let merchant: String
    private var code: QRView

    /// The code for what `sesi` costs; nil where that is not known, or the account has none.
    init?(_ sesi: Sesi, _ rekening: Rekening?) {
        guard let qris = rekening?.qris, let jumlah = sesi.jumlah, let code = QRCode(qris.text(for: jumlah)) else { return nil }
        self.sesi = sesi
        self.jumlah = jumlah
        merchant = qris.merchant
        self.code = QRView(code)
    }

    func bindings(_ world: World) -> [KeyBinding] { [world.bindBack(), world.bind(QRISCommands.tukar)] }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape): return [.back]
        case .key(.char("t")): code.isSwapped.toggle()
        default: break
        }
        return []
    }

    /// The cells that the code takes at the least.
    func codeSize(_ glyphs: Glyphs) -> Size { code.minimumSize(glyphs) }

    /// Draws the code alone; nil where it does not fit.
    func drawCode(in canvas: inout Canvas, _ room: Rect) -> Rect? { code.draw(in: &canvas, room) }

    func view(_ canvas: inout Canvas, _ world: World) {
        let all = canvas.bounds
        let need = code.minimumSize(canvas.glyphs)
        let words = words(world, canvas.glyphs, width: Self.wordColumns)
        if need.width + 3 + Self.wordColumns <= all.width, need.height <= all.height {
            let room = all.centered(
                width: min(all.width, need.width + 4 + 3 + Self.wordColumns), height: min(all.height, need.height + 2))
            let drawn = code.draw(in: &canvas, room.splitRight(Self.wordColumns + 3).left) ?? room.splitLeft(0).left
            let beside = Rect(x: drawn.right + 3, y: room.y, width: Self.wordColumns, height: room.height)
            words.draw(in: &canvas, beside.splitTop(max(0, (beside.height - words.height) / 2)).bottom)
        } else {
            drawBelow(&canvas, all, need, world)
        }
    }

    /// The code below what it is for; where it does not fit, how large the window must be.
    private func drawBelow(_ canvas: inout Canvas, _ all: Rect, _ need: Size, _ world: World) {
        let strings = PembayaranStrings(world.language)
        let head = SafeText(outside: merchant).singleLine + "  "
        let line: [(SafeText, Style)] = [(head, Style(.text)), ("\(jumlah.formatted)", Style(.money, .bold))]
        let (top, rest) = all.insetX(1).splitTop(1)
        canvas.spans(line, x: top.x, y: top.y, width: top.width)
        guard code.draw(in: &canvas, rest.centered(width: min(need.width, rest.width), height: rest.height)) == nil else {
            return
        }
        canvas.calm(
            [
                (strings.qrisTooSmall(need.width, need.height + 3), Style(.warning)), ("", Style(.muted)),
                (strings.qrisElse, Style(.muted)),
            ], in: rest)
    }

    private func words(_ world: World, _ glyphs: Glyphs, width: Int) -> Sheet {
        let strings = PembayaranStrings(world.language)
        var sheet = Sheet(width: width)
        sheet.text(SafeText(outside: merchant).singleLine, Style(.title, .bold))
        sheet.blank()
        sheet.line([("\(jumlah.formatted)", Style(.money, .bold))])
        sheet.text(sesi.namaKursus, Style(.muted))
        if let moment = sesi.tenggat {
            let tenggat = Tenggat(moment: moment, world: world)
            sheet.text(tenggat.before(glyphs), tenggat.style)
        }
        sheet.blank()
        sheet.text(strings.qrisScan, Style(.text))
        return sheet
    }
}
