import Pictures

/// Draws a receipt in one of four layouts.
struct ReceiptPictureLayout {
    private typealias Canvas = ReceiptPictureCanvas
    private typealias Style = ReceiptPictureCanvas.Lettering

    private let receipt: ReceiptPicture
    private var canvas: ReceiptPictureCanvas

    private static let ink: UInt32 = 0x1C2430
    private static let faint: UInt32 = 0x66707C
    private static let line: UInt32 = 0xC4CAD2
    private static let white: UInt32 = 0xFFFFFF
    private static let title = "TRANSFER BERHASIL"
    private static let width = 720
    private static let heading = Style(6, tall: 9, isBold: true)

    private var primary: UInt32 { receipt.bank.primary }
    private var accent: UInt32 { receipt.bank.accent }
    private var centre: Int { Self.width / 2 }

    init(receipt: ReceiptPicture) {
        self.receipt = receipt
        canvas = Canvas(width: Self.width, height: 1_280, ground: Self.white)
    }

    /// The finished picture.
    func drawn() -> Pixels {
        var copy = self
        switch receipt.seed % 4 {
        case 0: copy.drawBanner()
        case 1: copy.drawCard()
        case 2: copy.drawTicket()
        default: copy.drawSlip()
        }
        return copy.canvas.pixels()
    }

    // MARK: Layouts

    /// A coloured half page with a tick, the amount below it on white.
    private mutating func drawBanner() {
        canvas.fill(x: 0, y: 0, width: Self.width, height: 470, primary)
        canvas.fill(x: 0, y: 470, width: Self.width, height: 14, accent)
        drawStatusBar(Self.white)
        drawName(y: 90, name: Self.white, sign: primary, disc: Self.white)
        canvas.disc(x: centre, y: 255, radius: 78, Self.white)
        canvas.tick(x: centre, y: 245, size: 84, primary)
        writeCentred(Self.title, y: 375, Self.heading, Self.white)
        drawAmount(y: 550, Self.ink)
        drawDetails(y: 790, left: 48, right: Self.width - 48)
        drawFooter("Simpan bukti ini.", y: 1_210)
    }

    /// A grey page; the amount in a coloured card.
    private mutating func drawCard() {
        canvas.fill(x: 0, y: 0, width: Self.width, height: canvas.height, 0xE9EDF2)
        canvas.fill(x: 0, y: 0, width: Self.width, height: 170, Self.white)
        drawStatusBar(Self.faint)
        drawName(y: 90, name: primary, sign: Self.white, disc: primary)
        canvas.card(x: 32, y: 210, width: Self.width - 64, height: 462, radius: 36, primary)
        canvas.disc(x: centre, y: 290, radius: 48, accent)
        canvas.tick(x: centre, y: 284, size: 52, primary)
        writeCentred(Self.title, y: 362, Self.heading, Self.white)
        drawAmount(y: 455, Self.white)
        canvas.card(x: 32, y: 704, width: Self.width - 64, height: 500, radius: 36, Self.white)
        drawDetails(y: 754, left: 72, right: Self.width - 72)
        drawFooter("Terima kasih", y: 1_232)
    }

    /// A white ticket with a torn edge on the bank's colour.
    private mutating func drawTicket() {
        canvas.fill(x: 0, y: 0, width: Self.width, height: canvas.height, primary)
        drawStatusBar(Self.white)
        drawName(y: 90, name: Self.white, sign: primary, disc: accent)
        canvas.fill(x: 40, y: 200, width: Self.width - 80, height: 1_030, Self.white)
        canvas.teeth(x: 40, y: 1_230, width: Self.width - 80, depth: 20, primary)
        canvas.fill(x: 40, y: 200, width: Self.width - 80, height: 130, accent)
        writeCentred(Self.title, y: 238, Self.heading, Self.ink)
        drawAmount(y: 410, primary)
        canvas.dashes(x: 84, y: 640, width: Self.width - 168, thickness: 5, Self.line)
        canvas.disc(x: 40, y: 642, radius: 28, primary)
        canvas.disc(x: Self.width - 40, y: 642, radius: 28, primary)
        drawDetails(y: 700, left: 80, right: Self.width - 80)
    }

