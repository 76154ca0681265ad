/// Reads every byte that a program writes to its terminal, and notes what is no letter of ordinary text.
///
/// What moves the cursor and paints is known by its kind; of everything else (modes, queries, titles, the clipboard, bells) the
/// whole is noted, so that it can be compared with what the program says of itself. Of pictures of pixels what is done is noted,
/// without their own bytes, where those are nothing but letters for pixels.
struct ByteAudit {
    /// The controls, whole.
    private(set) var controls: Set<String> = []
    /// Letters that nothing on a screen is made of, and bytes that are no letters.
    private(set) var foreign: Set<String> = []

    private var state = State.text
    private var pending: [UInt8] = []

    private enum State {
        case text, escape, csi, string
    }

    mutating func take(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if state == .string {
                // What neither ends a string nor may end it is taken at once.
                let plain = rest.prefix { $0 != 0x07 && $0 != UInt8(ascii: "\\") }
                pending += plain
                rest = rest.dropFirst(plain.count)
            }
            if let byte = rest.popFirst() { take(byte) }
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .text: text(byte)
        case .escape: escape(byte)
        case .csi:
            pending.append(byte)
            if (0x40...0x7E).contains(byte) { end(Self.kind(ofCSI: pending)) }
        case .string:
            pending.append(byte)
            // Pictures are long: no more is looked at than must be.
            let ends = byte == UInt8(ascii: "\\") && pending.count > 2 && pending[pending.count - 2] == 0x1B
            if byte == 0x07 || ends { end(Self.kind(ofString: pending)) }
        }
    }

    private mutating func text(_ byte: UInt8) {
        switch byte {
        case 0x1B:
            flush()
            (state, pending) = (.escape, [byte])
        case ..<0x20, 0x7F:
            flush()
            controls.insert(Self.shown([byte]))
        case ..<0x80: flush()
        case 0x80..<0xC0: pending.append(byte)
        default:
            flush()
            pending = [byte]
        }
    }

    /// A letter of more than one byte is whole when the next one begins.
    private mutating func flush() {
        defer { pending = [] }
        guard !pending.isEmpty else { return }
        guard let letter = String(validating: pending, as: UTF8.self)?.unicodeScalars.first, !Self.isForeign(letter) else {
            foreign.insert(pending.map { String($0, radix: 16) }.joined(separator: " "))
            return
        }
    }

    private static func isForeign(_ letter: Unicode.Scalar) -> Bool {
        switch letter.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: true
        default: letter.properties.isDefaultIgnorableCodePoint
        }
    }

    private mutating func escape(_ byte: UInt8) {
        pending.append(byte)
        switch byte {
        case UInt8(ascii: "["): state = .csi
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"): state = .string
        // Intermediates: one more follows.
        case 0x20...0x2F: break
        // Reverse index (ECMA-48, 8.3.104), and saving and restoring its place (DECSC, DECRC), move the cursor.
        case UInt8(ascii: "M"), UInt8(ascii: "7"), UInt8(ascii: "8"): end(nil)
        default: end(Self.shown(pending))
        }
    }

    private mutating func end(_ control: String?) {
        if let control { controls.insert(control) }
        (state, pending) = (.text, [])
    }

    /// Nothing for what moves and paints (ECMA-48, 8.3); else the whole.
    private static func kind(ofCSI bytes: [UInt8]) -> String? {
        let parameters = bytes.dropFirst(2).dropLast()
        let isPlain = parameters.allSatisfy { (0x30...0x3B).contains($0) }
        return isPlain && "ABCDGHJKLMPSTX@bdmr".utf8.contains(bytes[bytes.count - 1]) ? nil : shown(bytes)
    }

    /// What is done with a picture, without its number, place and bytes; of every other string the whole.
    private static func kind(ofString bytes: [UInt8]) -> String {
        let body = bytes.dropFirst(2).dropLast(2)
        guard bytes.suffix(2) == [0x1B, UInt8(ascii: "\\")] else { return shown(bytes) }
        if bytes[1] == UInt8(ascii: "P"), let begin = body.firstIndex(of: UInt8(ascii: "q")) {
            let isSixel = body[begin...].dropFirst().allSatisfy {
                (0x3F...0x7E).contains($0) || "0123456789;\"#!$-".utf8.contains($0)
            }
            return isSixel && body[..<begin].allSatisfy { "0123456789;".utf8.contains($0) } ? "sixels" : shown(bytes)
        }
        guard bytes[1] == UInt8(ascii: "_"), body.first == UInt8(ascii: "G") else { return shown(bytes) }
        let parts = body.dropFirst().split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
        let keys = String(decoding: parts[0], as: UTF8.self).split(separator: ",")
        let isPlain = keys.allSatisfy { key in
            key.contains("=")
                && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "=0123456789".unicodeScalars.contains($0) }
        }
        let isBase64 = parts.dropFirst().joined().allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "+/=".utf8.contains(byte)
        }
        guard isPlain, isBase64 else { return shown(bytes) }
        return "kitty " + keys.filter { "adftq".contains($0.first ?? " ") }.joined(separator: ",")
    }

    private static func shown(_ bytes: [UInt8]) -> String {
        bytes.map { (0x21...0x7E).contains($0) ? String(UnicodeScalar($0)) : "<\(String($0, radix: 16))>" }.joined()
    }
}
