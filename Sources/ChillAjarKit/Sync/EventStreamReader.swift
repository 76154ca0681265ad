/// Reads a stream of events out of its bytes as they come (WHATWG HTML, 9.2.6 Interpreting an event stream).
struct EventStreamReader {
    /// One event.
    struct Event: Equatable {
        /// What kind it is; `message` where the stream does not say.
        var name: String
        var data: String
    }

    /// What one line or one event may weigh; more is somebody's nonsense and left out.
    static let maximumBytes = 1 << 20

    /// By what the stream goes on after a break.
    private(set) var lastID: String?
    private var line: [UInt8] = []
    private var isOverlong = false
    private var endedByReturn = false
    private var name = ""
    private var data: [Substring] = []
    private var dataBytes = 0

    init(after lastID: String? = nil) {
        self.lastID = lastID
    }

    /// Takes the next bytes; the events that they complete.
    mutating func take(_ bytes: [UInt8]) -> [Event] {
        var events: [Event] = []
        for byte in bytes {
            defer { endedByReturn = byte == UInt8(ascii: "\r") }
            switch byte {
            case UInt8(ascii: "\n") where endedByReturn: break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if let event = endLine() { events.append(event) }
            default:
                if line.count < Self.maximumBytes { line.append(byte) } else { isOverlong = true }
            }
        }
        return events
    }

    private mutating func endLine() -> Event? {
        defer { (line, isOverlong) = ([], false) }
        guard !line.isEmpty else { return endEvent() }
        guard !isOverlong else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else {
            note(text[...], "")
            return nil
        }
        let value = text[text.index(after: colon)...]
        note(text[..<colon], value.first == " " ? value.dropFirst() : value)
        return nil
    }

    private mutating func note(_ field: Substring, _ value: Substring) {
        switch field {
        case "event": name = String(value)
        case "data":
            dataBytes += value.utf8.count
            if dataBytes <= Self.maximumBytes { data.append(value) }
        case "id": if value.utf8.allSatisfy({ $0 > 0x1F && $0 < 0x7F }), value.utf8.count <= 255 { lastID = String(value) }
        // How soon to come back is for this side to say; anything else is a comment or of a later version.
        default: break
        }
    }

    private mutating func endEvent() -> Event? {
        defer { (name, data, dataBytes) = ("", [], 0) }
        guard !data.isEmpty else { return nil }
        return Event(name: name.isEmpty ? "message" : name, data: data.joined(separator: "\n"))
    }
}
