import ChillAjarKit
import TerminalUI

/// Something that the program goes by and that the person can change while it runs.
public enum Preference: String, Sendable, Hashable, CaseIterable {
    /// The language of the screens.
    case language
    /// The colours.
    case theme
    /// Whether the terminal is dark or light.
    case background
    /// In which zone times are shown.
    case zona
    /// Whether everything is drawn with ASCII.
    case ascii
    /// How pictures are shown.
    case pictures
    /// Whether things move.
    case motion
    /// How long decisions may be taken back.
    case undo
    /// Where files are saved to.
    case downloads
}

/// What the program goes by, beside ``World/language``, ``World/zona`` and the theme.
public struct Preferences: Sendable, Hashable {
    /// For how long decisions may be taken back.
    public enum Undo: Sendable, Hashable {
        /// So many seconds, all kinds the same; 0 for none.
        case seconds(Int)
        /// Each kind its own, as the configuration says.
        case byKind
    }

    /// What the person says of their terminal's background; nil to ask the terminal.
    public var background: Theme.Variant?
    /// Whether the person wants ASCII.
    public var isASCII: Bool
    /// Whether the terminal can draw nothing but ASCII.
    public var mustBeASCII: Bool
    /// How the person wants pictures to be shown.
    public var pictures: PictureWish
    /// For how long decisions may be taken back.
    public var undo: Undo
    /// The folder that files are saved to.
    public var downloads: String
    /// Where changes are written.
    public var path: String
    /// What goes before the configuration at the next start, by what it is about: an option, a variable.
    public var overruled: [Preference: SafeText]

    /// What the program goes by.
    public init(
        background: Theme.Variant? = nil, isASCII: Bool = false, mustBeASCII: Bool = false,
        pictures: PictureWish = .automatic, undo: Undo = .seconds(5), downloads: String = "", path: String = "",
        overruled: [Preference: SafeText] = [:]
    ) {
        self.background = background
        self.isASCII = isASCII
        self.mustBeASCII = mustBeASCII
        self.pictures = pictures
        self.undo = undo
        self.downloads = downloads
        self.path = path
        self.overruled = overruled
    }
}

/// How the person wants pictures to be shown.
public enum PictureWish: Sendable, Hashable, CaseIterable {
    /// As well as the terminal says that it can.
    case automatic
    /// In cells alone.
    case cells
    /// In kitty's protocol, where the terminal understands it.
    case kitty
    /// In sixels, where the terminal understands them.
    case sixel
}

/// A change of what the program goes by: in force at once, and written into the person's configuration.
public enum PreferenceChange: Sendable, Hashable {
    /// Another language.
    case language(Language)
    /// Another word on the background; nil to ask the terminal.
    case background(Theme.Variant?)
    /// Another zone.
    case zona(ZonaWaktu)
    /// ASCII alone, or not.
    case ascii(Bool)
    /// Another way for pictures.
    case pictures(PictureWish)
    /// Nothing moves, or it may.
    case motion(isCalm: Bool)
    /// So many seconds; 0 for none.
    case undo(seconds: Int)
    /// Another folder.
    case downloads(String)

    /// What it is about.
    public var preference: Preference {
        switch self {
        case .language: .language
        case .background: .background
        case .zona: .zona
        case .ascii: .ascii
        case .pictures: .pictures
        case .motion: .motion
        case .undo: .undo
        case .downloads: .downloads
        }
    }
}

/// What came of a ``PreferenceChange``.
public enum PreferenceEvent: Sendable, Hashable {
    /// It stands in the configuration.
    case kept(PreferenceChange)
    /// It could not be written there: why, with the file and the line. It is in force in this run all the same.
    case notKept(PreferenceChange, reason: SafeText)
}

/// How changes come into force.
extension App {
    /// Takes what came of a change.
    public mutating func handle(_ event: PreferenceEvent, now: Timestamp) -> [Effect] {
        world.now = now
        let strings = PengaturanStrings(world.language)
        var effects: [Effect] = []
        switch event {
        case .kept(let change):
            if let other = world.preferences.overruled[change.preference] {
                effects = show(Toast(strings.overruled(other), .warning))
            }
        case .notKept(_, let reason): effects = show(Toast(strings.notKept(reason), .danger))
        }
        return settle(effects + deliverToAll(.preference(event)))
    }

    /// Goes by another value from now on.
    mutating func apply(_ change: PreferenceChange) {
        switch change {
        case .language(let language): world.language = language
        case .background(let background): world.preferences.background = background
        case .zona(let zona): world.zona = zona
        case .ascii(let isASCII):
            world.preferences.isASCII = isASCII
            glyphs = isASCII || world.preferences.mustBeASCII ? .ascii : .unicode
            world.keymap.isSpelled = glyphs.isASCII
        case .pictures(let wish): world.preferences.pictures = wish
        case .motion(let isCalm): world.presentation.isCalm = isCalm || world.presentation.isLinear
        case .undo(let seconds): world.preferences.undo = .seconds(seconds)
        case .downloads(let folder): world.preferences.downloads = folder
        }
    }
}