    /// A machine's paper slip, photographed on a table.
    private mutating func drawSlip() {
        canvas.fill(x: 0, y: 0, width: Self.width, height: canvas.height, 0x5B4636)
        for y in stride(from: 0, to: canvas.height, by: 90) {
            canvas.fill(x: 0, y: y, width: Self.width, height: 5, 0x4A3829)
        }
        canvas.fill(x: 62, y: 40, width: 612, height: 1_210, 0x35281D)
        canvas.fill(x: 50, y: 28, width: 612, height: 1_210, 0xF6F4EC)
        canvas.teeth(x: 50, y: 1_238, width: 612, depth: 14, 0x35281D)
        canvas.fill(x: 50, y: 28, width: 612, height: 150, Self.ink)
        let name = receipt.bank.name.uppercased()
        writeCentred(name, y: 66, Style(9, tall: 11), 0xF6F4EC, x: 356, room: 544)
        writeCentred(Self.title, y: 240, Self.heading, Self.ink, x: 356, room: 544)
        canvas.dashes(x: 84, y: 325, width: 544, thickness: 5, Self.ink)
        drawAmount(y: 380, Self.ink, x: 356, room: 540)
        canvas.dashes(x: 84, y: 610, width: 544, thickness: 5, Self.ink)
        drawDetails(y: 660, left: 84, right: 628, isMonospaced: true)
        writeCentred("*** TERIMA KASIH ***", y: 1_170, Style(4, isMonospaced: true), Self.ink, x: 356)
    }

    // MARK: Parts

    private mutating func writeCentred(
        _ text: String, y: Int, _ type: Style, _ colour: UInt32, x: Int? = nil, room: Int = ReceiptPictureLayout.width - 80
    ) {
        canvas.write(text, x: x ?? centre, y: y, canvas.fitted(text, type, into: room), colour, .centre)
    }

    /// The top line of a phone: the time it was, and a battery.
    private mutating func drawStatusBar(_ colour: UInt32) {
        let clock = receipt.time.split(separator: " ").first { $0.contains(":") } ?? ""
        canvas.write(String(clock), x: 40, y: 24, Style(3), colour)
        canvas.fill(x: 622, y: 24, width: 52, height: 22, colour)
        canvas.fill(x: 674, y: 30, width: 6, height: 10, colour)
        for bar in 0..<4 { canvas.fill(x: 560 + bar * 12, y: 40 - bar * 5, width: 8, height: 6 + bar * 5, colour) }
    }

    private mutating func drawName(y: Int, name: UInt32, sign: UInt32, disc: UInt32) {
        canvas.disc(x: 84, y: y + 21, radius: 40, disc)
        let letter = receipt.bank.name.split(separator: " ").last.map { String($0.prefix(1)) } ?? ""
        canvas.write(letter, x: 84, y: y, Style(6), sign, .centre)
        canvas.write(receipt.bank.name, x: 146, y: y, Style(6), name)
    }

    /// The amount, taller than wide: that way it is still read when the picture is a few dozen cells.
    private mutating func drawAmount(y: Int, _ colour: UInt32, x: Int? = nil, room: Int = ReceiptPictureLayout.width - 120) {
        let text = receipt.printedAmount
        let wanted = Style(15, tall: 23, isBold: true)
        let type = canvas.fitted(text, wanted, into: room)
        let lower = (wanted.capitalHeight - type.capitalHeight) / 2
        canvas.write(text, x: x ?? centre, y: y + lower, type, colour, .centre)
    }

    private mutating func drawDetails(y: Int, left: Int, right: Int, isMonospaced: Bool = false) {
        let small = Style(3, isMonospaced: isMonospaced)
        let plain = Style(4, isMonospaced: isMonospaced)
        let details = [
            ("Waktu", receipt.time, ""),
            ("Dari", receipt.sender, "\(receipt.bank.name) \(receipt.maskedAccount)"),
            ("Ke", ReceiptPicture.recipient, receipt.account),
            ("No. referensi", receipt.reference, ""),
        ]
        var y = y
        for (label, value, more) in details {
            canvas.write(label, x: left, y: y, small, Self.faint)
            let room = right - left - canvas.width(of: label, small) - 24
            canvas.write(value, x: right, y: y, canvas.fitted(value, plain, into: room), Self.ink, .right)
            if !more.isEmpty { canvas.write(more, x: right, y: y + 46, small, Self.faint, .right) }
            y += more.isEmpty ? 76 : 116
            canvas.fill(x: left, y: y - 24, width: right - left, height: 2, Self.line)
        }
    }

    private mutating func drawFooter(_ text: String, y: Int) {
        canvas.write(text, x: centre, y: y, Style(3), Self.faint, .centre)
    }
}
