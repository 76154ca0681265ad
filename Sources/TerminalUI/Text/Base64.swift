/// Bytes as letters (RFC 4648, section 4).
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Four letters for three bytes, filled up with `=`.
    public static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = alphabet
        return [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { letters, count in
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let left = bytes.count - start
                let first = UInt32(bytes[start]) << 16
                let bits = first | (left > 1 ? UInt32(bytes[start + 1]) << 8 : 0) | (left > 2 ? UInt32(bytes[start + 2]) : 0)
                letters.initializeElement(at: count, to: alphabet[Int(bits >> 18 & 63)])
                letters.initializeElement(at: count + 1, to: alphabet[Int(bits >> 12 & 63)])
                letters.initializeElement(at: count + 2, to: left > 1 ? alphabet[Int(bits >> 6 & 63)] : 0x3D)
                letters.initializeElement(at: count + 3, to: left > 2 ? alphabet[Int(bits & 63)] : 0x3D)
                count += 4
            }
        }
    }
}
