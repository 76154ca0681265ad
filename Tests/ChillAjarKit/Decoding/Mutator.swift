/// Changes a body of the wire, each seed in another way.
struct Mutator {
    var random: SeededNumbers

    /// The body after one to three changes.
    mutating func mutated(_ body: [UInt8], _ spans: JSONSpans) -> [UInt8] {
        switch random.below(20) {
        case 0: return random.pick(Self.wholes)
        case 1...9: return withValues(body, spans)
        case 10...12: return withMembers(body, spans)
        case 13: return exchanged(body, spans)
        case 14...16: return byBytes(withValues(body, spans))
        default: return byBytes(body)
        }
    }

    /// A header's value or another short text after one to three changes; never with a line break, which ends a header.
    mutating func mutated(_ text: String) -> String {
        if random.once(in: 3) {
            let hostile = random.pick(HostileValues.all)
            return hostile.hasPrefix("\"") && hostile.hasSuffix("\"") ? String(hostile.dropFirst().dropLast()) : hostile
        }
        return String(decoding: byBytes(Array(text.utf8)), as: UTF8.self)
    }

    private mutating func value() -> [UInt8] {
        switch random.below(40) {
        case 0: Array(HostileValues.nested(&random).utf8)
        case 1: Array(HostileValues.long(&random).utf8)
        default: Array(random.pick(HostileValues.all).utf8)
        }
    }

    private mutating func withValues(_ body: [UInt8], _ spans: JSONSpans) -> [UInt8] {
        var body = body
        // From the end to the beginning, so that what is still to be changed stays where it is.
        var limit = body.count
        let chosen = (0...random.below(3)).map { _ in random.pick(spans.values) }.sorted { $0.lowerBound > $1.lowerBound }
        for span in chosen where span.upperBound <= limit {
            body.replaceSubrange(span, with: value())
            limit = span.lowerBound
        }
        return body
    }

    /// A key that is there twice, is missing, or has another name.
    private mutating func withMembers(_ body: [UInt8], _ spans: JSONSpans) -> [UInt8] {
        guard !spans.members.isEmpty else { return withValues(body, spans) }
        let member = random.pick(spans.members)
        var body = body
        switch random.below(4) {
        case 0: body.replaceSubrange(member, with: Array(#""":0"#.utf8))
        case 1: body.insert(contentsOf: Array(body[member]) + [UInt8(ascii: ",")], at: member.lowerBound)
        case 2:
            let key = body[member].prefix { $0 != UInt8(ascii: ":") }
            body.insert(contentsOf: Array(key) + [UInt8(ascii: ":")] + value() + [UInt8(ascii: ",")], at: member.lowerBound)
        default: body.replaceSubrange(member, with: Array(body[random.pick(spans.members)]))
        }
        return body
    }

    /// Two values of which each stands where the other was, or one in the place of both.
    private mutating func exchanged(_ body: [UInt8], _ spans: JSONSpans) -> [UInt8] {
        let pair = [random.pick(spans.values), random.pick(spans.values)].sorted { $0.lowerBound < $1.lowerBound }
        let (first, second) = (body[pair[0]], body[pair[1]])
        var changed = body
        changed.replaceSubrange(pair[1], with: first)
        if pair[0].upperBound <= pair[1].lowerBound { changed.replaceSubrange(pair[0], with: second) }
        return changed
    }

    private mutating func byBytes(_ body: [UInt8]) -> [UInt8] {
        var body = body
        for _ in 0...random.below(3) {
            let place = random.below(body.count + 1)
            let length = min(1 + random.below(random.pick([1, 4, 40])), body.count - min(place, body.count))
            switch random.below(7) {
            case 0 where place < body.count: body[place] ^= UInt8(1 << random.below(8))
            case 1: body.removeSubrange(place..<(place + length))
            case 2: body.insert(contentsOf: Array(body[place..<(place + length)]), at: place)
            case 3: body.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
            case 4: body.insert(contentsOf: random.pick(Self.pieces), at: place)
            case 5: body.removeSubrange(place...)
            default: body.removeSubrange(..<place)
            }
        }
        return body
    }

    private static let pieces: [[UInt8]] =
        [
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "-", "e", ".", "9", "\\u", "\\ud800", "\0", "\u{1B}", "\n",
            "\u{FEFF}",
            "\u{2028}", "999999999999", "0",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]]

    /// Bodies that have nothing to do with what was asked.
    private static let wholes: [[UInt8]] =
        [
            "", " ", "null", "0", "\"\"", "[]", "{}", "[", "{", "<!doctype html><title>502</title>", "true", "[null]", "[[[[]]]]",
            "\u{FEFF}[]", "\u{FEFF}", "{\"message\":\"\\ud800\"}", "event: sesi\ndata: {}\n\n", "[1,2", "}", "-", "\"",
        ].map { Array($0.utf8) } + [
            [0], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x5B, 0, 0x5D, 0], [0xFE, 0xFF, 0, 0x5B, 0, 0x5D], [0xFF, 0xFE, 0, 0],
            [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x5B], [0x5B, 0, 0x5D], [0, 0x5B, 0, 0x5D], [0xEF, 0xBB], [0x1F, 0x8B, 8, 0], [0x7B, 0],
            [0xD8, 0, 0xD8, 0], [0x22, 0, 0, 0xD8, 0x22, 0], Array(repeating: 0x5B, count: 100_000),
            Array(String(repeating: "{\"a\":", count: 20_000).utf8),
        ]
}
