/// One line of text being typed.
public struct TextField: Sendable, Hashable {
    /// What was typed, exactly; cleaned only where it is drawn.
    public var text: String {
        get { String(characters) }
        set { edit.replace(with: Self.oneLine(newValue)) }
    }

    /// Where the next character goes: 0 is before the first.
    public var cursor: Int { edit.cursor }
    /// Whether it is drawn as dots.
    public var isSecret: Bool {
        get { edit.isSecret }
        set { edit.isSecret = newValue }
    }
    /// How many characters may be typed.
    public var maximumLength: Int {
        get { edit.maximumLength }
        set { edit.maximumLength = newValue }
    }
    /// How many characters had no room in it of what was typed or pasted last; it says so where it is drawn.
    public var leftOut: Int { edit.leftOut }
    private var edit: TextEdit
    private var characters: [Character] { edit.characters }

    /// A field with text in it, the cursor at its end.
    public init(_ text: String = "", isSecret: Bool = false, maximumLength: Int = 4096) {
        edit = TextEdit(maximumLength: maximumLength)
        edit.isSecret = isSecret
        self.text = text
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; false when the key means nothing to a field.
    public mutating func handle(_ key: Key) -> Bool {
        guard case .char(let character) = key else { return edit.handle(key) }
        insert(String(character))
        return true
    }

    /// Inserts text at the cursor, as a paste does: line breaks and tabs become blanks (none at its end), controls go.
    public mutating func insert(_ text: String) { edit.insert(Self.oneLine(text)) }

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
    ///
    /// - Parameter showsEnd: whether the end is what matters of a text that is too long, as of a path, while nothing is typed.
    public func draw(
        in canvas: inout Canvas, _ rect: Rect, focused: Bool, placeholder: SafeText = "", showsEnd: Bool = false
    ) {
        let whole = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(1, rect.height))
        guard !whole.isEmpty else { return }
        let role: Role = focused ? .inputFocused : .input
        canvas.fill(whole, Style(role))
        let said = canvas.sayLeftOut(edit, whole, role)
        let line = Rect(x: whole.x, y: whole.y, width: whole.width - said, height: 1)
        if characters.isEmpty {
            canvas.text(placeholder, x: line.x, y: line.y, Style(.placeholder).on(role), width: line.width)
        }
        let first = focused ? firstVisible(line.width, canvas.glyphs) : showsEnd ? firstOfEnd(line.width, canvas.glyphs) : 0
        var text = SafeText()
        // One character more than fits lets the canvas see that there is more.
        for character in characters[first...] {
            if text.width > line.width { break }
            text += shown(character, canvas.glyphs)
        }
        guard focused else {
            if first > 0 { text = canvas.glyphs.ellipsis + text }
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

    /// The first character shown, so that the last one is in sight behind a sign that there is more before it.
    private func firstOfEnd(_ room: Int, _ glyphs: Glyphs) -> Int {
        var left = room
        for index in characters.indices.reversed() {
            left -= shown(characters[index], glyphs).width
            if left < (index == 0 ? 0 : glyphs.ellipsis.width) { return index + 1 }
        }
        return 0
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
