/// What one cell shows: a base scalar and at most two combining marks, packed into a word.
public struct Glyph: Sendable, Hashable {
    var packed: UInt64

    /// A blank.
    public static let space = Glyph(base: " ")
    /// The right half of the wide glyph in the cell before.
    public static let continuation = Glyph(packed: 1 << 63)

    init(packed: UInt64) { self.packed = packed }

    /// A scalar that takes cells of its own. A control character, which must never reach a cell, becomes a blank.
    public init(base: Unicode.Scalar) {
        packed = UInt64(base.value < 0x20 || (base.value >= 0x7F && base.value < 0xA0) ? 0x20 : base.value)
    }

    /// Whether this is the right half of a wide glyph.
    public var isContinuation: Bool { packed >> 63 == 1 }

    /// The cells it takes: 1 or 2.
    public var width: Int { packed < 0x300 ? 1 : max(1, CellWidth.of(base)) }

    /// The base scalar and the marks on it, up to three; none for a continuation.
    public var scalars: [Unicode.Scalar] {
        var view = String.UnicodeScalarView()
        append(to: &view)
        return Array(view)
    }

    /// The scalar without its marks.
    public var base: Unicode.Scalar { Unicode.Scalar(UInt32(packed & 0x1F_FFFF)) ?? " " }

    /// The base and its marks as numbers; 0 where there is none.
    public var values: (base: UInt32, first: UInt32, second: UInt32) {
        (UInt32(packed & 0x1F_FFFF), UInt32(packed >> 21 & 0x1F_FFFF), UInt32(packed >> 42 & 0x1F_FFFF))
    }

    /// Appends the base and its marks to a text; nothing for a continuation.
    func append(to view: inout String.UnicodeScalarView) {
        if isContinuation { return }
        view.append(base)
        var rest = packed >> 21
        while rest != 0 {
            if let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { view.append(mark) }
            rest >>= 21
        }
    }

    /// Adds a combining mark; a third one is left out.
    mutating func add(mark: Unicode.Scalar) {
        if packed >> 21 & 0x1F_FFFF == 0 {
            packed |= UInt64(mark.value) << 21
        } else if packed >> 42 & 0x1F_FFFF == 0 {
            packed |= UInt64(mark.value) << 42
        }
    }
}

extension SafeText {
    /// The text's glyphs in order; a newline becomes a blank.
    public var glyphs: [Glyph] {
        var result: [Glyph] = []
        result.reserveCapacity(string.utf8.count)
        for scalar in string.unicodeScalars {
            if scalar.value >= 0x300, CellWidth.of(scalar) == 0 {
                if !result.isEmpty { result[result.count - 1].add(mark: scalar) }
            } else {
                result.append(Glyph(base: scalar))
            }
        }
        return result
    }
}
