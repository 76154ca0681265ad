import TerminalUI

/// A list beside what is selected in it, or above it where the window is narrow.
struct SplitLayout: Hashable, Sendable {
    /// The box of the list.
    let list: Rect
    /// The box of what is selected.
    let detail: Rect
    /// Whether the list stands above.
    let isStacked: Bool

    init(_ size: Size, listWidth: Int = 46) {
        let room = Rect(x: 0, y: 0, width: size.width, height: size.height)
        isStacked = size.width < 72
        if isStacked {
            (list, detail) = room.splitTop(size.height >= 20 ? size.height / 2 : max(1, size.height / 2 - 1))
        } else {
            (list, detail) = room.splitLeft(min(listWidth, size.width * 9 / 20))
        }
    }
}
