import Glibc
import Logging
import Synchronization

/// A line of the log for people: `2026-11-22T19:00:00+0700 info chillajar-server: id=… [source] message`.
enum TextLogLine {
    static func line(_ label: String, _ event: LogEvent, _ metadata: [(key: String, value: String)]) -> String {
        var line = "\(time()) \(event.level.rawValue) \(label):"
        line.reserveCapacity(256)
        for (key, value) in metadata {
            line += " "
            line += key
            line += "="
            line += printable(value)
        }
        return "\(line) [\(event.source)] \(printable(event.message.description))"
    }

    /// Text that a terminal can be shown: what comes from outside may hold its commands.
    private static func printable(_ text: String) -> String {
        // Nearly all of it is plain.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isPlain ? $0 : "\u{FFFD}" }))
    }

    /// The second that was written last, and its text.
    private static let last = Mutex((second: -1, text: ""))

    private static func time() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return last.withLock { last in
            if last.second != now.tv_sec { last = (now.tv_sec, text(of: now.tv_sec)) }
            return last.text
        }
    }

    private static func text(of second: Int) -> String {
        var second = second
        var parts = tm()
        localtime_r(&second, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Neither a control character nor one that turns the direction of the text or is not seen.
    fileprivate var isPlain: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
