import Glibc

/// Reads a regular file, whole or its beginning.
enum PictureFile {
    /// No picture or document that is sent has more; a proof's own limit is far below (the contract: 10 MB).
    static let byteLimit = 64 << 20

    /// The first bytes of the file, all of them where `most` is nil.
    static func read(path: String, most: Int? = nil) throws(PictureError) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(reason(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(.notAFile) }
        let size = Int(status.st_size)
        guard size > 0 else { throw .empty }
        guard size <= byteLimit else { throw .tooManyBytes(count: size, limit: byteLimit) }
        return try read(descriptor, count: min(size, most ?? size))
    }

    private static func reason(_ code: Int32) -> UnreadableReason {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM: .forbidden
        case ENXIO, ENODEV: .notAFile
        default: .failed(errno: code)
        }
    }

    private static func read(_ descriptor: Int32, count: Int) throws(PictureError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got == 0 { break }
                if got > 0 {
                    filled += got
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        guard failure == 0 else { throw .unreadable(reason(failure)) }
        return bytes
    }
}
