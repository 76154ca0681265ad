import Glibc
import Logging

/// Writes each message of the log as one line on stderr, by one write(2).
struct LineLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    private let label: String
    private let line: @Sendable (_ label: String, LogEvent, _ metadata: [(key: String, value: String)]) -> String

    /// - Parameter format: how a line is written.
    init(label: String, format: ServerConfiguration.LogFormat) {
        self.label = label
        line =
            switch format {
            case .text: TextLogLine.line
            case .json: JSONLogLine.line
            }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let given = event.metadata ?? [:]
        let all = metadata.isEmpty ? given : metadata.merging(given) { _, new in new }
        let sorted = all.sorted { $0.key < $1.key }.map { (key: $0.key, value: Self.text(of: $0.value)) }
        put(line(label, event, sorted) + "\n", on: STDERR_FILENO)
    }

    private static func text(of value: Logger.Metadata.Value) -> String {
        if case .string(let text) = value { text } else { value.description }
    }
}
