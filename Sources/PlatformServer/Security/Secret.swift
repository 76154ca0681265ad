import CCrypto

/// Unguessable names: session tokens, file names, request ids.
enum Secret {
    /// So many random bytes in hexadecimal.
    static func hex(bytes count: Int) -> String {
        var bytes = [UInt8](repeating: 0, count: count)
        ccrypto_random(&bytes, count)
        return hexadecimal(bytes)
    }

    /// A token for a session: 256 bits. Only its digest is stored.
    static func token() -> String { hex(bytes: 32) }

    /// What is stored of a token.
    static func digest(ofToken token: String) -> String { SHA256.hex(of: token) }
}
