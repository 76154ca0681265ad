/// A colour of a cell.
public enum Color: Sendable, Hashable {
    /// The terminal's own.
    case terminal
    /// One of the terminal's 256 colours; 0 to 15 are what the person's terminal says.
    case palette(UInt8)
    /// Red, green and blue, `0xRRGGBB`.
    case rgb(UInt32)

    /// In one word, never 0.
    var packed: UInt32 {
        switch self {
        case .terminal: 1 << 24
        case .palette(let index): 2 << 24 | UInt32(index)
        case .rgb(let value): 3 << 24 | value & 0xFF_FFFF
        }
    }

    init?(packed: UInt32) {
        switch packed >> 24 {
        case 1: self = .terminal
        case 2: self = .palette(UInt8(truncatingIfNeeded: packed))
        case 3: self = .rgb(packed & 0xFF_FFFF)
        default: return nil
        }
    }
}

/// How text is set beside its colours.
public struct Modifiers: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Modifiers of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = Modifiers(rawValue: 1)
    /// Fainter.
    public static let dim = Modifiers(rawValue: 2)
    /// Slanted.
    public static let italic = Modifiers(rawValue: 4)
    /// Underlined.
    public static let underline = Modifiers(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Modifiers(rawValue: 16)
}

/// How a cell looks: a role that the theme gives colours, modifiers, and colours of its own where a picture needs them.
public struct Style: Sendable, Hashable {
    /// What the text is for.
    public var role: Role
    /// What is added to what the theme says.
    public var modifiers: Modifiers
    private var surfaceCode: UInt8 = 0
    private var foregroundCode: UInt32 = 0
    private var backgroundCode: UInt32 = 0

    /// A role, with modifiers added: `Style(.accent, .bold)`.
    public init(_ role: Role, _ modifiers: Modifiers = []) {
        self.role = role
        self.modifiers = modifiers
    }

    /// A cell of a picture, in colours that no theme changes.
    public static func pixels(fg: Color, bg: Color) -> Style {
        var style = Style(.text)
        style.foreground = fg
        style.background = bg
        return style
    }

    /// The same text upon what another role is: its background and attributes (``Role/selection`` under a list's row).
    public func on(_ surface: Role?) -> Style {
        var style = self
        style.surface = surface
        return style
    }

    /// The role it lies upon, if any.
    public var surface: Role? {
        get { surfaceCode == 0 ? nil : Role(rawValue: surfaceCode - 1) }
        set { surfaceCode = newValue.map { $0.rawValue + 1 } ?? 0 }
    }

    /// A colour of the text that no theme changes.
    public var foreground: Color? {
        get { Color(packed: foregroundCode) }
        set { foregroundCode = newValue?.packed ?? 0 }
    }

    /// A colour behind the text that no theme changes.
    public var background: Color? {
        get { Color(packed: backgroundCode) }
        set { backgroundCode = newValue?.packed ?? 0 }
    }
}
