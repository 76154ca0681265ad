import Glibc

/// A file part of a request, on disk while the request is handled; removed with this object unless it was kept.
final class UploadedFile: Sendable {
    /// Where it lies.
    let path: String
    /// How long it is.
    let bytes: Int64
    /// Its SHA-256, hexadecimal.
    let sha256: String

    init(path: String, bytes: Int64, sha256: String) {
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
    }

    // After it was kept nothing lies there any more.
    deinit { unlink(path) }
}

/// Writes the bytes of a file part to disk as they come, and digests them on the way.
final class UploadSink {
    private let path: String
    private let descriptor: Int32
    private let digest = SHA256()
    private var count: Int64 = 0
    private var isFinished = false

    /// A new file, mode 0600, under an unguessable name in the folder.
    init(folder: String) throws(StorageFailure) {
        path = "\(folder)/\(Secret.hex(bytes: 16))"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path) }
    }

    /// Adds bytes; throws when there would be more than the limit, before they are written.
    func write(_ bytes: UnsafeRawBufferPointer, limit: Int64) throws {
        guard count + Int64(bytes.count) <= limit else { throw MultipartFailure.fileTooLarge }
        count += Int64(bytes.count)
        digest.update(bytes)
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw StorageFailure(errno: errno) }
            rest = rest.dropFirst(written)
        }
    }

    /// The whole file; on the disk only once the store has kept it.
    func finish() -> UploadedFile {
        isFinished = true
        return UploadedFile(path: path, bytes: count, sha256: digest.finish())
    }
}

/// The disk failed.
struct StorageFailure: Error, Equatable {
    let errno: Int32

    var reason: String { String(cString: strerror(errno)) }
    var isFull: Bool { errno == ENOSPC || errno == EDQUOT }
}
