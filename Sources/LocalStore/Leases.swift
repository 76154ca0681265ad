import ChillAjarKit
import Glibc

/// The rights that one program on a store has at a time: a lock on a file each, which the kernel gives back when its holder
/// dies.
///
/// `flock` belongs to an open file and not to a process, so that two stores in one program exclude each other too.
final class Leases: Sendable {
    private let descriptors: [StoreLease: Int32]

    init(in folder: String) throws(StoreFailure) {
        var descriptors: [StoreLease: Int32] = [:]
        for lease in StoreLease.allCases {
            let path = "\(folder)/\(lease.fileName)"
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                let failure = PrivateFiles.failure("open", path)
                for opened in descriptors.values { close(opened) }
                throw failure
            }
            descriptors[lease] = descriptor
        }
        self.descriptors = descriptors
    }

    deinit {
        for descriptor in descriptors.values { close(descriptor) }
    }

    /// Takes one, or has it already; false while another holds it.
    func take(_ lease: StoreLease) -> Bool { flock(descriptors[lease] ?? -1, LOCK_EX | LOCK_NB) == 0 }

    /// Gives one back.
    func release(_ lease: StoreLease) { flock(descriptors[lease] ?? -1, LOCK_UN) }
}

extension StoreLease {
    fileprivate var fileName: String {
        switch self {
        case .outbox: "sending.lock"
        case .tokens: "tokens.lock"
        }
    }
}

extension LocalStore {
    /// Takes a right that one program has at a time; see ``ChillAjarKit/SyncStore``.
    public func takeLease(_ lease: StoreLease) throws(StoreFailure) -> Bool { leases.take(lease) }

    /// Gives a right back.
    public func releaseLease(_ lease: StoreLease) { leases.release(lease) }
}
