import ChillAjarKit

/// One-time codes by the clock (RFC 6238): SHA-1, six digits, steps of 30 seconds, as every authenticator app knows them.
enum TOTP {
    static let secretBytes = 20
    private static let period: Int64 = 30
    /// How many steps a telephone's clock may be off, either way.
    private static let tolerance: Int64 = 1

    /// The number of the step that a moment lies in.
    static func step(at now: Timestamp) -> Int64 { now.seconds / period }

    /// The code of a step.
    static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let mac = SHA1.hmac(key: secret, bigEndian(step))
        // RFC 4226, 5.3: the last half byte says where the four bytes begin.
        let offset = Int(mac[19] & 0x0F)
        let word = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { value, _ in value * 10 }
        let text = String(word % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code it is, of those near now and behind the last one that was used; nil for a wrong or used code.
    static func match(_ code: String, _ secret: [UInt8], at now: Timestamp, after last: Int64) -> Int64? {
        let current = step(at: now)
        let steps = (current - tolerance...current + tolerance).filter { $0 > last && isEqual(code, Self.code(secret, step: $0)) }
        return steps.first
    }

    /// What an authenticator app reads, as a QR code or a link.
    static func uri(_ secret: [UInt8], email: String) -> String {
        let account = email.utf8.map { byte -> String in
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-._~@".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal([byte]).uppercased()
        }.joined()
        return "otpauth://totp/Chill%20Ajar:\(account)?secret=\(Base32.encode(secret))&issuer=Chill%20Ajar"
            + "&algorithm=SHA1&digits=6&period=30"
    }
}

/// Base 32 (RFC 4648, 6) without padding: what people can type.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var buffer: UInt32 = 0
        var count = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(buffer >> UInt32(count) & 31)])
            }
        }
        if count > 0 { text.append(letters[Int(buffer << UInt32(5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}

/// What lets in whose telephone is lost: ten codes of 80 bits, each good once. Only their digests are stored.
enum RecoveryCode {
    static let count = 10

    /// `ABCD-EFGH-IJKL-MNOP`
    static func make() -> String {
        let letters = Array(Base32.encode(Secret.bytes(10)))
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// What is stored of a code, however it was typed.
    static func digest(_ code: String) -> String {
        SHA256.hex(of: String(code.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }))
    }
}
