import Crypto

/// SHA-1 (RFC 3174) where others ask for it: authenticator apps, and the pieces of tus. Not for anything that must resist forgery.
struct SHA1 {
    private var digest = Insecure.SHA1()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { digest.update(bufferPointer: bytes) }

    /// The digest's 20 bytes.
    func finish() -> [UInt8] { Array(digest.finalize()) }

    static func digest(_ message: [UInt8]) -> [UInt8] { Array(Insecure.SHA1.hash(data: message)) }

    /// HMAC-SHA-1 (RFC 2104).
    static func hmac(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }
}

/// The bytes of a number, the highest first.
func bigEndian<N: FixedWidthInteger>(_ number: N) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
}
