/// What a file is by its first bytes; its name is never asked.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
    case jpeg, png, pdf

    /// How many of a file's first bytes `sniff` looks at.
    public static let signatureLength = 8

    private var signature: [UInt8] {
        switch self {
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .pdf: Array("%PDF-".utf8)
        }
    }

    /// The format that `bytes` (a file, or its first `signatureLength` bytes) begin as, or nil.
    public static func sniff(_ bytes: some Sequence<UInt8>) -> PictureFormat? {
        let first = Array(bytes.prefix(signatureLength))
        return allCases.first { first.starts(with: $0.signature) }
    }

    /// The type to send the file with, as in RFC 2046 and RFC 8118.
    public var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .pdf: "application/pdf"
        }
    }

    /// The ending of a file's name, without its dot.
    public var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
}
