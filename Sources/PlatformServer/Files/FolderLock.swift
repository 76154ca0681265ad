import Glibc

/// Keeps a second server off the same data folder for as long as it lives.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws(PlatformFailure) {
        descriptor = open("\(folder)/kunci", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .dataFolder(path: folder, reason: String(cString: strerror(errno))) }
        // From here on deinit closes it, also when this throws.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .dataFolder(path: folder, reason: "sedang dipakai server lain")
        }
    }

    deinit { close(descriptor) }
}
