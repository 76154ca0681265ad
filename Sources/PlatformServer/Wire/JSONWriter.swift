import ChillAjarKit

/// Writes JSON straight into bytes: the lists are long and asked for often.
struct JSONWriter: Sendable {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    /// The bytes of one object.
    static func object(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(body)
        return writer.bytes
    }

    /// The bytes of one array of objects.
    static func array<Items: Sequence>(of items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) -> [UInt8] {
        var writer = JSONWriter(capacity: 4096)
        writer.array(items, body)
        return writer.bytes
    }

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array<Items: Sequence>(_ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for item in items { object { body(&$0, item) } }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        object(body)
    }

    mutating func array<Items: Sequence>(_ key: StaticString, _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
        self.key(key)
        array(items, body)
    }

    /// An object under a key that is not known when this is compiled.
    mutating func object(named key: String, _ body: (inout JSONWriter) -> Void) {
        field(key: key)
        object(body)
    }

    /// An array whose objects the closure adds, each by ``element(_:)``.
    mutating func values(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        bytes.append(UInt8(ascii: "["))
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// One object of an array.
    mutating func element(_ body: (inout JSONWriter) -> Void) { object(body) }

    /// A list of plain texts.
    mutating func strings(_ key: String, _ values: [String]) {
        field(key: key)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            string(value)
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// A value that is JSON already.
    mutating func raw(_ key: StaticString, _ json: [UInt8]) {
        self.key(key)
        bytes.append(contentsOf: json)
        needsComma = true
    }

    mutating func null(_ key: StaticString) {
        self.key(key)
        literal("null")
    }

    mutating func field(_ key: StaticString, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { literal("null") }
        needsComma = true
    }

    mutating func field(_ key: StaticString, _ value: Int64?) {
        self.key(key)
        literal(value.map { String($0) } ?? "null")
    }

    mutating func field(_ key: StaticString, _ value: Rupiah) { field(key, value.amount) }

    mutating func field(_ key: StaticString, _ value: Bool) {
        self.key(key)
        literal(value ? "true" : "false")
    }

    /// A number; a whole one is written without a fraction.
    mutating func field(_ key: StaticString, _ value: Double) {
        self.key(key)
        literal(Int64(exactly: value).map { String($0) } ?? "\(value)")
    }

    mutating func field(_ key: String, text: String) {
        field(key: key)
        string(text)
        needsComma = true
    }

    mutating func field(_ key: String, number: Int64) {
        field(key: key)
        literal(String(number))
    }

    mutating func field(_ key: String, flag: Bool) {
        field(key: key)
        literal(flag ? "true" : "false")
    }

    private mutating func field(key: String) {
        separate()
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: Array("\\u00".utf8))
                bytes.append(contentsOf: Array(hexadecimal([byte]).utf8))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
