import TerminalUI

/// A ``Sheet`` of which some rows belong to items that can be selected; the others are headings and words between them.
struct ItemSheet<ID: Hashable & Sendable>: Sendable {
    /// An item with the rows it takes.
    struct Item: Sendable {
        let id: ID
        let rows: Range<Int>
    }

    /// Columns for the mark of the selected item, before every row.
    static var margin: Int { 2 }

    private(set) var sheet: Sheet
    private(set) var items: [Item] = []

    /// Without rows yet, for so many columns.
    init(width: Int) {
        sheet = Sheet(width: width - Self.margin)
    }

    /// Rows that it takes in full.
    var height: Int { sheet.height }

    /// Adds rows that belong to nobody.
    mutating func rows(_ fill: (inout Sheet) -> Void) { fill(&sheet) }

    /// Adds the rows of an item.
    mutating func item(_ id: ID, _ fill: (inout Sheet) -> Void) {
        let first = sheet.height
        fill(&sheet)
        items.append(Item(id: id, rows: first..<sheet.height))
    }

    /// The first row to draw so that an item is in sight; as near as can be to the one before. What stands above the first item
    /// is shown with it.
    func offset(showing id: ID?, height: Int, from before: Int) -> Int {
        let most = max(0, sheet.height - height)
        guard let index = items.firstIndex(where: { $0.id == id }) else { return min(before, most) }
        let rows = items[index].rows
        let top = index == 0 ? 0 : rows.lowerBound
        return min(most, max(min(before, top), rows.upperBound - height, 0))
    }

    /// Draws the rows from `offset` on; every item is clicked under the name that `hit` gives it.
    func draw(
        in canvas: inout Canvas, _ rect: Rect, selected: ID?, isFocused: Bool, from offset: Int = 0, hit: (ID) -> HitID?
    ) {
        let first = min(max(0, offset), max(0, sheet.height - rect.height))
        sheet.draw(in: &canvas, rect.splitLeft(Self.margin).right, from: first)
        for item in items {
            let top = max(0, item.rows.lowerBound - first)
            let bottom = min(rect.height, item.rows.upperBound - first)
            guard bottom > top else { continue }
            let box = Rect(x: rect.x, y: rect.y + top, width: rect.width, height: bottom - top)
            if item.id == selected {
                canvas.select(box, isFocused: isFocused, hasMargin: true)
            }
            if let name = hit(item.id) { canvas.hit(box, id: name) }
        }
    }
}

extension Sheet {
    /// Adds rows in the place of what is being read.
    mutating func skeleton(_ glyphs: Glyphs, rows: Int = 2) {
        for row in 0..<rows {
            line([(glyphs.progressEmpty.repeated(max(4, width * (row.isMultiple(of: 2) ? 5 : 3) / 9)), Style(.border))])
        }
    }
}
