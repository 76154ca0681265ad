import Glibc

/// The status line that a server on a port of the loopback answers a GET with, or a POST of a form; nil when nobody answers.
func statusLine(port: UInt16, path: String, form: String? = nil) -> String? {
    guard let exchange = Exchange(port: port) else { return nil }
    let head = "Host: uji\r\nConnection: close\r\n"
    if let form {
        let type = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n"
        exchange.send("POST \(path) HTTP/1.1\r\n\(head)\(type)\r\n\(form)")
    } else {
        exchange.send("GET \(path) HTTP/1.1\r\n\(head)\r\n")
    }
    return exchange.receive().split(separator: "\r\n").first.map(String.init)
}

/// One connection to a server on a port of the loopback.
final class Exchange {
    private let descriptor: Int32

    /// nil when nobody answers.
    init?(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return nil }
    }

    deinit { close(descriptor) }

    func send(_ text: String) { send(bytes: Array(text.utf8)) }

    func send(bytes: [UInt8]) { write(descriptor, bytes, bytes.count) }

    /// What comes next; empty at the end.
    func receive() -> String { String(decoding: receiveBytes(), as: UTF8.self) }

    /// As ``receive()``, byte by byte.
    func receiveBytes() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }
}
