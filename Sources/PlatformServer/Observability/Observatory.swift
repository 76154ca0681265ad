/// What the platform sees of itself.
final class Observatory: Sendable {
    /// The requests since the start.
    let requests = RequestStatistics()
}
