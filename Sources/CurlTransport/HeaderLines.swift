import ChillAjarKit

/// The head of a request as libcurl takes it: lines of `Name: value`.
enum HeaderLines {
    /// Headers that would contradict what libcurl itself writes about the body.
    private static let reserved: Set<String> = ["content-length", "transfer-encoding"]

    /// The lines of a request, with defaults for what it does not say.
    ///
    /// Throws ``TransportFailure/badAddress(_:)`` for a name or a value that would end its line and begin another.
    static func lines(for request: TransportRequest, userAgent: String) throws(TransportFailure) -> [String] {
        var headers = request.headers
        var given = Set(headers.map { $0.name.lowercased() })
        func addUnlessGiven(_ name: String, _ value: String) {
            guard given.insert(name.lowercased()).inserted else { return }
            headers.append(HTTPHeader(name, value))
        }
        addUnlessGiven("Accept", "application/json")
        addUnlessGiven("User-Agent", userAgent)
        if case .json = request.body { addUnlessGiven("Content-Type", "application/json") }

        var lines: [String] = []
        for header in headers { lines.append(try line(header)) }
        // libcurl would wait a second for "100 Continue" before a large body, and name an empty one a form.
        if !given.contains("expect") { lines.append("Expect:") }
        if case .none = request.body, !given.contains("content-type") { lines.append("Content-Type:") }
        return lines
    }

    /// Throws when text could end the line it stands in.
    static func checkText(_ text: String, _ what: String) throws(TransportFailure) {
        guard text.utf8.allSatisfy({ ($0 >= 0x20 || $0 == 0x09) && $0 != 0x7F }) else {
            throw .badAddress("\(what) has a control character")
        }
    }

    private static func line(_ header: HTTPHeader) throws(TransportFailure) -> String {
        guard !header.name.isEmpty, header.name.utf8.allSatisfy(isTokenByte), !reserved.contains(header.name.lowercased()) else {
            throw .badAddress("a header's name is not allowed")
        }
        try checkText(header.value, "the header \(header.name)")
        // "Name:" would remove a header, "Name;" sends it empty.
        return header.value.allSatisfy { $0 == " " } ? "\(header.name);" : "\(header.name): \(header.value)"
    }

    /// A byte of a token (RFC 9110, 5.6.2).
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
