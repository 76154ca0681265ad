import TerminalUI

/// Something that is looked for by typing.
protocol Findable: Sendable {
    /// What it is called among the others, always the same.
    var id: String { get }
    /// Under which head it stands while nothing is typed; none, where it is only found by typing.
    var group: SafeText? { get }
    /// What is shown and searched.
    var title: SafeText { get }
    /// What is searched besides.
    var keywords: String { get }
    /// What stands before others that are found as well.
    var weight: Int { get }
}

/// A list that is searched as one types: all of it under its heads first, then what was found, the best at the top.
struct Finder<Item: Findable>: Sendable {
    /// A row of the list.
    enum Row: Hashable, Sendable {
        /// The head of what follows.
        case head(SafeText)
        /// An item by its place, with the characters of its title that were found.
        case item(Int, found: [Int])
    }

    /// More rows than these nobody reads; they keep a search over thousands quick.
    private static var most: Int { 200 }
    private static var titleWeight: Int { 10 }

    private(set) var items: [Item]
    private(set) var rows: [Row] = []
    private(set) var field = TextField(maximumLength: 80)
    private var list = ListState<String>()
    private var texts: [FuzzyText] = []

    init(_ items: [Item]) {
        self.items = items
        search()
    }

    /// Whether something was typed.
    var isSearching: Bool { !FuzzyWords(field.text).isEmpty }

    /// How many items are shown.
    var count: Int { rows.count { if case .item = $0 { true } else { false } } }

    /// The selected item.
    var selected: Item? { list.selected.flatMap { id in items.first { $0.id == id } } }

    /// Shows other items, without moving the selection from the one it stands on.
    mutating func show(_ items: [Item]) {
        self.items = items
        texts = []
        let before = list
        search()
        if let id = before.selected, ids.contains(id) {
            list = before
            list.reconcile(ids: ids)
        }
    }

    /// Takes a key; false for one that means nothing here.
    mutating func handle(_ key: Key, page: Int) -> Bool {
        switch key {
        case .up, .ctrl("p"): move(.up, page)
        case .down, .ctrl("n"): move(.down, page)
        case .pageUp: move(.pageUp, page)
        case .pageDown: move(.pageDown, page)
        default:
            let before = field.text
            guard field.handle(key) else { return false }
            if field.text != before { search() }
        }
        return true
    }

    /// Inserts what was pasted.
    mutating func insert(_ text: String) {
        field.insert(text)
        search()
    }

    /// Empties the field.
    mutating func clear() {
        field.text = ""
        search()
    }

    /// Turns the wheel.
    mutating func scroll(by rows: Int, page: Int) {
        list.scroll(by: rows, ids: ids, page: page)
        leaveHead(downwards: rows > 0, page)
    }

    /// Selects the row that was clicked; the item there.
    mutating func click(row: Int, page: Int) -> Item? {
        guard rows.indices.contains(row), case .item(let index, _) = rows[row] else { return nil }
        list.select(items[index].id, ids: ids, page: page)
        return items[index]
    }

    // MARK: Rows

    private var ids: [String] {
        rows.map { row in
            switch row {
            case .head(let text): "\u{0} \(text)"
            case .item(let index, _): items[index].id
            }
        }
    }

    private mutating func move(_ key: Key, _ page: Int) {
        _ = list.handle(key, ids: ids, page: page)
        leaveHead(downwards: key == .down || key == .pageDown, page)
    }

    /// A head is never selected: on in the same direction, or back at the end.
    private mutating func leaveHead(downwards: Bool, _ page: Int) {
        for key in downwards ? [Key.down, .up] : [.up, .down] where selected == nil {
            _ = list.handle(key, ids: ids, page: page)
        }
    }

    private mutating func search() {
        let words = FuzzyWords(field.text)
        rows = words.isEmpty ? grouped() : found(words)
        list = ListState()
        let ids = ids
        if let first = rows.firstIndex(where: { if case .item = $0 { true } else { false } }) {
            list.select(ids[first], ids: ids, page: ids.count)
        }
    }

    private func grouped() -> [Row] {
        var rows: [Row] = []
        var last: SafeText?
        for (index, item) in items.enumerated() {
            guard let group = item.group else { continue }
            if group != last { rows.append(.head(group)) }
            rows.append(.item(index, found: []))
            last = group
        }
        return rows
    }

    private mutating func found(_ words: FuzzyWords) -> [Row] {
        if texts.isEmpty { texts = items.map { FuzzyText("\($0.title.string) \($0.keywords)") } }
        var matches: [(index: Int, score: Int, positions: [Int])] = []
        for (index, text) in texts.enumerated() {
            guard let match = FuzzyMatch(words, in: text) else { continue }
            // What a title says goes before what is only found by.
            let isTitle = match.positions.last.map { $0 < items[index].title.string.count } ?? false
            matches.append((index, match.score + (isTitle ? Self.titleWeight : 0) + items[index].weight, match.positions))
        }
        matches.sort { $0.score == $1.score ? $0.index < $1.index : $0.score > $1.score }
        return matches.prefix(Self.most).map { .item($0.index, found: $0.positions) }
    }
}

extension Finder {
    /// Draws the rows that fit, each by `draw`; what is selected is marked.
    func drawRows(
        _ canvas: inout Canvas, _ rect: Rect, hit: String, _ draw: (inout Canvas, Rect, Item, [Int]) -> Void
    ) {
        var state = list
        state.reconcile(ids: ids)
        for (line, index) in state.visible(height: rect.height).enumerated() {
            let room = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
            switch rows[index] {
            case .head(let text):
                canvas.text(text, x: room.x + 2, y: room.y, Style(.muted), width: room.width - 2)
            case .item(let item, let found):
                draw(&canvas, room.insetX(2), items[item], found)
                canvas.hit(room, id: HitID(hit, index))
                if items[item].id == state.selected { canvas.select(room) }
            }
        }
        if rows.count > rect.height {
            canvas.scrollbar(
                x: rect.right, y: rect.y, height: rect.height, total: rows.count,
                visible: state.visible(height: rect.height))
        }
    }

    /// Draws the field with a mark before it. Who listens hears the selected row instead: the cursor is left to it.
    func drawField(_ canvas: inout Canvas, _ line: Rect, _ sign: SafeText, placeholder: SafeText, _ world: World) {
        canvas.text(sign, x: line.x, y: line.y, Style(.accent, .bold), width: 1)
        let box = Rect(x: line.x + 2, y: line.y, width: line.width - 2, height: 1)
        field.draw(in: &canvas, box, focused: !world.presentation.isLinear, placeholder: placeholder)
    }
}

extension Canvas {
    /// Draws a line whose found characters stand out; the cells it takes.
    @discardableResult
    mutating func found(_ text: SafeText, _ positions: [Int], x: Int, y: Int, _ style: Style, width: Int) -> Int {
        guard !positions.isEmpty else { return self.text(text, x: x, y: y, style, width: width) }
        let marks = Set(positions)
        var mark = style
        mark.role = .match
        mark.modifiers.insert(.bold)
        var parts: [(SafeText, Style)] = []
        for (index, character) in text.string.enumerated() {
            let part = SafeText(outside: String(character))
            let isMarked = marks.contains(index)
            if let last = parts.last, (last.1 == mark) == isMarked {
                parts[parts.count - 1].0 = last.0 + part
            } else {
                parts.append((part, isMarked ? mark : style))
            }
        }
        return spans(parts, x: x, y: y, width: width)
    }
}
