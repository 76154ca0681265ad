import Glibc

/// Files as backups move them: in pieces, digested on the way, and on the disk before they count.
enum FileCopy {
    /// How long a file is, and its SHA-256.
    struct Content: Sendable, Equatable {
        var bytes: Int64
        var sha256: String
    }

    private static let pieceBytes = 1 << 20

    /// Copies a file to a path where nothing lies; mode 0600.
    static func copy(_ source: String, to target: String) throws(StorageFailure) -> Content {
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        defer { close(descriptor) }
        let content = try read(source) { piece throws(StorageFailure) in try write(piece, to: descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageFailure(errno: errno) }
        return content
    }

    /// Reads a file to its end.
    static func content(of path: String) throws(StorageFailure) -> Content { try read(path) { _ in } }

    /// Writes a new file.
    static func write(_ bytes: [UInt8], to path: String) throws(StorageFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        defer { close(descriptor) }
        try write(bytes[...], to: descriptor)
        guard fsync(descriptor) == 0 else { throw StorageFailure(errno: errno) }
    }

    /// The bytes of a small file; nil when it is not there, is no plain file or is longer than the limit.
    static func bytes(of path: String, limit: Int64, followingLinks: Bool = false) -> [UInt8]? {
        var bytes: [UInt8] = []
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= limit
        else { return nil }
        do {
            _ = try read(path, followingLinks: followingLinks) { bytes += $0 }
            return bytes
        } catch {
            return nil
        }
    }

    /// How long a regular file is; nil when there is none.
    static func size(of path: String) -> Int64? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int64(status.st_size)
    }

    private static func read(
        _ path: String, followingLinks: Bool = false, _ take: (ArraySlice<UInt8>) throws(StorageFailure) -> Void
    ) throws(StorageFailure) -> Content {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        defer { close(descriptor) }
        let digest = SHA256()
        var piece = [UInt8](repeating: 0, count: pieceBytes)
        var count: Int64 = 0
        while true {
            let got = Glibc.read(descriptor, &piece, piece.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw StorageFailure(errno: errno) }
            if got == 0 { return Content(bytes: count, sha256: digest.finish()) }
            piece.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            count += Int64(got)
            try take(piece[..<got])
        }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(StorageFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw StorageFailure(errno: errno) }
            rest = rest.dropFirst(written)
        }
    }
}
