import Dispatch
import Synchronization

/// A value that a task sets once and a thread waits for.
final class OneShot<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    func set(_ value: Value) {
        self.value.withLock { $0 = value }
        semaphore.signal()
    }

    /// Blocks until the value is set; for the main thread only, never for a task.
    func wait() -> Value {
        while true {
            semaphore.wait()
            if let value = value.withLock({ $0 }) { return value }
        }
    }

    /// The same for so many seconds at the most; nil when the value was not set by then.
    func wait(atMostSeconds seconds: Int) -> Value? {
        _ = semaphore.wait(timeout: .now() + .seconds(seconds))
        return value.withLock { $0 }
    }
}
