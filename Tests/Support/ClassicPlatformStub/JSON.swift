/// A JSON value whose keys keep their order and whose numbers keep their spelling, as the classic platform wrote them.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int)
    /// A number as it is spelled, as `30000.5`.
    case decimal(String)
    case text(String)
    case list([JSON])
    case object([Member])

    /// A key and its value.
    public struct Member: Sendable, Equatable {
        /// The key.
        public var name: String
        /// The value.
        public var value: JSON
    }

    /// The value of a key, null where it is missing; setting adds a key at the end.
    public subscript(name: String) -> JSON {
        get {
            guard case .object(let members) = self else { return .null }
            return members.first { $0.name == name }?.value ?? .null
        }
        set {
            guard case .object(var members) = self else { return }
            if let index = members.firstIndex(where: { $0.name == name }) {
                members[index].value = newValue
            } else {
                members.append(Member(name: name, value: newValue))
            }
            self = .object(members)
        }
    }

    /// Whether there is such a key, even with null.
    public func has(_ name: String) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.contains { $0.name == name }
    }

    /// With a key more, or another value of it.
    func with(_ name: String, _ value: JSON) -> JSON {
        var copy = self
        copy[name] = value
        return copy
    }

    /// Only these keys, in this order, where they are there.
    func only(_ names: String...) -> JSON {
        .object(names.filter(has).map { Member(name: $0, value: self[$0]) })
    }

    /// Without these keys.
    func without(_ names: String...) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !names.contains($0.name) })
    }

    /// A whole number, also one written as text.
    public var int: Int? {
        switch self {
        case .int(let value): value
        case .text(let text): Int(text)
        default: nil
        }
    }

    /// A number, also one written as text.
    public var double: Double? {
        switch self {
        case .int(let value): Double(value)
        case .decimal(let text), .text(let text): Double(text)
        default: nil
        }
    }

    /// A text that is not empty.
    public var text: String? {
        guard case .text(let text) = self, !text.isEmpty else { return nil }
        return text
    }

    /// The elements of a list.
    public var elements: [JSON] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }

    /// A number as PHP prints it: without a fraction where there is none.
    static func number(_ value: Double) -> JSON {
        value == value.rounded() ? .int(Int(value)) : .decimal("\(value)")
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral, ExpressibleByStringInterpolation
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .int(value) }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A list.
    public init(arrayLiteral elements: JSON...) { self = .list(elements) }
    /// An object with its keys in this order.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }
    /// Null.
    public init(nilLiteral: ()) { self = .null }
}
