import Glibc
import ServerProgram
import Testing

@Suite("Running it", .serialized)
struct OperationsTests {
    let program: ServerProgram
    private var data: String { program.folder + "/data" }

    init() throws { program = try ServerProgram() }

    private func run(_ arguments: String...) throws -> (code: Int32?, output: String?, errors: String) {
        let program = try ServerProgram()
        try program.start(arguments)
        program.closeInput()
        let output = program.line()
        return (program.exitCode(), output, program.errors)
    }

    @Test("A backup is made while the server runs, restored to an empty folder, and served; a damaged one is refused")
    func roundTrip() throws {
        try program.start("serve", "--demo", "--data", data, "--listen", "127.0.0.1:0")
        #expect(program.line() != nil)
        let copy = program.folder + "/salinan/satu"
        let backup = try run("backup", copy, "--data", data)
        #expect(backup.code == 0)
        #expect(backup.output == copy)
        #expect(try run("backup", copy, "--data", data).code == EX_IOERR)
        program.signal(SIGTERM)
        #expect(program.exitCode() == 0)
        #expect(try run("restore", copy, "--data", data).code == EX_CANTCREAT)
        let restored = program.folder + "/pulih"
        #expect(try run("restore", copy, "--data", restored).code == 0)
        let people = try run("user", "list", "--data", restored)
        #expect(people.code == 0)
        #expect(people.output?.contains("@chillajar.test") == true)
        let manifest = try #require(fopen(copy + "/manifest.json", "r+"))
        fputs("x", manifest)
        fclose(manifest)
        let refused = try run("restore", copy, "--data", program.folder + "/lain")
        #expect(refused.code == EX_DATAERR)
        #expect(refused.errors.contains("manifest.json: sidik tidak cocok"))
        #expect(!program.exists("lain"))
    }

    @Test("Commands that change accounts refuse while the server runs; passwords come from stdin, never from an argument")
    func accounts() throws {
        try program.start(
            "user", "add", "--data", data, "--peran", "admin", "--email", "rani@uji.test", "--nama", "Rani", "--password-stdin")
        program.type("rahasia-sekali\n")
        #expect(program.exitCode() == 0)
        let second = try ServerProgram()
        try second.start("serve", "--data", data, "--listen", "127.0.0.1:0")
        #expect(second.line() != nil)
        #expect(!second.errors.contains("/mulai?kode="))
        #expect(try run("user", "list", "--data", data).code == EX_CANTCREAT)
        second.signal(SIGTERM)
        #expect(second.exitCode() == 0)
        #expect(second.errors.contains("selesai: 0 permintaan diselesaikan."))
        #expect(try run("user", "list", "--data", data).output == "1\tadmin\trani@uji.test\tRani")
    }

    @Test("migrate tells what is missing, and brings it")
    func migrate() throws {
        #expect(try run("migrate", "--check", "--data", data).code == EX_DATAERR)
        #expect(!program.exists("data"))
        #expect(try run("migrate", "--data", data).output == "0001-platform")
        #expect(try run("migrate", "--check", "--data", data).code == 0)
    }

    @Test("The first start prints a link that makes one admin, once")
    func firstAdmin() throws {
        try program.start("serve", "--data", data, "--listen", "127.0.0.1:0")
        let port = try #require(program.line()?.split(separator: ":").last.flatMap { UInt16($0) })
        let start = try #require(program.errors.firstRange(of: "/mulai?kode="))
        let code = String(program.errors[start.upperBound...].prefix { $0.isHexDigit })
        #expect(statusLine(port: port, path: "/mulai?kode=salah") == "HTTP/1.1 404 Not Found")
        #expect(statusLine(port: port, path: "/mulai?kode=\(code)") == "HTTP/1.1 200 OK")
        let form = "kode=\(code)&nama=Rani%20%3Cb%3E&email=rani%40uji.test&password=rahasia-sekali&ulang="
        #expect(statusLine(port: port, path: "/mulai", form: form + "beda") == "HTTP/1.1 422 Unprocessable Entity")
        #expect(statusLine(port: port, path: "/mulai", form: form + "rahasia-sekali") == "HTTP/1.1 201 Created")
        #expect(statusLine(port: port, path: "/mulai", form: form + "rahasia-sekali") == "HTTP/1.1 404 Not Found")
        #expect(statusLine(port: port, path: "/mulai?kode=\(code)") == "HTTP/1.1 404 Not Found")
        program.signal(SIGINT)
        #expect(program.exitCode() == 0)
        #expect(try run("user", "list", "--data", data).output == "1\tadmin\trani@uji.test\tRani <b>")
    }

    @Test("A request under way is finished after TERM, and counted; the service manager is told")
    func graceful() throws {
        let manager = try NotifySocket(program.folder + "/notify")
        try program.start(
            ["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0"], environment: ["NOTIFY_SOCKET": manager.path])
        let port = try #require(program.line()?.split(separator: ":").last.flatMap { UInt16($0) })
        #expect(manager.next() == "READY=1")
        let open = try #require(Exchange(port: port))
        open.send(
            "POST /api/login HTTP/1.1\r\nHost: uji\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        )
        #expect(open.receive().hasPrefix("HTTP/1.1 100"))
        program.signal(SIGTERM)
        #expect(manager.next() == "STOPPING=1")
        open.send("{}")
        #expect(open.receive().hasPrefix("HTTP/1.1 422"))
        #expect(program.exitCode() == 0)
        #expect(program.errors.contains("selesai: 1 permintaan diselesaikan."))
    }

    @Test("A second signal ends a server that waits for a request, with a code that says so")
    func secondSignal() throws {
        let manager = try NotifySocket(program.folder + "/notify")
        try program.start(
            ["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0"], environment: ["NOTIFY_SOCKET": manager.path])
        let port = try #require(program.line()?.split(separator: ":").last.flatMap { UInt16($0) })
        #expect(manager.next() == "READY=1")
        let open = try #require(Exchange(port: port))
        open.send(
            "POST /api/login HTTP/1.1\r\nHost: uji\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        )
        #expect(open.receive().hasPrefix("HTTP/1.1 100"))
        program.signal(SIGTERM)
        #expect(manager.next() == "STOPPING=1")
        program.signal(SIGTERM)
        #expect(program.exitCode() == EX_TEMPFAIL)
        #expect(program.errors.contains("dihentikan sebelum semua permintaan selesai"))
    }
}
