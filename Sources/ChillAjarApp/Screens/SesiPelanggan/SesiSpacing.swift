/// How the rows of the person's sesi stand below each other: the name of a group above its first one, with a free row before it,
/// and a free row between all of them where there is room for that.
struct SesiSpacing {
    /// Rows that a sesi takes.
    static let rowHeight = 2

    private let groups: [SesiRows.Group]
    private let height: Int
    private let hasHeadings: Bool
    /// Free rows between the sesi of a group.
    private let air: Int
    /// How many sesi are in sight for certain, wherever the list stands.
    let page: Int

    init(_ rows: SesiRows, height: Int) {
        groups = rows.groups
        self.height = height
        hasHeadings = height >= 15
        let headings = hasHeadings ? rows.groupCount * 2 - 1 : 0
        let between = max(0, rows.rows.count - rows.groupCount)
        let isShort = headings + rows.rows.count * Self.rowHeight + between <= height
        air = hasHeadings && (isShort || height >= 28) ? 1 : 0
        page = max(1, (height - headings + air) / (Self.rowHeight + air))
    }

    /// Rows above a sesi, the last of them with the name of its group where it is the first one of it or of what is in sight.
    func lead(_ index: Int, first: Int) -> (rows: Int, hasHeading: Bool) {
        guard hasHeadings else { return (0, false) }
        if index == first { return (1, true) }
        return groups[index] != groups[index - 1] ? (2, true) : (air, false)
    }

    /// What is in sight from a sesi on; at the end of the list what comes before it, too, as far as there is room.
    func visible(from first: Int) -> Range<Int> {
        var range = first..<first
        var used = 0
        while range.upperBound < groups.count {
            used += lead(range.upperBound, first: first).rows + Self.rowHeight
            if used > height { break }
            range = first..<range.upperBound + 1
        }
        while range.upperBound == groups.count, range.lowerBound > 0, rows(range.lowerBound - 1..<groups.count) <= height {
            range = range.lowerBound - 1..<groups.count
        }
        return range
    }

    private func rows(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + lead($1, first: range.lowerBound).rows + Self.rowHeight }
    }
}
