import ChillAjarKit
import Glibc

/// The right to send the outbox: a lock on a file, which the kernel gives back when its holder dies.
///
/// `flock` belongs to an open file and not to a process, so that two stores in one program exclude each other too.
final class SendingLease: Sendable {
    private let descriptor: Int32

    init(in folder: String) throws(StoreFailure) {
        let path = folder + "/sending.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PrivateFiles.failure("open", path) }
    }

    deinit { close(descriptor) }

    /// Takes it, or has it already; false while another holds it.
    func take() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Gives it back.
    func release() { flock(descriptor, LOCK_UN) }
}

extension LocalStore {
    /// Takes the right to send; see ``ChillAjarKit/SyncStore``.
    public func takeLease() throws(StoreFailure) -> Bool { lease.take() }

    /// Gives the right to send back.
    public func releaseLease() { lease.release() }
}
