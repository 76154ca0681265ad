import ChillAjarKit
import Glibc
import ServerProgram
import Testing

@Suite("How accounts are guarded can be set", .serialized)
struct SecuritySettingsTests {
    let program: ServerProgram

    init() throws { program = try ServerProgram() }

    /// A server on a folder of its own, and its port.
    private func serve(
        demo: Bool = true, _ flags: [String] = [], _ environment: [String: String] = [:], data: String? = nil
    ) throws -> (server: ServerProgram, port: UInt16) {
        let server = try ServerProgram()
        let words = ["serve", "--data", data ?? server.folder + "/data", "--listen", "127.0.0.1:0"] + (demo ? ["--demo"] : [])
        try server.start(words + flags, environment: environment)
        return (server, try #require(server.line()?.split(separator: ":").last.flatMap { UInt16($0) }))
    }

    /// Signs the demo's admin in and asks for the list of accounts; the status line.
    private func adminsList(_ port: UInt16) throws -> String? {
        let admin = try #require(DemoAccounts.signIn(.admin))
        return try Self.list(port, email: admin.email, password: admin.password)
    }

    private static func list(_ port: UInt16, email: String, password: String) throws -> String? {
        let form = "email=\(email.split(separator: "@").joined(separator: "%40"))&password=\(password)"
        let login = try #require(answer(port: port, "POST", "/api/login", form: form))
        let start = try #require(login.firstRange(of: "\"token\":\""), "\(login)")
        let token = String(login[start.upperBound...].prefix { $0 != "\"" })
        return answer(port: port, "GET", "/api/admin/users", token: token)?.split(separator: "\r\n").first.map(String.init)
    }

    private static func answer(port: UInt16, _ method: String, _ path: String, form: String = "", token: String = "") -> String? {
        guard let exchange = Exchange(port: port) else { return nil }
        exchange.send(
            """
            \(method) \(path) HTTP/1.1\r\nHost: uji\r\nConnection: close\r\nAuthorization: Bearer \(token)\r
            Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n\(form)
            """)
        var whole = ""
        while case let piece = exchange.receive(), !piece.isEmpty { whole += piece }
        return whole
    }

    /// The status lines of so many sign-ins with a wrong password.
    private func wrongSignIns(_ port: UInt16, _ count: Int, email: (Int) -> String = { "siapa\($0)%40uji.test" }) -> [String?] {
        (0..<count).map { statusLine(port: port, path: "/api/login", form: "email=\(email($0))&password=salah-sekali") }
    }

    private static let wrong = "HTTP/1.1 401 Unauthorized"
    private static let tooMany = "HTTP/1.1 429 Too Many Requests"

    @Test("The demo asks its admin for no second factor, unless somebody says so; a flag comes before the environment")
    func demo() throws {
        let environment = ["CHILLAJAR_SECURITY_ADMIN_OTP": "on"]
        for (flags, environment, expected) in [
            ([], [:], "HTTP/1.1 200 OK"), ([], environment, "HTTP/1.1 403 Forbidden"),
            (["--security-admin-otp=off"], environment, "HTTP/1.1 200 OK"),
        ] as [([String], [String: String], String)] {
            let (server, port) = try serve(flags, environment)
            #expect(try adminsList(port) == expected)
            server.signal(SIGTERM)
            #expect(server.exitCode() == 0)
        }
    }

    @Test("An admin must set a second factor up, unless the environment turns that off")
    func admin() throws {
        let data = program.folder + "/data"
        try program.start(
            "user", "add", "--data", data, "--peran", "admin", "--email", "rani@uji.test", "--nama", "Rani", "--password-stdin")
        program.type("rahasia-sekali\n")
        #expect(program.exitCode() == 0)
        for (environment, expected) in [
            ([:], "HTTP/1.1 403 Forbidden"), (["CHILLAJAR_SECURITY_ADMIN_OTP": "off"], "HTTP/1.1 200 OK"),
        ] as [([String: String], String)] {
            let (server, port) = try serve(demo: false, [], environment, data: data)
            #expect(try Self.list(port, email: "rani@uji.test", password: "rahasia-sekali") == expected)
            server.signal(SIGTERM)
            #expect(server.exitCode() == 0)
        }
    }

    @Test("How often one may sign in is limited, but in the demo and where it is turned off")
    func rates() throws {
        let two = ["--limits-sign-ins-per-address-per-minute", "2"]
        for (demo, flags, environment, last) in [
            (false, two, [:], Self.tooMany), (false, two, ["CHILLAJAR_LIMITS_RATE": "off"], Self.wrong),
            (false, two + ["--limits-rate", "on"], ["CHILLAJAR_LIMITS_RATE": "off"], Self.tooMany),
            (true, two, [:], Self.wrong), (true, two, ["CHILLAJAR_LIMITS_RATE": "on"], Self.tooMany),
        ] as [(Bool, [String], [String: String], String)] {
            let (server, port) = try serve(demo: demo, flags, environment)
            #expect(wrongSignIns(port, 3) == [Self.wrong, Self.wrong, last], "\(demo) \(flags) \(environment)")
            server.signal(SIGTERM)
            #expect(server.exitCode() == 0)
        }
    }

    @Test("How many failures lock an account can be set, for the demo too")
    func lockout() throws {
        let (server, port) = try serve(["--security-lockout-failures", "2"])
        #expect(wrongSignIns(port, 3) { _ in "siapa%40uji.test" } == [Self.wrong, Self.wrong, Self.tooMany])
        server.signal(SIGTERM)
        #expect(server.exitCode() == 0)
    }

    @Test("A truth is on, off, true or false; in a file also as TOML has it")
    func truths() throws {
        try program.start("serve", "--data", program.folder + "/data", "--limits-rate", "mungkin")
        #expect(program.exitCode() == EX_USAGE)
        #expect(program.errors.contains("--limits-rate: boleh / allowed: on, off, true, false"))
        for (value, code) in [("off", EX_OK), ("mungkin", EX_CONFIG)] {
            let checked = try ServerProgram()
            try checked.put("[limits]\nrate = \"\(value)\"\n[security]\nadmin_otp = false\nidle_days = 7\n", in: "server.toml")
            try checked.start("config", "check", checked.folder + "/server.toml")
            #expect(checked.exitCode() == code)
        }
    }
}
