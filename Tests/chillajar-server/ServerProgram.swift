import Glibc
import Testing

/// The real program, run with arguments in a folder of its own.
final class ServerProgram {
    let folder: String
    private var process: pid_t = 0
    private var input: Int32 = -1
    private var output: Int32 = -1

    init() throws {
        var template = Array("/tmp/chillajar-program-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
        folder = try #require(made)
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
    func start(_ arguments: String...) throws { try start(arguments) }

    /// As ``start(_:)``, for a list, and with more in the environment.
    func start(_ arguments: [String], environment: [String: String] = [:]) throws {
        var inputs: [Int32] = [0, 0]
        var outputs: [Int32] = [0, 0]
        try #require(pipe(&inputs) == 0 && pipe(&outputs) == 0)
        // Another test's program must not hold this one's stdin open.
        for descriptor in inputs + outputs { try #require(fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0) }
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
        try #require(result == 0, "\(Self.path): \(String(cString: strerror(result)))")
    }

    /// The next line of stdout; nil at its end.
    func line() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1 {
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// Types into its stdin.
    func type(_ text: String) {
        let bytes = Array(text.utf8)
        write(input, bytes, bytes.count)
    }

    func closeInput() {
        close(input)
        input = -1
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// The process, for who must end it from another thread.
    var processID: pid_t { process }

    /// Waits for the end; nil when a signal ended it.
    func exitCode() -> Int32? {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        process = 0
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    /// What was written to stderr.
    var errors: String {
        guard let file = fopen(folder + "/stderr", "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Waits until those words stand on stderr, woken by each write to it.
    func awaitError(_ words: String) throws {
        let watch = inotify_init1(Int32(IN_CLOEXEC))
        defer { close(watch) }
        try #require(inotify_add_watch(watch, folder + "/stderr", UInt32(IN_MODIFY)) >= 0)
        var waiting = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
        var events = [UInt8](repeating: 0, count: 4096)
        while !errors.contains(words) {
            try #require(poll(&waiting, 1, 20_000) > 0, "\(errors)")
            _ = read(watch, &events, events.count)
        }
    }

    func exists(_ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }

    /// Puts a file into the folder.
    func put(_ text: String, in name: String) throws {
        let file = try #require(fopen("\(folder)/\(name)", "w"))
        defer { fclose(file) }
        fwrite(Array(text.utf8), 1, text.utf8.count, file)
    }
}

/// The status line that a server on a port of the loopback answers a GET with, or a POST of a form; nil when nobody answers.
func statusLine(port: UInt16, path: String, form: String? = nil) -> String? {
    guard let exchange = Exchange(port: port) else { return nil }
    let head = "Host: uji\r\nConnection: close\r\n"
    if let form {
        let type = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n"
        exchange.send("POST \(path) HTTP/1.1\r\n\(head)\(type)\r\n\(form)")
    } else {
        exchange.send("GET \(path) HTTP/1.1\r\n\(head)\r\n")
    }
    return exchange.receive().split(separator: "\r\n").first.map(String.init)
}

/// One connection to a server on a port of the loopback.
final class Exchange {
    private let descriptor: Int32

    /// nil when nobody answers.
    init?(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return nil }
    }

    deinit { close(descriptor) }

    func send(_ text: String) { send(bytes: Array(text.utf8)) }

    func send(bytes: [UInt8]) { write(descriptor, bytes, bytes.count) }

    /// What comes next; empty at the end.
    func receive() -> String { String(decoding: receiveBytes(), as: UTF8.self) }

    /// As ``receive()``, byte by byte.
    func receiveBytes() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }
}

/// What a service manager hears.
final class NotifySocket {
    let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    deinit { close(descriptor) }

    /// The next message, waited for.
    func next() -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
