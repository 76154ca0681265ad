import ChillAjarKit
import Glibc

/// The real chillajar-server, on a folder of its own.
struct PlatformProcess {
    let port: Int
    private let child: Child

    /// Starts the server that lies beside this program and waits until it takes requests. Its log goes to a file, as it would
    /// under systemd: writing it is part of what is measured.
    init(folder: String) throws {
        let program = try Subject.sibling("chillajar-server")
        let log = open("\(folder)/log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard log >= 0 else { throw Obstacle(errno: folder) }
        defer { close(log) }
        let output = try Pipe()
        defer { close(output.reading) }
        child = try Child(
            program, ["serve", "--data", "\(folder)/data", "--listen", "127.0.0.1:0"], environment: Self.environment,
            output: output.writing, errors: log)
        close(output.writing)
        let line = output.text(until: "\n")
        guard let number = line.split(separator: ":").last, let port = Int(number.prefix { $0.isNumber }) else {
            throw Obstacle("chillajar-server did not start; see \(folder)/log")
        }
        self.port = port
        try settle()
    }

    /// Waits until what a start brings along (recounts, jobs that were missed) is done: it is not what is measured.
    private func settle() throws(Obstacle) {
        while true {
            let figures = try request("GET", "/metrics")
            if figures.contains("chillajar_jobs_oldest_due_seconds 0\n"), !figures.contains("status=\"berjalan\"") { return }
            usleep(100_000)
        }
    }

    /// Without limits, which would refuse what is measured, and without second factors; passwords cost what they cost.
    private static let environment = [
        "SWIFT_BACKTRACE=enable=no", "CHILLAJAR_LIMITS_RATE=off", "CHILLAJAR_SECURITY_ADMIN_OTP=off",
        "CHILLAJAR_BACKUP_PER_DAY=0",
    ]

    func stop() { child.stop() }

    /// Memory now, and the most that it ever had, in megabytes of 10⁶ bytes.
    func memory() throws(Obstacle) -> (now: Double, peak: Double) {
        (try ProcessFacts.memory(of: child.processID).resident, try ProcessFacts.peak(of: child.processID))
    }

    /// Posts JSON and gives back the answer's body.
    func post(_ path: String, _ json: String) throws(Obstacle) -> String { try request("POST", "/api\(path)", json) }

    private func request(_ method: String, _ path: String, _ json: String = "") throws(Obstacle) -> String {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw Obstacle(errno: "connect") }
        let request = Array(
            """
            \(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r
            Connection: close\r\nContent-Length: \(json.utf8.count)\r\n\r\n\(json)
            """.utf8)
        guard write(socket, request, request.count) == request.count else { throw Obstacle(errno: path) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while case let count = read(socket, &piece, piece.count), count > 0 { bytes += piece.prefix(count) }
        let answer = String(decoding: bytes, as: UTF8.self)
        guard answer.hasPrefix("HTTP/1.1 20") else { throw Obstacle("\(method) \(path): \(answer.prefix(300))") }
        return answer
    }

    /// Signs in; the token.
    func signIn(_ email: String) throws(Obstacle) -> String {
        let answer = try post("/login", "{\"email\": \"\(email)\", \"password\": \"\(PlatformData.password)\"}")
        guard let key = answer.firstRange(of: "\"token\":\"") else { throw Obstacle("no token for \(email)") }
        return String(answer[key.upperBound...].prefix { $0 != "\"" })
    }
}
