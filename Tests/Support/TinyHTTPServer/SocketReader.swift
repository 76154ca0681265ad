import Glibc

/// Reads requests from a socket.
package struct SocketReader {
    private static let maximumHeadBytes = 64 << 10

    package let socket: CInt
    package let stop: StopPipe
    private var buffered: [UInt8] = []
    private var position = 0

    package init(socket: CInt, stop: StopPipe) {
        self.socket = socket
        self.stop = stop
    }

    /// The next request up to its empty line; nil when the other side has left or sends nonsense.
    package mutating func readHead() -> TinyRequest? {
        guard let first = readLine() else { return nil }
        let words = first.split(separator: " ")
        guard words.count == 3 else { return nil }
        var headers: [(name: String, value: String)] = []
        while let line = readLine(), headers.count < 200 {
            if line.isEmpty { return TinyRequest(method: String(words[0]), target: String(words[1]), headers: headers) }
            let name = line.prefix { $0 != ":" }
            headers.append((String(name), String(line.dropFirst(name.count + 1).drop { $0 == " " })))
        }
        return nil
    }

    /// The body that the head promises; nil when it is cut.
    package mutating func readBody(of request: TinyRequest) -> [UInt8]? {
        if request.header("Transfer-Encoding")?.lowercased() == "chunked" { return readChunks() }
        guard let text = request.header("Content-Length") else { return [] }
        return Int(text).flatMap { read($0) }
    }

    private mutating func readChunks() -> [UInt8]? {
        var body: [UInt8] = []
        while let line = readLine(), let size = Int(line, radix: 16), let piece = read(size), readLine() != nil {
            if size == 0 { return body }
            body += piece
        }
        return nil
    }

    private mutating func read(_ count: Int) -> [UInt8]? {
        while buffered.count - position < count {
            guard fill() else { return nil }
        }
        let bytes = Array(buffered[position..<(position + count)])
        position += count
        return bytes
    }

    private mutating func readLine() -> String? {
        while true {
            if let end = buffered[position...].firstIndex(of: UInt8(ascii: "\n")) {
                var line = buffered[position..<end]
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                position = end + 1
                return String(decoding: line, as: UTF8.self)
            }
            guard buffered.count - position < Self.maximumHeadBytes, fill() else { return nil }
        }
    }

    private mutating func fill() -> Bool {
        if position > 0 {
            buffered.removeFirst(position)
            position = 0
        }
        guard stop.waitReadable(socket) else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 256 << 10, alignment: 1) { space in
            let count = recv(socket, space.baseAddress, space.count, 0)
            guard count > 0 else { return false }
            buffered.append(contentsOf: space[..<count])
            return true
        }
    }
}
