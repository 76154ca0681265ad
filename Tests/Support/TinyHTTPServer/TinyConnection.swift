import Glibc

/// One accepted connection: reads requests one after another and answers each.
struct TinyConnection {
    let socket: CInt
    let stop: StopPipe
    let state: ServerState
    let intercept: TinyServer.Interceptor
    let handler: TinyServer.Handler

    /// Serves until either side ends it.
    func run() {
        var noDelay: CInt = 1
        setsockopt(socket, CInt(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<CInt>.size))
        var reader = SocketReader(socket: socket, stop: stop)
        while var request = reader.readHead() {
            if let early = intercept(request) {
                state.record(request)
                guard deliver(early, to: request) else { return }
                // The unread body would be taken for the next request.
                return
            }
            guard let body = reader.readBody(of: request) else { return }
            request.body = body
            state.record(request)
            guard deliver(handler(request), to: request) else { return }
            if request.header("Connection")?.lowercased() == "close" { return }
        }
    }

    /// Sends an answer; false when the connection is to be closed.
    private func deliver(_ answer: TinyAnswer, to request: TinyRequest) -> Bool {
        let body = answer.status == 204 || request.method == "HEAD" ? [] : answer.body
        switch answer.delivery {
        case .whole: return send(answer.head + body)
        case .chunked(let bytes): return send(answer.head) && sendChunks(body, of: bytes)
        case .slowly(let bytes, let pause): return send(answer.head) && sendSlowly(body, bytes, pause)
        case .cut(let count):
            _ = send(answer.head + body.prefix(count))
            return false
        case .dropped: return false
        case .never:
            // Without reading, so that what the other side still sends piles up against the window.
            stop.waitForPeerToLeave(socket)
            return false
        case .raw(let bytes):
            _ = send(bytes)
            return false
        }
    }

    private func sendChunks(_ body: [UInt8], of size: Int) -> Bool {
        var rest = body[...]
        while !rest.isEmpty {
            let piece = rest.prefix(size)
            rest = rest.dropFirst(size)
            guard send(Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)) else { return false }
        }
        return send(Array("0\r\n\r\n".utf8))
    }

    private func sendSlowly(_ body: [UInt8], _ size: Int, _ pause: Int) -> Bool {
        var rest = body[...]
        while !rest.isEmpty {
            guard stop.pause(milliseconds: pause), send(Array(rest.prefix(size))) else { return false }
            rest = rest.dropFirst(size)
        }
        return true
    }

    private func send(_ bytes: [UInt8]) -> Bool {
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
}
