import Pictures
import TerminalUI

/// How much of a picture is in sight, and how large: geometry alone, in cells. 100 % is as large as all of it fits.
struct PictureZoom: Hashable, Sendable {
    /// What is looked at, and through what.
    struct Window: Hashable, Sendable {
        /// The picture in pixels.
        let picture: PictureSize
        /// The room that it is shown in.
        let room: Size
        /// The shape of a cell.
        var cell = PictureCells.usualCell

        /// The cells that the picture takes when all of it is in sight.
        fileprivate var fit: PictureSize {
            PictureCells.size(of: picture, columns: room.width, rows: room.height, cell: cell)
        }
    }

    /// The steps by which one goes, in percent.
    static let steps = [100, 125, 150, 200, 300, 400, 600, 800, 1200, 1600, 2400, 3200]

    /// How large the picture is, in percent of what fits.
    private(set) var percent = 100
    /// The middle of what is in sight, in parts of the whole. A receipt is read from its top.
    private var middleX = 0.5
    private var middleY = 0.0

    /// All of the picture in sight.
    init() {}

    /// Whether all of the picture is in sight.
    var isWhole: Bool { percent == 100 }

    /// The cells that the whole picture takes at this size.
    func whole(_ window: Window) -> Size {
        let fit = window.fit
        return Size(
            width: max(1, (fit.width * percent + 50) / 100), height: max(1, (fit.height * percent + 50) / 100))
    }

    /// The cells of the whole picture that are in sight.
    func sight(_ window: Window) -> Rect {
        let whole = whole(window)
        let columns = Self.side(middleX, whole.width, window.room.width)
        let rows = Self.side(middleY, whole.height, window.room.height)
        return Rect(x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
    }

    private static func side(_ middle: Double, _ whole: Int, _ room: Int) -> Range<Int> {
        let shown = min(whole, max(1, room))
        let first = Int((middle * Double(whole) - Double(shown) / 2).rounded())
        let start = min(max(0, first), whole - shown)
        return start..<start + shown
    }

    /// How far what is in sight lies from the left and from the top, in percent of the way; nil where there is no way to go.
    func position(_ window: Window) -> (x: Int?, y: Int?) {
        let whole = whole(window)
        let sight = sight(window)
        func share(_ start: Int, _ way: Int) -> Int? { way > 0 ? (start * 100 + way / 2) / way : nil }
        return (share(sight.x, whole.width - sight.width), share(sight.y, whole.height - sight.height))
    }

    // MARK: Changing

    /// Goes a number of steps larger or smaller, and keeps a cell of the room where it is; without one, the middle.
    mutating func step(_ count: Int, at cell: Point? = nil, _ window: Window) {
        let others = count > 0 ? Self.steps.filter { $0 > percent } : Self.steps.filter { $0 < percent }.reversed()
        guard count != 0, !others.isEmpty else { return }
        set(others[min(abs(count), others.count) - 1], at: cell, window)
    }

    /// As wide as the room, where that is larger than what fits.
    mutating func fitWidth(_ window: Window) {
        let fit = window.fit
        set(min(max(100, window.room.width * 100 / max(1, fit.width)), Self.steps.last ?? 100), at: nil, window)
    }

    /// All of the picture in sight again.
    mutating func fit() { self = PictureZoom() }

    /// Moves what is in sight by columns and rows, to the ends of the picture and not beyond.
    mutating func move(_ columns: Int, _ rows: Int, _ window: Window) {
        let whole = whole(window)
        let sight = sight(window)
        if columns != 0 { middleX = Self.middle(sight.x + columns, sight.width, whole.width) }
        if rows != 0 { middleY = Self.middle(sight.y + rows, sight.height, whole.height) }
    }

    /// Moves to the top, or to the bottom.
    mutating func moveToEnd(isTop: Bool) { middleY = isTop ? 0 : 1 }

    private static func middle(_ start: Int, _ shown: Int, _ whole: Int) -> Double {
        (Double(min(max(0, start), whole - shown)) + Double(shown) / 2) / Double(whole)
    }

    private mutating func set(_ percent: Int, at cell: Point?, _ window: Window) {
        guard let cell else {
            self.percent = percent
            return
        }
        let before = whole(window)
        let sight = sight(window)
        self.percent = percent
        let after = whole(window)
        middleX = Self.held(cell.x, sight.x, before.width, after.width, window.room.width)
        middleY = Self.held(cell.y, sight.y, before.height, after.height, window.room.height)
    }

    /// The middle with which the pixel under a cell of the room stays there.
    private static func held(_ cell: Int, _ start: Int, _ before: Int, _ after: Int, _ room: Int) -> Double {
        // What is smaller than the room stands in the middle of it.
        let margins = (before: Double(max(0, room - before) / 2), after: Double(max(0, room - after) / 2))
        let place = Double(cell) + 0.5
        let share = min(max(0, (Double(start) + place - margins.before) / Double(before)), 1)
        return (share * Double(after) - place + margins.after + Double(min(room, after)) / 2) / Double(after)
    }
}
