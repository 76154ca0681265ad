import Glibc
import TinyHTTPServer

/// One connection of a client, and the one to the platform that is made for its request.
struct ProxiedConnection {
    /// The client's socket; closed at the end.
    let client: CInt
    let stop: StopPipe
    let upstream: UInt16
    let next: () -> Strike?
    let watch: (String, FaultProxy.Passage) -> Void
    let refuse: () -> Void

    private static let readOnly: Set<String> = ["GET", "HEAD", "OPTIONS"]

    /// Carries one request, or loses it.
    func run() {
        var isReset = false
        defer { end(isReset: isReset) }
        var reader = SocketReader(socket: client, stop: stop)
        guard let request = reader.readHead(), let body = reader.readBody(of: request) else { return }
        let bytes = Self.head(of: request, bodyCount: body.count) + body
        guard !Self.readOnly.contains(request.method) else { return relay(bytes) }
        watch(request.method, .arrived)
        let strike = next()
        var answer = WholeAnswer.invented
        if strike?.moment != .before {
            guard let taken = take(bytes) else { return }
            watch(request.method, .answered)
            guard strike != nil else { return void(send(taken, to: client)) }
            answer = WholeAnswer(taken) ?? answer
        }
        guard let strike else { return }
        switch FaultAnswer(strike.fault, of: answer) {
        case .bytes(let bytes): void(send(bytes, to: client))
        case .drip(let bytes): drip(bytes)
        case .reset: isReset = true
        case .refuse:
            isReset = true
            refuse()
        }
    }

    /// The request's head for a connection that carries no other.
    private static func head(of request: TinyRequest, bodyCount: Int) -> [UInt8] {
        var text = "\(request.method) \(request.target) HTTP/1.1\r\n"
        let own: Set<String> = ["connection", "content-length", "transfer-encoding", "expect"]
        for header in request.headers where !own.contains(header.name.lowercased()) {
            text += "\(header.name): \(header.value)\r\n"
        }
        if bodyCount > 0 || request.header("Content-Length") != nil { text += "Content-Length: \(bodyCount)\r\n" }
        return Array((text + "Connection: close\r\n\r\n").utf8)
    }

    /// Passes a request on, and what comes back as it comes: an answer may last as long as the program.
    private func relay(_ bytes: [UInt8]) {
        guard let platform = connected() else { return }
        defer { close(platform) }
        guard send(bytes, to: platform) else { return }
        while let bytes = receive(from: platform), !bytes.isEmpty {
            guard send(bytes, to: client) else { return }
        }
    }

    /// Passes a request on and holds the whole answer; nil when there is none.
    private func take(_ bytes: [UInt8]) -> [UInt8]? {
        guard let platform = connected() else { return nil }
        defer { close(platform) }
        guard send(bytes, to: platform) else { return nil }
        var answer: [UInt8] = []
        while let bytes = receive(from: platform) {
            if bytes.isEmpty { return answer.isEmpty ? nil : answer }
            answer += bytes
        }
        return nil
    }

    private func connected() -> CInt? {
        let platform = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = upstream.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(platform, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(platform)
            return nil
        }
        return platform
    }

    /// The next bytes from the platform; empty at their end, nil when the network is taken away or the client has left.
    private func receive(from platform: CInt) -> [UInt8]? {
        guard stop.waitReadable(platform, whileListened: client) else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { space in
            let count = recv(platform, space.baseAddress, space.count, 0)
            return count < 0 ? nil : Array(space[..<count])
        }
    }

    private func drip(_ bytes: [UInt8]) {
        for byte in bytes { guard send([byte], to: client), stop.pause(milliseconds: 0) else { return } }
    }

    private func send(_ bytes: [UInt8], to socket: CInt) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard stop.waitWritable(socket) else { return false }
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func end(isReset: Bool) {
        if isReset {
            // Closed with a linger of no seconds, a connection is reset (socket(7)).
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        }
        close(client)
    }

    private func void(_: Bool) {}
}
