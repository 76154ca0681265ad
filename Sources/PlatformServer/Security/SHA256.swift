import Crypto
import Glibc

/// A digest of bytes that come in pieces.
final class SHA256 {
    private var digest = Crypto.SHA256()

    init() {}

    func update(_ bytes: UnsafeRawBufferPointer) { digest.update(bufferPointer: bytes) }

    /// The digest of what came so far in hexadecimal, lower case.
    func finish() -> String { hexadecimal(Array(digest.finalize())) }

    /// The digest of a file, in hexadecimal.
    static func hex(ofFile path: String) throws(StorageFailure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        defer { close(descriptor) }
        let digest = SHA256()
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StorageFailure(errno: errno) }
            if count == 0 { return digest.finish() }
            piece.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    /// The digest of a text, in hexadecimal.
    static func hex(of text: String) -> String {
        let digest = SHA256()
        var text = text
        text.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
        return digest.finish()
    }

    /// The digest of bytes, in hexadecimal.
    static func hex(of bytes: [UInt8]) -> String {
        let digest = SHA256()
        bytes.withUnsafeBytes { digest.update($0) }
        return digest.finish()
    }
}

/// Bytes as two lower-case digits each.
func hexadecimal(_ bytes: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value }
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
        for (index, byte) in bytes.enumerated() {
            text[index * 2] = digit(byte >> 4)
            text[index * 2 + 1] = digit(byte & 15)
        }
        return bytes.count * 2
    }
}
