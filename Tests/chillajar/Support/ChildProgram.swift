import Glibc
import Testing

/// A program that runs beside the test, its stdin and stdout in pipes.
final class ChildProgram {
    private(set) var process: pid_t = 0
    private var input: Int32
    private var output: Int32

    /// Starts it.
    init(_ program: String, _ arguments: [String], environment: [String: String], errorsTo errors: String) throws {
        var inputs: [Int32] = [0, 0]
        var outputs: [Int32] = [0, 0]
        try #require(pipe(&inputs) == 0 && pipe(&outputs) == 0)
        for descriptor in inputs + outputs { try #require(fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0) }
        (input, output) = (inputs[1], outputs[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputs[0], 0)
        posix_spawn_file_actions_adddup2(&actions, outputs[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Swift's worker threads block every signal, and a child inherits that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var normal = sigset_t()
        sigemptyset(&normal)
        sigaddset(&normal, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &normal)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
        variables += [strdup("PATH=/usr/bin:/bin"), nil]
        defer { variables.forEach { free($0) } }
        let result = posix_spawn(&process, program, &actions, &attributes, &argv, &variables)
        close(inputs[0])
        close(outputs[1])
        try #require(result == 0, "\(program): \(String(cString: strerror(result)))")
    }

    deinit {
        if input >= 0 { close(input) }
        close(output)
        guard process > 0 else { return }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// Gives it bytes on stdin; what it does not want to read is let be.
    func write(_ bytes: [UInt8]) throws {
        // A pipe holds 64 kB; who reads its stdin takes the rest as it comes.
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &mask, nil)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            written += count
        }
    }

    func closeInput() {
        close(input)
        input = -1
    }

    /// Closes its stdout on this side, as `head` does.
    func closeOutput() {
        close(output)
        output = open("/dev/null", O_RDONLY | O_CLOEXEC)
    }

    /// All that it says on stdout until it ends.
    func everything() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(output, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// Waits for its end: the exit code, or 128 and the signal as shells count it.
    func end() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        process = 0
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
