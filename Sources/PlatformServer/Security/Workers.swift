import Dispatch
import Synchronization

/// Threads for work that would hold up the requests: hashing, decoding pictures, waiting for a disk.
struct Workers: Sendable {
    /// Thrown when too many wait already; nothing was begun.
    struct Full: Error {}

    private final class Line: Sendable {
        /// Pieces that wait or are under way.
        let length = Atomic<Int>(0)
    }

    private let queue: DispatchQueue
    private let places: DispatchSemaphore
    private let line = Line()
    private let maximum: Int

    /// At most `width` pieces of work at once; at most `waiting` others wait in line.
    init(label: String, width: Int, waiting: Int? = nil) {
        // A queue that feeds a second one: only the first thread ever waits for a place.
        queue = DispatchQueue(label: label)
        places = DispatchSemaphore(value: width)
        maximum = waiting.map { width + $0 } ?? .max
    }

    /// Does the work when its turn has come; throws ``Full`` when the line is as long as it may become.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        let line = line
        guard line.length.wrappingAdd(1, ordering: .relaxed).newValue <= maximum else {
            line.length.wrappingSubtract(1, ordering: .relaxed)
            throw Full()
        }
        defer { line.length.wrappingSubtract(1, ordering: .relaxed) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { [places] in
                places.wait()
                DispatchQueue.global().async {
                    let result = Result { try work() }
                    places.signal()
                    continuation.resume(with: result)
                }
            }
        }
    }
}
