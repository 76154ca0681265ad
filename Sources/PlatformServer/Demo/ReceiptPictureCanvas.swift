import Pictures

/// Opaque pixels to draw rectangles, discs and letters on. Whatever is outside is left out.
struct ReceiptPictureCanvas {
    /// Where text is put relative to its x.
    enum Alignment {
        case left, centre, right
    }

    /// How letters look: pixels per dot across and down, and the advance. A bold dot is half as wide again.
    struct Lettering {
        var across: Int
        var down: Int
        let isMonospaced: Bool
        let isBold: Bool

        init(_ across: Int, tall down: Int? = nil, isMonospaced: Bool = false, isBold: Bool = false) {
            self.across = across
            self.down = down ?? across
            self.isMonospaced = isMonospaced
            self.isBold = isBold
        }

        /// Pixels from the top of a capital to its line.
        var capitalHeight: Int { down * ReceiptPictureFont.capitalHeight }
    }

    let width: Int
    let height: Int
    private var dots: [UInt32]

    init(width: Int, height: Int, ground: UInt32) {
        self.width = width
        self.height = height
        dots = [UInt32](repeating: Self.stored(ground), count: width * height)
    }

    /// 0xRRGGBB as the four bytes red, green, blue, alpha.
    private static func stored(_ colour: UInt32) -> UInt32 { UInt32(bigEndian: colour << 8 | 0xFF) }

    func pixels() -> Pixels { Pixels(width: width, height: height, bytes: dots.withUnsafeBytes(Array.init)) }

    mutating func fill(x: Int, y: Int, width: Int, height: Int, _ colour: UInt32) {
        let columns = max(0, x)..<max(0, x, min(self.width, x + width))
        let dot = Self.stored(colour)
        for row in max(0, y)..<max(0, y, min(self.height, y + height)) {
            let start = row * self.width + columns.lowerBound
            dots.withUnsafeMutableBufferPointer { $0[start..<start + columns.count].update(repeating: dot) }
        }
    }

    mutating func disc(x: Int, y: Int, radius: Int, _ colour: UInt32) {
        for row in -radius...radius {
            var half = radius
            while half * half + row * row > radius * radius { half -= 1 }
            fill(x: x - half, y: y + row, width: 2 * half + 1, height: 1, colour)
        }
    }

    /// A rectangle with round corners.
    mutating func card(x: Int, y: Int, width: Int, height: Int, radius: Int, _ colour: UInt32) {
        fill(x: x + radius, y: y, width: width - 2 * radius, height: height, colour)
        fill(x: x, y: y + radius, width: width, height: height - 2 * radius, colour)
        for (left, top) in [(x + radius, y + radius), (x + width - radius - 1, y + radius)] {
            disc(x: left, y: top, radius: radius, colour)
            disc(x: left, y: y + height - radius - 1, radius: radius, colour)
        }
    }

    mutating func dashes(x: Int, y: Int, width: Int, thickness: Int, _ colour: UInt32) {
        for start in stride(from: x, to: x + width, by: 24) {
            fill(x: start, y: y, width: min(14, x + width - start), height: thickness, colour)
        }
    }

    /// The torn lower edge of a slip: teeth of `colour` cut into what is above `y`.
    mutating func teeth(x: Int, y: Int, width: Int, depth: Int, _ colour: UInt32) {
        for column in 0..<width {
            let phase = column % (2 * depth)
            let cut = abs(phase - depth)
            fill(x: x + column, y: y - cut, width: 1, height: cut, colour)
        }
    }

    /// A tick within a square of `size` around the point.
    mutating func tick(x: Int, y: Int, size: Int, _ colour: UInt32) {
        let thickness = max(4, size / 5)
        for step in 0..<size / 3 {
            fill(x: x - size / 2 + step, y: y + step, width: thickness, height: thickness, colour)
        }
        for step in 0..<size * 2 / 3 {
            fill(x: x - size / 6 + step, y: y + size / 3 - step, width: thickness, height: thickness, colour)
        }
    }

    /// How many pixels a text takes across.
    func width(of text: String, _ type: Lettering) -> Int {
        max(0, text.reduce(-1) { $0 + dotsAcross($1, type) + 1 }) * type.across
    }

    private func dotsAcross(_ character: Character, _ type: Lettering) -> Int {
        type.isMonospaced ? ReceiptPictureFont.fullWidth : ReceiptPictureFont.glyph(character).columns.count
    }

    /// The type made narrower, and lower in proportion, until the text fits.
    func fitted(_ text: String, _ type: Lettering, into width: Int) -> Lettering {
        var type = type
        while type.across > 1 && self.width(of: text, type) > width {
            type.down = max(1, type.down * (type.across - 1) / type.across)
            type.across -= 1
        }
        return type
    }

    /// Writes a text whose capitals begin at `y`.
    mutating func write(_ text: String, x: Int, y: Int, _ type: Lettering, _ colour: UInt32, _ alignment: Alignment = .left) {
        let whole = width(of: text, type)
        var pen =
            switch alignment {
            case .left: x
            case .centre: x - whole / 2
            case .right: x - whole
            }
        for character in text {
            write(ReceiptPictureFont.glyph(character), x: pen, y: y, type, colour)
            pen += (dotsAcross(character, type) + 1) * type.across
        }
    }

    private mutating func write(_ glyph: ReceiptPictureFont.Glyph, x: Int, y: Int, _ type: Lettering, _ colour: UInt32) {
        let columns = glyph.columns
        let indent = type.isMonospaced ? (ReceiptPictureFont.fullWidth - columns.count) / 2 : 0
        let across = type.isBold ? type.across * 3 / 2 : type.across
        for row in 0..<ReceiptPictureFont.height {
            for column in columns where glyph.isSet(column: column, row: row) {
                fill(
                    x: x + (column - columns.lowerBound + indent) * type.across, y: y + row * type.down, width: across,
                    height: type.down, colour)
            }
        }
    }
}
