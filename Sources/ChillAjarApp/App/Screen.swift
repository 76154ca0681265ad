import ChillAjarKit
import TerminalUI

/// One screen, or a dialog over it: its state is the value itself.
///
/// A screen has no clock, no terminal and does no work of its own: what it wants done it returns as ``Effect`` values, and what
/// came of it reaches it as an ``Action``.
public protocol Screen: Sendable {
    /// The keys that do something now, the important ones first: shown on the last line and listed by `?`.
    func bindings(_ world: World) -> [KeyBinding]
    /// Takes what happened and returns what is to be done.
    mutating func update(_ action: Action, _ world: World) -> [Effect]
    /// Draws itself; the canvas is the content area, of any size from 1 × 1.
    func view(_ canvas: inout Canvas, _ world: World)

    /// The lists that the screen shows; they are kept fresh while it is in sight.
    var resources: [Resource] { get }
    /// Whether typed characters belong to a field now: then no letter is a command.
    var takesText: Bool { get }
    /// Whether this mutation's outcome is told by the screen itself, so that no toast needs to.
    func owns(_ ticket: Ticket) -> Bool
    /// Whether it has asked to sign somebody in and tells itself when that fails.
    var awaitsSignIn: Bool { get }
    /// Whether it goes on by itself once somebody has signed in.
    var awaitsPerson: Bool { get }
    /// Whether leaving now would lose something that the person should be asked about.
    var isBusy: Bool { get }
    /// What it is called where it belongs to none of the places; nil for a part of the place that it stands in.
    func ownName(_ language: Language) -> SafeText?
    /// Whether it is drawn over the screen below it.
    var isDialog: Bool { get }
    /// The border between its list and what stands beside it; nil where they stand otherwise.
    func divider(_ world: World) -> Divider?
}

extension Screen {
    /// No lists.
    public var resources: [Resource] { [] }
    /// No field has the keys.
    public var takesText: Bool { false }
    /// No mutation is told by the screen.
    public func owns(_ ticket: Ticket) -> Bool { false }
    /// Nobody is waited for.
    public var awaitsSignIn: Bool { false }
    /// Nobody needs to sign in for it.
    public var awaitsPerson: Bool { false }
    /// Nothing would be lost.
    public var isBusy: Bool { false }
    /// It is a part of a place.
    public func ownName(_ language: Language) -> SafeText? { nil }
    /// It takes the whole content area.
    public var isDialog: Bool { false }
    /// Nothing stands beside a list.
    public func divider(_ world: World) -> Divider? { nil }
}

/// What reaches a screen.
public enum Action: Sendable {
    /// It has come into sight: for the first time, or after what lay over it was closed.
    case appeared
    /// A key was pressed. ``Key/escape`` comes too; a screen that has no use for it returns ``Effect/back``.
    case key(Key)
    /// Text was pasted or dropped; as it came.
    case paste(String)
    /// The left button was pressed on what was drawn under that name; twice quickly, `isDouble`.
    case click(HitID, isDouble: Bool)
    /// The wheel was turned over what was drawn under that name, if anything: so many rows, down is positive.
    case wheel(Int, over: HitID?)
    /// A sesi is to be selected and shown.
    case reveal(SesiID)
    /// Something that stands in this place is to be selected and shown.
    case show(Subject)
    /// The lists, the session or the connection in ``World`` changed.
    case worldChanged
    /// Something happened to what was sent or asked for. Every layer gets every event.
    case sync(SyncEvent)
    /// The computer has done what an ``Effect/local(_:)`` asked for. Every layer gets every event.
    case local(LocalEvent)
    /// What came of a change of what the program goes by.
    case preference(PreferenceEvent)
}

/// What a screen wants done.
public enum Effect: Sendable {
    /// By the sync engine.
    case sync(SyncCommand)
    /// By this computer.
    case local(LocalCommand)
    /// By those who draw.
    case theme(ThemeCommand)
    /// Goes by another value from now on, and writes it into the configuration.
    case preference(PreferenceChange)
    /// Opens a screen or a dialog over this one.
    case open(any Screen)
    /// Closes this screen or dialog; the first screen of a tab stays.
    case back
    /// Puts another screen in this one's place.
    case replace(any Screen)
    /// Goes to a tab by its kind.
    case goTo(Tab)
    /// Goes to a tab and shows a sesi there; what was opened over its first screen is closed.
    case reveal(SesiID, in: Tab)
    /// Goes to the place where something stands, and shows it there; what was opened over its first screen is closed.
    case show(Subject)
    /// Shows a message for a while.
    case toast(Toast)
    /// Copies a text to the clipboard of the person's terminal (OSC 52) and says so.
    case copy(SafeText)
    /// Gives a path to the screen on top then, as if the file had been dropped on the window.
    case drop(String)
    /// Signs in as one of the demo's people.
    case signInDemo(Peran)
    /// Ends the program; asks first where something is on its way.
    case quit
    /// Ends the program at once.
    case quitNow
    /// Does what a hint stands for, as if its key had been pressed: the screen now on top gets it.
    case run(KeyBinding)
    /// Goes on in the profile of a name; asks first where something is on its way.
    case switchProfil(String)
    /// Goes on there at once.
    case switchProfilNow(String)
    /// Draws again after so many seconds, when a message is over.
    case wake(afterSeconds: Int)
    /// Stops the program as Ctrl-Z does elsewhere.
    case suspend
}

/// A short message.
public struct Toast: Hashable, Sendable {
    /// What kind of news it is.
    public enum Tone: Hashable, Sendable {
        /// Something is done.
        case success
        /// For information.
        case info
        /// Something needs attention.
        case warning
        /// Something failed.
        case danger
    }

    /// What it says, in a sentence.
    public var text: SafeText
    /// What kind of news it is.
    public var tone: Tone

    /// A message.
    public init(_ text: SafeText, _ tone: Tone = .info) {
        self.text = text
        self.tone = tone
    }
}
