import TerminalUI

/// A list beside what is selected in it, or above it where the window is narrow.
struct SplitLayout: Hashable, Sendable {
    /// The box of the list.
    let list: Rect
    /// The box of what is selected.
    let detail: Rect
    /// Whether the list stands above.
    let isStacked: Bool

    /// - Parameter divider: the border between them; nil where the list stands above.
    init(_ size: Size, _ divider: Divider?) {
        isStacked = divider == nil
        if let divider {
            (list, detail) = divider.panes
        } else {
            let room = Rect(x: 0, y: 0, width: size.width, height: size.height)
            (list, detail) = room.splitTop(size.height >= 20 ? size.height / 2 : max(1, size.height / 2 - 1))
        }
    }
}
