import ChillAjarKit
import Glibc
import PseudoTerminal

/// A program that is measured.
struct Subject {
    private let program: String
    private let arguments: [String]
    private let environment: [String: String]
    /// The text that stands lowest among those that make a painted list.
    private let lastPainted: String

    /// The client on its copy of the catalogue; nothing answers at its server's address.
    static func client(in folder: TemporaryFolder, kursus: Int) throws -> Subject {
        let address = "http://127.0.0.1:\(try unusedPort())"
        guard let server = Server(address) else { throw Obstacle("not an address: \(address)") }
        let catalogue = Catalogue(count: kursus)
        try catalogue.save(in: folder.path + "/data-\(kursus)/chillajar", server: server)
        return Subject(
            program: try sibling("chillajar"), arguments: ["--server", address],
            environment: [
                "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data-\(kursus)", "XDG_CONFIG_HOME": folder.path + "/config",
                "XDG_STATE_HOME": folder.path + "/state", "COLORTERM": "truecolor",
            ],
            lastPainted: catalogue.firstRows[9])
    }

    /// `less` on a text of as many lines.
    static func less(in folder: TemporaryFolder, lines count: Int) throws -> Subject {
        let lines = (1...count).map {
            "Kursus nomor \($0), dengan mentor, jadwal dan paketnya, ditulis pada satu baris.\n"
        }
        let file = try folder.write(lines.joined(), to: "kursus.txt")
        guard let program = ["/usr/bin/less", "/bin/less"].first(where: { (path: String) in access(path, X_OK) == 0 }) else {
            throw Obstacle("less is not installed")
        }
        return Subject(
            program: program, arguments: [file], environment: ["HOME": folder.path, "LESSHISTFILE": "-"],
            lastPainted: "Kursus nomor 39,")
    }

    /// Starts the program and waits for its list; the milliseconds from before the fork until then.
    func start() throws -> (terminal: PseudoTerminal, milliseconds: Double) {
        let begin = Clock.milliseconds()
        let terminal = try PseudoTerminal(
            program, arguments: arguments, environment: environment, columns: 120, rows: 40)
        try terminal.wait(for: "the painted list", until: { $0.contains(lastPainted) })
        return (terminal, Clock.milliseconds() - begin)
    }

    /// A program in the folder of this one.
    static func sibling(_ name: String) throws -> String {
        guard let own = realpath("/proc/self/exe", nil) else { throw Obstacle(errno: "/proc/self/exe") }
        defer { free(own) }
        let path = String(cString: own).split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/\(name)"
        guard access(path, X_OK) == 0 else { throw Obstacle(errno: path) }
        return path
    }

    /// A port of the loopback that was free a moment ago.
    private static func unusedPort() throws -> UInt16 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Obstacle(errno: "socket") }
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 ? getsockname(socket, address, &size) : -1
            }
        }
        guard result == 0 else { throw Obstacle(errno: "bind") }
        return UInt16(bigEndian: address.sin_port)
    }
}
