/// How a list is being kept up to date.
struct Reading {
    /// The shortest time between two reads of a list in sight, seconds.
    static let shortestInterval = 5
    /// The longest time between two reads of a list in sight, seconds.
    static let longestInterval = 60

    /// The time between two reads of a list while nobody looks, or while the platform tells of changes by itself, seconds.
    static let idleInterval = 600

    /// What was shown last.
    var snapshot: Snapshot?
    /// The read that is under way.
    var task: Task<Result<ResourceContent, APIError>, Never>?
    /// What waits for the next read.
    var timer: Task<Void, Never>?
    /// Seconds until the next read.
    var interval = Reading.shortestInterval

    /// How often the copy has been changed by what the platform has acknowledged.
    var amendments = 0

    /// Whether the platform has told of a change since.
    var isOutdated = false

    /// Reads again soon after a change, and ever later while nothing changes.
    mutating func pace(hasChanged: Bool) {
        interval = hasChanged ? Self.shortestInterval : min(Self.longestInterval, interval * 2)
    }

    /// Stops what is under way and what waits.
    func cancel() {
        task?.cancel()
        timer?.cancel()
    }
}
