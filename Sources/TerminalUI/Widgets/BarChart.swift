/// Counts as bars, one below the other, each as long as its share of them all.
public struct BarChart: Sendable, Hashable {
    /// One bar: what stands before it, and how many.
    public struct Bar: Sendable, Hashable {
        /// What it counts.
        public var label: SafeText
        /// How many.
        public var count: Int

        /// So many of that.
        public init(_ label: SafeText, _ count: Int) {
            self.label = label
            self.count = max(0, count)
        }
    }

    /// The bars from top to bottom.
    public var bars: [Bar]
    /// Stands behind every label, in the colour of stars.
    public var sign: SafeText
    /// Columns that no bar exceeds.
    public var widest: Int

    /// Bars of at most so many columns.
    public init(_ bars: [Bar], sign: SafeText = "", widest: Int = 28) {
        self.bars = bars
        self.sign = sign
        self.widest = widest
    }

    /// Its rows in some width, on a surface: labels and counts stand in columns; where there is no room for bars, they go first.
    public func rows(width: Int, _ glyphs: Glyphs, on surface: Role? = nil) -> [[(SafeText, Style)]] {
        let total = bars.reduce(0) { $0 + $1.count }
        let labels = bars.map(\.label.width).max() ?? 0
        let counts = bars.map { "\($0.count)".count }.max() ?? 0
        let sign = sign.isEmpty ? sign : sign + " "
        let columns = min(widest, width - labels - sign.width - counts - 2)
        return bars.map { bar in
            let count: SafeText = "\(bar.count)"
            var row = [(bar.label + Self.blanks(labels - bar.label.width + 1), Style(.text).on(surface))]
            if !sign.isEmpty { row.append((sign, Style(.star).on(surface))) }
            if columns >= 4 { row += Self.bar(bar.count, of: total, columns, glyphs, surface) }
            row.append((Self.blanks(counts - count.width + (columns >= 4 ? 1 : 0)) + count, Style(.muted).on(surface)))
            return row
        }
    }

    private static func bar(
        _ count: Int, of total: Int, _ columns: Int, _ glyphs: Glyphs, _ surface: Role?
    ) -> [(SafeText, Style)] {
        let steps = glyphs.progressParts.count + 1
        // Whatever was counted at all is seen.
        let length = total == 0 || count == 0 ? 0 : max(1, columns * steps * count / total)
        let rest = length % steps
        let full = length / steps
        let part = rest > 0 ? glyphs.progressParts[rest - 1] : ""
        return [
            (glyphs.progressFull.repeated(full) + part, Style(.progress).on(surface)),
            (glyphs.progressEmpty.repeated(columns - full - (rest > 0 ? 1 : 0)), Style(.progressTrack).on(surface)),
        ]
    }

    private static func blanks(_ count: Int) -> SafeText { SafeText(" ").repeated(max(0, count)) }
}
