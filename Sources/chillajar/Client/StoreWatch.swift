import ChillAjarApp
import Glibc
import LocalStore

/// Tells when a program on the same store, this one among them, has changed the outbox: a thread that sleeps in the kernel until
/// then.
final class StoreWatch: Sendable {
    private let bell: Int32

    /// A watch that begins at once.
    ///
    /// - Parameters:
    ///   - folder: where the store lies.
    ///   - changed: called on the watch's own thread, also once when the watch has begun.
    /// - Returns: nil where the system has no thread, pipe or watch left: others' changes are seen later then.
    init?(_ folder: String, changed: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let stop = ends[0]
        bell = ends[1]
        do {
            try DetachedThread.start {
                Self.run(folder, until: stop, changed)
                close(stop)
            }
        } catch {
            close(stop)
            close(bell)
            return nil
        }
    }

    /// Ends the thread.
    deinit { close(bell) }

    private static func run(_ folder: String, until stop: Int32, _ changed: () -> Void) {
        guard var watch = FolderWatch() else { return }
        watch.watch([folder])
        // What was changed after it was read and before it was watched.
        changed()
        while true {
            var fds = [watch.descriptor, stop].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&fds, nfds_t(fds.count), -1) > 0 else { continue }
            // The other end of the pipe was closed.
            if fds[1].revents != 0 { return }
            if watch.changes().contains(LocalStore.outboxMark) { changed() }
        }
    }
}
