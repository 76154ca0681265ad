/// One line of text being typed.
public struct TextField: Sendable, Hashable {
    /// What was typed, exactly; cleaned only where it is drawn.
    public var text: String {
        get { String(characters) }
        set { replace(with: newValue) }
    }

    /// Where the next character goes: 0 is before the first.
    public private(set) var cursor: Int
    /// Whether it is drawn as dots.
    public var isSecret: Bool
    /// How many characters may be typed.
    public var maximumLength: Int
    private var characters: [Character]
    private var killed = ""

    /// A field with text in it, the cursor at its end.
    public init(_ text: String = "", isSecret: Bool = false, maximumLength: Int = 4096) {
        self.isSecret = isSecret
        self.maximumLength = maximumLength
        characters = []
        cursor = 0
        replace(with: text)
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when the key means nothing to a field.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .char(let character): insert(String(character))
        case .backspace, .ctrl("h"): delete(from: cursor - 1, to: cursor)
        case .delete, .ctrl("d"): delete(from: cursor, to: cursor + 1)
        case .left, .ctrl("b"): cursor = max(0, cursor - 1)
        case .right, .ctrl("f"): cursor = min(characters.count, cursor + 1)
        case .home, .ctrl("a"): cursor = 0
        case .end, .ctrl("e"): cursor = characters.count
        case .alt("b"): cursor = wordStart
        case .alt("f"): cursor = wordEnd
        case .ctrl("w"): kill(from: wordStart, to: cursor)
        case .alt("d"): kill(from: cursor, to: wordEnd)
        case .ctrl("u"): kill(from: 0, to: cursor)
        case .ctrl("k"): kill(from: cursor, to: characters.count)
        case .ctrl("y"): insert(killed)
        default: return false
        }
        return true
    }

    /// Inserts text at the cursor, as a paste does: line breaks and tabs become blanks (none at its end), controls go.
    public mutating func insert(_ text: String) {
        let room = maximumLength - characters.count
        guard room > 0 else { return }
        let addition = String(Self.oneLine(text).prefix(room))
        let before = String(characters[..<cursor]) + addition
        let after = String(characters[cursor...])
        characters = Array(before + after)
        cursor = min(before.count, characters.count)
    }

    private mutating func replace(with text: String) {
        characters = Array(Self.oneLine(text).prefix(maximumLength))
        cursor = characters.count
    }

    private mutating func delete(from start: Int, to end: Int) {
        let range = max(0, start)..<min(characters.count, end)
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        // Two halves of a cluster may meet where something stood between them.
        characters = Array(String(characters))
        cursor = min(range.lowerBound, characters.count)
    }

    private mutating func kill(from start: Int, to end: Int) {
        guard start < end else { return }
        killed = isSecret ? "" : String(characters[start..<end])
        delete(from: start, to: end)
    }

    private var wordStart: Int {
        var index = cursor
        while index > 0, !Self.isWord(characters[index - 1]) { index -= 1 }
        while index > 0, Self.isWord(characters[index - 1]) { index -= 1 }
        return index
    }

    private var wordEnd: Int {
        var index = cursor
        while index < characters.count, !Self.isWord(characters[index]) { index += 1 }
        while index < characters.count, Self.isWord(characters[index]) { index += 1 }
        return index
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func oneLine(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x09, 0x2028, 0x2029, 0x85: view.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0: break
            default: view.append(scalar)
            }
        }
        while text.last?.isNewline == true, view.last == " " { view.removeLast() }
        return String(view)
    }
}

extension TextField {
    /// Draws the field into one row and puts the terminal's cursor into it when it has the keys.
    public func draw(in canvas: inout Canvas, _ rect: Rect, focused: Bool, placeholder: SafeText = "") {
        let line = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(1, rect.height))
        guard !line.isEmpty else { return }
        let role: Role = focused ? .inputFocused : .input
        canvas.fill(line, Style(role))
        if characters.isEmpty {
            canvas.text(placeholder, x: line.x, y: line.y, Style(.placeholder).on(role), width: line.width)
        }
        let first = focused ? firstVisible(line.width, canvas.glyphs) : 0
        var text = SafeText()
        // One character more than fits lets the canvas see that there is more.
        for character in characters[first...] {
            if text.width > line.width { break }
            text += shown(character, canvas.glyphs)
        }
        guard focused else {
            canvas.text(text, x: line.x, y: line.y, Style(role), width: line.width)
            return
        }
        canvas.text(text.prefix(line.width), x: line.x, y: line.y, Style(role), width: line.width)
        let before = characters[first..<cursor].reduce(0) { $0 + shown($1, canvas.glyphs).width }
        canvas.cursor = Point(x: line.x + before, y: line.y)
    }

    private func shown(_ character: Character, _ glyphs: Glyphs) -> SafeText {
        isSecret ? glyphs.secret : SafeText(outside: String(character))
    }

    /// The first character shown, so that the cursor, which takes a cell itself, is in sight.
    private func firstVisible(_ room: Int, _ glyphs: Glyphs) -> Int {
        var used = 1
        var index = cursor
        while index > 0 {
            used += shown(characters[index - 1], glyphs).width
            if used > room { break }
            index -= 1
        }
        return index
    }
}
