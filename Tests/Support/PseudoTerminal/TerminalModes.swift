import Glibc

/// The modes of a terminal (termios), to see whether a program gave it back as it was.
public struct TerminalModes: Equatable, Sendable {
    private let flags: [tcflag_t]
    private let characters: [UInt8]
    /// Whether what is typed is shown by the terminal itself.
    public let echoes: Bool
    /// Whether the terminal collects whole lines.
    public let isCanonical: Bool

    init?(of descriptor: CInt) {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return nil }
        flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
        characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
        echoes = modes.c_lflag & tcflag_t(ECHO) != 0
        isCanonical = modes.c_lflag & tcflag_t(ICANON) != 0
    }
}
