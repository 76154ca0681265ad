import Glibc
import ServerProgram
import Testing

@Suite("The operator changes accounts", .serialized)
struct UserCommandTests {
    let folder: ServerProgram
    private var data: String { folder.folder + "/data" }

    init() throws {
        folder = try ServerProgram()
        for (peran, nama) in [("admin", "rani"), ("pelanggan", "ayu")] {
            let made = try user(
                "add", "--peran", peran, "--email", "\(nama)@uji.test", "--nama", nama, "--password-stdin", typing: "rahasia-lama"
            )
            try #require(made.code == 0)
        }
    }

    private func user(_ words: String..., typing text: String? = nil) throws -> (code: Int32?, output: [String], errors: String) {
        let program = try ServerProgram()
        try program.start(["user"] + words + ["--data", data])
        if let text { program.type(text + "\n") }
        program.closeInput()
        var lines: [String] = []
        while let line = program.line() { lines.append(line) }
        return (program.exitCode(), lines, program.errors)
    }

    @Test("Each changes what it names, and says no in words and with a code")
    func changes() throws {
        let set = try user("password", "AYU@uji.test", "--password-stdin", typing: "rahasia-baru")
        #expect(set.code == 0 && set.output == ["AYU@uji.test"])
        #expect(try user("password", "ayu@uji.test", "--password-stdin", typing: "abc").code == EX_DATAERR)
        #expect(try user("password", "ayu@uji.test").code == EX_USAGE)
        #expect(try user("password", "ayu@uji.test", "rahasia-baru").code == EX_USAGE)
        #expect(try user("password", "siapa@uji.test", "--password-stdin", typing: "rahasia-baru").code == EX_NOUSER)
        for command in ["unlock", "otp-reset"] {
            #expect(try user(command, "ayu@uji.test").code == 0)
            let unknown = try user(command, "siapa@uji.test")
            #expect(unknown.code == EX_NOUSER && unknown.errors.contains("Tidak ada akun siapa@uji.test"))
        }
        let last = try user("role", "rani@uji.test", "pelanggan")
        #expect(last.code == EX_DATAERR && last.errors.contains("Admin terakhir tetap admin"))
        #expect(try user("role", "ayu@uji.test", "raja").code == EX_USAGE)
        #expect(try user("role", "ayu@uji.test", "admin").code == 0)
        #expect(try user("role", "rani@uji.test", "mentor").code == 0)
        #expect(try user("list").output == ["1\tmentor\trani@uji.test\trani", "2\tadmin\tayu@uji.test\tayu"])
    }

    @Test("While the server runs each refuses; afterwards the new password signs in, and the old one does not")
    func running() throws {
        #expect(try user("password", "ayu@uji.test", "--password-stdin", typing: "rahasia-baru").code == 0)
        let server = try ServerProgram()
        try server.start("serve", "--data", data, "--listen", "127.0.0.1:0")
        let port = try #require(server.line()?.split(separator: ":").last.flatMap { UInt16($0) })
        for words in [["password", "--password-stdin"], ["role", "mentor"], ["unlock"], ["otp-reset"]] {
            let program = try ServerProgram()
            try program.start(["user", words[0], "ayu@uji.test"] + words.dropFirst() + ["--data", data])
            program.type("rahasia-lain\n")
            #expect(program.exitCode() == EX_CANTCREAT)
            #expect(program.errors.contains("sedang dipakai server lain"))
        }
        for (password, status) in [("rahasia-lama", "401 Unauthorized"), ("rahasia-baru", "200 OK")] {
            let form = "email=ayu%40uji.test&password=\(password)"
            #expect(statusLine(port: port, path: "/api/login", form: form) == "HTTP/1.1 \(status)")
        }
        server.signal(SIGTERM)
        #expect(server.exitCode() == 0)
    }
}
