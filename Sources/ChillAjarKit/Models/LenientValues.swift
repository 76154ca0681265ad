/// A mean of ratings, 0…5; 0 means that nobody has rated yet. The wire writes `4.2`, `"4.20"` and null.
public struct Rating: Hashable, Comparable, Sendable, Codable {
    /// The mean.
    public let value: Double

    /// A mean, held within 0…5.
    public init(_ value: Double) {
        self.value = value.isFinite ? min(5, max(0, value)) : 0
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self.init(number)
        } else if let number = Double(try container.decode(String.self)) {
            self.init(number)
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a rating")
        }
    }

    /// Writes it as the wire has it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// Whether anybody has rated.
    public var isGiven: Bool { value > 0 }

    /// With one decimal and the decimal comma: `4,8`.
    public var formatted: String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
    }

    /// Whether the left one is smaller.
    public static func < (left: Rating, right: Rating) -> Bool { left.value < right.value }
}

/// A count that the wire writes as a number or as a string.
struct LenientCount: Hashable, Sendable, Codable {
    let value: Int

    init(_ value: Int) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            value = number
        } else if let number = Int(try container.decode(String.self)) {
            value = number
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a count")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// A truth value that the wire writes as `1`, `"1"` or `true`.
struct LenientBool: Hashable, Sendable, Codable {
    let value: Bool

    init(_ value: Bool) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let truth = try? container.decode(Bool.self) {
            value = truth
        } else if let number = try? container.decode(Int.self) {
            value = number != 0
        } else {
            let text = try container.decode(String.self)
            value = text == "1" || text.lowercased() == "true"
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension KeyedDecodingContainer {
    /// What hangs on a row; one that cannot be read counts as not loaded, for it must not hide the row itself.
    func relation<Value: Decodable>(_ type: Value.Type = Value.self, forKey key: Key) -> Value? {
        (try? decodeIfPresent(type, forKey: key)) ?? nil
    }
}

/// A list of which every readable element is kept: one broken row of a server must not hide the others.
struct LossyList<Element: Decodable>: Decodable {
    let elements: [Element]
    /// How many could not be read.
    let dropped: Int

    private struct Attempt: Decodable {
        let element: Element?

        init(from decoder: any Decoder) throws {
            element = try? Element(from: decoder)
        }
    }

    init(from decoder: any Decoder) throws {
        let attempts = try decoder.singleValueContainer().decode([Attempt].self)
        elements = attempts.compactMap(\.element)
        dropped = attempts.count - elements.count
    }
}
