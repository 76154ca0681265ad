import ChillAjarApp
import NcursesTerminal
import TerminalUI

/// The loop's terminal over ncurses: adds the theme that is wanted now, and follows the terminal's background.
final class TerminalAdapter: TerminalPort {
    private let terminal: Terminal
    private let theme: ThemeSlot
    private let background: BackgroundSlot
    /// How pictures are wanted; nil where none are shown at all.
    private let pictures: PictureSlot?
    private var wish: GraphicsWish?
    /// Whether a row that changes is sent whole, as those need who listen.
    private let wholeRows: Bool
    /// The signal that ended the input, if one did: the program ends by it after it has cleaned up.
    private(set) var endingSignal: Int32?

    init(_ terminal: Terminal, theme: ThemeSlot, background: BackgroundSlot, pictures: PictureSlot?, wholeRows: Bool) {
        self.terminal = terminal
        self.theme = theme
        self.wholeRows = wholeRows
        self.background = background
        self.pictures = pictures
        wish = pictures?.wish
    }

    func wait() -> [InputEvent] {
        let events = terminal.wait()
        for case .end(.signal(let signal)) in events { endingSignal = signal }
        return events
    }

    func present(_ frame: Frame) {
        if let wanted = pictures?.wish, wanted != wish {
            wish = wanted
            terminal.showPictures(wanted)
        }
        let isLight = terminal.backgroundIsDark.map { !$0 } ?? false
        terminal.present(
            frame, theme: theme.theme, variant: background.variant ?? (isLight ? .light : .dark), wholeRows: wholeRows)
    }

    func copy(_ text: SafeText) { _ = terminal.copy(text) }

    func suspend() { terminal.suspend() }
}
