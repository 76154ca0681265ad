/// What a payment proof may be: checked by the client before it is sent and by the server when it comes.
public enum BuktiFile {
    /// The largest proof, bytes: 10 MiB (contract, Part 1: ≤ 10 MB).
    public static let maximumBytes: Int64 = 10 << 20
    /// The most pixels a picture may have.
    public static let maximumPixels = 40_000_000
    /// How many leading bytes ``Kind/init(content:)`` needs.
    public static let sniffedBytes = 16

    /// The kinds that are taken, told by content and never by name.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A JPEG picture.
        case jpeg
        /// A PNG picture.
        case png
        /// A PDF document.
        case pdf

        /// The kind that the first bytes show; nil for any other.
        public init?(content bytes: some Collection<UInt8>) {
            let head = Array(bytes.prefix(BuktiFile.sniffedBytes))
            if head.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                self = .png
            } else if head.starts(with: Array("%PDF-".utf8)) {
                self = .pdf
            } else {
                return nil
            }
        }

        /// The media type.
        public var contentType: String {
            switch self {
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            case .pdf: "application/pdf"
            }
        }

        /// The ending of a file's name, without the dot.
        public var fileExtension: String {
            switch self {
            case .jpeg: "jpg"
            case .png: "png"
            case .pdf: "pdf"
            }
        }
    }

    /// Why a file is not taken.
    public enum Problem: Error, Hashable, Sendable {
        /// Nothing lies at that path.
        case notFound
        /// The path is a folder.
        case isFolder
        /// The path is something else than a file: a device, a pipe.
        case notAFile
        /// The file may not be read.
        case noPermission
        /// The file has no bytes.
        case empty
        /// More than ``BuktiFile/maximumBytes``.
        case tooLarge(bytes: Int64)
        /// Neither JPEG nor PNG nor PDF, whatever its name says.
        case wrongKind
        /// A picture or document that is cut or broken.
        case broken(String)
        /// More than ``BuktiFile/maximumPixels``.
        case tooManyPixels(width: Int, height: Int)
        /// It could not be read for another reason.
        case unreadable(String)
    }

    /// The path that a person typed, pasted or dropped: quotes, `file://` with percent escapes, backslash escapes and a
    /// leading `~/` are understood.
    public static func path(fromInput input: String, home: String?) -> String {
        var text = Substring(input)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        text = text.drop { $0.isWhitespace }
        if text.first == "'" || text.first == "\"" {
            return expanded(withoutQuotes(text) ?? String(text), home: home)
        }
        if text.hasPrefix("file://") {
            let rest = text.dropFirst("file://".count)
            let path = rest.first == "/" ? rest : rest.drop { $0 != "/" }
            return percentDecoded(path)
        }
        return expanded(withoutBackslashes(text), home: home)
    }

    private static func expanded(_ path: String, home: String?) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }

    /// What a shell would make of quoted text, `'Ayu'\''s.jpg'` too; nil when a quote stays open.
    private static func withoutQuotes(_ text: Substring) -> String? {
        var result = ""
        var quote: Character?
        var rest = text
        while let character = rest.popFirst() {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else if character == "\\", quote != "'", let escaped = rest.first, quote == nil || "\"\\$`".contains(escaped) {
                result.append(rest.removeFirst())
            } else {
                result.append(character)
            }
        }
        return quote == nil ? result : nil
    }

    private static func withoutBackslashes(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return isEscaped ? result + "\\" : result
    }

    private static func percentDecoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, rest.first != UInt8(ascii: "+"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
