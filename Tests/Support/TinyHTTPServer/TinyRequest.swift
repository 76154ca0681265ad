/// A request that the server has read.
public struct TinyRequest: Sendable {
    /// The verb as it was sent.
    public let method: String
    /// The path and the query, still percent-encoded.
    public let target: String
    /// The headers in their order.
    public let headers: [(name: String, value: String)]
    /// The body without its transfer coding.
    public internal(set) var body: [UInt8] = []

    /// The path without the query.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The values of the query by name.
    public var query: [String: String] {
        let text = target.drop { $0 != "?" }.dropFirst()
        return text.isEmpty ? [:] : PercentCoding.pairs(text)
    }

    /// The first header of that name, compared without case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The parts of a `multipart/form-data` body; nil when it is none or is broken.
    public var multipart: [TinyFormPart]? {
        guard let type = header("Content-Type"), let boundary = TinyFormPart.boundary(of: type) else { return nil }
        return TinyFormPart.parts(of: body, boundary: boundary)
    }
}

/// Percent-encoding, and forms made of it.
enum PercentCoding {
    static func pairs(_ text: Substring) -> [String: String] {
        var pairs: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            pairs[decode(name)] = decode(pair.dropFirst(name.count + 1))
        }
        return pairs
    }

    static func decode(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
