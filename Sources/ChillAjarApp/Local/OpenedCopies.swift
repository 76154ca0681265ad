import Glibc

/// The copies that were made for other programs, each in a folder of its own, so that they can be removed.
final class OpenedCopies: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var copies: [(folder: String, path: String)] = []

    init() { pthread_mutex_init(mutex, nil) }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func add(_ path: String, in folder: String) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        copies.append((folder, path))
    }

    /// Removes every copy with its folder.
    func removeAll() {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        for copy in copies {
            unlink(copy.path)
            rmdir(copy.folder)
        }
        copies = []
    }
}
