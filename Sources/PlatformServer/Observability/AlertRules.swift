import ChillAjarKit

/// What an admin is warned of.
enum AlertKind: String, Sendable, CaseIterable {
    case memory = "ram"
    case cpu
    case responseTime = "waktu_respons"
    case disk
    case login
    case jobs = "pekerjaan"
    case database = "basis_data"
    case backup = "cadangan"
}

/// A value beside the threshold that it is held against.
struct Measured: Sendable, Equatable {
    let value: Double
    let threshold: Double

    init(_ value: Double, over threshold: Double) {
        self.value = value
        self.threshold = threshold
    }

    /// Whether a warning begins.
    var isAlarming: Bool { value > threshold }

    /// Whether a warning that stands ends: well below the threshold, so that it does not come and go.
    var isCalm: Bool { value < threshold * 0.95 }
}

/// The thresholds (the month's document: RAM > 85 %, CPU > 80 %, response time against its own baseline, disk, sign-in).
struct AlertThresholds: Sendable, Equatable {
    /// Parts of the machine's memory, processors and the data's disk, 0…1.
    var memory = 0.85
    var cpu = 0.80
    var disk = 0.90
    /// How many times its baseline the mean response time may be, and the milliseconds below which it is never slow.
    var slowdown = 2.0
    var slowMilliseconds = 100.0
    /// Requests without which a mean says nothing.
    var fewestRequests: Int64 = 30
    /// Refused sign-ins in ten minutes.
    var loginFailures: Int64 = 30
    /// Seconds that a job may be due.
    var jobSeconds: Int64 = 900
    /// Writes that may wait for the one writer.
    var writesWaiting: Int64 = 256
    /// Seconds since the last good backup; nil: backups are not made.
    var backupSeconds: Int64? = 12 * 3600
}

/// Holds the platform's figures against the thresholds.
enum AlertRules {
    /// What is measured for each kind; a kind that cannot be judged now is missing and stays as it was.
    static func judge(_ timeline: Timeline, _ thresholds: AlertThresholds, at now: Timestamp) -> [AlertKind: Measured] {
        let pulse = timeline.last
        var found: [AlertKind: Measured] = [
            .memory: Measured(pulse.signs.machineMemory, over: thresholds.memory),
            .cpu: Measured(timeline.latest(minutes: 2, at: now).cpu, over: thresholds.cpu),
            .disk: Measured(pulse.signs.disk, over: thresholds.disk),
            .login: login(timeline, thresholds, at: now),
            .jobs: Measured(Double(pulse.oldestDueSeconds), over: Double(thresholds.jobSeconds)),
            .database: Measured(Double(pulse.writesWaiting), over: Double(thresholds.writesWaiting)),
        ]
        found[.responseTime] = responseTime(timeline, thresholds, at: now)
        if let limit = thresholds.backupSeconds, let age = pulse.backupAge {
            found[.backup] = Measured(Double(age), over: Double(limit))
        }
        return found
    }

    /// The mean of five minutes beside that of the week before.
    private static func responseTime(_ timeline: Timeline, _ thresholds: AlertThresholds, at now: Timestamp) -> Measured? {
        let present = timeline.latest(minutes: 5, at: now).traffic
        let usual = timeline.baseline(at: now).traffic
        guard present.requests >= thresholds.fewestRequests, usual.requests >= thresholds.fewestRequests else { return nil }
        let limit = max(thresholds.slowMilliseconds, usual.latency.mean * thresholds.slowdown)
        return Measured(present.latency.mean, over: limit)
    }

    /// Refused sign-ins of ten minutes: more than the fixed number, and than five times what the week had in ten minutes.
    private static func login(_ timeline: Timeline, _ thresholds: AlertThresholds, at now: Timestamp) -> Measured {
        let present = timeline.latest(minutes: 10, at: now).loginFailures
        let usual = Double(timeline.baseline(at: now).loginFailures) / (7 * 24 * 6)
        return Measured(Double(present), over: max(Double(thresholds.loginFailures), usual * 5))
    }
}
