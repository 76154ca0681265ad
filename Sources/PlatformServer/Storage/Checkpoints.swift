import Dispatch
import SQL
import Synchronization

/// Moves what was committed from the log into the database, beside the writer: a checkpoint writes and waits for the disk, and
/// those who commit should not wait for it too.
///
/// While there is always another commit the log never ends; then the writer does the small rest itself, and it begins anew.
final class Checkpoints: Sendable {
    private struct Owned: @unchecked Sendable {
        // Used on `queue` only.
        let connection: Connection
    }

    /// Pages of 4 KB between one checkpoint and the next, as SQLite itself has it.
    private static let interval = 1000
    /// The log's length at which the writer does the rest.
    private static let most = 8000

    private let owned: Owned
    private let queue = DispatchQueue(label: "chillajar.checkpoints", qos: .utility)
    private let isUnderWay = Atomic(false)
    /// The log's length at the last checkpoint.
    private let last = Atomic(0)

    init(path: String) throws { owned = Owned(connection: try Connection(path: path)) }

    /// On the writer's thread, after those who wait were answered.
    func afterCommit(_ writer: Connection) {
        let pages = writer.logPages
        if pages >= Self.most {
            // What fails here is tried again at the next commit; nothing is lost, the log only grows.
            try? writer.checkpoint()
        }
        if pages < last.load(ordering: .relaxed) { last.store(0, ordering: .relaxed) }
        guard pages >= last.load(ordering: .relaxed) + Self.interval,
            !isUnderWay.exchange(true, ordering: .acquiringAndReleasing)
        else { return }
        last.store(pages, ordering: .relaxed)
        queue.async {
            try? self.owned.connection.checkpoint()
            self.isUnderWay.store(false, ordering: .releasing)
        }
    }
}
