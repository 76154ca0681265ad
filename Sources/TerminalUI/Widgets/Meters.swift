/// How far something has come.
public struct ProgressBar: Sendable, Hashable {
    /// Thousandths that are done, 0 to 1000.
    public var permille: Int

    /// A part of a whole; nothing is done while the whole is unknown (0).
    public init(done: Int64, of total: Int64) {
        guard total > 0, done > 0 else {
            permille = 0
            return
        }
        if done >= total {
            permille = 1000
        } else {
            // Divided first where the product would overflow.
            permille = Int(done > Int64.max / 1000 ? done / (total / 1000) : done * 1000 / total)
        }
    }

    /// Draws it over the rectangle's first row.
    public func draw(in canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let parts = canvas.glyphs.progressParts
        let steps = parts.count + 1
        let filled = rect.width * steps * permille / 1000
        for column in 0..<rect.width {
            let rest = filled - column * steps
            if rest >= steps {
                canvas.text(canvas.glyphs.progressFull, x: rect.x + column, y: rect.y, Style(.progress), width: 1)
            } else if rest > 0 {
                canvas.text(parts[rest - 1], x: rect.x + column, y: rect.y, Style(.progress), width: 1)
            } else {
                canvas.text(canvas.glyphs.progressEmpty, x: rect.x + column, y: rect.y, Style(.progressTrack), width: 1)
            }
        }
    }
}

/// Stars of a rating.
public struct StarRating: Sendable, Hashable {
    /// Full stars.
    public var stars: Int
    /// How many there can be.
    public var maximum: Int

    /// Full stars out of so many.
    public init(_ stars: Int, of maximum: Int = 5) {
        self.maximum = max(0, maximum)
        self.stars = min(max(0, stars), self.maximum)
    }

    /// Draws them in one row, with a blank between when `spaced`; the cells taken.
    @discardableResult
    public func draw(in canvas: inout Canvas, x: Int, y: Int, spaced: Bool = false) -> Int {
        let pitch = spaced ? 2 : 1
        for index in 0..<maximum {
            let isFull = index < stars
            let sign = isFull ? canvas.glyphs.star : canvas.glyphs.starEmpty
            canvas.text(sign, x: x + index * pitch, y: y, Style(isFull ? .star : .muted), width: 1)
        }
        return max(0, maximum * pitch - (spaced ? 1 : 0))
    }
}

extension Canvas {
    /// Draws a scroll bar over a column, only where there is more than is shown.
    ///
    /// - Parameters:
    ///   - total: how many items there are.
    ///   - visible: those in sight.
    public mutating func scrollbar(x: Int, y: Int, height: Int, total: Int, visible: Range<Int>) {
        guard height > 0, total > visible.count, !visible.isEmpty else { return }
        let size = min(height, max(1, height * visible.count / total))
        let hidden = total - visible.count
        let top = (height - size) * visible.lowerBound / max(1, hidden)
        for row in 0..<height {
            let isThumb = row >= top && row < top + size
            text(
                isThumb ? glyphs.scrollThumb : glyphs.scrollTrack, x: x, y: y + row, Style(isThumb ? .scrollbar : .border),
                width: 1)
        }
    }
}
