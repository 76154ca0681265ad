import ChillAjarKit

/// JSON Schemas (draft 2020-12) of what requests and answers carry.
extension FieldShape.Kind {
    var isFile: Bool { if case .file = self { true } else { false } }

    /// Writes the keys of the schema.
    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let maximum):
            json.field("type", "string")
            json.field("maxLength", Int64(maximum))
        case .secret: json.field("type", "string")
        case .email:
            json.field("type", "string")
            json.field("format", "email")
        case .integer(let range):
            json.field("type", "integer")
            json.field("minimum", range.lowerBound)
            json.field("maximum", range.upperBound)
        case .rupiah:
            json.field("type", "integer")
            json.field("minimum", 0)
        case .boolean: json.field("type", "boolean")
        case .tanggal:
            json.field("type", "string")
            json.field("format", "date")
        case .waktu:
            json.field("type", "string")
            json.field("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$")
        case .choice(let values):
            json.field("type", "string")
            json.strings("enum", values)
        case .file(let types):
            json.field("type", "string")
            json.field("contentMediaType", types.joined(separator: ", "))
        case .list(let kind):
            json.field("type", "array")
            json.object("items") { kind.write(to: &$0) }
        case .object(let fields):
            json.field("type", "object")
            json.object("properties") { json in
                for (name, kind) in fields.sorted(by: { $0.key < $1.key }) { json.object(named: name) { kind.write(to: &$0) } }
            }
        }
    }
}

extension EntityShape {
    /// Writes the keys of the schema.
    func write(to json: inout JSONWriter) {
        json.field("type", "object")
        json.strings("required", fields.filter(\.isAlways).map(\.name))
        json.object("properties") { json in
            for field in fields { json.object(named: field.name) { field.value.write(to: &$0) } }
        }
    }
}

extension EntityShape.Value {
    /// Writes the keys of the schema.
    func write(to json: inout JSONWriter) {
        switch self {
        case .integer: json.field("type", "integer")
        case .number: json.field("type", "number")
        case .text: json.field("type", "string")
        case .boolean: json.field("type", "boolean")
        case .choice(let values):
            json.field("type", "string")
            json.strings("examples", values)
        case .entity(let name): json.field("$ref", "#/components/schemas/\(name)")
        case .object: json.field("type", "object")
        case .list(let value):
            json.field("type", "array")
            json.object("items") { value.write(to: &$0) }
        case .nullable(let value):
            json.values("anyOf") { json in
                json.element { value.write(to: &$0) }
                json.element { $0.field("type", "null") }
            }
        }
    }
}

extension AnswerShape {
    /// Writes the `content` of a response, where it has one.
    func write(to json: inout JSONWriter) {
        switch self {
        case .empty: return
        case .file:
            json.object("content") { json in
                for kind in BuktiFile.Kind.allCases {
                    json.object(named: kind.contentType) { json in json.object("schema") { $0.field("type", "string") } }
                }
            }
        case .events: content("text/event-stream", &json) { $0.field("type", "string") }
        case .message: object([:], &json)
        case .object(let entities): object(entities, &json)
        case .entity(let name): content("application/json", &json) { EntityShape.Value.entity(name).write(to: &$0) }
        case .list(let name): content("application/json", &json) { EntityShape.Value.list(.entity(name)).write(to: &$0) }
        }
    }

    private func object(_ entities: [String: String], _ json: inout JSONWriter) {
        content("application/json", &json) { json in
            json.field("type", "object")
            json.object("properties") { json in
                json.object("message") { $0.field("type", "string") }
                for (key, name) in entities.sorted(by: { $0.key < $1.key }) {
                    json.object(named: key) { EntityShape.Value.nullable(.entity(name)).write(to: &$0) }
                }
            }
        }
    }

    private func content(_ type: String, _ json: inout JSONWriter, _ schema: (inout JSONWriter) -> Void) {
        json.object("content") { json in json.object(named: type) { json in json.object("schema", schema) } }
    }
}
