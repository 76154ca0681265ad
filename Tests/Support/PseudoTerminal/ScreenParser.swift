/// Cuts a stream of bytes into characters, controls and sequences (ECMA-48).
struct ScreenParser: Sendable {
    enum Event {
        case character(Unicode.Scalar)
        case control(UInt8)
        /// `ESC`, bytes between, and the last one.
        case escape(intermediates: String, final: UInt8)
        /// `CSI`, a private mark or nothing, numbers, bytes between, and the last one.
        case sequence(mark: String, parameters: [Int], intermediates: String, final: UInt8)
        /// `OSC` and its text.
        case command(String)
        /// Another string: the byte after `ESC` that opens it, and what is in it.
        case string(opener: UInt8, [UInt8])
    }

    private enum State {
        case ground, escape, sequence, command, commandEscape, string, stringEscape
    }

    private static let maximumBytes = 1 << 20
    private var state = State.ground
    private var collected: [UInt8] = []
    private var opener: UInt8 = 0
    private var scalar: UInt32 = 0
    private var continuations = 0

    /// Takes a byte; what it completes.
    mutating func take(_ byte: UInt8) -> Event? {
        switch state {
        case .ground: ground(byte)
        case .escape: escape(byte)
        case .sequence: sequence(byte)
        case .command, .string: text(byte)
        case .commandEscape, .stringEscape: textEscape(byte)
        }
    }

    private mutating func ground(_ byte: UInt8) -> Event? {
        switch byte {
        case 0x1B: begin(.escape)
        case 0..<0x20, 0x7F: return .control(byte)
        case 0x80..<0xC0: return continuation(byte)
        case 0xC0...: beginCharacter(byte)
        default: return .character(Unicode.Scalar(byte))
        }
        return nil
    }

    private mutating func beginCharacter(_ byte: UInt8) {
        continuations = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
        scalar = UInt32(byte) & (0x3F >> UInt32(continuations))
    }

    private mutating func continuation(_ byte: UInt8) -> Event? {
        guard continuations > 0 else { return .character("\u{FFFD}") }
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        continuations -= 1
        return continuations == 0 ? .character(Unicode.Scalar(scalar) ?? "\u{FFFD}") : nil
    }

    private mutating func escape(_ byte: UInt8) -> Event? {
        switch byte {
        case UInt8(ascii: "["): begin(.sequence)
        case UInt8(ascii: "]"): begin(.command)
        case UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            begin(.string)
            opener = byte
        case 0x20..<0x30: collected.append(byte)
        default:
            state = .ground
            return .escape(intermediates: String(decoding: collected, as: UTF8.self), final: byte)
        }
        return nil
    }

    private mutating func sequence(_ byte: UInt8) -> Event? {
        if byte == 0x1B {
            begin(.escape)
        } else if byte < 0x20 {
            return .control(byte)
        } else if byte < 0x40 {
            collected.append(byte)
        } else {
            state = .ground
            return finishedSequence(byte)
        }
        return nil
    }

    private func finishedSequence(_ final: UInt8) -> Event {
        let text = String(decoding: collected, as: UTF8.self)
        let mark = text.prefix { "<=>?".contains($0) }
        let numbers = text.dropFirst(mark.count).prefix { $0.isNumber || $0 == ";" || $0 == ":" }
        let parameters = numbers.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }.map { Int($0) ?? 0 }
        return .sequence(
            mark: String(mark), parameters: numbers.isEmpty ? [] : parameters,
            intermediates: String(text.dropFirst(mark.count + numbers.count)), final: final)
    }

    private mutating func text(_ byte: UInt8) -> Event? {
        switch byte {
        case 0x1B: state = state == .command ? .commandEscape : .stringEscape
        case 0x07 where state == .command: return finishedText()
        default: if collected.count < Self.maximumBytes { collected.append(byte) }
        }
        return nil
    }

    private mutating func textEscape(_ byte: UInt8) -> Event? {
        if byte == UInt8(ascii: "\\") { return finishedText() }
        begin(.escape)
        return escape(byte)
    }

    private mutating func finishedText() -> Event? {
        let isCommand = state == .command || state == .commandEscape
        state = .ground
        return isCommand ? .command(String(decoding: collected, as: UTF8.self)) : .string(opener: opener, collected)
    }

    private mutating func begin(_ state: State) {
        self.state = state
        collected = []
        continuations = 0
    }
}
