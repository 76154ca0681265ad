/// What a test that drives a program runs into; each carries what was on the screen.
public enum PseudoTerminalError: Error, CustomStringConvertible, Equatable {
    /// The program could not be executed.
    case notStarted(program: String, reason: String)
    /// What was waited for did not come.
    case timeOver(String, screen: String)
    /// The program ended first.
    case ended(PseudoTerminal.Ending?, screen: String)

    /// The error, and the screen below it.
    public var description: String {
        switch self {
        case .notStarted(let program, let reason): "\(program) could not be started: \(reason)"
        case .timeOver(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
        case .ended(let ending, let screen): "the program ended (\(ending.map { "\($0)" } ?? "?")); the screen:\n\(screen)"
        }
    }
}
