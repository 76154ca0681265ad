/// Makes text from outside harmless to a terminal and to its reader.
enum Sanitiser {
    /// Whether text is printable ASCII on one line, which needs no cleaning: the common case.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        // One comparison a byte: every text of every frame passes here.
        return text.withUTF8 { bytes in bytes.allSatisfy { $0 &- 0x20 < 0x5F } }
    }

    /// What to do with one scalar.
    enum Verdict {
        /// It stays, and takes cells of its own.
        case keep
        /// It stays on the character before it, if there is one and room.
        case mark
        /// It goes without a trace: it only changed how something looks.
        case drop
        /// It goes and a U+FFFD stands in its place: it could mislead or command.
        case replace
        /// It joins the next emoji into the one before; that one is left out.
        case join
    }

    /// The cleaned text.
    static func clean(_ text: String) -> String {
        var cleaner = Cleaner()
        for scalar in text.unicodeScalars { cleaner.take(scalar) }
        return String(cleaner.output)
    }

    static func verdict(_ scalar: Unicode.Scalar) -> Verdict {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: .keep
        case 0x00...0x1F, 0x7F...0x9F: .replace
        case 0x200D: .join
        case 0xAD, 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200C, 0x2060...0x2064: .drop
        case 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0x1F3FB...0x1F3FF: .drop
        case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2065...0x206F, 0xFFF0...0xFFFB: .replace
        case 0xE000...0xF8FF, 0x1D173...0x1D17A, 0xE0000...0x10FFFF: .replace
        default: byCategory(scalar)
        }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> Verdict {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: .replace
        default: CellWidth.of(scalar) == 0 ? .mark : .keep
        }
    }
}

/// Walks over a text once, remembering what the scalars before mean for the next one.
private struct Cleaner {
    var output = String.UnicodeScalarView()
    private var marks = 0
    private var hasBase = false
    private var isOnPicture = false
    private var afterJoiner = false
    private var afterReturn = false
    private var inFlag = false
    private var lastReplaced = false

    mutating func take(_ scalar: Unicode.Scalar) {
        let wasReturn = afterReturn
        afterReturn = scalar == "\r"
        switch scalar {
        case "\n": if !wasReturn { lineBreak() }
        case "\r": lineBreak()
        case "\t": keep(" ")
        default: judge(scalar)
        }
    }

    private mutating func judge(_ scalar: Unicode.Scalar) {
        // The tags that end a flag of a region (England's) belong to it; anywhere else they hide text.
        if inFlag, (0xE0020...0xE007F).contains(scalar.value) { return }
        switch Sanitiser.verdict(scalar) {
        case .keep: if afterJoiner, CellWidth.isPicture(scalar) { afterJoiner = false } else { keep(scalar) }
        case .mark: mark(scalar)
        case .drop: break
        case .join: afterJoiner = isOnPicture
        case .replace: replace()
        }
    }

    private mutating func lineBreak() {
        output.append("\n")
        hasBase = false
        settle()
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        hasBase = true
        settle()
        isOnPicture = CellWidth.isPicture(scalar)
        inFlag = scalar.value == 0x1F3F4
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        guard hasBase else { return replace() }
        guard marks < CellWidth.maximumMarks else { return }
        marks += 1
        output.append(scalar)
    }

    /// One U+FFFD for a whole run, so that a flood of rubbish stays short.
    private mutating func replace() {
        if lastReplaced { return }
        keep("\u{FFFD}")
        lastReplaced = true
    }

    private mutating func settle() {
        marks = 0
        isOnPicture = false
        afterJoiner = false
        inFlag = false
        lastReplaced = false
    }
}
