import Glibc
import Logging

/// A line of the log as one JSON object, for programs that gather logs.
enum JSONLogLine {
    static func line(_ label: String, _ event: LogEvent, _ metadata: [(key: String, value: String)]) -> String {
        let fields = [
            (key: "time", value: time()), (key: "level", value: event.level.rawValue), (key: "label", value: label),
            (key: "message", value: event.message.description),
        ]
        let body = (fields + metadata).map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",")
        return "{\(body)}"
    }

    private static func time() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var parts = tm()
        gmtime_r(&now.tv_sec, &parts)
        func two(_ number: some BinaryInteger) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let milliseconds = String(1000 + now.tv_nsec / 1_000_000).dropFirst()
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
            + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)).\(milliseconds)Z"
    }

    /// Text as a JSON string; control characters, which may come from outside, are escaped.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
