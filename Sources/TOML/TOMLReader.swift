/// A value of a TOML file.
public enum TOMLValue: Sendable {
    /// A text.
    case string(String)
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// `[…]`
    case list([TOMLValue])
    /// What stands below `[name]`.
    case table([String: TOMLValue])

    /// The text; nil for another kind.
    public var string: String? { if case .string(let text) = self { text } else { nil } }
    /// The truth; nil for another kind.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The number; nil for another kind.
    public var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
    /// The values of the array; nil for another kind.
    public var list: [TOMLValue]? { if case .list(let values) = self { values } else { nil } }
    /// The values of the table by key; nil for another kind.
    public var table: [String: TOMLValue]? { if case .table(let values) = self { values } else { nil } }
}

/// What cannot be read, and in which line.
public struct TOMLError: Error, Sendable {
    /// From 1 on.
    public let line: Int
    /// What is wrong.
    public let mistake: TOMLMistake

    /// The same without a language, as short as a line on the terminal wants it.
    public var reason: String { mistake.reason }
}

/// What may be wrong with a text that should be TOML.
public enum TOMLMistake: Sendable, Hashable {
    /// A key, or a header in its brackets, stands there for the second time.
    case twice(String)
    /// A header without its end, by as much of its name as was read.
    case header(String)
    /// No name of a key where one should stand.
    case key
    /// A key without `=`.
    case equals(String)
    /// What stands behind `=` is no value.
    case value(String)
    /// An array that is none: lists in lists, or a comma is missing.
    case list(String)
    /// Something more in a line that has ended.
    case rest(String)
    /// A text without its closing quote.
    case quote
    /// A text of many lines, which is not read.
    case manyLines
    /// A backslash before something that it cannot stand before.
    case escape(String)

    fileprivate var reason: String {
        switch self {
        case .twice(let name): "\(name) twice"
        case .header(let name): "[\(name)] ?"
        case .key: "key = value ?"
        case .equals(let key): "\(key) = ?"
        case .value(let key): "\(key) = \"…\", 123, true, false, [\"…\"] ?"
        case .list(let key): "\(key) = [\"…\", \"…\"] ?"
        case .rest(let text): "… \(text) ?"
        case .quote: "\" ?"
        case .manyLines: "\"\"\" ?"
        case .escape(let text): "\\\(text) ?"
        }
    }
}

