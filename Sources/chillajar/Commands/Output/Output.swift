import Glibc
import TerminalUI

/// Where and how a command's words come out.
struct Output: Sendable {
    /// For whom it prints.
    enum Form: Sendable {
        /// Tables and sentences.
        case people
        /// One JSON document.
        case json
        /// Numbers alone, one a line.
        case quiet
    }

    let form: Form
    /// Columns of the terminal; nil where stdout is none.
    let width: Int?
    /// Whether colours may be used on stdout.
    let isColourful: Bool
    /// Whether somebody reads stderr as it is written.
    let isWatched: Bool

    /// What fits the descriptors and the environment of this process.
    init(form: Form) {
        self.form = form
        width = isatty(STDOUT_FILENO) == 1 ? Self.columns() : nil
        let type = Paths.environment("TERM") ?? "dumb"
        isColourful = width != nil && type != "dumb" && Paths.environment("NO_COLOR") == nil
        isWatched = isatty(STDERR_FILENO) == 1 && type != "dumb"
    }

    private static func columns() -> Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return 80
    }

    /// Prints lines on stdout, in the order in which they are given.
    func print(_ lines: [StyledLine]) {
        StandardStream.output.write(lines.map { $0.text(isColourful) + "\n" }.joined())
    }

    /// Prints a line on stdout.
    func print(_ line: SafeText) { StandardStream.output.print(line) }

    /// Prints a document on stdout.
    func print(_ document: JSONValue) { StandardStream.output.write(document.text + "\n") }

    /// Tells the person something beside what was asked for.
    func note(_ line: SafeText) { StandardStream.error.print(line) }

    /// Shows how far something is, over what was shown before; only where somebody reads it.
    func progress(_ line: SafeText) {
        if isWatched, form == .people { StandardStream.error.write("\r\u{1B}[K\(line.string)") }
    }

    /// Takes that away again.
    func endProgress() {
        if isWatched, form == .people { StandardStream.error.write("\r\u{1B}[K") }
    }
}

/// A line of pieces with how they look; only texts that have passed the sanitiser can be in it.
struct StyledLine: Sendable {
    /// How a piece looks where colours may be used.
    enum Look: String, Sendable {
        case plain = ""
        case strong = "1"
        case muted = "2"
        case good = "32"
        case attention = "33"
        case bad = "31"
    }

    var pieces: [(text: SafeText, look: Look)]

    init(_ pieces: [(text: SafeText, look: Look)] = []) {
        self.pieces = pieces
    }

    init(_ text: SafeText, _ look: Look = .plain) {
        pieces = [(text, look)]
    }

    /// The bytes of the line, without its end.
    func text(_ isColourful: Bool) -> String {
        var text = ""
        for piece in pieces {
            let isDressed = isColourful && piece.look != .plain && !piece.text.isEmpty
            text += isDressed ? "\u{1B}[\(piece.look.rawValue)m\(piece.text.string)\u{1B}[m" : piece.text.string
        }
        while text.last == " " { text.removeLast() }
        return text
    }
}
