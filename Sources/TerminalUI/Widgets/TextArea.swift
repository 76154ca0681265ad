/// Several lines of text being typed.
public struct TextArea: Sendable, Hashable {
    /// What was typed, exactly, lines separated by `\n`.
    public var text: String {
        get { String(characters) }
        set {
            edit.replace(with: Self.clean(newValue))
            column = nil
        }
    }

    /// Where the next character goes: 0 is before the first.
    public var cursor: Int { edit.cursor }
    /// How many characters may be typed.
    public var maximumLength: Int {
        get { edit.maximumLength }
        set { edit.maximumLength = newValue }
    }
    /// How many characters had no room in it of what was typed or pasted last; it says so where it is drawn.
    public var leftOut: Int { edit.leftOut }
    private var edit: TextEdit
    private var characters: [Character] { edit.characters }
    /// The cells before the cursor when it began to move up and down: shorter rows on the way change nothing.
    private var column: Int?

    /// An area with text in it, the cursor at its end.
    public init(_ text: String = "", maximumLength: Int = 4096) {
        edit = TextEdit(maximumLength: maximumLength)
        self.text = text
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Takes a key; Enter begins a new line. False when the key means nothing here.
    ///
    /// - Parameter width: the cells of a row where it is drawn: up and down go by those rows, and by whole lines without it.
    public mutating func handle(_ key: Key, width: Int? = nil) -> Bool {
        switch key {
        case .up, .ctrl("p"):
            moveRow(-1, width)
            return true
        case .down, .ctrl("n"):
            moveRow(1, width)
            return true
        case .enter: edit.insert("\n")
        case .char(let character): insert(String(character))
        default: guard edit.handle(key) else { return false }
        }
        column = nil
        return true
    }

    /// Inserts text at the cursor, as a paste does; controls but line breaks go.
    public mutating func insert(_ text: String) {
        edit.insert(Self.clean(text))
        column = nil
    }

    /// Above the first row is the beginning, and below the last one the end.
    private mutating func moveRow(_ step: Int, _ width: Int?) {
        let rows = rows(width.map { max(1, $0) } ?? Int.max)
        let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
        let wanted = column ?? characters[rows[row].lowerBound..<cursor].reduce(0) { $0 + Self.width($1) }
        column = wanted
        guard rows.indices.contains(row + step) else {
            edit.cursor = step < 0 ? 0 : characters.count
            return
        }
        let next = rows[row + step]
        // Behind the last character of a row that goes on is the beginning of the next.
        let end = row + step == rows.count - 1 ? next.upperBound : next.upperBound - 1
        var index = next.lowerBound
        var cells = 0
        while index < end, cells + Self.width(characters[index]) <= wanted {
            cells += Self.width(characters[index])
            index += 1
        }
        edit.cursor = index
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
        // Where the cursor is not.
        let free = cursorRow == first ? rect.bottom - 1 : rect.y
        _ = canvas.sayLeftOut(edit, Rect(x: rect.x, y: free, width: rect.width, height: 1), role)
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
