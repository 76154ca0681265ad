import ChillAjarKit
import Glibc

/// A file of a form, or a piece of one, opened when the request is made, so that what was checked is what is sent.
final class UploadFile {
    let path: String
    /// What is sent of it, bytes: its size when it was opened, or the piece's, which the request promises.
    let size: Int64
    /// Where that begins in the file.
    private let begin: Int64
    /// What went wrong while it was read.
    private(set) var failure: TransportFailure?
    private let descriptor: CInt
    private var offset: Int64 = 0

    /// Opens a file. Throws ``TransportFailure/unreadableFile(path:reason:)`` for what is not there, may not be read, or is
    /// no plain file.
    init(path: String, piece: (offset: Int64, byteCount: Int64)? = nil) throws(TransportFailure) {
        // Not blocking, because opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadableFile(path: path, reason: String(cString: strerror(errno))) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw .unreadableFile(path: path, reason: "not a plain file")
        }
        self.path = path
        self.descriptor = descriptor
        begin = piece?.offset ?? 0
        size = piece?.byteCount ?? Int64(status.st_size)
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Reads on; nil when that fails, or when the file has become shorter than was promised.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let wanted = min(buffer.count, Int(clamping: size - offset))
        guard wanted > 0 else { return 0 }
        let count = pread(descriptor, buffer.baseAddress, wanted, off_t(begin + offset))
        guard count > 0 else {
            let reason = count == 0 ? "it became shorter while it was sent" : String(cString: strerror(errno))
            failure = .unreadableFile(path: path, reason: reason)
            return nil
        }
        offset += Int64(count)
        return count
    }

    /// Reads from there on.
    func seek(to offset: Int64) {
        self.offset = offset
    }
}
