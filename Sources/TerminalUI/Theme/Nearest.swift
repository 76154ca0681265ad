/// How many colours a terminal has.
public enum ColorDepth: Sendable, Hashable, CaseIterable {
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

    /// The numbers to choose from for a colour of 24 bits. Of 256 the first sixteen are left out: they are whatever the person
    /// made them.
    var choices: ClosedRange<UInt8>? {
        switch self {
        case .none, .full: nil
        case .eight: 0...7
        case .sixteen: 0...15
        case .twoHundredFiftySix: 16...255
        }
    }
}

extension Color {
    /// The colour that looks nearest of those that a terminal of that depth has.
    ///
    /// - Parameter isGround: whether it lies behind text.
    public func nearest(_ depth: ColorDepth, isGround: Bool = false) -> Color {
        switch (self, depth) {
        case (.terminal, _), (_, .full), (.palette, .twoHundredFiftySix): self
        case (_, .none): .terminal
        case (.palette(let index), .sixteen) where index < 16: self
        case (.palette(let index), .eight) where index < 16: .palette(index & 7)
        default: .palette(Palette.nearest(rgb, of: depth.choices ?? 0...7, isGround: isGround) ?? 7)
        }
    }

    /// The same colour by its number in the palette of 256 (but not the first sixteen), where it is one of them.
    public var inPalette: Color {
        guard case .rgb(let value) = self, let index = Palette.index(of: value & 0xFF_FFFF) else { return self }
        return .palette(index)
    }

    /// Red, green and blue, `0xRRGGBB`; of the palette as xterm has it, of the terminal's own colour black.
    public var rgb: UInt32 {
        switch self {
        case .terminal: 0
        case .palette(let index): Palette.rgb(index)
        case .rgb(let value): value & 0xFF_FFFF
        }
    }
}

/// The colours of xterm's palette.
enum Palette {
    private static let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    private static let named: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    /// The first sixteen as most terminals with a light background show them, whose people would see nothing of xterm's.
    private static let namedOnLight: [UInt32] = [
        0x000000, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF,
        0x555753, 0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
    ]
    private static let places: [OKLab] = (UInt8(0)...255).map { OKLab(rgb($0)) }
    private static let signals: [OKLab] = places.prefix(16).map(\.signal)
    private static let greys: [UInt8] = [0, 7, 8, 15]

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

    /// What is seen of one of the first sixteen on a light background.
    static func onLight(_ index: UInt8) -> UInt32 { index < 16 ? namedOnLight[Int(index)] : rgb(index) }

    /// The number of a colour of the cube or the greys; nil for any other.
    static func index(of value: UInt32) -> UInt8? {
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255]
        let steps = parts.compactMap { levels.firstIndex(of: $0) }
        if steps.count == 3 { return UInt8(16 + 36 * steps[0] + 6 * steps[1] + steps[2]) }
        guard parts[0] == parts[1], parts[1] == parts[2], parts[0] >= 8, parts[0] <= 238, (parts[0] - 8) % 10 == 0 else {
            return nil
        }
        return UInt8(232 + (parts[0] - 8) / 10)
    }

    /// The number that looks nearest of those that will do; nil when none will.
    ///
    /// - Parameter isGround: whether it lies behind text, where a hue is sooner too much.
    static func nearest(
        _ value: UInt32, of choices: ClosedRange<UInt8>, isGround: Bool = false, where willDo: (UInt8) -> Bool = { _ in true }
    ) -> UInt8? {
        let isFew = choices.count <= 16
        let place = OKLab(value)
        let wanted = isFew ? place.signal : place
        // With few colours to choose from, a grey that turned cyan would say something that nobody meant.
        let isGrey = isFew && place.chroma < (isGround ? 0.09 : 0.05)
        var best: (index: UInt8, distance: Double)?
        for index in choices where willDo(index) && (!isGrey || greys.contains(index)) {
            let distance = (isFew ? signals : places)[Int(index)].distance(wanted)
            if distance < best?.distance ?? .infinity { best = (index, distance) }
        }
        return best?.index
    }
}
