/// What an entity looks like in an answer, for the OpenAPI document.
struct EntityShape: Sendable {
    /// The value of a key.
    indirect enum Value: Sendable {
        case integer
        case number
        case text
        case boolean
        /// One of these; more may come, so a client shows what it does not know.
        case choice([String])
        case entity(String)
        case list(Value)
        /// An object of any keys.
        case object
        /// Or null.
        case nullable(Value)
    }

    /// One key.
    struct Field: Sendable {
        let name: String
        let value: Value
        /// Whether the key is in every answer with this entity.
        let isAlways: Bool
    }

    /// Its name in the contract.
    let name: String
    let fields: [Field]

    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
    }
}

extension EntityShape.Field {
    static func always(_ name: String, _ value: EntityShape.Value) -> Self {
        EntityShape.Field(name: name, value: value, isAlways: true)
    }

    /// Relations that are not loaded, and what only some persons see.
    static func sometimes(_ name: String, _ value: EntityShape.Value) -> Self {
        EntityShape.Field(name: name, value: value, isAlways: false)
    }
}

extension EntityShape.Value {
    static let textOrNull = EntityShape.Value.nullable(.text)
    static let integerOrNull = EntityShape.Value.nullable(.integer)
}
