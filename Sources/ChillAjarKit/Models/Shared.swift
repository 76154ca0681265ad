/// A value that lies outside of what holds it: a list of thousands carries a pointer each where there is nothing, or where many
/// rows have the same.
///
/// It looks and is coded like the optional value itself. `$name` is the place: assigned from another, both hold one copy.
@propertyWrapper
public struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box?

    /// Puts a value outside, or nothing.
    public init(wrappedValue: Value?) { box = wrappedValue.map(Box.init) }

    /// The value.
    public var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map(Box.init) }
    }

    /// The place of the value.
    public var projectedValue: Shared<Value> {
        get { self }
        set { self = newValue }
    }

    /// Whether the values are equal.
    public static func == (left: Shared, right: Shared) -> Bool {
        left.box === right.box || left.wrappedValue == right.wrappedValue
    }

    /// By the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Shared: Decodable where Value: Decodable {
    /// Reads the value; null is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self.init(wrappedValue: container.decodeNil() ? nil : try container.decode(Value.self))
    }
}

extension Shared: Encodable where Value: Encodable {
    /// Writes the value, or null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

// What the compiler makes of a type's members calls these, so that a member may be missing, as an optional one may.
extension KeyedDecodingContainer {
    func decode<Value: Decodable>(_ type: Shared<Value>.Type, forKey key: Key) throws -> Shared<Value> {
        Shared(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Value: Encodable>(_ value: Shared<Value>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
