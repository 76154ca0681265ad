/// Ends the reading of a body that comes too slowly to be honest: half a minute, and a second more for every 4 KB that came.
struct BodyPace {
    private static let patience = Duration.seconds(30)
    private static let bytesPerSecond = 4_096

    private let begin: ContinuousClock.Instant
    private let now: () -> ContinuousClock.Instant
    private var count = 0

    init(now: @escaping () -> ContinuousClock.Instant = { .now }) {
        self.now = now
        begin = now()
    }

    /// Notes bytes that came; throws 408 when they took too long.
    mutating func note(_ bytes: Int) throws(Problem) {
        count += bytes
        guard begin.duration(to: now()) <= Self.patience + .seconds(count / Self.bytesPerSecond) else {
            throw Problem(status: 408, message: "Kiriman terlalu lambat; coba lagi.")
        }
    }
}
