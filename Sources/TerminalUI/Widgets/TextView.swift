/// A long text to read: scrolled a row, a page or to its ends, and searched as one types.
///
/// The rows are another's and are given at every step, as they change with the window and with what was read since.
public struct TextView: Sendable {
    /// A row of the text: pieces one after the other.
    public typealias Row = [(SafeText, Style)]

    /// The first row in sight.
    public private(set) var top = 0
    /// Whether the words to find are being typed: then no letter is a command.
    public private(set) var isTyping = false
    private var words = TextField(maximumLength: 60)
    /// The place that was found and is in sight, from 0.
    private var place = 0
    /// Where one was before something was looked for.
    private var origin = 0

    /// A text at its beginning.
    public init() {}

    /// A text in rows of some width, broken between words.
    public static func wrapped(_ text: SafeText, _ style: Style, width: Int) -> [Row] {
        text.wrapped(to: max(1, width)).map { [($0, style)] }
    }

    /// Whether there are words that were looked for.
    public var hasWords: Bool { !words.isEmpty }
    /// Whether the search is in sight.
    public var isSearching: Bool { isTyping || hasWords }

    /// Rows that the search takes of so many.
    private func footHeight(of height: Int) -> Int { isSearching ? min(2, max(0, height - 1)) : 0 }
    /// Rows of text in sight of so many.
    private func page(_ height: Int) -> Int { max(1, height - footHeight(of: height)) }

    /// Takes a key; false for one that means nothing here.
    ///
    /// - Parameter height: the rows of the rectangle that it is drawn in.
    public mutating func handle(_ key: Key, _ rows: [Row], height: Int) -> Bool {
        if isTyping {
            type(key, rows, height)
            return true
        }
        let page = page(height)
        switch key {
        case .escape where hasWords: words.text = ""
        case .char("/"): (isTyping, origin) = (true, top)
        case .char("n"): step(1, rows, height)
        case .char("N"): step(-1, rows, height)
        case .up, .char("k"): scroll(by: -1, rows, height: height)
        case .down, .char("j"): scroll(by: 1, rows, height: height)
        case .pageUp, .ctrl("b"): scroll(by: min(-1, 1 - page), rows, height: height)
        case .pageDown, .ctrl("f"), .char(" "): scroll(by: max(1, page - 1), rows, height: height)
        case .ctrl("u"): scroll(by: -max(1, page / 2), rows, height: height)
        case .ctrl("d"): scroll(by: max(1, page / 2), rows, height: height)
        case .home, .char("g"): top = 0
        case .end, .char("G"): scroll(by: rows.count, rows, height: height)
        default: return false
        }
        return true
    }

    /// Inserts what was pasted into the words, while they are typed.
    public mutating func insert(_ text: String, _ rows: [Row], height: Int) {
        guard isTyping else { return }
        words.insert(text)
        look(rows, height)
    }

    /// Moves the text, no further than its ends.
    public mutating func scroll(by steps: Int, _ rows: [Row], height: Int) {
        top = max(0, min(top + steps, rows.count - page(height)))
    }

    // MARK: Looking for words

    private mutating func type(_ key: Key, _ rows: [Row], _ height: Int) {
        switch key {
        case .escape:
            words.text = ""
            (isTyping, top) = (false, origin)
        case .enter, .tab: isTyping = false
        default:
            if words.handle(key) { look(rows, height) }
        }
    }

    /// Goes to the first place from where one was before.
    private mutating func look(_ rows: [Row], _ height: Int) {
        let search = search(rows)
        top = origin
        if let first = search.first(from: origin) { show(first, search, rows, height) }
    }

    private mutating func step(_ step: Int, _ rows: [Row], _ height: Int) {
        let search = search(rows)
        if let next = search.place(step, from: place) { show(next, search, rows, height) }
    }

    private mutating func show(_ place: Int, _ search: TextSearch, _ rows: [Row], _ height: Int) {
        self.place = place
        let page = page(height)
        guard let row = search.row(of: place), !(top..<top + max(1, page - 1)).contains(row) else { return }
        top = 0
        scroll(by: max(0, row - page / 3), rows, height: height)
    }

    private func search(_ rows: [Row]) -> TextSearch {
        TextSearch(words.text, in: rows.map { $0.map(\.0).joined() })
    }
}

extension TextView {
    /// What the search says of itself.
    public struct Words: Sendable {
        /// What stands in the empty field.
        public var hint: SafeText
        /// Which of how many places is in sight; none where nothing was found.
        public var found: @Sendable (_ place: Int, _ count: Int) -> SafeText

        /// What the search says of itself.
        public init(hint: SafeText, found: @escaping @Sendable (_ place: Int, _ count: Int) -> SafeText) {
            self.hint = hint
            self.found = found
        }
    }

    /// Draws the rows in sight with what was found in them, the search below, and in the second column right of the rectangle a
    /// bar where there is more.
    public func draw(in canvas: inout Canvas, _ rect: Rect, _ rows: [Row], on surface: Role? = nil, _ said: Words) {
        let (text, foot) = rect.splitBottom(footHeight(of: rect.height))
        let first = min(top, max(0, rows.count - text.height))
        for (row, line) in rows.dropFirst(first).prefix(text.height).enumerated() {
            canvas.spans(line, x: text.x, y: text.y + row, width: text.width)
        }
        canvas.scrollbar(
            x: text.right + 1, y: text.y, height: text.height, total: rows.count,
            visible: first..<min(rows.count, first + text.height))
        guard isSearching else { return }
        let search = search(rows)
        let current = min(place, max(0, search.matches.count - 1))
        for (index, match) in search.matches.enumerated() {
            for span in match where (first..<first + text.height).contains(span.row) {
                let cells = Rect(x: text.x + span.column, y: text.y + span.row - first, width: span.width, height: 1)
                canvas.restyle(cells, Style(.match, index == current ? [.bold, .reverse] : [.underline]).on(surface))
            }
        }
        guard foot.height > 0 else { return }
        let line = Rect(x: foot.x, y: foot.bottom - 1, width: foot.width, height: 1)
        let found = hasWords ? said.found(search.matches.isEmpty ? 0 : current + 1, search.matches.count) : ""
        drawField(&canvas, line, found, Style(search.matches.isEmpty ? .warning : .muted).on(surface), surface, said.hint)
    }

    private func drawField(
        _ canvas: inout Canvas, _ line: Rect, _ found: SafeText, _ foundStyle: Style, _ surface: Role?, _ hint: SafeText
    ) {
        canvas.text("/", x: line.x, y: line.y, Style(.key).on(surface), width: 1)
        let field = Rect(x: line.x + 2, y: line.y, width: max(1, line.width - found.width - 4), height: 1)
        if isTyping {
            words.draw(in: &canvas, field, focused: true, placeholder: hint)
        } else {
            canvas.text(
                SafeText(outside: words.text).singleLine, x: field.x, y: field.y, Style(.text).on(surface), width: field.width)
        }
        canvas.text(found, x: line.x, y: line.y, foundStyle, width: line.width, align: .right)
    }
}
