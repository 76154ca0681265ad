import Glibc

/// A pipe whose closing wakes every thread that waits for a socket.
package final class StopPipe: @unchecked Sendable {
    private let readEnd: CInt
    private let writeEnd: CInt

    package init() throws(TinyServerError) {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw TinyServerError(call: "pipe", code: errno) }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Wakes everybody, now and from now on.
    package func stop() {
        var byte: UInt8 = 0
        _ = write(writeEnd, &byte, 1)
    }

    /// Waits until the socket has something to read; false when the server stops.
    package func waitReadable(_ socket: CInt) -> Bool { wait(socket, POLLIN, milliseconds: -1) == .ready }

    /// Waits until the socket has something to read; false when the server stops, or when the other socket's side has left.
    package func waitReadable(_ socket: CInt, whileListened listener: CInt) -> Bool {
        var polled = [
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0), pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
            // POLLRDHUP, as below.
            pollfd(fd: listener, events: 0x2000, revents: 0),
        ]
        while poll(&polled, 3, -1) < 0 { guard errno == EINTR else { return false } }
        return polled[1].revents == 0 && polled[2].revents == 0
    }

    /// Waits until the socket takes bytes; false when the server stops.
    package func waitWritable(_ socket: CInt) -> Bool { wait(socket, POLLOUT, milliseconds: -1) == .ready }

    /// Waits until the other side has left the socket, or the server stops.
    package func waitForPeerToLeave(_ socket: CInt) {
        // POLLRDHUP of Linux, which Swift's view of the C library lacks; POLLIN would tell of unread bytes too.
        _ = wait(socket, 0x2000, milliseconds: -1)
    }

    /// Lets time pass; false when the server stops meanwhile.
    package func pause(milliseconds: Int) -> Bool { wait(-1, 0, milliseconds: CInt(milliseconds)) == .timeOver }

    private enum Outcome {
        case ready, timeOver, stopped
    }

    private func wait(_ socket: CInt, _ events: CInt, milliseconds: CInt) -> Outcome {
        var polled = [
            pollfd(fd: socket, events: Int16(events), revents: 0), pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let count = poll(&polled, 2, milliseconds)
            if count < 0, errno == EINTR { continue }
            if polled[1].revents != 0 { return .stopped }
            return count == 0 ? .timeOver : .ready
        }
    }
}

/// Threads that run a closure.
package enum Thread {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    package static func start(_ body: @escaping @Sendable () -> Void) throws(TinyServerError) {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Body(body))
        let code = pthread_create(&thread, nil, Self.main, context.toOpaque())
        guard code == 0 else {
            context.release()
            throw TinyServerError(call: "pthread_create", code: code)
        }
        pthread_detach(thread)
    }

    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }
}
