import FoundationEssentials
import Glibc
import ServerProgram
import Testing

/// The real server with the demo's data; can be stopped, and started again at the same address.
final class TestPlatform {
    private let folder: String
    private var program: ServerProgram?
    private(set) var address = ""

    init() throws {
        folder = try Self.newFolder()
        // An expectation that failed once is not told again where it is thrown on: no test may pass for want of a platform.
        if case .failure(let error) = Self.seeded { Issue.record(error, "there is no platform to test with") }
        try FileManager.default.copyItem(atPath: try Self.seeded.get(), toPath: folder + "/data")
        try start()
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Serves; after ``stop()`` at the address that it had.
    func start() throws {
        let port = address.split(separator: ":").last.map(String.init) ?? "0"
        let program = try Self.serve(folder + "/data", port)
        let line = try #require(program.line(), "\(program.errors)")
        address = try #require(line.split(separator: " ").last.map(String.init))
        self.program = program
    }

    /// Ends serving: nobody answers at the address.
    func stop() {
        program?.signal(SIGTERM)
        _ = program?.exitCode()
        program = nil
    }

    /// The demo's data, made once: passwords are hashed slowly in a program that is built for debugging.
    private static let seeded = Result {
        let data = try newFolder() + "/data"
        let program = try serve(data, "0")
        try #require(program.line() != nil, "\(program.errors)")
        program.signal(SIGTERM)
        _ = program.exitCode()
        return data
    }

    private static func serve(_ data: String, _ port: String) throws -> ServerProgram {
        let program = try ServerProgram()
        try program.start([
            "serve", "--demo", "--data", data, "--listen", "127.0.0.1:\(port)", "--limits-rate", "off",
        ])
        return program
    }

    private static func newFolder() throws -> String {
        var template = Array("/tmp/chillajar-platform-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
