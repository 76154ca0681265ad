import ChillAjarApp
import Glibc
import TerminalUI

/// What a command asks of the person at the terminal.
struct Asking {
    let strings: ShellStrings

    /// Goes on only when the person says yes: not by Enter alone, and never without a terminal.
    ///
    /// - Throws: ``Failure`` when they do not, or nobody can be asked.
    func confirm(_ question: SafeText, _ confirming: ConfirmingOptions) throws(Failure) {
        guard !confirming.ya else { return }
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
            throw Failure("\(question) \(strings.needsYes)", .usage)
        }
        StandardStream.error.write("\(question.string) \(strings.yesNo.string) ")
        let answer = readLine()?.lowercased().filter { !$0.isWhitespace } ?? ""
        guard ["y", "ya", "yes"].contains(answer) else { throw Failure(strings.declined, .declined) }
    }

    /// A line that is typed without being seen; from the first line of stdin where that is asked for, or is no terminal.
    ///
    /// - Throws: ``Failure`` when nothing was given.
    func secret(_ question: SafeText, fromStandardInput: Bool) throws(Failure) -> String {
        if fromStandardInput { return try given(readLine()) }
        guard isatty(STDIN_FILENO) == 1 else { throw Failure(strings.needsPasswordStdin, .usage) }
        StandardStream.error.write("\(question.string): ")
        defer { StandardStream.error.write("\n") }
        guard let line = Self.hiddenLine() else { throw Failure(strings.declined, .declined) }
        return try given(line)
    }

    /// A line that is typed.
    func line(_ question: SafeText) throws(Failure) -> String {
        guard isatty(STDIN_FILENO) == 1 else { throw Failure("\(question)?", .usage) }
        StandardStream.error.write("\(question.string): ")
        return try given(readLine())
    }

    private func given(_ text: String?) throws(Failure) -> String {
        guard let text, !text.isEmpty else { throw Failure(strings.nothingGiven, .data) }
        return text
    }

    /// A line that the terminal does not show; nil when it was given up.
    private static func hiddenLine() -> String? {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
        // Byte by byte and without signals: whatever ends the line, the terminal shows again what is typed before this returns.
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ISIG | ICANON)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return String(decoding: line, as: UTF8.self)
            // C-c, C-d, C-backslash.
            case 0x03, 0x04, 0x1C: return nil
            // C-u.
            case 0x15: line = []
            // Backspace takes a whole character: its continuation bytes go first.
            case 0x08, 0x7F:
                while let last = line.popLast(), last & 0xC0 == 0x80 {}
            default: line.append(byte)
            }
        }
    }
}
