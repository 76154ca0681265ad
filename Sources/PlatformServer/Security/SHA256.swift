import CCrypto
import Glibc

/// A digest of bytes that come in pieces.
final class SHA256 {
    private let state: OpaquePointer?
    private var isFinished = false

    init() { state = ccrypto_sha256_new() }

    deinit { if !isFinished { ccrypto_sha256_finish(state, nil) } }

    func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, !isFinished else { return }
        ccrypto_sha256_update(state, start, bytes.count)
    }

    /// The digest in hexadecimal, lower case; ends this object's work.
    func finish() -> String {
        precondition(!isFinished, "a digest is finished once")
        isFinished = true
        var digest = [UInt8](repeating: 0, count: 32)
        ccrypto_sha256_finish(state, &digest)
        return hexadecimal(digest)
    }

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
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
