import ChillAjarKit

/// How the jobs of a kind are done.
struct JobDefinition: Sendable {
    let jenis: JobKind
    /// How many run at once.
    var width = 1
    /// Whether an attempt of which nobody knows how it ended may be made again.
    var isRepeatable = true
    /// After so many the job is a dead letter.
    var maximumAttempts = 10
    var backoff = Backoff()
    /// When it comes round again by itself; nil for jobs that are enqueued.
    var schedule: Schedule?
    let handler: JobHandler

    init(
        _ jenis: JobKind, width: Int = 1, isRepeatable: Bool = true, maximumAttempts: Int = 10, backoff: Backoff = Backoff(),
        schedule: Schedule? = nil, handler: @escaping JobHandler
    ) {
        self.jenis = jenis
        self.width = width
        self.isRepeatable = isRepeatable
        self.maximumAttempts = maximumAttempts
        self.backoff = backoff
        self.schedule = schedule
        self.handler = handler
    }
}

/// Seconds until the next attempt: exponential, capped, with full jitter, so that what failed together does not come back together.
struct Backoff: Sendable, Equatable {
    var base: Int64 = 5
    var cap: Int64 = 3600

    /// The longest wait after that attempt (from 1 on).
    func ceiling(after attempt: Int) -> Int64 {
        let doublings = min(max(attempt - 1, 0), 30)
        return min(cap, base << Int64(doublings))
    }

    /// A wait after that attempt.
    func seconds(after attempt: Int) -> Int64 { Int64.random(in: 1...max(1, ceiling(after: attempt))) }
}

/// When something comes round: so many seconds apart, counted from midnight UTC. Its next run is a row, so that a restart neither
/// forgets nor doubles it; what was missed is made up for once.
struct Schedule: Sendable, Equatable {
    let interval: Int64
    var offset: Int64 = 0

    static func everyMinute() -> Schedule { Schedule(interval: 60) }

    /// Every so many hours, at the full hour.
    static func every(hours: Int64) -> Schedule { Schedule(interval: hours * 3600) }

    /// Every day at that time in WIB.
    static func daily(hour: Int64, minute: Int64 = 0) -> Schedule {
        let local = hour * 3600 + minute * 60 - Int64(ZonaWaktu.wib.offset)
        return Schedule(interval: 86_400, offset: (local + 86_400) % 86_400)
    }

    /// The first run later than a moment.
    func next(after now: Timestamp) -> Timestamp {
        let passed = (now.seconds - offset) / interval
        return Timestamp(seconds: (passed + 1) * interval + offset)
    }
}

/// Every kind of job with what does it.
///
/// A new kind is a `static let` in a file of its own, named here.
enum JobRegistry {
    static let definitions: [JobDefinition] = [
        .whatsApp, .holdExpiry, .reminders, .housekeeping, .ratings, .forgetEvents, .sidikGambar, .berkasBasi,
    ]

    static let byKind = Dictionary(uniqueKeysWithValues: definitions.map { ($0.jenis, $0) })
}
