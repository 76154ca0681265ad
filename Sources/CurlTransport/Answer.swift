import ChillAjarKit

/// An answer while it comes in.
struct Answer {
    /// What the head may weigh in all; a real one has a few hundred bytes.
    private static let maximumHeadBytes = 256 << 10

    private(set) var headers: [HTTPHeader] = []
    /// The status of the head that is being read; 0 before it.
    private(set) var status = 0
    /// Whether the empty line after the head has come.
    private(set) var isHeadComplete = false
    var body: [UInt8] = []
    private var headBytes = 0

    /// Takes one line of the head as libcurl hands it over, with its line end. False when there were too many bytes.
    mutating func takeHeaderLine(_ line: UnsafeRawBufferPointer) -> Bool {
        headBytes += line.count
        guard headBytes <= Self.maximumHeadBytes else { return false }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            // A head after an interim one (100 Continue) takes its place.
            headers = []
            isHeadComplete = false
            status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        } else if text == "\r\n" || text == "\n" {
            isHeadComplete = true
        } else if let colon = text.firstIndex(of: ":") {
            headers.append(HTTPHeader(String(text[..<colon]), trimmed(text[text.index(after: colon)...])))
        }
        return true
    }

    /// Whether the body has no end of its own.
    var isEventStream: Bool { TransportResponse(status: status, headers: headers).isEventStream }

    private func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" || $0 == "\r\n" }
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return String(text)
    }
}
