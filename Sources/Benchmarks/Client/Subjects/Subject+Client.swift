import ChillAjarKit
import Glibc

extension Subject {
    /// The client on its copy of the catalogue; nothing answers at its server's address.
    static func client(in folder: TemporaryFolder, _ catalogue: Catalogue) throws -> Subject {
        let address = "http://127.0.0.1:\(try unusedPort())"
        guard let server = Server(address) else { throw Obstacle("not an address: \(address)") }
        let home = try folder.makeFolder("chillajar")
        try catalogue.save(in: home + "/data/chillajar", server: server)
        return Subject(
            name: "chillajar", program: try sibling("chillajar"), arguments: ["--server", address],
            environment: [
                "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
                "XDG_STATE_HOME": home + "/state", "COLORTERM": "truecolor",
            ],
            directory: home, lastPainted: catalogue.firstRows[9], reading: Reading(next: "Down"), searchKey: "/")
    }

    /// A port of the loopback that was free a moment ago.
    private static func unusedPort() throws(Obstacle) -> UInt16 {
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
