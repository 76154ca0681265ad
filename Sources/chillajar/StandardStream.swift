import Glibc
import TerminalUI

/// Where lines of text go that are no screen.
enum StandardStream: Int32 {
    /// What the program was asked for.
    case output = 1
    /// What went wrong.
    case error = 2

    /// Writes a line at once; only text that was sanitised can be.
    func print(_ line: SafeText) {
        let bytes = Array((line.string + "\n").utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { bytes in
                bytes.baseAddress.map { write(rawValue, $0, bytes.count) } ?? -1
            }
            guard count > 0 else { return }
            written += count
        }
    }
}
