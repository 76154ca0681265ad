import Glibc
import ServerProgram
import Testing

@Suite("What can be set stands in one table", .serialized)
struct ConfigurationTests {
    let program: ServerProgram

    init() throws { program = try ServerProgram() }

    /// Everything that the program wrote on stdout.
    private func output() -> [String] {
        var lines: [String] = []
        while let line = program.line() { lines.append(line) }
        return lines
    }

    @Test("The README's table is the program's own")
    func readme() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try #require(fopen("/\(root)/README.md", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256 << 10)
        let count = fread(&bytes, 1, bytes.count, file)
        let readme = String(decoding: bytes.prefix(count), as: UTF8.self)
        try program.start("config", "list", "--markdown")
        let table = output().joined(separator: "\n")
        #expect(program.exitCode() == 0)
        #expect(table.hasPrefix("| key | environment | flag |"))
        #expect(readme.contains(table), "chillajar-server config list --markdown prints the README's table")
    }

    @Test("A file that is right is good; every mistake of a wrong one is told with its line, its key and what is allowed")
    func check() throws {
        try program.put(
            "listen = \"127.0.0.1:9000\"\n[log]\nlevel = \"debug\"\n[backup]\nper_day = 6\n[proxy]\ntrusted = [\"10.0.0.0/8\"]\n",
            in: "baik.toml")
        try program.start("config", "check", program.folder + "/baik.toml")
        #expect(program.exitCode() == 0)
        try program.put(
            "lisen = \"x\"\n[log]\nlevel = \"keras\"\n\n[backup]\nper_day = 99\nkeep_days = \"2\"\n[proxy]\ntrusted = [\"rumah\"]\n[rekening]\nqris = \"000201\"\n",
            in: "salah.toml")
        let second = try ServerProgram()
        try second.start("config", "check", program.folder + "/salah.toml")
        #expect(second.exitCode() == EX_CONFIG)
        for words in [
            "salah.toml:1: lisen: tidak dikenal", "salah.toml:3: log.level: boleh", "info", "salah.toml:6: backup.per_day: boleh",
            "0…24", "salah.toml:7: backup.keep_days", "salah.toml:9: proxy.trusted", "salah.toml:11: rekening.qris",
        ] { #expect(second.errors.contains(words), "\(words)") }
    }

    @Test("A secret in a file that all may read is refused, and no flag takes one")
    func secrets() throws {
        try program.put("[metrics]\ntoken = \"0123456789abcdef\"\n", in: "rahasia.toml")
        chmod(program.folder + "/rahasia.toml", 0o644)
        try program.start("config", "check", program.folder + "/rahasia.toml")
        #expect(program.exitCode() == EX_CONFIG)
        #expect(program.errors.contains("chmod 640"))
        chmod(program.folder + "/rahasia.toml", 0o640)
        let second = try ServerProgram()
        try second.start("config", "check", program.folder + "/rahasia.toml")
        #expect(second.exitCode() == 0)
        let third = try ServerProgram()
        try third.start("serve", "--metrics-token", "0123456789abcdef")
        #expect(third.exitCode() == EX_USAGE)
    }

    @Test("A flag comes before the environment, that before the file")
    func precedence() throws {
        try program.put("data = \"\(program.folder)/berkas\"\nlisten = \"127.0.0.1:0\"\n", in: "server.toml")
        for (environment, flags, expected) in [
            ([:], [], "berkas"), (["CHILLAJAR_DATA": program.folder + "/lingkungan"], [], "lingkungan"),
            (["CHILLAJAR_DATA": program.folder + "/lingkungan"], ["--data=\(program.folder)/flag"], "flag"),
        ] as [([String: String], [String], String)] {
            let server = try ServerProgram()
            try server.start(["serve", "--config", program.folder + "/server.toml"] + flags, environment: environment)
            #expect(server.line()?.hasPrefix("listening on http://127.0.0.1:") == true)
            #expect(program.exists("\(expected)/chillajar.db"))
            server.signal(SIGTERM)
            #expect(server.exitCode() == 0)
        }
    }

    @Test("Nothing starts on half a configuration: a file that is named must exist, a wrong variable is told by its name")
    func nothingHalf() throws {
        try program.start("serve", "--config", program.folder + "/tidak-ada.toml", "--data", program.folder + "/data")
        #expect(program.exitCode() == EX_CONFIG)
        let second = try ServerProgram()
        try second.start(["serve", "--data", program.folder + "/data"], environment: ["CHILLAJAR_LISTEN": "rumah"])
        #expect(second.exitCode() == EX_CONFIG)
        #expect(second.errors.contains("CHILLAJAR_LISTEN: boleh / allowed: HOST:PORT"))
        let third = try ServerProgram()
        try third.start("serve", "--data", program.folder + "/data", "--tls-cert", "/tidak/ada")
        #expect(third.exitCode() == EX_USAGE)
        #expect(!program.exists("data"))
    }
}
