import Synchronization

/// Wakes one sleeper; a ring while nobody sleeps is kept for the next.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var sleeper: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let sleeper = state.withLock { state in
            defer { state.sleeper = nil }
            state.isRung = state.sleeper == nil
            return state.sleeper
        }
        sleeper?.resume()
    }

    /// Sleeps until the bell rings, the time is over, or the task is cancelled; nil sleeps on.
    func wait(atMost duration: Duration?) async {
        let alarm = duration.map { duration in
            Task {
                if (try? await Task.sleep(for: duration)) != nil { ring() }
            }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                let isRung = state.withLock { state in
                    if state.isRung { state.isRung = false } else { state.sleeper = sleeper }
                    return state.sleeper == nil
                }
                if isRung { sleeper.resume() }
            }
        } onCancel: {
            ring()
        }
        alarm?.cancel()
    }
}
