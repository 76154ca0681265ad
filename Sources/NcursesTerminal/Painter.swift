import CTerm
import TerminalUI

/// Brings frames to the screen, touching only the cells that differ from the frame before.
struct Painter {
    private let depth: ColorDepth
    /// How many of the lowest numbers are the palette's where others are colours of 24 bits.
    private let palette: UInt32
    private var pairs: PairTable
    private var shown: Shown?
    private var theme: Theme?
    private var variant: Theme.Variant = .dark
    private var inks: [Style: Ink] = [:]

    /// What is on the screen: the frame that was asked for, and its cells as they were sent.
    private struct Shown {
        var frame: Grid
        var sent: [Cell]
    }

    /// A style as ncurses takes it.
    struct Ink {
        var modifiers: Int32
        var pair: Int32
        /// The background's number.
        var ground: Int32

        /// Whether a blank in it shows nothing but the background.
        var isInvisibleOnBlanks: Bool {
            modifiers & Int32(Modifiers.underline.rawValue | Modifiers.reverse.rawValue) == 0
        }
    }

    init(depth: ColorDepth, pairs: Int, palette: UInt32) {
        self.depth = depth
        self.palette = palette
        self.pairs = PairTable(pairs: pairs)
    }

    /// What is on the screen is no longer known.
    mutating func forget() { shown = nil }

    /// Sends what differs; the rows from the first to the last of which anything was sent.
    @discardableResult
    mutating func paint(_ frame: Frame, theme: Theme, variant: Theme.Variant, wholeRows: Bool) -> Range<Int> {
        if self.variant != variant || self.theme != theme {
            self.theme = theme
            self.variant = variant
            inks.removeAll(keepingCapacity: true)
            shown = nil
        }
        let touched = putChanges(frame.grid, theme, wholeRows: wholeRows)
        if let cursor = frame.cursor, cursor.x < Int(ct_columns()), cursor.y < Int(ct_rows()) {
            ct_cursor(Int32(cursor.y), Int32(cursor.x))
        } else {
            ct_cursor(-1, 0)
        }
        ct_flush()
        return touched
    }

    private mutating func putChanges(_ grid: Grid, _ theme: Theme, wholeRows: Bool) -> Range<Int> {
        let old = shown.flatMap { $0.frame.width == grid.width && $0.frame.height == grid.height ? $0 : nil }
        var sent = old?.sent ?? grid.cells
        if old == nil { ct_erase() }
        // The window may have changed since the frame was drawn.
        let width = min(grid.width, Int(ct_columns()))
        let height = min(grid.height, Int(ct_rows()))
        var touched: Range<Int>?
        for row in 0..<height {
            let part = row * grid.width..<(row + 1) * grid.width
            if let old, old.frame.cells[part] == grid.cells[part] { continue }
            let cells = bridged(grid.cells[part], theme, grid)
            if wholeRows, let old, !old.sent[part].elementsEqual(cells) { ct_resend_row(Int32(row)) }
            if put(cells, old.map { $0.sent[part] }, row, width: width, theme, grid) {
                touched = (touched?.lowerBound ?? row)..<row + 1
            }
            sent.replaceSubrange(part, with: cells)
        }
        shown = Shown(frame: grid, sent: sent)
        return touched ?? 0..<0
    }

    /// Puts the cells of a row that differ from the old ones; whether any did.
    private mutating func put(
        _ cells: [Cell], _ old: ArraySlice<Cell>?, _ row: Int, width: Int, _ theme: Theme, _ grid: Grid
    ) -> Bool {
        var ink = Ink(modifiers: 0, pair: 0, ground: -1)
        var inkStyle: Style?
        var isTouched = false
        for column in 0..<width {
            let cell = cells[column]
            if cell.glyph.isContinuation || (old.map { $0[$0.startIndex + column] == cell } ?? false) { continue }
            isTouched = true
            if cell.style != inkStyle {
                ink = self.ink(cell.style, theme, grid)
                inkStyle = cell.style
            }
            put(cell.glyph, row, column, fits: column + cell.glyph.width <= width, ink)
        }
        return isTouched
    }

    private func put(_ glyph: Glyph, _ row: Int, _ column: Int, fits: Bool, _ ink: Ink) {
        let values = glyph.values
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 3) { scalars in
            guard let base = scalars.baseAddress else { return }
            scalars.initialize(repeating: 0)
            (base[0], base[1], base[2]) = fits ? (values.base, values.first, values.second) : (0x20, 0, 0)
            ct_put(Int32(row), Int32(column), base, fits ? Int32(glyph.width) : 1, ink.modifiers, ink.pair)
        }
    }

    mutating func ink(_ style: Style, _ theme: Theme, _ grid: Grid) -> Ink {
        if let known = inks[style] { return known }
        // Pictures bring styles that never come again.
        if inks.count > 16_384 { inks.removeAll(keepingCapacity: true) }
        let colors = colors(style, theme)
        let numbers = numbers(colors)
        let ink = Ink(
            modifiers: Int32(colors.modifiers.rawValue), pair: pair(numbers, theme, grid), ground: numbers.background)
        inks[style] = ink
        return ink
    }

    private func colors(_ style: Style, _ theme: Theme) -> RoleColors { theme.resolve(style, variant, depth: depth) }

    private mutating func pair(_ colors: ColorPair, _ theme: Theme, _ grid: Grid) -> Int32 {
        var answer = pairs.number(of: colors)
        if answer == .full, pairs.reclaim(keeping: Set(grid.cells.map { numbers(self.colors($0.style, theme)) })) {
            inks.removeAll(keepingCapacity: true)
            answer = pairs.number(of: colors)
        }
        switch answer {
        case .known(let number): return number
        case .new(let number):
            ct_define_pair(number, colors.foreground, colors.background)
            return number
        case .full: return 0
        }
    }

    private func numbers(_ colors: RoleColors) -> ColorPair {
        ColorPair(foreground: number(colors.foreground), background: number(colors.background))
    }

    private func number(_ color: Color) -> Int32 {
        // The palette's numbers are the shorter to send.
        switch palette == 256 ? color.inPalette : color {
        case .terminal: -1
        case .palette(let index) where index < palette: Int32(index)
        case .palette(let index): direct(Color.palette(index).rgb)
        case .rgb(let value): direct(value)
        }
    }

    /// The number of a colour of 24 bits; a trace of green leads past those of the palette.
    private func direct(_ value: UInt32) -> Int32 { Int32(value < palette ? value | 0x100 : value) }
}

extension Terminal {
    /// Shows a frame: only the cells that differ from the one before are sent; with `wholeRows` the rows in which they stand,
    /// so that a screen reader says all of what has changed.
    public func present(_ frame: Frame, theme: Theme, variant: Theme.Variant, wholeRows: Bool = false) {
        guard isOpen else { return }
        paint(frame, theme: theme, variant: variant, wholeRows: wholeRows)
    }
}
