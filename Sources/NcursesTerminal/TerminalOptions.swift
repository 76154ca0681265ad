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

    /// Everything a terminal can do, and no log.
    public init(
        logPath: String? = nil, crashNote: SafeText = "", usesMouse: Bool = true, usesColors: Bool = true,
        asksForBackground: Bool = true
    ) {
        self.logPath = logPath
        self.crashNote = crashNote
        self.usesMouse = usesMouse
        self.usesColors = usesColors
        self.asksForBackground = asksForBackground
    }
}
