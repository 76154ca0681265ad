import Testing

/// The real program in a real terminal. One test after the other: each starts a client and a server of its own.
@Suite("The program in a terminal", .serialized, .timeLimit(.minutes(10)))
enum TerminalTests {}
