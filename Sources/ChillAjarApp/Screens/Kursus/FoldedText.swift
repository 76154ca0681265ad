/// A text made comparable: lower case, without diacritics, as bytes of UTF-8.
struct FoldedText: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Self.lowercasedASCII(text) ?? Self.folded(text)
    }

    /// Where another text begins in this one; nil where it does not stand in it.
    func position(of part: FoldedText) -> Int? {
        let (hay, needle) = (bytes, part.bytes)
        guard let first = needle.first else { return 0 }
        guard hay.count >= needle.count else { return nil }
        var index = 0
        while index <= hay.count - needle.count {
            if hay[index] == first, (1..<needle.count).allSatisfy({ hay[index + $0] == needle[$0] }) { return index }
            index += 1
        }
        return nil
    }

    /// Whether a word begins at that byte.
    func isWordStart(_ index: Int) -> Bool {
        index == 0 || !Self.isWord(bytes[index - 1])
    }

    /// Whether the letters of another text stand in this one in order, close together, from the beginning of a word on.
    func hasScattered(_ part: FoldedText) -> Bool {
        guard part.bytes.count >= 3, let first = part.bytes.first else { return false }
        return bytes.indices.contains { bytes[$0] == first && isWordStart($0) && isScattered(part.bytes, from: $0) }
    }

    private func isScattered(_ part: [UInt8], from start: Int) -> Bool {
        var matched = 0
        let end = min(bytes.count, start + part.count * 2)
        for index in start..<end where matched < part.count && bytes[index] == part[matched] { matched += 1 }
        return matched == part.count
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// In one pass over the bytes, as thousands of texts are folded at the first letter of a filter; nil for a text beyond ASCII.
    private static func lowercasedASCII(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { source in
            var isASCII = true
            let bytes = [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                for index in source.indices {
                    let byte = source[index]
                    if byte >= 0x80 { isASCII = false }
                    target[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
                }
                count = source.count
            }
            return isASCII ? bytes : nil
        }
    }

    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.lowercased().unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            if let base = bases[scalar] {
                bytes.append(base)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        return bytes
    }

    /// The plain letter below each accented one of Latin-1 and Latin Extended-A.
    private static let bases: [Unicode.Scalar: UInt8] = {
        let groups: [(Character, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
            ("s", "śŝşšß"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        var bases: [Unicode.Scalar: UInt8] = [:]
        for (base, letters) in groups {
            for scalar in letters.unicodeScalars { bases[scalar] = base.asciiValue }
        }
        return bases
    }()
}
