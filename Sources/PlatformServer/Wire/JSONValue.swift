/// What a request's body may hold. A number keeps its digits: money never meets a Double.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// A whole number, also one that came as text.
    var wholeNumber: Int64? {
        switch self {
        case .number(let digits), .string(let digits): Int64(digits)
        case .null, .bool, .array, .object: nil
        }
    }

    /// One form for values that mean the same: `1` and `"1"` (multipart knows only text), keys in order.
    var canonical: String {
        switch self {
        case .null: "~"
        case .bool(let truth): truth ? "=1" : "=0"
        case .number(let digits): "=\(digits)"
        case .string(let text): "=\(text)"
        case .array(let values): "[\(values.map { Self.framed($0.canonical) }.joined())]"
        case .object(let fields):
            "{\(fields.sorted { $0.key < $1.key }.map { Self.framed($0.key) + Self.framed($0.value.canonical) }.joined())}"
        }
    }

    /// With the length before it, so that no text can pretend to be two.
    private static func framed(_ text: String) -> String { "\(text.utf8.count):\(text)" }
}
