import Glibc

/// A small HTTP/1.1 server for tests: a thread for each connection, keep-alive, chunks both ways, and every way of failing.
public final class TinyServer: Sendable {
    /// What answers a request, on the thread of its connection.
    public typealias Handler = @Sendable (TinyRequest) -> TinyAnswer
    /// What may answer before the body is read; nil lets it be read and the handler answer.
    public typealias Interceptor = @Sendable (TinyRequest) -> TinyAnswer?

    /// The port on 127.0.0.1.
    public let port: UInt16
    private let state = ServerState()
    private let listener: CInt
    private let stopPipe: StopPipe

    /// Starts on a free port of 127.0.0.1, or on the given one.
    public init(
        port: UInt16 = 0, intercept: @escaping Interceptor = { _ in nil }, handler: @escaping Handler
    ) throws(TinyServerError) {
        let listener = try Self.listen(on: port)
        let stopPipe = try StopPipe()
        self.listener = listener
        self.stopPipe = stopPipe
        self.port = try Self.port(of: listener)
        let state = state
        let serve: @Sendable (CInt) -> Void = { socket in
            TinyConnection(socket: socket, stop: stopPipe, state: state, intercept: intercept, handler: handler).run()
            close(socket)
            state.connectionEnded()
        }
        state.connectionBegan(isClient: false)
        try Thread.start {
            Self.accept(on: listener, stop: stopPipe, state: state, serve: serve)
            close(listener)
            state.connectionEnded()
        }
    }

    deinit {
        stopPipe.stop()
    }

    /// `http://127.0.0.1:PORT`.
    public var url: String { "http://127.0.0.1:\(port)" }
    /// How many connections were accepted so far.
    public var acceptedConnections: Int { state.accepted }
    /// The requests read so far, in the order they were complete.
    public var requests: [TinyRequest] { state.requests }

    /// Waits until that many requests were read; false when the time is over first.
    ///
    /// On a thread of its own, because a test that blocks holds up the others.
    public func waitForRequests(_ count: Int, seconds: Int = 60) async -> Bool {
        let state = state
        return await withCheckedContinuation { waiter in
            do throws(TinyServerError) {
                try Thread.start { waiter.resume(returning: state.waitForRequests(count, seconds: seconds)) }
            } catch {
                waiter.resume(returning: false)
            }
        }
    }

    /// Closes every connection and the port, and waits for the threads' end.
    public func stop() {
        stopPipe.stop()
        state.waitForEnd()
    }

    private static func accept(on listener: CInt, stop: StopPipe, state: ServerState, serve: @escaping @Sendable (CInt) -> Void) {
        while stop.waitReadable(listener) {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0 else { continue }
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            state.connectionBegan(isClient: true)
            do throws(TinyServerError) {
                try Thread.start { serve(socket) }
            } catch {
                close(socket)
                state.connectionEnded()
            }
        }
    }

    /// A socket that listens on 127.0.0.1; port 0 is a free one.
    package static func listen(on port: UInt16) throws(TinyServerError) -> CInt {
        let listener = try bound(to: port)
        guard Glibc.listen(listener, 128) == 0 else {
            defer { close(listener) }
            throw TinyServerError(call: "listen", code: errno)
        }
        return listener
    }

    /// A socket that has a port of 127.0.0.1, and does not listen yet; port 0 is a free one.
    static func bound(to port: UInt16) throws(TinyServerError) -> CInt {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var yes: CInt = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            defer { close(descriptor) }
            throw TinyServerError(call: "bind", code: errno)
        }
        return descriptor
    }

    /// The port of a socket.
    package static func port(of listener: CInt) throws(TinyServerError) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
        }
        guard result == 0 else { throw TinyServerError(call: "getsockname", code: errno) }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// A call of the system that failed while the server started.
public struct TinyServerError: Error, CustomStringConvertible {
    /// The call's name.
    public let call: String
    /// Its `errno`.
    public let code: CInt

    /// The call and the system's words.
    public var description: String { "\(call): \(String(cString: strerror(code)))" }
}
