import Glibc
import PseudoTerminal

/// A signal that ends a program, and what becomes of the terminal.
struct Death {
    /// What is found after the signal.
    enum Aftermath: String {
        /// The program has ended, and the terminal's modes, screen, cursor, mouse and keys are as they were before it.
        case restored = "yes"
        case left = "no"
        /// It runs on.
        case ignored
    }

    /// The eight deaths: those that are asked for, and those of a program's own mistakes.
    static let all = [
        Death(name: "TERM", number: SIGTERM), Death(name: "HUP", number: SIGHUP), Death(name: "INT", number: SIGINT),
        Death(name: "QUIT", number: SIGQUIT), Death(name: "SEGV", number: SIGSEGV), Death(name: "ABRT", number: SIGABRT),
        Death(name: "ILL", number: SIGILL), Death(name: "TRAP", number: SIGTRAP),
    ]

    private static let patienceSeconds = 2.0

    let name: String
    private let number: Int32

    /// Starts a program, sends it the signal when it has painted, and looks at its terminal.
    func aftermath(of subject: Subject) throws -> Aftermath {
        let terminal = try subject.start().terminal
        _ = terminal.settle(quietMilliseconds: 100)
        terminal.signal(number)
        do {
            _ = try terminal.waitForEnd(seconds: Self.patienceSeconds)
        } catch PseudoTerminalError.timeOver {
            return .ignored
        }
        return terminal.isRestored ? .restored : .left
    }

    /// Keeps programs that this one starts from writing their memory to the disk when they die.
    static func leaveNoCores() {
        var limit = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
}
