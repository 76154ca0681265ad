import TerminalUI

/// Why there can be no screen.
public enum TerminalError: Error, Sendable, Hashable {
    /// The input or the output is a pipe or a file.
    case notATerminal
    /// `TERM` is not set.
    case noTerminalType
    /// `TERM` names a terminal that cannot place text (`dumb`), as inside an editor.
    case dumbTerminal(String)
    /// `TERM` names a terminal that this machine has no description of.
    case unknownTerminal(String)
    /// The kernel refused a descriptor.
    case system(String)

    /// What to tell the person, and what to do.
    public var message: SafeText {
        switch self {
        case .notATerminal: "this needs a terminal; without one, use a subcommand (chillajar --help)"
        case .noTerminalType: "TERM is not set; try: TERM=xterm-256color chillajar"
        case .dumbTerminal(let name):
            "the terminal “\(name)” cannot place text; open a terminal window, or use a subcommand (chillajar --help)"
        case .unknownTerminal(let name):
            "this machine does not know the terminal “\(name)”; install ncurses-term, or try: TERM=xterm-256color chillajar"
        case .system(let reason): "the terminal cannot be set up: \(reason)"
        }
    }

    /// The same in Indonesian.
    public var messageInIndonesian: SafeText {
        switch self {
        case .notATerminal: "perintah ini perlu terminal; tanpa terminal, pakai subperintah (chillajar --help)"
        case .noTerminalType: "TERM belum diisi; coba: TERM=xterm-256color chillajar"
        case .dumbTerminal(let name):
            "terminal “\(name)” tidak bisa menempatkan teks; buka jendela terminal, atau pakai subperintah (chillajar --help)"
        case .unknownTerminal(let name):
            "komputer ini tidak mengenal terminal “\(name)”; pasang ncurses-term, atau coba: TERM=xterm-256color chillajar"
        case .system(let reason): "terminal tidak bisa disiapkan: \(reason)"
        }
    }
}
