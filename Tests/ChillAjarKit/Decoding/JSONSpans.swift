/// Where the values and the members of a JSON text lie, so that one can be taken out and another put in.
struct JSONSpans {
    /// Every value, the outer ones after those in them.
    private(set) var values: [Range<Int>] = []
    /// Every `"key": value`.
    private(set) var members: [Range<Int>] = []

    private let text: [UInt8]
    private var place = 0

    /// Reads a text that is known to be JSON.
    init(_ text: [UInt8]) {
        self.text = text
        value()
    }

    private var current: UInt8? { place < text.count ? text[place] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func value() {
        skipSpace()
        let start = place
        switch current {
        case UInt8(ascii: "{"): list(until: UInt8(ascii: "}"), hasKeys: true)
        case UInt8(ascii: "["): list(until: UInt8(ascii: "]"), hasKeys: false)
        case UInt8(ascii: "\""): string()
        default:
            while let byte = current, !",]} \n".utf8.contains(byte) { place += 1 }
        }
        values.append(start..<place)
        skipSpace()
    }

    private mutating func list(until end: UInt8, hasKeys: Bool) {
        place += 1
        skipSpace()
        while let byte = current, byte != end {
            let start = place
            if hasKeys {
                string()
                skipSpace()
                place += 1
            }
            value()
            if hasKeys { members.append(start..<place) }
            if current == UInt8(ascii: ",") { place += 1 }
            skipSpace()
        }
        place += 1
    }

    private mutating func string() {
        place += 1
        while let byte = current, byte != UInt8(ascii: "\"") { place += byte == UInt8(ascii: "\\") ? 2 : 1 }
        place += 1
    }
}
