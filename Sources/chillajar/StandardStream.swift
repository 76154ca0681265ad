import Glibc
import TerminalUI

/// Where lines of text go that are no screen.
enum StandardStream: Int32 {
    /// What the program was asked for.
    case output = 1
    /// What went wrong.
    case error = 2

    /// Writes a line at once; only text that was sanitised can be.
    func print(_ line: SafeText) { write(line.string + "\n") }

    /// Writes text of which every piece was sanitised. When the reader of stdout has gone (`| head`) the program ends as others
    /// do then, by SIGPIPE and without a word; when stdout cannot be written, with a sentence.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes as they are.
    func write(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { bytes in
                bytes.baseAddress.map { Glibc.write(rawValue, $0, bytes.count) } ?? -1
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return fail() }
            written += count
        }
    }

    private func fail() {
        // Of what stderr does not take nobody can be told.
        guard self == .output else { return }
        if errno == EPIPE { ProgramEnd.end(by: SIGPIPE) }
        Self.error.print("chillajar: stdout: \(SafeText(outside: String(cString: strerror(errno))))")
        ProgramEnd.exit(EX_IOERR)
    }
}
