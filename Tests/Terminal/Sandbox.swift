import FoundationEssentials
import Glibc
import PseudoTerminal
import Testing

/// A folder in which a client runs: its home, its settings, and the temporary folder in which the demo puts its own. It goes
/// with its last user, so a test holds it for as long as its programs run.
final class Sandbox: Sendable {
    let path: String
    /// Holds the demo's folder while it runs, and nothing after.
    var temporary: String { path + "/tmp" }

    init() throws {
        var template = Array("/tmp/chillajar-terminal-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try #require(mkdir(temporary, 0o700) == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The client in a terminal; variables that are given win over those of the sandbox.
    func client(
        _ arguments: String..., environment: [String: String] = [:], columns: Int = 120, rows: Int = 40,
        pictures: PictureLanguage? = nil
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            Binaries.client, arguments: arguments, environment: variables.merging(environment) { $1 }, columns: columns,
            rows: rows, pictures: pictures)
    }

    /// A line of shell in a terminal, in which `$CLIENT` is the client.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> PseudoTerminal {
        try PseudoTerminal(
            "/bin/sh", arguments: ["-c", line], environment: variables.merging(environment) { $1 }, columns: 200, rows: 40)
    }

    /// Writes a file; its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = try #require(fopen("\(path)/\(name)", "we"))
        let count = fwrite(bytes, 1, bytes.count, file)
        try #require(fclose(file) == 0 && count == bytes.count)
        return "\(path)/\(name)"
    }

    /// The text of a file in it.
    func read(_ name: String) throws -> String {
        String(decoding: try #require(FileManager.default.contents(atPath: "\(path)/\(name)")), as: UTF8.self)
    }

    /// What lies in a folder of it.
    func contents(of folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private var variables: [String: String] {
        ["HOME": path, "TMPDIR": temporary, "CLIENT": Binaries.client, "LANG": "C.UTF-8", "CHILLAJAR_LANG": "id"]
    }
}
