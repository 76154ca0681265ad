/// One cell of a screen.
public struct Cell: Hashable, Sendable {
    /// What stands in it; empty in the second half of a wide character.
    public var text = " "
    /// How it is drawn.
    public var style = CellStyle()

    /// A cell with a blank.
    public init(text: String = " ", style: CellStyle = CellStyle()) {
        self.text = text
        self.style = style
    }
}

/// How a cell is drawn, as far as tests ask.
public struct CellStyle: Hashable, Sendable {
    /// A colour as it was chosen.
    public enum Color: Hashable, Sendable {
        /// The terminal's own.
        case standard
        /// One of the palette's 256.
        case palette(Int)
        /// A colour of its own, 0…255 each.
        case rgb(Int, Int, Int)
    }

    /// The colour of the text.
    public var foreground = Color.standard
    /// The colour behind it.
    public var background = Color.standard
    /// Whether it is bold.
    public var isBold = false
    /// Whether it is faint.
    public var isDim = false
    /// Whether it is underlined.
    public var isUnderlined = false
    /// Whether its colours are swapped.
    public var isReversed = false

    /// The terminal's own look.
    public init() {}

    /// Takes the parameters of `CSI … m` (ECMA-48, 8.3.117).
    mutating func apply(_ parameters: [Int]) {
        var rest = (parameters.isEmpty ? [0] : parameters)[...]
        while let parameter = rest.popFirst() {
            switch parameter {
            case 0: self = CellStyle()
            case 1: isBold = true
            case 2: isDim = true
            case 4: isUnderlined = true
            case 7: isReversed = true
            case 22: (isBold, isDim) = (false, false)
            case 24: isUnderlined = false
            case 27: isReversed = false
            case 30...37: foreground = .palette(parameter - 30)
            case 38: foreground = Self.color(&rest) ?? foreground
            case 39: foreground = .standard
            case 40...47: background = .palette(parameter - 40)
            case 48: background = Self.color(&rest) ?? background
            case 49: background = .standard
            case 90...97: foreground = .palette(parameter - 82)
            case 100...107: background = .palette(parameter - 92)
            default: break
            }
        }
    }

    private static func color(_ rest: inout ArraySlice<Int>) -> Color? {
        switch rest.popFirst() {
        case 5: return rest.popFirst().map { .palette($0) }
        case 2:
            guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst() else { return nil }
            return .rgb(red, green, blue)
        default: return nil
        }
    }
}
