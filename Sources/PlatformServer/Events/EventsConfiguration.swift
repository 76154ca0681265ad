/// How event streams are served.
public struct EventsConfiguration: Sendable {
    /// Seconds between two heartbeats, which keep proxies from closing a stream and find out who has gone.
    public var heartbeatSeconds = 15
    /// Milliseconds after which a client comes back when a stream ended.
    public var retryMilliseconds = 3000
    /// Streams that one person may have open; one more is 429.
    public var streamsPerPerson = 8
    /// Streams that the server keeps open; one more is 503.
    public var streams = 20_000
    /// Events that wait for a reader who is too slow; with one more the stream is cut, and replayed when the client comes back.
    public var waitingEvents = 256
    /// Events that are replayed at most; who missed more reads everything anew.
    public var replayedEvents = 1000
    /// Seconds after which a stream ends, so that a client comes back to a server that may have been replaced.
    public var lifetimeSeconds: Int64 = 4 * 3600
    /// Days that an event can be replayed.
    public var daysOfEvents = 7
    /// Days that a notification is kept.
    public var daysOfNotifikasi = 180

    /// The usual ones.
    public init() {}
}
