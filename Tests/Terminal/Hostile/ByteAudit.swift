/// Reads every byte that a program writes to its terminal, and notes what is no letter of ordinary text.
///
/// What moves the cursor and paints is known by its kind; of everything else (modes, queries, titles, the clipboard, bells) the
/// whole is noted, so that it can be compared with what the program says of itself.
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
        for byte in bytes { take(byte) }
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
            if byte == 0x07 || pending.suffix(2) == [0x1B, UInt8(ascii: "\\")] { end(Self.shown(pending)) }
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

    private static func shown(_ bytes: [UInt8]) -> String {
        bytes.map { (0x21...0x7E).contains($0) ? String(UnicodeScalar($0)) : "<\(String($0, radix: 16))>" }.joined()
    }
}
