import Synchronization

/// How many files were taken since the start, and how many bytes they had.
final class UploadTally: Sendable {
    private let taken = Mutex((count: Int64(0), bytes: Int64(0)))

    func add(bytes: Int64) {
        taken.withLock {
            $0.count += 1
            $0.bytes += bytes
        }
    }

    /// Files, and bytes.
    var total: (count: Int64, bytes: Int64) { taken.withLock { $0 } }
}
