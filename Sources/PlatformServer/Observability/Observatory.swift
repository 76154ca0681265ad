import ChillAjarKit
import Logging
import SQL
import Synchronization

/// What the platform sees of itself: its requests, its minutes and hours, and the warnings that stand.
final class Observatory: Sendable {
    /// The requests since the start.
    let requests = RequestStatistics()
    /// When the server began.
    let begin: Timestamp
    private let configuration: MonitoringConfiguration

    private struct State {
        var probe: MachineProbe
        var timeline: Timeline
        var book: AlertBook
        /// When the hour was last given out for keeping.
        var keptAt: Timestamp
    }

    /// How many seconds of an hour's figures a fall of the server may lose.
    private static let keepSeconds: Int64 = 60

    private let state: Mutex<State>

    /// - Parameters:
    ///   - folder: where the data lies.
    ///   - database: what was kept of earlier runs.
    init(folder: String, database: Database, _ configuration: MonitoringConfiguration, at now: Timestamp) throws {
        begin = now
        self.configuration = configuration
        let (hours, standing) = try database.read { db in
            (try db.hours(since: now.adding(seconds: -Int64(Timeline.hoursKept) * 3600)), try db.standingAlerts())
        }
        state = Mutex(
            State(
                probe: MachineProbe(folder: folder), timeline: Timeline(hours: hours), book: AlertBook(standing: standing),
                keptAt: now))
    }

    /// Takes one look in; what it changed about the warnings, and about once a minute the hour that goes on, for keeping.
    func look(_ pulse: Pulse, at now: Timestamp) -> (changes: [AlertBook.Change], hour: Span?) {
        state.withLock { state in
            state.timeline.add(pulse, at: now)
            let measured = AlertRules.judge(state.timeline, configuration.thresholds, at: now)
            let changes = state.book.take(measured, at: now)
            guard now.seconds(since: state.keptAt) >= Self.keepSeconds else { return (changes, nil) }
            state.keptAt = now
            return (changes, state.timeline.hours.last)
        }
    }

    /// Whether that is the token that opens `/metrics` from everywhere. Digests are compared, so that no time tells how much of a
    /// guess is right.
    func isMetricsToken(_ guess: Substring?) -> Bool {
        guard let token = configuration.metricsToken, let guess else { return false }
        return SHA256.hex(of: token) == SHA256.hex(of: String(guess))
    }

    /// What the process and the machine use.
    func readSigns() -> VitalSigns { state.withLock { $0.probe.read() } }

    /// The minutes, the hours and the last look.
    var timeline: Timeline { state.withLock { $0.timeline } }

    /// The warnings that stand.
    var standing: [Alert] { state.withLock { $0.book.standing.values.sorted { $0.begin < $1.begin } } }
}
