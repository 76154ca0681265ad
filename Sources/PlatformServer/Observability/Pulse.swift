import ChillAjarKit

/// One look at the platform: what has been counted since the start, and how things stand.
struct Pulse: Sendable, Equatable {
    // Counted since the start.
    var traffic = TrafficTotal()
    var loginFailures: Int64 = 0
    var cacheHits: Int64 = 0
    var cacheMisses: Int64 = 0
    /// Files that were taken, and their bytes.
    var uploads: Int64 = 0
    var uploadBytes: Int64 = 0

    // As things stand.
    var signs = VitalSigns()
    /// Jobs that are due or will be.
    var jobsWaiting: Int64 = 0
    /// Jobs that an admin must decide.
    var jobsDead: Int64 = 0
    /// Seconds that the oldest due job has been due.
    var oldestDueSeconds: Int64 = 0
    /// Writes that wait for the one writer.
    var writesWaiting: Int64 = 0
    /// Seconds since the last backup that was verified; nil when there was none.
    var backupAge: Int64?
}

/// What happened in a minute or in an hour.
struct Span: Sendable, Equatable {
    /// When it began.
    let begin: Timestamp
    var traffic = TrafficTotal()
    var loginFailures: Int64 = 0
    var cacheHits: Int64 = 0
    var cacheMisses: Int64 = 0
    /// The most bytes of memory that the process had.
    var rss: Int64 = 0
    /// The greatest part of the machine's memory that was used, 0…1.
    var memory = 0.0
    /// The sum of the parts of the machine's processors that were used at each look, and how many looks there were.
    private(set) var cpuSum = 0.0
    private(set) var looks: Int64 = 0
    /// The most jobs that waited.
    var jobsWaiting: Int64 = 0

    /// The mean part of the machine's processors that was used, 0…1.
    var cpu: Double { looks == 0 ? 0 : cpuSum / Double(looks) }

    init(begin: Timestamp) { self.begin = begin }

    /// A span that was kept, its mean counting as one look.
    init(begin: Timestamp, cpu: Double) {
        self.begin = begin
        cpuSum = cpu
        looks = 1
    }

    /// Adds what happened between two looks.
    mutating func add(_ pulse: Pulse, since earlier: Pulse) {
        traffic.add(pulse.traffic.since(earlier.traffic))
        loginFailures += pulse.loginFailures - earlier.loginFailures
        cacheHits += pulse.cacheHits - earlier.cacheHits
        cacheMisses += pulse.cacheMisses - earlier.cacheMisses
        rss = max(rss, pulse.signs.rss)
        cpuSum += pulse.signs.machineCPU
        looks += 1
        memory = max(memory, pulse.signs.machineMemory)
        jobsWaiting = max(jobsWaiting, pulse.jobsWaiting)
    }

    /// Adds what happened in another span.
    mutating func merge(_ other: Span) {
        traffic.add(other.traffic)
        loginFailures += other.loginFailures
        cacheHits += other.cacheHits
        cacheMisses += other.cacheMisses
        rss = max(rss, other.rss)
        cpuSum += other.cpuSum
        looks += other.looks
        memory = max(memory, other.memory)
        jobsWaiting = max(jobsWaiting, other.jobsWaiting)
    }
}
