import TerminalUI

/// The themes as the program knows them: names. What they look like is the terminal's business, and who draws finds them.
public struct ThemeChoice: Sendable, Hashable {
    /// A theme's name.
    public struct Name: Sendable, Hashable {
        /// By which it is asked for.
        public var id: String
        /// Whether it is a file of the person's own.
        public var isOwn: Bool

        /// A name.
        public init(_ id: String, isOwn: Bool) {
            self.id = id
            self.isOwn = isOwn
        }
    }

    /// Those there are, in order.
    public var names: [Name]
    /// The one that the program goes by.
    public internal(set) var kept: String
    /// The one that is asked for now: another than ``kept`` while the person chooses.
    public internal(set) var wanted: String
    /// Why the last one that was asked for is not what is seen; nil when it is.
    public internal(set) var problem: Problem?

    /// A theme that cannot be drawn with.
    public struct Problem: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What is wrong, with the file and the line.
        public var reason: SafeText
    }

    /// The themes there are, and the one that the program goes by.
    public init(_ names: [Name] = [], kept: String = "chill") {
        self.names = names
        self.kept = kept
        wanted = kept
    }
}

/// What is asked of those who find and show themes; each command is answered by one ``ThemeEvent``.
public enum ThemeCommand: Hashable, Sendable {
    /// Which themes there are now.
    case list
    /// Draws with a theme from now on, in this run.
    case preview(String)
    /// Writes a theme into the person's configuration.
    case keep(String)
}

/// What happened to a theme.
public enum ThemeEvent: Hashable, Sendable {
    /// The themes there are.
    case listed([ThemeChoice.Name])
    /// The screen is drawn with it.
    case shown(String)
    /// The file of the theme in sight, or of one that it inherits, has changed and is drawn with.
    case reloaded(String)
    /// It cannot be drawn with: what is wrong, with the file and the line. What was seen before stays.
    case failed(String, reason: SafeText)
    /// It stands in the configuration; `overruledBy` names what goes before that at the next start.
    case kept(String, overruledBy: SafeText?)
    /// It could not be written there.
    case notKept(String, reason: SafeText)
}
