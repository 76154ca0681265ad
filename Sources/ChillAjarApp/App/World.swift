import ChillAjarKit
import TerminalUI

/// What every screen may know and none may change.
public struct World: Sendable {
    /// The words of the person's language.
    public var language: Language
    /// The moment of what is happening.
    public var now: Timestamp
    /// The room for a screen's content, in cells.
    public var size: Size
    /// Who is signed in.
    public var session: Session?
    /// Whether the server has ended that session, so that nothing can be sent until the person signs in again.
    public var isSessionEnded = false
    /// The platform.
    public var server: Server
    /// Whether this is the demo, in which one key signs in.
    public var isDemo: Bool
    /// How the platform can be reached.
    public var connection: Connection
    /// What the platform offers; nil while it was not asked.
    public var capabilities: Capabilities?
    /// The copies of the platform's lists.
    public var data: LocalData
    /// What has not been acknowledged yet.
    public var outbox: [OutboxEntry]
    /// Where one begins to look for a proof: the person's home, or where the demo has one ready.
    public var proofFolder = "~"
    /// The bank account from the configuration, for platforms that do not tell theirs.
    public var rekening: Rekening?
    /// The ticket for the next mutation that a screen submits; each update may use it once.
    public var ticket: Ticket
    /// What was typed into forms before, by name.
    public var drafts: [String: String]

    /// Which keys run which commands.
    public var keymap = Keymap()
    /// The zone in which times are shown.
    public var zona: ZonaWaktu
    /// Whether nothing moves, and whether a screen reader reads.
    public var presentation = Presentation()
    /// The themes there are, and the one that is drawn with.
    public var themes = ThemeChoice()
    /// How the terminal shows pictures of pixels; nil for not at all, or not told yet.
    public var graphics: TerminalGraphics?
    /// Where the mouse was last, in cells of a screen's content; nil before it was used.
    public var pointer: Point?
    /// Where the person has moved the borders between lists and details to.
    var dividers = Dividers()
    /// Whether the screen that is asked has the keys: what lies below waits.
    var isOnTop = true
    /// The platforms and accounts that one can go to from here, this one among them; empty where there is but one.
    public var profilList: [Profil] = []
    /// The name of the one in which this is.
    public var profil: String?
    /// Why the tokens were not to be had at the start.
    var secretFailure: SecretFailure?
    /// What else the program goes by.
    public var preferences = Preferences()
    /// What was told of the outbox beyond its rows.
    var news = OutboxNews()

    /// Today, where times are shown.
    public var today: Tanggal { now.tanggal(in: zona) }
    /// What the person is; nil for somebody who has not signed in.
    public var peran: Peran? { session?.user.peran }
    /// Whether the platform does not answer now.
    public var isOffline: Bool { connection.isOffline }
}

/// Columns and rows.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// So many columns and rows.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

extension Rect {
    /// Its columns and rows.
    var size: Size { Size(width: width, height: height) }
}
