import TerminalUI

/// Where list, proof and facts stand, by the room there is.
struct AntreanLayout: Equatable, Sendable {
    /// The box of the list.
    let list: Rect
    /// The box of the proof and its facts.
    let detail: Rect
    /// The room for the picture; empty where it is only seen large.
    let picture: Rect
    /// The room for the facts.
    let facts: Rect
    /// The row for the next step.
    let action: Rect
    /// The row of a line between picture and facts, where there is one.
    let divider: Int?

    /// Whether list and proof have room beside each other.
    static func isWide(_ size: Size) -> Bool { size.width >= 90 && size.height >= 18 }
    /// The list's columns, unless the person has moved its border.
    static func usualWidth(_ size: Size) -> Int {
        size.width >= 160 ? 54 : size.width >= 116 ? 42 : size.width >= 100 ? 38 : 36
    }
    /// Columns from which the facts stand beside the picture: a proof is higher than wide.
    private static let besideColumns = 110

    /// - Parameter border: between list and proof; nil where they stand one above the other.
    init(_ size: Size, _ border: Divider?) {
        let room = Rect(x: 0, y: 0, width: size.width, height: size.height)
        if let border {
            self.init(wide: border)
        } else if size.width >= 64, size.height >= 16 {
            self.init(stacked: room)
        } else {
            self.init(small: room)
        }
    }

    /// How many rows of the list are in sight.
    var listRows: Int { max(1, list.height - 2) }

    private init(wide border: Divider) {
        (list, detail) = border.panes
        let inner = detail.inset(by: 1)
        let (upper, last) = inner.splitBottom(1)
        guard inner.width < Self.besideColumns else {
            let (left, right) = upper.splitRight(60)
            picture = left
            facts = right.splitTop(1).bottom.insetX(1)
            action = last.insetX(1)
            divider = nil
            return
        }
        let rows = inner.height >= 20 ? 8 : 7
        let (top, bottom) = upper.splitBottom(rows)
        picture = top.insetX(1)
        divider = bottom.y
        facts = bottom.splitTop(1).bottom.insetX(1)
        action = last.insetX(1)
    }

    private init(stacked room: Rect) {
        (list, detail) = room.splitTop(room.height >= 30 ? 9 : 6)
        let inner = detail.inset(by: 1)
        let (upper, last) = inner.splitBottom(1)
        let (left, right) = upper.splitLeft(upper.width * 2 / 5)
        picture = left
        facts = right.splitLeft(2).right.splitRight(1).left
        action = last.insetX(1)
        divider = nil
    }

    private init(small room: Rect) {
        (list, detail) = room.splitTop(max(1, min(room.height, room.height >= 20 ? 8 : room.height / 2)))
        let inner = detail.height >= 4 ? detail.inset(by: 1) : detail
        let (upper, last) = inner.splitBottom(1)
        picture = Rect(x: 0, y: 0, width: 0, height: 0)
        facts = upper.insetX(inner.width >= 20 ? 1 : 0)
        action = last.insetX(inner.width >= 20 ? 1 : 0)
        divider = nil
    }
}
