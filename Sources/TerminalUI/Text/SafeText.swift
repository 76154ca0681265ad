/// Text that may be drawn, printed or copied: the one type every text from outside passes through (law 1).
///
/// It holds no control characters but newlines, no bidirectional controls, no tag characters, no joined emoji and no more
/// than two combining marks on a base, so that its width in cells is the same for us, for ncurses and for the terminal.
/// What was removed and could have misled a reader stands there as U+FFFD.
public struct SafeText: Sendable, Hashable {
    /// The clean text.
    public let string: String
    /// How many cells the text takes; of its widest line when it has several.
    public let width: Int
    private let isSingleLine: Bool

    /// Cleans text that comes from a server, a file, a file name, an argument or the environment.
    public init(outside text: String) {
        if Sanitiser.isPlain(text) {
            self.init(plain: text)
        } else {
            self.init(trusted: Sanitiser.clean(text))
        }
    }

    /// No text at all.
    public init() {
        string = ""
        width = 0
        isSingleLine = true
    }

    init(plain: String) {
        string = plain
        width = plain.utf8.count
        isSingleLine = true
    }

    init(trusted: String) {
        string = trusted
        (width, isSingleLine) = CellWidth.measure(trusted)
    }

    /// A clean text of one line, whose width is known.
    init(trusted: String, width: Int) {
        string = trusted
        self.width = width
        isSingleLine = true
    }

    /// Whether there is nothing to draw.
    public var isEmpty: Bool { string.isEmpty }

    /// The same text on one line: every line break becomes a space.
    public var singleLine: SafeText {
        if isSingleLine { return self }
        return SafeText(trusted: String(String.UnicodeScalarView(string.unicodeScalars.map { $0 == "\n" ? " " : $0 })))
    }

    /// The text's lines, without the line breaks; an empty text is one empty line.
    public var lines: [SafeText] {
        if isSingleLine { return [self] }
        return string.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(trusted: String($0)) }
    }

    /// Two texts, one after the other.
    public static func + (left: SafeText, right: SafeText) -> SafeText {
        if left.isEmpty { return right }
        if right.isEmpty { return left }
        let joined = left.string + right.string
        let isSingleLine = left.isSingleLine && right.isSingleLine
        return isSingleLine ? SafeText(trusted: joined, width: left.width + right.width) : SafeText(trusted: joined)
    }

    /// Appends a text.
    public static func += (left: inout SafeText, right: SafeText) { left = left + right }

    /// The text `count` times.
    public func repeated(_ count: Int) -> SafeText {
        SafeText(trusted: String(repeating: string, count: max(0, count)))
    }
}

extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// A literal of the program's own; cleaned too, because an emoji's invisible parts slip into source text as well.
    public init(stringLiteral value: String) { self.init(outside: value) }

    /// A literal with values in it; see ``Interpolation``.
    public init(stringInterpolation pieces: Interpolation) {
        if pieces.isSingleLine {
            self.init(trusted: pieces.text, width: pieces.width)
        } else {
            self.init(trusted: pieces.text)
        }
    }

    /// Builds a text of literals and of values; what was not cleaned before is cleaned piece by piece.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        /// Of one line: nothing needs to be measured again.
        fileprivate var width = 0
        fileprivate var isSingleLine = true

        /// An empty text with room for its literals.
        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }
        /// A literal part.
        public mutating func appendLiteral(_ literal: String) { appendInterpolation(SafeText(outside: literal)) }
        /// A text that was cleaned before.
        public mutating func appendInterpolation(_ value: SafeText) {
            text += value.string
            width += value.width
            isSingleLine = isSingleLine && value.isSingleLine
        }
        /// A text from wherever: it is cleaned.
        public mutating func appendInterpolation(_ value: String) { appendInterpolation(SafeText(outside: value)) }
        /// One character from wherever: it is cleaned.
        public mutating func appendInterpolation(_ value: Character) { appendInterpolation(SafeText(outside: String(value))) }
        /// A whole number, in plain digits.
        public mutating func appendInterpolation(_ value: some BinaryInteger) {
            appendInterpolation(SafeText(plain: String(value)))
        }
    }
}

extension SafeText: CustomStringConvertible {
    /// The clean text.
    public var description: String { string }
}

extension Sequence where Element == SafeText {
    /// The texts in one, with a separator between them.
    public func joined(separator: SafeText = "") -> SafeText {
        var pieces = SafeText.Interpolation(literalCapacity: 0, interpolationCount: 0)
        for (index, text) in enumerated() {
            if index > 0 { pieces.appendInterpolation(separator) }
            pieces.appendInterpolation(text)
        }
        return SafeText(stringInterpolation: pieces)
    }
}
