import ChillAjarKit
import Glibc

/// A command that runs: in a session of its own, so without our terminal, with every signal as at the start of a program (our
/// threads block them, and a child would inherit that).
final class CommandChild {
    private let process: pid_t
    private var input: Int32
    private let output: Int32
    private var ended: Int32?
    private var isOutputOver = false

    init(_ words: [String]) throws(SecretFailure.Trouble) {
        var inputEnds: [Int32] = [-1, -1]
        var outputEnds: [Int32] = [-1, -1]
        guard pipe(&inputEnds) == 0 else { throw Self.reason(errno) }
        guard pipe(&outputEnds) == 0 else {
            let code = errno
            inputEnds.forEach { _ = Glibc.close($0) }
            throw Self.reason(code)
        }
        for descriptor in inputEnds + outputEnds { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        let result = Self.spawn(words, input: inputEnds[0], output: outputEnds[1])
        _ = Glibc.close(inputEnds[0])
        _ = Glibc.close(outputEnds[1])
        guard case .success(let process) = result else {
            _ = Glibc.close(inputEnds[1])
            _ = Glibc.close(outputEnds[0])
            throw Self.reason(result.code)
        }
        for descriptor in [inputEnds[1], outputEnds[0]] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        (self.process, input, output) = (process, inputEnds[1], outputEnds[0])
    }

    private enum Spawned {
        case success(pid_t)
        case failure(Int32)

        var code: Int32 { if case .failure(let code) = self { code } else { 0 } }
    }

    private static func reason(_ code: Int32) -> SecretFailure.Trouble { .cannotRun(String(cString: strerror(code))) }

    private static func spawn(_ words: [String], input: Int32, output: Int32) -> Spawned {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        // What it complains of may hold what it was given.
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let setsid: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | setsid))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.enumerated().map { index, word in
            strdup(index == 0 ? program(word) : word)
        }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var variables = withoutTerminal(environment()).map { strdup($0) }
        variables.append(nil)
        defer { variables.forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, arguments[0] ?? strdup(""), &actions, &attributes, &arguments, &variables)
        return code == 0 ? .success(process) : .failure(code)
    }

    /// The program's path; `~/` is the person's home.
    private static func program(_ word: String) -> String {
        guard word.hasPrefix("~/"), let home = getenv("HOME") else { return word }
        return String(cString: home) + word.dropFirst()
    }

    /// An environment without what would lead to our terminal all the same: gpg finds it by this.
    static func withoutTerminal(_ variables: [String]) -> [String] { variables.filter { !$0.hasPrefix("GPG_TTY=") } }

    private static func environment() -> [String] {
        var variables: [String] = []
        var entry = environ
        while let variable = entry.pointee {
            variables.append(String(cString: variable))
            entry += 1
        }
        return variables
    }

    /// Sleeps until it has written, takes more, or so long.
    func wait(milliseconds: Int32) {
        var descriptors: [pollfd] = []
        if !isOutputOver { descriptors.append(pollfd(fd: output, events: Int16(POLLIN), revents: 0)) }
        if input >= 0 { descriptors.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
        _ = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    }

    /// Gives it what it takes of the bytes. One that takes none of them has closed its input: its end tells why.
    func write(_ rest: inout ArraySlice<UInt8>) {
        while input >= 0, !rest.isEmpty {
            let written = BrokenPipe.ignored { rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) } }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                rest = []
            }
        }
    }

    func read(into bytes: inout [UInt8], atMost maximum: Int) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < maximum {
            let count = Glibc.read(output, &buffer, buffer.count)
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                isOutputOver = true
                return
            } else if errno != EINTR {
                return
            }
        }
    }

    /// How it has ended, as a shell tells it; nil while it runs.
    func status() -> Int32? {
        if let ended { return ended }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return nil }
        ended = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
        return ended
    }

    func closeInput() {
        if input >= 0 { _ = Glibc.close(input) }
        input = -1
    }

    /// Ends it with everything that it has started.
    func kill() {
        guard ended == nil else { return }
        _ = Glibc.kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        ended = 128 + SIGKILL
    }

    func close() {
        closeInput()
        _ = Glibc.close(output)
    }
}

/// Writing to a pipe that nobody reads sends a signal that ends the program, unless it is held back.
private enum BrokenPipe {
    static func ignored(_ write: () -> Int) -> Int {
        var broken = sigset_t()
        sigemptyset(&broken)
        sigaddset(&broken, SIGPIPE)
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &broken, &before)
        let result = write()
        let code = errno
        if result < 0, code == EPIPE {
            var none = timespec()
            _ = sigtimedwait(&broken, nil, &none)
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        errno = code
        return result
    }
}
