/// The person's own command for secrets (a keyring's, a password manager's) did not do what it was run for.
public struct SecretFailure: Error, Hashable, Sendable {
    /// What it was to do.
    public enum Step: Hashable, Sendable {
        /// To keep the tokens of a sign-in.
        case save
        /// To give them back.
        case load
        /// To forget them.
        case remove
    }

    /// What came instead.
    public enum Trouble: Error, Hashable, Sendable {
        /// It could not be started; the reason is technical.
        case cannotRun(String)
        /// It had not ended after three seconds, and was ended.
        case timeOver
        /// It ended with that status; above 128, by the signal of that number less 128.
        case exit(Int32)
        /// What it gave back is not what was kept here.
        case unreadable
        /// The program is about to end.
        case stopped
    }

    /// What it was to do.
    public let step: Step
    /// What came instead.
    public let trouble: Trouble

    /// A step, and what came of it.
    public init(_ step: Step, _ trouble: Trouble) {
        self.step = step
        self.trouble = trouble
    }
}
