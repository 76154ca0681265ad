import Dispatch

/// Threads for work that would hold up the requests: hashing, decoding pictures, waiting for a disk.
struct Workers: Sendable {
    private let queue: DispatchQueue
    private let places: DispatchSemaphore

    /// At most `width` pieces of work at once; the others wait in line.
    init(label: String, width: Int) {
        // A queue that feeds a second one: only the first thread ever waits for a place.
        queue = DispatchQueue(label: label)
        places = DispatchSemaphore(value: width)
    }

    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
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
