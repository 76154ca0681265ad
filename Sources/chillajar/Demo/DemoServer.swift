import ChillAjarKit
import Glibc
import TerminalUI

/// A `chillajar-server` of the demo's own: a free port of the loopback, its data in a temporary folder, gone with the demo.
///
/// The server reads its standard input and ends when that closes, so that it ends with this program however this ends; it
/// removes its folder itself then.
final class DemoServer {
    /// Where it listens.
    let server: Server
    /// The folder that holds everything of the demo; the client's data may lie in it.
    let folder: String
    /// Where the server lays a proof that can be sent.
    var proofFolder: String { "\(folder)/\(DemoAccounts.proofFolder)" }
    private let process: pid_t
    private let lifeline: Int32

    /// Seconds until an admin or a mentor whom the demo plays answers: long enough to read what stands on the screen.
    private static let castPause = 8

    /// Starts the server that lies beside this program, and waits until it listens.
    ///
    /// - Parameter hasCast: whether the server plays the admin and the mentors.
    /// - Throws: ``Failure`` when there is none, or when it ends before it listens.
    init(hasCast: Bool) throws(Failure) {
        let program = try Self.program()
        folder = try Self.temporaryFolder()
        // Opened here, so that the server's last words can be read when it has removed its folder.
        let log = open(folder + "/server.log", O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard log >= 0 else {
            throw Failure(
                "\(SafeText(outside: folder)): \(SafeText(outside: String(cString: strerror(errno))))", exitCode: EX_CANTCREAT)
        }
        defer { close(log) }
        let arguments =
            [program, "serve", "--demo", "--data", folder, "--listen", "127.0.0.1:0", "--ephemeral"]
            + (hasCast ? ["--demo-cast", "\(Self.castPause)"] : [])
        let (process, lifeline, output) = try Self.spawn(program, arguments, log: log)
        self.process = process
        self.lifeline = lifeline
        guard let address = Self.address(from: output), let server = Server(address) else {
            close(lifeline)
            var status: Int32 = 0
            waitpid(process, &status, 0)
            throw Failure("\(program): \(SafeText(outside: Self.lastLine(of: log)))", exitCode: EX_UNAVAILABLE)
        }
        self.server = server
    }

    /// Ends the server and waits until it has removed its folder.
    func stop() {
        close(lifeline)
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    private static func program() throws(Failure) -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let length = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
        }
        let own = String(decoding: buffer[..<max(0, length)], as: UTF8.self)
        let path = own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/chillajar-server"
        guard access(path, X_OK) == 0 else {
            throw Failure("chillajar-server? \(SafeText(outside: path))", exitCode: EX_UNAVAILABLE)
        }
        return path
    }

    private static func temporaryFolder() throws(Failure) -> String {
        let base = Paths.environment("TMPDIR") ?? "/tmp"
        var template = Array((base + "/chillajar-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(
                "\(SafeText(outside: base)): \(SafeText(outside: String(cString: strerror(errno))))", exitCode: EX_CANTCREAT)
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func spawn(
        _ program: String, _ arguments: [String], log: Int32
    ) throws(Failure) -> (process: pid_t, lifeline: Int32, output: Int32) {
        var input: [Int32] = [0, 0]
        var output: [Int32] = [0, 0]
        guard pipe(&input) == 0, pipe(&output) == 0 else { throw Failure("pipe", exitCode: EX_OSERR) }
        // Only the two ends that are given over below live on in the server.
        for descriptor in input + output { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input[0], 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], 1)
        posix_spawn_file_actions_adddup2(&actions, log, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that a Ctrl-C meant for the client does not reach it, and no blocked signals.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, program, &actions, &attributes, &argv, environ)
        close(input[0])
        close(output[1])
        guard result == 0 else { throw Failure("\(SafeText(outside: String(cString: strerror(result))))", exitCode: EX_OSERR) }
        return (process, input[1], output[0])
    }

    /// Reads `listening on ADDRESS`; nil when the server ended first.
    private static func address(from descriptor: Int32) -> String? {
        defer { close(descriptor) }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1, byte != UInt8(ascii: "\n") else { break }
            line.append(byte)
        }
        let text = String(decoding: line, as: UTF8.self)
        return text.hasPrefix("listening on ") ? String(text.dropFirst("listening on ".count)) : nil
    }

    /// The last line of the log, by its descriptor.
    private static func lastLine(of log: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let length = max(0, pread(log, &buffer, buffer.count, 0))
        return String(decoding: buffer[..<length], as: UTF8.self).split(separator: "\n").last.map(String.init) ?? "?"
    }
}
