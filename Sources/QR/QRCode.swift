import CQRencode

/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules, without the quiet zone around it.
public struct QRCode: Hashable, Sendable {
    /// Modules in a row, and rows.
    public let size: Int
    private let dark: [Bool]

    /// The smallest code that holds the text, with the least redundancy: a screen is flat, clean and whole.
    ///
    /// Nil for an empty text, for one that no code can hold (2,953 bytes), and for one with a NUL in it.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // Only the lowest bit of each byte is the module; the others tell how it came about.
        dark = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Whether a module is dark; those around the code are light.
    public func isDark(_ x: Int, _ y: Int) -> Bool {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
        return dark[y * size + x]
    }
}
