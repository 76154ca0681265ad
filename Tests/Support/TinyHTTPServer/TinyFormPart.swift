import Glibc

/// One part of a `multipart/form-data` body (RFC 7578).
public struct TinyFormPart: Sendable {
    /// The field's name.
    public let name: String
    /// The file's name, where the part is a file.
    public let fileName: String?
    /// Its type, where one was given.
    public let contentType: String?
    /// Its bytes.
    public let bytes: [UInt8]

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    static func boundary(of contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        return parameter("boundary", of: contentType)
    }

    /// Splits a body at its boundary; nil when it does not end with the closing one.
    static func parts(of body: [UInt8], boundary: String) -> [TinyFormPart]? {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var parts: [TinyFormPart] = []
        guard body.starts(with: delimiter.dropFirst(2)) else { return nil }
        var start = delimiter.count - 2
        while !body[start...].starts(with: Array("--".utf8)) {
            guard body[start...].starts(with: Array("\r\n".utf8)), let end = find(delimiter, in: body, from: start),
                let part = part(body[(start + 2)..<end])
            else { return nil }
            parts.append(part)
            start = end + delimiter.count
        }
        return parts
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> TinyFormPart? {
        let bytes = Array(bytes)
        guard let headEnd = find(Array("\r\n\r\n".utf8), in: bytes, from: 0) else { return nil }
        var disposition = ""
        var type: String?
        for line in String(decoding: bytes[..<headEnd], as: UTF8.self).split(separator: "\r\n") {
            let value = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
            if line.lowercased().hasPrefix("content-disposition:") { disposition = String(value) }
            if line.lowercased().hasPrefix("content-type:") { type = String(value) }
        }
        guard let name = parameter("name", of: disposition) else { return nil }
        return TinyFormPart(
            name: name, fileName: parameter("filename", of: disposition), contentType: type, bytes: Array(bytes[(headEnd + 4)...])
        )
    }

    private static func parameter(_ name: String, of value: String) -> String? {
        for piece in value.split(separator: ";").dropFirst() {
            let piece = piece.drop { $0 == " " }
            guard piece.hasPrefix("\(name)=") else { continue }
            return String(piece.dropFirst(name.count + 1).filter { $0 != "\"" })
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first else { return nil }
        return bytes.withUnsafeBytes { buffer in
            var index = start
            while index <= buffer.count - needle.count, let base = buffer.baseAddress {
                guard let hit = memchr(base + index, CInt(first), buffer.count - index) else { return nil }
                index = UnsafeRawPointer(hit) - base
                guard index <= buffer.count - needle.count else { return nil }
                if memcmp(hit, needle, needle.count) == 0 { return index }
                index += 1
            }
            return nil
        }
    }
}
