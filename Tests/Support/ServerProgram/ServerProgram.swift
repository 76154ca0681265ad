import Glibc

/// The real `chillajar-server`, run with arguments in a folder of its own; it ends, and its folder goes, with its last user.
public final class ServerProgram {
    /// The folder: for the data, and for whatever else a test puts there.
    public let folder: String
    private var process: pid_t = 0
    private var input: Int32 = -1
    private var output: Int32 = -1

    /// Makes the folder; nothing runs yet.
    public init() throws(ServerProgramError) {
        var template = Array("/tmp/chillajar-program-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
        guard let made else { throw .system("mkdtemp") }
        folder = made
    }

    deinit {
        if input >= 0 { close(input) }
        if output >= 0 { close(output) }
        if process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        remove(folder)
    }

    private func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(folder)
        }
        Glibc.remove(path)
    }

    /// The program lies beside the test runner.
    private static var path: String {
        CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/chillajar-server"
    }

    /// Starts the program; its stdin stays open until ``closeInput()``, its stderr goes to a file.
    public func start(_ arguments: String...) throws(ServerProgramError) { try start(arguments) }

    /// As ``start(_:)``, for a list, and with more in the environment.
    public func start(_ arguments: [String], environment: [String: String] = [:]) throws(ServerProgramError) {
        var inputs: [Int32] = [0, 0]
        var outputs: [Int32] = [0, 0]
        guard pipe(&inputs) == 0, pipe(&outputs) == 0 else { throw .system("pipe") }
        // Another test's program must not hold this one's stdin open.
        for descriptor in inputs + outputs {
            guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw .system("fcntl") }
        }
        (input, output) = (inputs[1], outputs[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputs[0], 0)
        posix_spawn_file_actions_adddup2(&actions, outputs[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, folder + "/stderr", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Swift's worker threads block every signal, and a child inherits that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var argv: [UnsafeMutablePointer<CChar>?] = ([Self.path] + arguments).map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        var variables: [UnsafeMutablePointer<CChar>?] = []
        var place = environ
        while let entry = place.pointee {
            variables.append(strdup(entry))
            place += 1
        }
        variables += environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { variables.forEach { free($0) } }
        let result = posix_spawn(&process, Self.path, &actions, &attributes, &argv, &variables)
        close(inputs[0])
        close(outputs[1])
        guard result == 0 else { throw ServerProgramError("\(Self.path): \(String(cString: strerror(result)))") }
    }

    /// Waits until a server that was started says where it listens: the port.
    public func port() throws(ServerProgramError) -> UInt16 {
        let line = line()
        guard let port = line?.split(separator: ":").last.flatMap({ UInt16($0) }) else {
            throw ServerProgramError("\(line ?? "no line"): \(errors)")
        }
        return port
    }

    /// The next line of stdout; nil at its end.
    public func line() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1 {
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// Types into its stdin.
    public func type(_ text: String) {
        let bytes = Array(text.utf8)
        write(input, bytes, bytes.count)
    }

    /// Closes its stdin.
    public func closeInput() {
        close(input)
        input = -1
    }

    /// Sends it a signal.
    public func signal(_ number: Int32) { kill(process, number) }

    /// The process, for who must end it from another thread.
    public var processID: pid_t { process }

    /// Waits for the end; nil when a signal ended it.
    public func exitCode() -> Int32? {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        process = 0
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    /// What was written to stderr.
    public var errors: String {
        guard let file = fopen(folder + "/stderr", "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Waits until those words stand on stderr, woken by each write to it.
    public func awaitError(_ words: String) throws(ServerProgramError) {
        let watch = inotify_init1(Int32(IN_CLOEXEC))
        defer { close(watch) }
        guard inotify_add_watch(watch, folder + "/stderr", UInt32(IN_MODIFY)) >= 0 else { throw .system("inotify") }
        var waiting = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
        var events = [UInt8](repeating: 0, count: 4096)
        while !errors.contains(words) {
            guard poll(&waiting, 1, 20_000) > 0 else { throw ServerProgramError("waited in vain for “\(words)”: \(errors)") }
            _ = read(watch, &events, events.count)
        }
    }

    /// Whether there is something of that name in the folder.
    public func exists(_ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }

    /// Puts a file into the folder.
    public func put(_ text: String, in name: String) throws(ServerProgramError) {
        guard let file = fopen("\(folder)/\(name)", "w") else { throw .system(name) }
        defer { fclose(file) }
        fwrite(Array(text.utf8), 1, text.utf8.count, file)
    }
}

/// The program, or something about its folder, did not do what a test rests on.
public struct ServerProgramError: Error, CustomStringConvertible {
    /// What happened.
    public let description: String

    init(_ description: String) {
        self.description = description
    }

    /// The last error of the system.
    static func system(_ what: String) -> ServerProgramError {
        ServerProgramError("\(what): \(String(cString: strerror(errno)))")
    }
}
