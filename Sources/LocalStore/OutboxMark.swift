import ChillAjarKit
import Glibc

/// A file beside the database that is opened for writing and closed after every change of the outbox: the folder tells other
/// programs on the same store of it (inotify(7), `IN_CLOSE_WRITE`).
///
/// The database's own files tell nothing of the kind: they stay open for as long as a program runs.
struct OutboxMark: Sendable {
    private let path: String

    init(in folder: String) {
        path = "\(folder)/\(LocalStore.outboxMark)"
    }

    /// Tells that the outbox has changed. Where the mark cannot be made, others learn of it later.
    func touch() {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
    }
}

extension LocalStore {
    /// The name of the file in the store's folder that is written whenever a program on that store has changed the outbox.
    public static let outboxMark = "outbox.changed"

    /// Changes the outbox and tells other programs on this store.
    func change<T>(_ body: (Database) throws -> T) throws(StoreFailure) -> T {
        let value = try run(body)
        mark.touch()
        return value
    }
}
