import TerminalUI

/// Where everything of a payment stands.
struct PembayaranLayout: Hashable {
    /// Columns from which facts and form stand side by side.
    static let wideColumns = 90

    /// Whether they stand side by side, each in a box.
    let isWide: Bool
    /// The facts, inside their box.
    let facts: Rect
    /// What is below or beside them, inside its box.
    let main: Rect
    /// The rows of the form within ``main``, from top to bottom.
    let rejection: Rect
    let fields: Rect
    let status: Rect
    let preview: Rect
    let button: Rect
    /// Rows from one field to the next.
    let pitch: Int

    init(size: Size, compactHeight: Int, rejectionHeight: Int) {
        isWide = Self.isWide(size)
        let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
        if isWide {
            let (left, right) = all.splitLeft(Self.factsColumns(size))
            facts = Self.inside(left)
            main = Self.inside(right)
        } else {
            let room = all.insetX(size.width >= 30 ? 1 : 0)
            let isAiry = size.height >= 18
            let (top, bottom) = room.splitTop(min(compactHeight, max(1, size.height - 5)) + (isAiry ? 1 : 0))
            facts = Rect(x: top.x, y: top.y, width: top.width, height: top.height - (isAiry ? 1 : 0))
            main = bottom
        }
        pitch = main.height >= 20 ? 2 : 1
        let rejected = min(rejectionHeight, max(0, main.height - 6))
        var rest: Rect
        (rejection, rest) = main.splitTop(rejected)
        (rest, button) = rest.splitBottom(rest.height > 1 ? 1 : 0)
        // No name of a file is longer than a line that can be read.
        let (lines, below) = rest.splitTop(2 * pitch + 1)
        (fields, rest) = (lines.splitLeft(min(lines.width, 84)).left, below)
        (status, rest) = rest.splitTop(min(2, rest.height))
        let (padded, _) = rest.splitBottom(rest.height > 4 ? 1 : 0)
        preview = padded
    }

    private static func isWide(_ size: Size) -> Bool { size.width >= wideColumns && size.height >= 16 }

    private static func factsColumns(_ size: Size) -> Int { min(56, max(42, size.width * 9 / 20)) }

    /// The columns of ``main``, known before anything of its height is.
    static func mainColumns(_ size: Size) -> Int {
        isWide(size) ? size.width - factsColumns(size) - 4 : max(1, size.width - (size.width >= 30 ? 2 : 0))
    }

    /// The room inside a box, with a free row at its top where there are many.
    static func inside(_ box: Rect) -> Rect {
        let room = box.inset(by: 1).insetX(1)
        return room.height >= 20 ? room.splitTop(1).bottom : room
    }
}
