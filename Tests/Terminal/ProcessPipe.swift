import Glibc
import Testing

/// A named pipe into which programs write their numbers: who started them without being their parent waits here for them.
final class ProcessPipe {
    private let descriptor: Int32

    /// - Parameter path: where the pipe is made.
    init(_ path: String) throws {
        try #require(mkfifo(path, 0o600) == 0)
        // Open for writing too: no program waits for a reader.
        descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        try #require(descriptor >= 0)
    }

    deinit { close(descriptor) }

    /// The next program that says its number, within so many seconds.
    func next(seconds: Int32 = 10) throws -> pid_t {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        try #require(poll(&wait, 1, seconds * 1000) == 1, "no program has said its number")
        // A line is written at once (pipe(7): PIPE_BUF).
        var line = [UInt8](repeating: 0, count: 32)
        let count = read(descriptor, &line, line.count)
        return try #require(pid_t(String(decoding: line.prefix(max(count, 0)), as: UTF8.self).filter { !$0.isWhitespace }))
    }
}
