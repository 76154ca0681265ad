import TerminalUI

/// Where list and detail of the outbox stand: side by side from 90 columns on, else one above the other.
struct AntreanKirimLayout {
    let list: Rect
    let detail: Rect
    /// Rows that an entry takes.
    let rowHeight: Int
    /// Entries in sight.
    let page: Int

    init(_ size: Size, list count: Int, _ divider: Divider?) {
        let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
        if let divider {
            (list, detail) = divider.panes
        } else {
            // The list takes what it needs, and leaves at least half to what is selected.
            let wanted = size.height >= 16 ? count * 2 + 2 : count + 2
            (list, detail) = all.splitTop(max(min(wanted, size.height / 2), min(4, size.height)))
        }
        rowHeight = size.height >= 16 ? 2 : 1
        page = max(1, max(1, list.height - 2) / rowHeight)
    }
}
