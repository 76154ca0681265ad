/// How many colours a terminal has.
public enum ColorDepth: Sendable, Hashable {
    /// None, or none are wanted.
    case none
    /// The eight of ANSI.
    case eight
    /// Those and their bright ones.
    case sixteen
    /// The cube and the greys of xterm.
    case twoHundredFiftySix
    /// All of 24 bits.
    case full
}

extension Color {
    /// The nearest colour that a terminal of that depth has.
    public func nearest(_ depth: ColorDepth) -> Color {
        switch (self, depth) {
        case (.terminal, _), (_, .full): self
        case (_, .none): .terminal
        case (.palette(let index), .twoHundredFiftySix): .palette(index)
        case (.palette(let index), .sixteen): index < 16 ? self : Self.nearestNamed(Palette.rgb(index), 16)
        case (.palette(let index), .eight): index < 16 ? .palette(index & 7) : Self.nearestNamed(Palette.rgb(index), 8)
        case (.rgb(let value), .twoHundredFiftySix): .palette(Palette.nearestOf256(value))
        case (.rgb(let value), .sixteen): Self.nearestNamed(value, 16)
        case (.rgb(let value), .eight): Self.nearestNamed(value, 8)
        }
    }

    /// The same colour by its number in the palette of 256 (but not the first sixteen), where it is one of them.
    public var inPalette: Color {
        guard case .rgb(let value) = self else { return self }
        let index = Palette.nearestOf256(value)
        return Palette.rgb(index) == value & 0xFF_FFFF ? .palette(index) : self
    }

    /// Red, green and blue, `0xRRGGBB`; of the palette as xterm has it, of the terminal's own colour black.
    public var rgb: UInt32 {
        switch self {
        case .terminal: 0
        case .palette(let index): Palette.rgb(index)
        case .rgb(let value): value & 0xFF_FFFF
        }
    }

    private static func nearestNamed(_ value: UInt32, _ count: UInt8) -> Color {
        let index = (0..<count).min { Palette.distance(Palette.rgb($0), value) < Palette.distance(Palette.rgb($1), value) }
        return .palette(index ?? 7)
    }
}

/// The colours of xterm's palette.
enum Palette {
    private static let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    private static let named: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

    static func rgb(_ index: UInt8) -> UInt32 {
        let index = Int(index)
        if index < 16 { return named[index] }
        if index >= 232 {
            let grey = UInt32(8 + 10 * (index - 232))
            return grey << 16 | grey << 8 | grey
        }
        let cube = index - 16
        return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
    }

    /// The nearest of the cube and the greys; the first sixteen are whatever the person made them, so they are not used.
    static func nearestOf256(_ value: UInt32) -> UInt8 {
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255]
        let steps = parts.map { part in levels.indices.min { gap(levels[$0], part) < gap(levels[$1], part) } ?? 0 }
        let cube = UInt8(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
        let average = Int(parts.reduce(0, +)) / 3
        let grey = UInt8(232 + min(23, max(0, (average - 3) / 10)))
        return distance(rgb(grey), value) < distance(rgb(cube), value) ? grey : cube
    }

    /// How different two colours look; green counts most, as in the eye.
    static func distance(_ left: UInt32, _ right: UInt32) -> Int {
        func part(_ shift: UInt32) -> Int { Int(left >> shift & 255) - Int(right >> shift & 255) }
        return 2 * part(16) * part(16) + 4 * part(8) * part(8) + 3 * part(0) * part(0)
    }

    private static func gap(_ left: UInt32, _ right: UInt32) -> UInt32 { left > right ? left - right : right - left }
}
