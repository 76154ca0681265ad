import TerminalUI

/// How a terminal is to be used.
public struct TerminalOptions: Sendable {
    /// Where stderr goes while the screen is up, so that the last words of a crash are kept; nil leaves stderr alone.
    public var logPath: String?
    /// What a crash prints after the terminal is given back: that it happened, and where the log is.
    public var crashNote: SafeText
    /// Whether the mouse is wanted.
    public var usesMouse: Bool
    /// Whether colours are wanted; `NO_COLOR` in the environment overrules it.
    public var usesColors: Bool
    /// Whether to ask the terminal for its background; the answer comes as ``TerminalUI/InputEvent/background(isDark:)``.
    public var asksForBackground: Bool
    /// How pictures may be shown; the terminal is asked whether it can.
    public var graphics: GraphicsWish

    /// Everything a terminal can do, and no log.
    public init(
        logPath: String? = nil, crashNote: SafeText = "", usesMouse: Bool = true, usesColors: Bool = true,
        asksForBackground: Bool = true, graphics: GraphicsWish = .automatic
    ) {
        self.logPath = logPath
        self.crashNote = crashNote
        self.usesMouse = usesMouse
        self.usesColors = usesColors
        self.asksForBackground = asksForBackground
        self.graphics = graphics
    }
}

/// How the person wants pictures to be shown.
public enum GraphicsWish: Sendable, Hashable {
    /// As well as the terminal says that it can.
    case automatic
    /// In cells alone: nothing is asked.
    case cells
    /// In kitty's protocol where the terminal says that it understands it, else in cells.
    case kitty
    /// In sixels where the terminal says that it understands them, else in cells.
    case sixel
}
