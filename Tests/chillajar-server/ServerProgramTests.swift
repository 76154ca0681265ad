import Glibc
import ServerProgram
import Testing

@Suite(.serialized)
struct ServerProgramTests {
    let program: ServerProgram

    init() throws { program = try ServerProgram() }

    private func port(of line: String?) throws -> UInt16 {
        let text = try #require(line?.split(separator: ":").last)
        return try #require(UInt16(text))
    }

    @Test("An ephemeral server says where it listens in one line, ends when its stdin closes, and leaves no folder")
    func ephemeral() throws {
        try program.start("serve", "--data", program.folder + "/data", "--listen", "127.0.0.1:0", "--ephemeral")
        let line = program.line()
        #expect(line?.hasPrefix("listening on http://127.0.0.1:") == true)
        #expect(statusLine(port: try port(of: line), path: "/up") == "HTTP/1.1 200 OK")
        #expect(program.exists("data/chillajar.db"))
        program.closeInput()
        #expect(program.exitCode() == 0)
        #expect(program.line() == nil)
        #expect(!program.exists("data"))
    }

    @Test("TERM and INT end a server in order, and its data stay", arguments: [SIGTERM, SIGINT])
    func signals(_ number: Int32) throws {
        try program.start("serve", "--data", program.folder + "/data", "--listen", "127.0.0.1:0")
        #expect(program.line() != nil)
        program.closeInput()
        program.signal(number)
        #expect(program.exitCode() == 0)
        #expect(program.exists("data/chillajar.db"))
    }

    @Test("A port that is taken is told, with exit code 69")
    func takenPort() throws {
        try program.start("serve", "--data", program.folder + "/data", "--listen", "127.0.0.1:0")
        let port = try port(of: program.line())
        let second = try ServerProgram()
        try second.start("serve", "--data", second.folder + "/data", "--listen", "127.0.0.1:\(port)")
        #expect(second.exitCode() == EX_UNAVAILABLE)
        #expect(second.errors.contains("Tidak dapat mendengarkan di 127.0.0.1:\(port)"))
    }

    @Test(
        "Wrong words on the command line are 64 and say what is right",
        arguments: [
            ["serve"], ["serve", "--data", ""], ["serve", "--data", "/tmp", "--listen", "127.0.0.1:99999"],
            ["serve", "--data", "/tmp", "--bank", "x"], ["seed", "--data", "/tmp"], ["terbang"],
        ])
    func usage(_ arguments: [String]) throws {
        try program.start(arguments)
        #expect(program.exitCode() == EX_USAGE)
        #expect(program.errors.contains("Error:"))
    }

    @Test("A folder that is a file is 73, a database that is none 65; nothing is changed")
    func badData() throws {
        try program.put("isi", in: "berkas")
        try program.start("serve", "--data", program.folder + "/berkas", "--listen", "127.0.0.1:0")
        #expect(program.exitCode() == EX_CANTCREAT)
        #expect(program.errors.contains("tidak dapat dipakai"))
        let second = try ServerProgram()
        try second.put(String(repeating: "bukan basis data ", count: 200), in: "chillajar.db")
        try second.start("serve", "--data", second.folder, "--listen", "127.0.0.1:0")
        #expect(second.exitCode() == EX_DATAERR)
        #expect(second.errors.contains("rusak atau bukan basis data SQLite"))
    }

    @Test("A folder with anything in it is never ephemeral")
    func precious() throws {
        try program.put("penting", in: "catatan.txt")
        try program.start("serve", "--data", program.folder, "--listen", "127.0.0.1:0", "--ephemeral")
        #expect(program.exitCode() == EX_CANTCREAT)
        #expect(program.exists("catatan.txt"))
    }
}
