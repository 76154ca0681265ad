/// What is selected in a list, by identity, and which rows are in sight.
///
/// The selection never lands on another item because the list was refreshed: it follows its item, and the item keeps its
/// row on the screen.
public struct ListState<ID: Hashable & Sendable>: Sendable, Hashable {
    /// The selected item; nothing only while the list is empty.
    public private(set) var selected: ID?
    /// The index of the first item in sight.
    public private(set) var offset = 0
    /// Where the selected item stood when the list was last seen.
    public private(set) var index = 0
    /// How many items the list had when it was last seen.
    public private(set) var count = 0
    /// Whether anybody has chosen something in it.
    private var isTouched = false

    /// A list in which nothing was selected yet, or one item.
    public init(selected: ID? = nil) { self.selected = selected }

    /// Takes the list as it is now.
    ///
    /// - Returns: whether the selected item is still there; where it is not, the item that took its place is selected.
    @discardableResult
    public mutating func reconcile(ids: [ID]) -> Bool {
        count = ids.count
        guard !ids.isEmpty else {
            let hadNone = selected == nil
            selected = nil
            index = 0
            offset = 0
            return hadNone
        }
        if let selected, let place = place(of: selected, in: ids) {
            offset = max(0, offset + place - index)
            index = place
            return true
        }
        let hadNone = selected == nil
        select(at: min(index, ids.count - 1), ids)
        return hadNone
    }

    /// Shows the list to somebody who has come to it: one in which nobody has chosen anything yet begins with what is first now.
    public mutating func appear(ids: [ID]) {
        if !isTouched { (selected, index, offset) = (nil, 0, 0) }
        reconcile(ids: ids)
    }

    /// Takes a key: arrows and `j` `k`, Home End and `g` `G`, PgUp PgDn and `C-u` `C-d`; false for another key.
    ///
    /// - Parameters:
    ///   - ids: the list as it is now.
    ///   - page: how many items are in sight.
    public mutating func handle(_ key: Key, ids: [ID], page: Int) -> Bool {
        guard let step = Self.step(key, page: max(1, page), count: ids.count) else { return false }
        isTouched = true
        reconcile(ids: ids)
        guard !ids.isEmpty else { return true }
        select(at: min(max(0, index + step), ids.count - 1), ids)
        offset = abs(step) == 1 ? firstVisible(stepping: max(1, page)) : firstVisible(max(1, page))
        return true
    }

    /// Selects an item of the list, as a click does; an item that is not in it changes nothing.
    public mutating func select(_ id: ID, ids: [ID], page: Int) {
        isTouched = true
        reconcile(ids: ids)
        guard let place = place(of: id, in: ids) else { return }
        select(at: place, ids)
        offset = firstVisible(max(1, page))
    }

    /// Turns the wheel by items: what is in sight moves, and the selection only as far as it must to stay in sight.
    public mutating func scroll(by items: Int, ids: [ID], page: Int) {
        isTouched = true
        reconcile(ids: ids)
        guard !ids.isEmpty else { return }
        let page = max(1, page)
        offset = min(max(0, firstVisible(page) + items), max(0, ids.count - page))
        select(at: min(max(index, offset), min(offset + page, ids.count) - 1), ids)
    }

    /// The items to draw in `height` rows when each takes `rowHeight`; the selected one is always among them.
    public func visible(height: Int, rowHeight: Int = 1) -> Range<Int> {
        let rows = height / max(1, rowHeight)
        guard rows > 0, count > 0 else { return 0..<0 }
        let first = firstVisible(rows)
        return first..<min(count, first + rows)
    }

    private func firstVisible(_ rows: Int) -> Int {
        let near = min(max(offset, index - rows + 1), index)
        return max(0, min(near, count - rows))
    }

    /// A step out of sight brings half a page: one sees where one is going, and most steps redraw two items instead of all.
    private func firstVisible(stepping rows: Int) -> Int {
        guard !(offset..<offset + rows).contains(index) else { return firstVisible(rows) }
        let near = index < offset ? index - rows / 2 : index - (rows - 1) / 2
        return max(0, min(near, count - rows))
    }

    private mutating func select(at place: Int, _ ids: [ID]) {
        index = place
        selected = ids[place]
    }

    private func place(of id: ID, in ids: [ID]) -> Int? {
        // Mostly it has not moved; only a changed list of thousands is searched.
        index < ids.count && ids[index] == id ? index : ids.firstIndex(of: id)
    }

    private static func step(_ key: Key, page: Int, count: Int) -> Int? {
        switch key {
        case .up, .char("k"): -1
        case .down, .char("j"): 1
        case .pageUp, .ctrl("b"): -page
        case .pageDown, .ctrl("f"): page
        case .ctrl("u"): -max(1, page / 2)
        case .ctrl("d"): max(1, page / 2)
        case .home, .char("g"): -count
        case .end, .char("G"): count
        default: nil
        }
    }
}
