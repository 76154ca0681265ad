/// What an engine is run for: how much it does by itself.
public enum SyncPurpose: Hashable, Sendable {
    /// Screens, for as long as somebody has them open: sends what waits, and follows what the platform tells.
    case screens
    /// A command that changes something: sends what waits, and follows nothing.
    case sending
    /// A command that only reads: what waits is left to others, for a program that ends in a moment would cut it off.
    case reading
}
