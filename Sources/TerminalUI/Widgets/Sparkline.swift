/// Counts side by side, a cell each, as high as they are among each other: how something went, at a glance.
public struct Sparkline: Sendable, Hashable {
    private static let levels: [SafeText] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let asciiLevels: [SafeText] = [".", ":", "|", "#"]

    /// The counts from left to right.
    public var counts: [Int]

    /// Counts; negative ones are taken for none.
    public init(_ counts: [Int]) {
        self.counts = counts.map { max(0, $0) }
    }

    /// One cell a count: none is the lowest, and whatever was counted at all stands out from it; the most is a whole cell.
    public func text(_ glyphs: Glyphs) -> SafeText {
        let levels = glyphs.isASCII ? Self.asciiLevels : Self.levels
        let most = counts.max() ?? 0
        return counts.map { count in
            guard count > 0 else { return levels[0] }
            return levels[max(1, (levels.count - 1) * count / most)]
        }.reduce(SafeText()) { $0 + $1 }
    }
}
