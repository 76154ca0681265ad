import TerminalUI

/// Where the panes of a list that words narrow down stand in a window of some size: kursus, mentors.
struct CatalogueLayout {
    /// Whether what is selected has a pane beside the list.
    let isWide: Bool
    let list: Rect
    let detail: Rect
    /// Whether there is room for a frame.
    let isFramed: Bool
    /// Rows above the list: the line of the filter, that of what is chosen, a free one.
    private let head: (filter: Int, chips: Int, gap: Int)

    /// - Parameters:
    ///   - divider: the border between the panes; nil where there is one pane.
    ///   - hasChips: whether something was chosen that the list is narrowed down by.
    init(_ size: Size, _ divider: Divider?, hasChips: Bool = false) {
        isWide = divider != nil
        (list, detail) =
            divider?.panes
            ?? (Rect(x: 0, y: 0, width: size.width, height: size.height), Rect(x: 0, y: 0, width: 0, height: 0))
        isFramed = size.height >= 6
        let inner = isFramed ? size.height - 2 : size.height
        head = (inner < 3 ? 0 : 1, hasChips && inner >= 5 ? 1 : 0, size.height >= 16 ? 1 : 0)
    }

    /// The border of a place, where the window is wide enough for two panes.
    static func divider(_ place: Divider.Place, _ world: World) -> Divider? {
        guard world.size.width >= 90 else { return nil }
        return world.divider(place, usual: world.size.width >= 160 ? 62 : min(52, max(40, world.size.width * 2 / 5)))
    }

    /// The room within the frame.
    private var inner: Rect { isFramed ? list.inset(by: 1) : list }

    /// The line of the filter.
    var filter: Rect { inner.splitTop(head.filter).top.insetX(1) }

    /// The line of what the list is narrowed down by.
    var chips: Rect { inner.splitTop(head.filter).bottom.splitTop(head.chips).top.insetX(1) }

    /// The room for the rows, below these lines.
    var rows: Rect { inner.splitTop(head.filter + head.chips + head.gap).bottom }

    /// How many items are in sight, when each has so many rows.
    func page(rowHeight: Int) -> Int { max(1, rows.height / rowHeight) }
}
