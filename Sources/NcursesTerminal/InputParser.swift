import TerminalUI

/// Makes events of the bytes a terminal sends. A pure value: bytes go in, in whatever pieces they come.
struct InputParser {
    /// Sequences that this terminal's description gives for keys, beside those that all send.
    let sequences: [[UInt8]: Key]
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?
    private var reportedScheme: Bool?
    private var answers: [TerminalAnswer] = []

    /// The most bytes of a paste that are taken.
    static let pasteLimit = 1 << 20
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    init(sequences: [[UInt8]: Key] = [:]) { self.sequences = sequences }

    /// How many milliseconds to wait for the rest of what has begun; -1 when nothing has.
    var patience: Int32 {
        if pasted != nil { return 2000 }
        // An answer that was cut in two must not end among the keys.
        if pending.count > 2, pending[0] == 0x1B, Self.opensString(pending[1]) { return 1000 }
        return pending.isEmpty ? -1 : pending.count > 2 ? 100 : 25
    }

    private static func opensString(_ byte: UInt8) -> Bool { [0x5D, 0x50, 0x58, 0x5E, 0x5F].contains(byte) }

    /// Takes bytes, and gives what is complete.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        pending += bytes
        var events: [InputEvent] = []
        var position = 0
        while position < pending.count {
            if pasted != nil {
                guard let event = takePaste(&position) else { break }
                events.append(event)
                continue
            }
            guard let step = step(at: position) else { break }
            position += step.length
            events += step.events
            if step.beginsPaste { pasted = [] }
            reportedScheme = step.schemeIsDark ?? reportedScheme
            if let answer = step.answer { answers.append(answer) }
        }
        pending.removeFirst(min(position, pending.count))
        return events
    }

    /// The rest did not come in time: what has begun stands for itself (Escape, Alt and a bracket).
    mutating func flush() -> [InputEvent] {
        if let pasted {
            self.pasted = nil
            let bytes = pasted + pending
            pending = []
            return [.paste(String(decoding: bytes.prefix(Self.pasteLimit), as: UTF8.self))]
        }
        let bytes = pending
        pending = []
        if bytes == [0x1B] { return [.key(.escape)] }
        if bytes.count == 2, bytes[0] == 0x1B, bytes[1] > 0x20, bytes[1] < 0x7F {
            return [.key(.alt(Character(Unicode.Scalar(bytes[1]))))]
        }
        return []
    }

    /// Whether the terminal has reported dark colours (or light ones) since the last call.
    mutating func takeScheme() -> Bool? {
        defer { reportedScheme = nil }
        return reportedScheme
    }

    /// What the terminal has answered to questions about pictures since the last call.
    mutating func takeAnswers() -> [TerminalAnswer] {
        defer { answers = [] }
        return answers
    }

    /// What one piece of input means.
    struct Step {
        var length: Int
        var events: [InputEvent] = []
        var beginsPaste = false
        var schemeIsDark: Bool?
        var answer: TerminalAnswer?
    }

    private mutating func takePaste(_ position: inout Int) -> InputEvent? {
        let rest = pending[position...]
        if let end = Self.find(Self.pasteEnd, in: rest) {
            let bytes = ((pasted ?? []) + rest[..<end]).prefix(Self.pasteLimit)
            pasted = nil
            position = end + Self.pasteEnd.count
            return .paste(String(decoding: bytes, as: UTF8.self))
        }
        // The end may be cut in two: its possible beginning stays.
        let safe = max(position, rest.endIndex - Self.pasteEnd.count + 1)
        if (pasted?.count ?? 0) < Self.pasteLimit { pasted? += rest[..<safe] }
        position = safe
        return nil
    }

    private func step(at start: Int) -> Step? {
        let byte = pending[start]
        switch byte {
        case 0x1B: return escape(at: start)
        case 0x20...0x7E, 0x80...: return text(at: start)
        default: return Step(length: 1, events: Self.control(byte).map { [.key($0)] } ?? [])
        }
    }

    /// Characters up to the next control; clusters that came together are one character.
    private func text(at start: Int) -> Step? {
        var end = start
        while end < pending.count, pending[end] >= 0x20, pending[end] != 0x7F { end += 1 }
        let missing = end == pending.count ? Self.incompleteTail(pending[start..<end]) : 0
        if end - start == missing { return nil }
        let text = String(decoding: pending[start..<end - missing], as: UTF8.self)
        let keys = text.filter { $0 != "\u{FFFD}" && !$0.unicodeScalars.allSatisfy { (0x7F...0x9F).contains($0.value) } }
        return Step(length: end - missing - start, events: keys.map { .key(.char($0)) })
    }

    static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x00: .ctrl(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .ctrl(Character(Unicode.Scalar(byte + 0x40)))
        default: nil
        }
    }

    private func escape(at start: Int) -> Step? {
        guard start + 1 < pending.count else { return nil }
        let next = pending[start + 1]
        switch next {
        case 0x5B: return controlSequence(at: start)
        case 0x4F: return singleShift(at: start)
        case let next where Self.opensString(next): return stringSequence(at: start, opener: next)
        case 0x7F, 0x08: return Step(length: 2, events: [.key(.ctrl("w"))])
        case 0x00...0x1F: return Step(length: 1, events: [.key(.escape)])
        default: return alt(at: start)
        }
    }

    private func alt(at start: Int) -> Step? {
        var end = start + 2
        while end < pending.count, pending[end] & 0xC0 == 0x80 { end += 1 }
        if Self.incompleteTail(pending[start + 1..<end]) > 0, end == pending.count { return nil }
        let character = String(decoding: pending[start + 1..<end], as: UTF8.self).first
        return Step(length: end - start, events: character.map { [.key(.alt($0))] } ?? [])
    }

    private func singleShift(at start: Int) -> Step? {
        guard start + 2 < pending.count else { return nil }
        let bytes = Array(pending[start...start + 2])
        let key = sequences[bytes] ?? Self.shifted[bytes[2]]
        return Step(length: 3, events: key.map { [.key($0)] } ?? [])
    }

    /// A command or another string of the terminal: swallowed whole, the background's colour or an answer taken from it.
    private func stringSequence(at start: Int, opener: UInt8) -> Step? {
        var index = start + 2
        while index < pending.count {
            let isBell = pending[index] == 0x07
            if isBell || (pending[index] == 0x1B && index + 1 < pending.count && pending[index + 1] == 0x5C) {
                let body = String(decoding: pending[start + 2..<index], as: UTF8.self)
                let length = index - start + (isBell ? 1 : 2)
                if opener == 0x5F { return Step(length: length, answer: TerminalAnswer(kitty: body[...])) }
                guard opener == 0x5D, body.hasPrefix("11;"), let isDark = Background.isDark(answer: body.dropFirst(3)) else {
                    return Step(length: length)
                }
                return Step(length: length, events: [.background(isDark: isDark)])
            }
            index += 1
        }
        return nil
    }

    private func controlSequence(at start: Int) -> Step? {
        var end = start + 2
        while end < pending.count, (0x20...0x3F).contains(pending[end]) { end += 1 }
        guard end < pending.count else { return nil }
        let final = pending[end]
        let parameters = pending[start + 2..<end]
        if final == 0x4D, parameters.isEmpty { return oldMouse(at: start) }
        // The Linux console's F1 to F5.
        if final == 0x5B, parameters.isEmpty {
            guard end + 1 < pending.count else { return nil }
            let number = Int(pending[end + 1]) - 0x40
            return Step(length: 4, events: (1...5).contains(number) ? [.key(.function(number))] : [])
        }
        guard (0x40...0x7E).contains(final) else { return Step(length: end - start) }
        var step = Step(length: end + 1 - start)
        if let key = sequences[Array(pending[start...end])] {
            step.events = [.key(key)]
        } else {
            let sequence = ControlInput(parameters: parameters, final: final)
            step.beginsPaste = sequence.beginsPaste
            step.events = sequence.events
            step.schemeIsDark = sequence.schemeIsDark
            step.answer = sequence.answer
        }
        return step
    }

    /// `ESC [ M` and three bytes, from terminals that know no other form; the place ends at column 223.
    private func oldMouse(at start: Int) -> Step? {
        guard start + 5 < pending.count else { return nil }
        let code = Int(pending[start + 3]) - 32
        let mouse = ControlInput.mouse(
            code: code, x: Int(pending[start + 4]) - 33, y: Int(pending[start + 5]) - 33, isRelease: code & 3 == 3 && code < 64)
        return Step(length: 6, events: mouse.map { [.mouse($0)] } ?? [])
    }

    /// How many bytes at the end are the beginning of a character whose rest has not come.
    private static func incompleteTail(_ bytes: ArraySlice<UInt8>) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.endIndex - back]
            if byte & 0xC0 == 0x80 { continue }
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > back ? back : 0
        }
        return 0
    }

    private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + needle.count <= bytes.endIndex {
            if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
