/// What reaches the program from its terminal.
public enum InputEvent: Sendable, Hashable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted (or dropped) at once; as it came, not cleaned.
    case paste(String)
    /// The mouse did something.
    case mouse(Mouse)
    /// The window has another size, in cells.
    case resize(width: Int, height: Int)
    /// The window got or lost the keys.
    case focus(Bool)
    /// The terminal told whether its background is dark.
    case background(isDark: Bool)
    /// The terminal told how it shows pictures of pixels; nil for not at all.
    case graphics(TerminalGraphics?)
    /// Another thread asked for attention.
    case wake
    /// There is no terminal to go on with.
    case end(EndReason)
}

/// Why the input ends.
public enum EndReason: Sendable, Hashable {
    /// The terminal is gone.
    case hangup
    /// The program was asked to end by a signal of this number.
    case signal(Int32)
}

/// What the mouse did, and where.
public struct Mouse: Sendable, Hashable {
    /// What the mouse can do.
    public enum Kind: Sendable, Hashable {
        /// A button went down.
        case press
        /// A button went up.
        case release
        /// The mouse moved with a button held.
        case drag
        /// The wheel turned away from the person.
        case wheelUp
        /// The wheel turned towards the person.
        case wheelDown
    }

    /// Which button.
    public enum Button: Sendable, Hashable {
        /// The left one, or a wheel.
        case left
        /// The middle one.
        case middle
        /// The right one.
        case right
    }

    /// What it did.
    public var kind: Kind
    /// With which button.
    public var button: Button
    /// The column, from 0.
    public var x: Int
    /// The row, from 0.
    public var y: Int

    /// Something the mouse did at a cell.
    public init(_ kind: Kind, button: Button = .left, x: Int, y: Int) {
        self.kind = kind
        self.button = button
        self.x = x
        self.y = y
    }
}
