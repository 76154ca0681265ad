import FoundationEssentials
import Glibc
import PseudoTerminal
import Testing

/// A computer of a person's: a home with settings and a store, in which commands run without a terminal.
final class Sandbox: Sendable {
    let path: String
    /// The platform that the commands work on.
    let server: String

    init(server: String) throws {
        var template = Array("/tmp/chillajar-shell-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.server = server
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// How a command ended and what it said.
    struct Ran: Sendable {
        let status: Int32
        let output: String
        let errors: String

        /// The lines of stdout.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Runs the client to its end.
    ///
    /// - Parameters:
    ///   - input: what stands on its stdin.
    ///   - environment: more of it; these win.
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> Ran {
        try run(Binaries.client, arguments, input: input, environment: environment)
    }

    /// Runs a program of the machine's to its end, as the client is run.
    func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> Ran {
        let program = try start(program, arguments, environment: environment)
        try program.write(input)
        program.closeInput()
        let output = program.everything()
        let status = program.end()
        let errors = FileManager.default.contents(atPath: path + "/stderr") ?? Data()
        return Ran(
            status: status, output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
    }

    /// Starts the client beside the test, its stdin open.
    func start(_ arguments: [String]) throws -> ChildProgram { try start(Binaries.client, arguments, environment: [:]) }

    private func start(_ program: String, _ arguments: [String], environment: [String: String]) throws -> ChildProgram {
        try ChildProgram(
            program, arguments, environment: variables.merging(environment) { $1 }, errorsTo: path + "/stderr")
    }

    /// The same with the words of the command one by one.
    func run(_ arguments: String..., input: String = "") throws -> Ran { try run(arguments, input: Array(input.utf8)) }

    /// Runs the client in a terminal.
    func terminal(
        _ arguments: [String], environment: [String: String] = [:], columns: Int = 100, pictures: PictureLanguage? = nil
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            Binaries.client, arguments: arguments, environment: variables.merging(environment) { $1 }, columns: columns,
            rows: 40, pictures: pictures)
    }

    /// Signs in as one of the demo's people.
    func signIn(_ email: String) throws {
        let ran = try run("masuk", email, "--password-stdin", input: "chill-ajar-demo\n")
        try #require(ran.status == 0, "\(ran.errors)")
    }

    /// Writes a file; its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    private var variables: [String: String] {
        [
            "HOME": path, "TMPDIR": path, "CHILLAJAR_SERVER": server, "CHILLAJAR_LANG": "id", "LANG": "C.UTF-8",
            "CLIENT": Binaries.client,
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }
}

/// The program under test: it is built into the folder of the tests.
enum Binaries {
    static let client = folder + "/chillajar"

    private static let folder: String = {
        guard let own = realpath("/proc/self/exe", nil) else { return "." }
        defer { free(own) }
        return String(cString: own).split(separator: "/").dropLast().map { "/\($0)" }.joined()
    }()
}
