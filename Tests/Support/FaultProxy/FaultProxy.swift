import Glibc
import Synchronization
import TinyHTTPServer

/// A proxy on 127.0.0.1 between a client and a platform that can lose what it carries: requests, answers, and the whole network.
///
/// Every connection carries one request. Requests that only read pass untouched, as long as the network is there; of the others
/// each next one meets the next ``Strike``, as long as there are any.
public final class FaultProxy: Sendable {
    /// What the proxy has seen happen to a request.
    public enum Passage: Sendable, Equatable {
        /// The request is here, whole, and not yet forwarded.
        case arrived
        /// The platform has answered, and not a byte of it has been passed on.
        case answered
    }

    private struct State {
        var strikes: [Strike] = []
        var struck = 0
        var gate: Gate?
        /// The one before, whose connections may still be ending.
        var closing: Gate?
        var watcher: (@Sendable (String, Passage) -> Void)?
    }

    /// The port on 127.0.0.1.
    public let port: UInt16
    private let upstream: UInt16
    private let state: Mutex<State>
    /// Two who bring it back at once must not open the port twice.
    private let restoring = Mutex(())

    /// Starts on a free port, before a platform on another.
    public init(upstream: UInt16) throws(TinyServerError) {
        self.upstream = upstream
        let listener = try TinyServer.listen(on: 0)
        port = try TinyServer.port(of: listener)
        state = Mutex(State())
        try open(listener)
    }

    deinit {
        state.withLock { $0.gate }?.shut()
    }

    /// `http://127.0.0.1:PORT`.
    public var url: String { "http://127.0.0.1:\(port)" }
    /// How many strikes have struck.
    public var struck: Int { state.withLock { $0.struck } }
    /// Whether connections are refused.
    public var isCut: Bool { state.withLock { $0.gate == nil } }

    /// What happens to the next requests that change something, in this order; what was still to strike is forgotten.
    public func arm(_ strikes: [Strike]) { state.withLock { $0.strikes = strikes } }

    /// Calls that at each passage of a request that changes something, on the connection's own thread; nil for nobody.
    public func watch(_ watcher: (@Sendable (_ method: String, Passage) -> Void)?) { state.withLock { $0.watcher = watcher } }

    /// Takes the network away: breaks every connection, and refuses others.
    public func cut() {
        let gate = shut()
        gate?.waitForEnd()
    }

    /// Brings the network back, on the same port; nothing happens where it is there.
    public func restore() throws(TinyServerError) {
        let result = restoring.withLock { _ in
            Result { () throws(TinyServerError) in
                guard isCut else { return }
                // The port is free once the last of the old connections has gone.
                state.withLock { $0.closing }?.waitForEnd()
                try open(try TinyServer.listen(on: port))
            }
        }
        try result.get()
    }

    /// Without waiting for the end: a connection's own thread may take the network away.
    @discardableResult
    private func shut() -> Gate? {
        let gate = state.withLock { state in
            defer { state.gate = nil }
            state.closing = state.gate ?? state.closing
            return state.gate
        }
        gate?.shut()
        return gate
    }

    private func open(_ listener: CInt) throws(TinyServerError) {
        let gate = try Gate(listener) { [weak self, upstream] socket, stop in
            ProxiedConnection(
                client: socket, stop: stop, upstream: upstream, next: { self?.nextStrike() },
                watch: { method, passage in self?.state.withLock { $0.watcher }?(method, passage) }, refuse: { self?.shut() }
            ).run()
        }
        state.withLock { $0.gate = gate }
    }

    private func nextStrike() -> Strike? {
        state.withLock { state in
            guard !state.strikes.isEmpty else { return nil }
            state.struck += 1
            return state.strikes.removeFirst()
        }
    }
}

/// The open port, until it is shut.
private final class Gate: Sendable {
    private let stop: StopPipe
    private let state = ServerState()

    init(_ listener: CInt, serve: @escaping @Sendable (CInt, StopPipe) -> Void) throws(TinyServerError) {
        let stop = try StopPipe()
        self.stop = stop
        let state = state
        state.connectionBegan(isClient: false)
        try Thread.start {
            while stop.waitReadable(listener) {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else { continue }
                _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
                state.connectionBegan(isClient: true)
                do throws(TinyServerError) {
                    try Thread.start {
                        serve(socket, stop)
                        state.connectionEnded()
                    }
                } catch {
                    close(socket)
                    state.connectionEnded()
                }
            }
            close(listener)
            state.connectionEnded()
        }
    }

    func shut() { stop.stop() }

    func waitForEnd() { state.waitForEnd() }
}