/// Reads what settings and themes are written in: TOML 1.0.0 (https://toml.io/en/v1.0.0) with tables, also in tables by dotted
/// headers (`[profil.kampus]`), plain keys, strings on one line, whole numbers, booleans and arrays. The rest of TOML is told as an
/// error, never misread.
///
/// Our own, because the packages for it import all of Foundation, which doubles the program's start and its memory.
public struct TOMLReader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var lines: [String: Int] = [:]

    /// The tables of a text.
    public static func read(_ text: String) throws(TOMLError) -> [String: TOMLValue] {
        var reader = TOMLReader(bytes: Array(text.utf8))
        return try reader.document()
    }

    /// The tables of a text, and the line of each header and key; of one in a table as `table.key`.
    public static func readWithLines(_ text: String) throws(TOMLError) -> (values: [String: TOMLValue], lines: [String: Int]) {
        var reader = TOMLReader(bytes: Array(text.utf8))
        let values = try reader.document()
        return (values, reader.lines)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func error(_ mistake: TOMLMistake) -> TOMLError { TOMLError(line: line, mistake: mistake) }

    private mutating func document() throws(TOMLError) -> [String: TOMLValue] {
        var root: [String: TOMLValue] = [:]
        var section: [String] = []
        var headers: Set<[String]> = []
        skip(lines: true)
        while let byte = next {
            let begin = line
            if byte == UInt8(ascii: "[") {
                section = try header()
                let name = section.joined(separator: ".")
                guard headers.insert(section).inserted, Self.put(.table([:]), at: section[...], in: &root) else {
                    throw error(.twice("[\(name)]"))
                }
                lines[name] = begin
            } else {
                let (key, value) = try pair()
                let path = section + [key]
                lines[path.joined(separator: ".")] = begin
                guard Self.put(value, at: path[...], in: &root) else { throw error(.twice(key)) }
            }
            try endLine()
        }
        return root
    }

    /// Puts a value in its place below a table, with the tables on the way to it. A header may come after one of a table in its
    /// own, which has made it; false where anything else stands there already.
    private static func put(_ value: TOMLValue, at path: ArraySlice<String>, in table: inout [String: TOMLValue]) -> Bool {
        guard let key = path.first else { return false }
        // Taken out, so that the inner table is changed in place and not copied.
        let old = table.removeValue(forKey: key)
        guard path.count > 1 else {
            table[key] = old ?? value
            return old == nil || (old?.table != nil && value.table != nil)
        }
        guard old == nil || old?.table != nil else { return false }
        var inner = old?.table ?? [:]
        let isPut = put(value, at: path.dropFirst(), in: &inner)
        table[key] = .table(inner)
        return isPut
    }

    private mutating func header() throws(TOMLError) -> [String] {
        var path: [String] = []
        repeat {
            place += 1
            skip(lines: false)
            path.append(try key())
            skip(lines: false)
        } while next == UInt8(ascii: ".")
        guard next == UInt8(ascii: "]") else { throw error(.header(path.joined(separator: "."))) }
        place += 1
        return path
    }

    private mutating func pair() throws(TOMLError) -> (String, TOMLValue) {
        let key = try key()
        skip(lines: false)
        guard next == UInt8(ascii: "=") else { throw error(.equals(key)) }
        place += 1
        skip(lines: false)
        return (key, try value(of: key))
    }

    private mutating func key() throws(TOMLError) -> String {
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try text() }
        let name = word { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        guard !name.isEmpty else { throw error(.key) }
        return name
    }

    private mutating func value(of key: String) throws(TOMLError) -> TOMLValue {
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try text())
        case UInt8(ascii: "["): return .list(try list(of: key))
        default:
            switch word(while: { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) {
            case "true": return .bool(true)
            case "false": return .bool(false)
            case let word:
                if let number = Self.integer(word) { return .integer(number) }
                throw error(.value(key))
            }
        }
    }

    /// A decimal number; `_` may stand between digits, and no zero before others (https://toml.io/en/v1.0.0#integer).
    private static func integer(_ word: String) -> Int64? {
        let digits = word.utf8.drop { $0 == UInt8(ascii: "-") }
        guard word.utf8.count - digits.count <= 1, let first = digits.first, first != UInt8(ascii: "_"),
            digits.last != UInt8(ascii: "_"), !word.contains("__"), digits.count == 1 || first != UInt8(ascii: "0")
        else { return nil }
        return Int64(word.filter { $0 != "_" })
    }

    private mutating func list(of key: String) throws(TOMLError) -> [TOMLValue] {
        var values: [TOMLValue] = []
        place += 1
        while true {
            skip(lines: true)
            if next == UInt8(ascii: "]") { break }
            guard next != UInt8(ascii: "[") else { throw error(.list(key)) }
            values.append(try value(of: key))
            skip(lines: true)
            if next == UInt8(ascii: ",") {
                place += 1
            } else if next != UInt8(ascii: "]") {
                throw error(.list(key))
            }
        }
        place += 1
        return values
    }

    // MARK: Words, blanks, comments

    private mutating func word(while belongs: (UInt8) -> Bool) -> String {
        let start = place
        while let byte = next, belongs(byte) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// Leaves out blanks, and with `lines` whole lines and comments too.
    private mutating func skip(lines: Bool) {
        while let byte = next {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                place += 1
            } else if lines, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                line += byte == UInt8(ascii: "\n") ? 1 : 0
                place += 1
            } else if lines, byte == UInt8(ascii: "#") {
                while let byte = next, byte != UInt8(ascii: "\n") { place += 1 }
            } else {
                return
            }
        }
    }

    private mutating func endLine() throws(TOMLError) {
        skip(lines: false)
        guard let byte = next else { return }
        guard [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#")].contains(byte) else {
            throw error(.rest(String(decoding: bytes[place...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)))
        }
        skip(lines: true)
    }

    // MARK: Strings

    private mutating func text() throws(TOMLError) -> String {
        let quote = bytes[place]
        place += 1
        var scalars = String.UnicodeScalarView()
        var plain: [UInt8] = []
        while let byte = next, byte != quote {
            guard byte >= 0x20 || byte == UInt8(ascii: "\t") else { throw error(.quote) }
            place += 1
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                scalars.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
                plain = []
                scalars.append(try escaped())
            } else {
                plain.append(byte)
            }
        }
        guard next == quote else { throw error(.quote) }
        place += 1
        scalars.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
        // Two quotes and a third: the beginning of a string of many lines.
        guard scalars.isEmpty == false || next != quote else { throw error(.manyLines) }
        return String(scalars)
    }

    private mutating func escaped() throws(TOMLError) -> Unicode.Scalar {
        guard let byte = next else { throw error(.escape("")) }
        place += 1
        switch byte {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let count = byte == UInt8(ascii: "u") ? 4 : 8
            let digits = String(decoding: bytes[place...].prefix(count), as: UTF8.self)
            guard digits.utf8.count == count, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            else { throw error(.escape("\(Unicode.Scalar(byte))\(digits)")) }
            place += count
            return scalar
        default: throw error(.escape("\(Unicode.Scalar(byte))"))
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
