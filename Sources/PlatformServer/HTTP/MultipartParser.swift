import Glibc

/// Why a `multipart/form-data` body is refused.
enum MultipartFailure: Error, Equatable {
    /// The boundary is missing or impossible, a part has no name, or the body ends before its last boundary.
    case malformed
    /// More parts, or longer headers or texts, than any form of the platform has.
    case tooMuch
    /// A file beyond the limit.
    case fileTooLarge
}

/// Takes a `multipart/form-data` body apart while it comes (RFC 7578, RFC 2046 §5.1); keeps no more than one piece and a boundary.
struct MultipartParser {
    /// What the receiver of a body is told, in order.
    enum Event {
        /// A part begins; `fileName` is nil for a plain field.
        case part(name: String, fileName: String?)
        /// Bytes of the part that began last.
        case data(UnsafeRawBufferPointer)
        /// The part is whole.
        case partEnd
    }

    static let maximumHeaderBytes = 8 << 10
    static let maximumParts = 100

    private enum State {
        /// Before the first boundary; what stands there is skipped.
        case preamble
        /// Right behind a boundary: a line end, or `--` for the last.
        case boundaryEnd
        case headers
        case data
        case done
    }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var buffer: [UInt8]
    private var parts = 0

    /// A parser for the boundary of a Content-Type header; throws when there is none, or one that RFC 2046 forbids.
    init(contentType: String) throws(MultipartFailure) {
        guard let boundary = HeaderParameters(contentType).value("boundary"), (1...70).contains(boundary.utf8.count) else {
            throw .malformed
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary may stand at the very beginning, without a line end before it.
        buffer = Array("\r\n".utf8)
    }

    /// Whether the last boundary has come.
    var isDone: Bool { state == .done }

    /// Takes the next bytes of the body.
    mutating func feed(_ bytes: UnsafeRawBufferPointer, _ receive: (Event) throws -> Void) throws {
        guard state != .done else { return }
        buffer.append(contentsOf: bytes)
        while try advance(receive) {}
    }

    /// One step; false when more bytes are needed.
    private mutating func advance(_ receive: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble: return try skipPreamble()
        case .boundaryEnd: return try endBoundary()
        case .headers: return try readHeaders(receive)
        case .data: return try passData(receive)
        case .done: return false
        }
    }

    private mutating func skipPreamble() throws -> Bool {
        guard let found = position(of: delimiter) else {
            guard buffer.count <= Self.maximumHeaderBytes else { throw MultipartFailure.malformed }
            return false
        }
        buffer.removeFirst(found + delimiter.count)
        state = .boundaryEnd
        return true
    }

    private mutating func endBoundary() throws -> Bool {
        guard buffer.count >= 2 else { return false }
        if buffer.starts(with: Array("--".utf8)) {
            state = .done
            buffer = []
            return false
        }
        // Spaces may follow a boundary (RFC 2046, "transport padding").
        guard let end = position(of: Array("\r\n".utf8)) else {
            guard buffer.count <= Self.maximumHeaderBytes else { throw MultipartFailure.malformed }
            return false
        }
        guard buffer[..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { throw MultipartFailure.malformed }
        // The line end stays: headers end with an empty line, which may be this one.
        buffer.removeFirst(end)
        state = .headers
        return true
    }

    private mutating func readHeaders(_ receive: (Event) throws -> Void) throws -> Bool {
        guard let end = position(of: Array("\r\n\r\n".utf8)) else {
            guard buffer.count <= Self.maximumHeaderBytes else { throw MultipartFailure.tooMuch }
            return false
        }
        parts += 1
        guard end <= Self.maximumHeaderBytes, parts <= Self.maximumParts else { throw MultipartFailure.tooMuch }
        let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else {
            throw MultipartFailure.malformed
        }
        let parameters = HeaderParameters(String(line.drop { $0 != ":" }.dropFirst()))
        guard parameters.first.lowercased() == "form-data", let name = parameters.value("name") else {
            throw MultipartFailure.malformed
        }
        // The two bytes kept are the line end that a delimiter of an empty part begins with.
        buffer.removeFirst(end + 2)
        state = .data
        try receive(.part(name: name, fileName: parameters.value("filename")))
        skipsLineEnd = true
        return true
    }

    /// Whether the line end behind the headers still stands before the data.
    private var skipsLineEnd = false

    private mutating func passData(_ receive: (Event) throws -> Void) throws -> Bool {
        let start = skipsLineEnd ? 2 : 0
        if let found = position(of: delimiter) {
            try pass(start..<max(start, found), receive)
            try receive(.partEnd)
            buffer.removeFirst(found + delimiter.count)
            skipsLineEnd = false
            state = .boundaryEnd
            return true
        }
        let safe = buffer.count - delimiter.count + 1
        guard safe > start else { return false }
        try pass(start..<safe, receive)
        buffer.removeFirst(safe)
        skipsLineEnd = false
        return false
    }

    private func pass(_ range: Range<Int>, _ receive: (Event) throws -> Void) throws {
        guard !range.isEmpty else { return }
        try buffer.withUnsafeBytes { try receive(.data(UnsafeRawBufferPointer(rebasing: $0[range]))) }
    }

    /// Where the bytes stand first in the buffer.
    private func position(of needle: [UInt8]) -> Int? {
        buffer.withUnsafeBytes { hay in
            guard let start = hay.baseAddress else { return nil }
            var at = 0
            while at + needle.count <= hay.count {
                guard let hit = memchr(start + at, Int32(needle[0]), hay.count - needle.count - at + 1) else { return nil }
                at = UnsafeRawPointer(hit) - start
                if memcmp(hit, needle, needle.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }
}
