import TerminalUI

/// A value of what a command prints for programs. Names keep their order; texts have passed the sanitiser as everything that is
/// printed has.
enum JSONValue: Equatable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// A number with two decimals at the most.
    case decimal(Double)
    case text(SafeText)
    case list([JSONValue])
    case object([Member])

    /// A name and its value.
    struct Member: Equatable {
        let name: String
        let value: JSONValue
    }

    /// The value as text, RFC 8259, indented by two.
    var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .decimal(let value): text += Self.decimal(value)
        case .text(let value): text += Self.quoted(value.string)
        case .list(let values):
            Self.write(values, "[", "]", to: &text, indent) { value, text, indent in value.write(to: &text, indent: indent) }
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indent) { member, text, indent in
                text += Self.quoted(member.name) + ": "
                member.value.write(to: &text, indent: indent)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ indent: String,
        _ each: (Element, inout String, String) -> Void
    ) {
        guard !elements.isEmpty else { return text += open + close }
        text += open
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + indent + "  "
            each(element, &text, indent + "  ")
        }
        text += "\n" + indent + close
    }

    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        let hundredths = Int64((value * 100).rounded())
        let (whole, rest) = (hundredths / 100, (hundredths % 100).magnitude)
        if rest == 0 { return String(whole) }
        let sign = hundredths < 0 && whole == 0 ? "-" : ""
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
