import FoundationEssentials
import Testing

/// JSON as a program reads it that knows nothing of ours.
indirect enum Parsed: Decodable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case list([Parsed])
    case object([String: Parsed])

    init(_ text: String) throws { self = try JSONDecoder().decode(Parsed.self, from: Data(text.utf8)) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([Parsed].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: Parsed].self))
        }
    }

    /// The member of a name, or the element of a number; null where there is none.
    subscript(_ path: String...) -> Parsed {
        path.reduce(self) { value, name in
            switch value {
            case .object(let members): members[name] ?? .null
            case .list(let values): Int(name).flatMap { values.indices.contains($0) ? values[$0] : nil } ?? .null
            default: .null
            }
        }
    }

    var elements: [Parsed] { if case .list(let values) = self { values } else { [] } }
    var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
    var text: String? { if case .text(let value) = self { value } else { nil } }
}

/// The JSON Schema that the program prints, as a strict reader applies it: the part of draft 2020-12 that it uses.
struct Schema {
    private let definitions: [String: Parsed]

    init(_ document: Parsed) throws {
        guard case .object(let definitions) = document["$defs"] else { throw Mismatch("no $defs") }
        self.definitions = definitions
    }

    /// Why a document is not what it must be.
    struct Mismatch: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    /// Checks what a command has printed.
    func check(_ value: Parsed, of command: String) throws {
        guard let schema = definitions[command] else { throw Mismatch("no schema of \(command)") }
        try check(value, schema, at: command)
    }

    private func check(_ value: Parsed, _ schema: Parsed, at place: String) throws {
        if let reference = schema["$ref"].text {
            guard let schema = definitions[String(reference.dropFirst("#/$defs/".count))] else {
                throw Mismatch("\(place): \(reference) leads nowhere")
            }
            return try check(value, schema, at: place)
        }
        let choices = schema["anyOf"].elements
        if !choices.isEmpty {
            guard value != .null else { return }
            return try check(value, choices[0], at: place)
        }
        switch (schema["type"].text, value) {
        case ("boolean", .boolean), ("integer", .integer), ("number", .integer), ("number", .number): return
        case ("string", .text(let text)):
            guard let pattern = schema["pattern"].text else { return }
            guard try Regex(pattern).wholeMatch(in: text) != nil else { throw Mismatch("\(place): \(text) is not \(pattern)") }
        case ("array", .list(let values)):
            for (index, element) in values.enumerated() { try check(element, schema["items"], at: "\(place)[\(index)]") }
        case ("object", .object(let members)):
            guard case .object(let properties) = schema["properties"] else { throw Mismatch("\(place): no properties") }
            for required in schema["required"].elements where members[required.text ?? ""] == nil {
                throw Mismatch("\(place): \(required) is missing")
            }
            for (name, member) in members {
                guard let property = properties[name] else { throw Mismatch("\(place): \(name) is not known") }
                try check(member, property, at: "\(place).\(name)")
            }
        default: throw Mismatch("\(place): \(value) is no \(schema["type"].text ?? "?")")
        }
    }
}
