/// Several lines of text being typed.
public struct TextArea: Sendable, Hashable {
    /// What was typed, exactly, lines separated by `\n`.
    public var text: String {
        get { String(characters) }
        set {
            characters = Array(Self.clean(newValue).prefix(maximumLength))
            cursor = characters.count
        }
    }

    /// Where the next character goes: 0 is before the first.
    public private(set) var cursor = 0
    /// How many characters may be typed.
    public var maximumLength: Int
    private var characters: [Character] = []

    /// An area with text in it, the cursor at its end.
    public init(_ text: String = "", maximumLength: Int = 4096) {
        self.maximumLength = maximumLength
        self.text = text
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; Enter begins a new line. False when the key means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .char(let character): insert(String(character))
        case .enter: insert("\n")
        case .backspace, .ctrl("h"): delete(from: cursor - 1, to: cursor)
        case .delete, .ctrl("d"): delete(from: cursor, to: cursor + 1)
        case .left, .ctrl("b"): cursor = max(0, cursor - 1)
        case .right, .ctrl("f"): cursor = min(characters.count, cursor + 1)
        case .up, .ctrl("p"): moveLine(-1)
        case .down, .ctrl("n"): moveLine(1)
        case .home, .ctrl("a"): cursor = lineStart(cursor)
        case .end, .ctrl("e"): cursor = lineEnd(cursor)
        case .ctrl("u"): delete(from: lineStart(cursor), to: cursor)
        case .ctrl("k"): delete(from: cursor, to: lineEnd(cursor))
        default: return false
        }
        return true
    }

    /// Inserts text at the cursor, as a paste does; controls but line breaks go.
    public mutating func insert(_ text: String) {
        let room = maximumLength - characters.count
        guard room > 0 else { return }
        let before = String(characters[..<cursor]) + String(Self.clean(text).prefix(room))
        characters = Array(before + String(characters[cursor...]))
        cursor = min(before.count, characters.count)
    }

    private mutating func delete(from start: Int, to end: Int) {
        let range = max(0, start)..<min(characters.count, end)
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        characters = Array(String(characters))
        cursor = min(range.lowerBound, characters.count)
    }

    private func lineStart(_ index: Int) -> Int { (characters[..<index].lastIndex(of: "\n") ?? -1) + 1 }
    private func lineEnd(_ index: Int) -> Int { characters[index...].firstIndex(of: "\n") ?? characters.count }

    private mutating func moveLine(_ direction: Int) {
        let start = lineStart(cursor)
        let column = cursor - start
        if direction < 0 {
            cursor = start == 0 ? 0 : min(lineStart(start - 1) + column, start - 1)
        } else {
            let end = lineEnd(cursor)
            cursor = end == characters.count ? end : min(end + 1 + column, lineEnd(end + 1))
        }
    }

    private static func clean(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: if !afterReturn { view.append("\n") }
            case 0x0D, 0x85, 0x2028, 0x2029: view.append("\n")
            case 0x09: view.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0: break
            default: view.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(view)
    }
}

extension TextArea {
    /// Draws the area, wrapped to the rectangle, and puts the terminal's cursor into it when it has the keys.
    public func draw(in canvas: inout Canvas, _ rect: Rect, focused: Bool, placeholder: SafeText = "") {
        guard !rect.isEmpty else { return }
        let role: Role = focused ? .inputFocused : .input
        canvas.fill(rect, Style(role))
        if characters.isEmpty { canvas.paragraph(placeholder, in: rect, Style(.placeholder).on(role)) }
        let rows = rows(rect.width)
        let cursorRow = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
        let first = focused ? max(0, cursorRow - rect.height + 1) : 0
        for (line, range) in rows[first...].prefix(rect.height).enumerated() {
            let text = shown(range).joined()
            canvas.text(text.prefix(rect.width), x: rect.x, y: rect.y + line, Style(role), width: rect.width)
        }
        if focused {
            let before = shown(rows[cursorRow].lowerBound..<cursor).reduce(0) { $0 + $1.width }
            canvas.cursor = Point(x: rect.x + min(before, rect.width - 1), y: rect.y + cursorRow - first)
        }
    }

    private func shown(_ range: Range<Int>) -> [SafeText] {
        characters[range].map { $0 == "\n" ? SafeText() : SafeText(outside: String($0)) }
    }

    /// The characters of each drawn row, broken behind a blank where there is one; a line break belongs to the row it ends.
    private func rows(_ width: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        var used = 0
        var afterBlank = 0
        for (index, character) in characters.enumerated() {
            let cells = Self.width(character)
            // A blank may hang over the edge: the next word begins a row all the same.
            if used + cells > width, index > start, character != " " {
                let end = afterBlank > start ? afterBlank : index
                result.append(start..<end)
                start = end
                used = characters[start..<index].reduce(0) { $0 + Self.width($1) }
            }
            used += cells
            if character == " " { afterBlank = index + 1 }
            if character == "\n" {
                result.append(start..<index + 1)
                start = index + 1
                used = 0
            }
        }
        result.append(start..<characters.count)
        return result
    }

    private static func width(_ character: Character) -> Int {
        character == "\n" ? 0 : SafeText(outside: String(character)).width
    }
}
