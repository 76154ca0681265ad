import CCrypto

/// Unguessable names: session tokens, file names, request ids.
enum Secret {
    /// So many random bytes.
    static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        ccrypto_random(&bytes, count)
        return bytes
    }

    /// So many random bytes in hexadecimal.
    static func hex(bytes count: Int) -> String { hexadecimal(bytes(count)) }

    /// So many random digits, each as likely as the others.
    static func digits(_ count: Int) -> String {
        var digits: [UInt8] = []
        while digits.count < count {
            // 250 is the highest multiple of ten in a byte.
            digits += bytes(count).filter { $0 < 250 }.map { UInt8(ascii: "0") + $0 % 10 }
        }
        return String(decoding: digits.prefix(count), as: UTF8.self)
    }

    /// A token for a session: 256 bits. Only its digest is stored.
    static func token() -> String { hex(bytes: 32) }

    /// What is stored of a token.
    static func digest(ofToken token: String) -> String { SHA256.hex(of: token) }
}

/// A refresh token: the secret of its family, which all tokens of a session share, and one of its own that is good once.
///
/// That a used token comes again is seen by the family without keeping the used ones.
struct RefreshToken: Sendable {
    private let family: String
    private let own: String

    /// The first of a new family.
    init() {
        family = Secret.hex(bytes: 16)
        own = Secret.token()
    }

    /// Reads a token; nil when it cannot be one.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 32, parts[1].utf8.count == 64 else { return nil }
        family = String(parts[0])
        own = String(parts[1])
    }

    private init(family: String) {
        self.family = family
        own = Secret.token()
    }

    /// The next one of the same family.
    var successor: RefreshToken { RefreshToken(family: family) }

    /// As the client keeps it.
    var text: String { "\(family).\(own)" }

    /// What is stored of the family.
    var familyDigest: String { Secret.digest(ofToken: family) }

    /// What is stored of the token.
    var digest: String { Secret.digest(ofToken: text) }
}
