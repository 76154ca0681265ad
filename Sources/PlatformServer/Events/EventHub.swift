import ChillAjarKit
import Dispatch
import Synchronization

/// Brings what was committed to the streams of those whom it concerns.
///
/// The log in the database is the truth; the hub only reads what is new in it, once for all listeners, when a commit wakes it.
final class EventHub: Sendable {
    let configuration: EventsConfiguration
    private let database: Database
    private let clock: @Sendable () -> Timestamp
    private let isLive: @Sendable (Person, Connection, Timestamp) throws -> Bool
    private let queue = DispatchQueue(label: "chillajar.events")
    private let state = Mutex(State())

    private struct State {
        var listeners: [Int64: [EventListener]] = [:]
        var count = 0
        var made: UInt64 = 0
        /// The entry up to which everything was handed out; nil while nobody has begun to listen.
        var position: Int64?
        var isAwake = false
        var isClosed = false
    }

    private static let entriesAtOnce = 256

    /// - Parameter isLive: whether the session that opened a stream still lasts.
    init(
        _ configuration: EventsConfiguration, database: Database, clock: @escaping @Sendable () -> Timestamp,
        isLive: @escaping @Sendable (Person, Connection, Timestamp) throws -> Bool
    ) {
        self.configuration = configuration
        self.database = database
        self.clock = clock
        self.isLive = isLive
        database.prepare { db, tables in
            let lists = Daftar.catalogue(changed: tables)
            if !lists.isEmpty { try db.changed(lists, for: .everybody, at: clock()) }
        }
        database.observe { [weak self] marks in
            if marks.contains(Connection.eventsMark) { self?.wake() }
        }
    }

    /// How many streams are open.
    var count: Int { state.withLock { $0.count } }

    /// A place for a stream. Throws 429 when the person has too many, 503 when the server has or is about to stop.
    ///
    /// A place that is wanted by a session with other streams is taken from the oldest of them: a phone that changes its network
    /// comes back long before its dead connections are found out.
    func admit(_ person: Person) throws(Problem) -> EventSubscription {
        let now = clock()
        var replaced: EventListener?
        let listener = try state.withLock { state throws(Problem) in
            guard !state.isClosed, state.count < configuration.streams else { throw Problem.busy }
            let own = state.listeners[person.userID] ?? []
            if own.count >= configuration.streamsPerPerson {
                replaced = own.first { $0.person.sessionID == person.sessionID }
                guard let replaced else { throw Problem.tooManyStreams }
                Self.remove(replaced, from: &state)
            }
            state.made += 1
            let listener = EventListener(
                number: state.made, person: person, since: now, capacity: configuration.waitingEvents)
            state.listeners[person.userID, default: []].append(listener)
            state.count += 1
            return listener
        }
        replaced?.cut()
        return EventSubscription(listener, in: self)
    }

    /// The listener has read the log up to that entry and takes over from there.
    func begin(_ listener: EventListener, after id: Int64) {
        listener.begin(after: id)
        state.withLock { if $0.position == nil { $0.position = id } }
        // What was committed since the log was read woke nobody while there was no position.
        wake()
    }

    func remove(_ listener: EventListener) { state.withLock { Self.remove(listener, from: &$0) } }

    private static func remove(_ listener: EventListener, from state: inout State) {
        guard var own = state.listeners[listener.person.userID], let place = own.firstIndex(where: { $0 === listener }) else {
            return
        }
        own.remove(at: place)
        state.listeners[listener.person.userID] = own.isEmpty ? nil : own
        state.count -= 1
        if state.count == 0 { state.position = nil }
    }

    /// Ends every stream, and lets no other begin.
    func close() {
        let all = state.withLock { state in
            state.isClosed = true
            return state.listeners.values.flatMap(\.self)
        }
        all.forEach { $0.cut() }
    }

    /// Has the log read for what is new; returns at once.
    func wake() {
        let isNeeded = state.withLock { state in
            guard state.position != nil, !state.isAwake else { return false }
            state.isAwake = true
            return true
        }
        if isNeeded { queue.async { self.handOut() } }
    }

    private func handOut() {
        while let position = state.withLock({ state in
            // Whoever commits from here on wakes the hub again.
            state.isAwake = false
            return state.position
        }) {
            guard let entries = try? database.read({ try $0.events(after: position, limit: Self.entriesAtOnce) }),
                let last = entries.last
            else { return }
            for entry in entries { handOut(entry) }
            state.withLock { if $0.position != nil { $0.position = last.id } }
            if entries.count < Self.entriesAtOnce { return }
        }
    }

    private func handOut(_ entry: EventEntry) {
        let listeners = listeners(of: entry.audience)
        if entry.jenis == .akhir {
            listeners.filter { entry.data.isEmpty || "\($0.person.sessionID)" == entry.data }.forEach { $0.end() }
        } else if let frame = EventFrame(entry) {
            listeners.forEach { $0.offer(frame) }
        }
    }

    private func listeners(of audience: Audience) -> [EventListener] {
        state.withLock { state in
            switch audience {
            case .user(let id): state.listeners[id] ?? []
            case .peran(let peran): state.listeners.values.flatMap(\.self).filter { $0.person.peran == peran }
            case .everybody: state.listeners.values.flatMap(\.self)
            }
        }
    }

    /// Into how many parts the listeners are divided for heartbeats, so that thousands do not wake at one moment.
    static let parts: UInt64 = 16

    /// Ends the streams of one part whose session has ended or whose time is up, and gives the others a heartbeat.
    func beat(part: UInt64) async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.beatNow(part: part)
                continuation.resume()
            }
        }
        wake()
    }

    private func beatNow(part: UInt64) {
        let now = clock()
        let all = listeners(of: .everybody).filter { $0.number % Self.parts == part % Self.parts }
        guard !all.isEmpty else { return }
        // An answer that cannot be had now ends nothing.
        let dead =
            (try? database.read { db in Set(try all.filter { try !isLive($0.person, db, now) }.map(\.number)) }) ?? []
        for listener in all {
            if listener.isEnded {
                // Told to end a beat ago, and still writing.
                listener.cut()
            } else if dead.contains(listener.number) || now.seconds(since: listener.since) >= configuration.lifetimeSeconds {
                listener.end()
            } else {
                listener.offer(EventFrame(0, .beat))
            }
        }
    }
}

/// A place among the listeners; given back when nobody holds it any more, also when its stream never began.
final class EventSubscription: Sendable {
    let listener: EventListener
    let hub: EventHub

    init(_ listener: EventListener, in hub: EventHub) {
        self.listener = listener
        self.hub = hub
    }

    deinit { hub.remove(listener) }
}

extension Problem {
    static let tooManyStreams = Problem(status: 429, message: "Terlalu banyak aliran peristiwa yang terbuka untuk akun ini.")
}
