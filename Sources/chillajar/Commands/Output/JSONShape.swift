import TerminalUI

/// What a value is, for the documentation and the schema.
indirect enum JSONKind {
    case boolean
    case integer
    /// Whole rupiah.
    case rupiah
    case decimal
    case text
    /// A moment with its offset, ISO 8601.
    case moment
    /// A day, ISO 8601.
    case day
    /// One of a few words; platforms of later versions may know more.
    case word([String])
    /// An object of a shape, by its name.
    case shape(String)
    case list(JSONKind)
}

/// One member of an object: its name, what it is, what it means, and where it comes from.
struct JSONField<Row> {
    let name: String
    let kind: JSONKind
    /// Whether it may be null.
    let isOptional: Bool
    /// What it means, in both languages.
    let meaning: String
    let value: (Row) -> JSONValue

    private init(_ name: String, _ kind: JSONKind, _ isOptional: Bool, _ meaning: String, _ value: @escaping (Row) -> JSONValue) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
        self.meaning = meaning
        self.value = value
    }

    /// A member that is always there.
    static func always(
        _ name: String, _ kind: JSONKind, _ meaning: String, _ value: @escaping (Row) -> JSONValue
    ) -> JSONField { JSONField(name, kind, false, meaning, value) }

    /// A member that is null where nothing is known.
    static func perhaps(
        _ name: String, _ kind: JSONKind, _ meaning: String, _ value: @escaping (Row) -> JSONValue?
    ) -> JSONField { JSONField(name, kind, true, meaning) { value($0) ?? .null } }
}

/// The form of an object, from which both what is printed and its schema are made: they cannot part.
struct JSONShape<Row> {
    /// How others name it.
    let name: String
    let fields: [JSONField<Row>]

    init(_ name: String, _ fields: [JSONField<Row>]) {
        self.name = name
        self.fields = fields
    }

    /// The object of a row.
    func value(_ row: Row) -> JSONValue {
        .object(fields.map { JSONValue.Member(name: $0.name, value: $0.value(row)) })
    }

    /// The same as a part of the documentation.
    var described: DescribedShape {
        DescribedShape(
            name: name,
            fields: fields.map {
                DescribedShape.Field(name: $0.name, kind: $0.kind, isOptional: $0.isOptional, meaning: $0.meaning)
            })
    }
}

/// A shape without the rows it is of.
struct DescribedShape {
    struct Field {
        let name: String
        let kind: JSONKind
        let isOptional: Bool
        let meaning: String
    }

    let name: String
    let fields: [Field]

    /// The shape as JSON Schema (draft 2020-12).
    var schema: JSONValue {
        .object([
            .init(name: "type", value: .text("object")), .init(name: "additionalProperties", value: .boolean(false)),
            .init(name: "required", value: .list(fields.map { .text(SafeText(outside: $0.name)) })),
            .init(name: "properties", value: .object(fields.map { .init(name: $0.name, value: $0.schema) })),
        ])
    }
}

extension DescribedShape.Field {
    fileprivate var schema: JSONValue {
        let own = kind.schema
        let described = JSONValue.Member(name: "description", value: .text(SafeText(outside: meaning)))
        guard isOptional else { return .object(own + [described]) }
        return .object([
            .init(name: "anyOf", value: .list([.object(own), .object([.init(name: "type", value: .text("null"))])])), described,
        ])
    }
}

extension JSONKind {
    /// The word for it in the documentation.
    var word: String {
        switch self {
        case .boolean: "boolean"
        case .integer: "integer"
        case .rupiah: "integer, rupiah"
        case .decimal: "number"
        case .text: "string"
        case .moment: "string, ISO 8601"
        case .day: "string, YYYY-MM-DD"
        case .word(let words): words.joined(separator: " | ")
        case .shape(let name): name
        case .list(let kind): "[\(kind.word)]"
        }
    }

    fileprivate var schema: [JSONValue.Member] {
        switch self {
        case .boolean: [type("boolean")]
        case .integer, .rupiah: [type("integer")]
        case .decimal: [type("number")]
        // A word that a later platform adds must not break who reads strictly.
        case .text, .word: [type("string")]
        case .moment: [type("string"), pattern(#"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+]\d{2}:\d{2}$"#)]
        case .day: [type("string"), pattern(#"^\d{4}-\d{2}-\d{2}$"#)]
        case .shape(let name): [.init(name: "$ref", value: .text(SafeText(outside: "#/$defs/\(name)")))]
        case .list(let kind): [type("array"), .init(name: "items", value: .object(kind.schema))]
        }
    }

    private func type(_ name: SafeText) -> JSONValue.Member { .init(name: "type", value: .text(name)) }
    private func pattern(_ text: String) -> JSONValue.Member {
        .init(name: "pattern", value: .text(SafeText(outside: text)))
    }
}
