import Glibc

/// A small secret file in the data folder, for its owner alone.
enum KeyFile {
    /// The text of the file; nil when there is none. Closes it to others where somebody opened it.
    static func read(_ path: String) throws(PlatformFailure) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        defer { close(descriptor) }
        fchmod(descriptor, 0o600)
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw failure(path) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    /// Puts the text in the place of the old one; after a power cut either is there, whole.
    static func write(_ text: String, to path: String) throws(PlatformFailure) {
        let temporary = path + ".baru"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        let bytes = Array(text.utf8)
        let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, rename(temporary, path) == 0 else { throw failure(path) }
        DataFolder.sync(String(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)))
    }

    private static func failure(_ path: String) -> PlatformFailure {
        .dataFolder(path: path, reason: String(cString: strerror(errno)))
    }
}
