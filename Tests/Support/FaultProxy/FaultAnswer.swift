/// What the other side gets to see of a strike.
enum FaultAnswer {
    /// These bytes, and the end of the connection.
    case bytes([UInt8])
    /// These bytes one after the other, and the end of the connection.
    case drip([UInt8])
    /// A reset.
    case reset
    /// A reset, and no more connections.
    case refuse

    /// - Parameter answer: the platform's own answer, from which the damaged ones are made.
    init(_ fault: Fault, of answer: WholeAnswer) {
        switch fault {
        case .refuse: self = .refuse
        case .reset: self = .reset
        case .truncated: self = .bytes(answer.head(promising: answer.body.count) + answer.body.prefix(answer.body.count / 2))
        case .drip: self = .drip(answer.head(promising: answer.body.count) + answer.body.prefix(answer.body.count / 2))
        case .wrongLength: self = .bytes(answer.head(promising: answer.body.count + 1000) + answer.body)
        case .tooMany: self = .bytes(Self.gateway("429 Too Many Requests", "Retry-After: 1\r\n"))
        case .internalError: self = .bytes(Self.gateway("500 Internal Server Error"))
        case .badGateway: self = .bytes(Self.gateway("502 Bad Gateway"))
        case .unavailable: self = .bytes(Self.gateway("503 Service Unavailable", "Retry-After: 1\r\n"))
        case .html: self = .bytes(Self.gateway("200 OK"))
        case .redirect: self = .bytes(Self.gateway("302 Found", "Location: http://masuk.hotspot.test/\r\n"))
        // An alert "handshake_failure" and what looks like a record of data (RFC 8446, 5.1 and 6).
        case .tls: self = .bytes([0x15, 3, 3, 0, 2, 2, 40, 0x17, 3, 3, 0, 4, 0xFF, 0, 0x80, 0x0A])
        }
    }

    private static func gateway(_ status: String, _ headers: String = "") -> [UInt8] {
        let page = "<html><head><title>\(status)</title></head><body><h1>\(status)</h1></body></html>"
        return Array(
            """
            HTTP/1.1 \(status)\r\nContent-Type: text/html\r\n\(headers)Content-Length: \(page.utf8.count)\r\n\
            Connection: close\r\n\r\n\(page)
            """.utf8)
    }
}

/// An answer of the platform's, or one that looks like it.
struct WholeAnswer {
    /// The line of the status.
    let status: String
    let body: [UInt8]

    /// What a platform might have said that has not been asked.
    static let invented = WholeAnswer(
        status: "HTTP/1.1 200 OK", body: Array(#"{"message": "Berhasil.", "data": {"id": 1, "status": "selesai"}}"#.utf8))

    private init(status: String, body: [UInt8]) {
        self.status = status
        self.body = body
    }

    /// From the bytes of an answer to `Connection: close`.
    init?(_ bytes: [UInt8]) {
        let blank = Array("\r\n\r\n".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }),
            let line = bytes.firstIndex(of: UInt8(ascii: "\r"))
        else { return nil }
        status = String(decoding: bytes[..<line], as: UTF8.self)
        body = Array(bytes[(end + 4)...])
    }

    /// A head for such a body.
    func head(promising count: Int) -> [UInt8] {
        // An answer without a body cannot be cut: one with a body stands in its place.
        let status = status.replacing204
        return Array("\(status)\r\nContent-Type: application/json\r\nContent-Length: \(max(1, count))\r\n\r\n".utf8)
    }
}

extension String {
    fileprivate var replacing204: String { hasPrefix("HTTP/1.1 204") ? "HTTP/1.1 200 OK" : self }
}
