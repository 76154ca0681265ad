import ChillAjarKit
import Synchronization

/// One open event stream: what waits for it, and who waits.
///
/// Idle it is a few hundred bytes and a suspended task; it has no timer of its own.
final class EventListener: Sendable {
    let number: UInt64
    let person: Person
    let since: Timestamp
    private let capacity: Int
    private let state = Mutex(State())

    private struct State {
        var frames: [EventFrame] = []
        /// Entries up to this one are the replay's.
        var begin: Int64 = 0
        var waiter: CheckedContinuation<[EventFrame]?, Never>?
        var isEnded = false
        /// Cuts the stream while it writes to a reader who does not read.
        var cut: (@Sendable () -> Void)?
    }

    init(number: UInt64, person: Person, since: Timestamp, capacity: Int) {
        self.number = number
        self.person = person
        self.since = since
        self.capacity = capacity
    }

    /// Leaves everything up to that entry to the replay.
    func begin(after id: Int64) {
        state.withLock { state in
            state.begin = id
            state.frames.removeAll { $0.id <= id }
        }
    }

    /// How the stream is cut when a write does not return.
    func onCut(_ cut: @escaping @Sendable () -> Void) {
        let isLate = state.withLock { state in
            if !state.isEnded { state.cut = cut }
            return state.isEnded
        }
        if isLate { cut() }
    }

    /// Waits for frames; nil when the stream is to end. What still waits at the end is left to the next replay.
    func next() async -> [EventFrame]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready: [EventFrame]?? = state.withLock { state in
                    if state.isEnded { return .some(nil) }
                    guard !state.frames.isEmpty else {
                        state.waiter = continuation
                        return nil
                    }
                    defer { state.frames = [] }
                    return state.frames
                }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            end()
        }
    }

    /// Gives a frame to the stream. A reader who left too much lying is cut off: nothing is lost, for it comes back to a replay.
    func offer(_ frame: EventFrame) {
        var waiter: CheckedContinuation<[EventFrame]?, Never>?
        let isTooSlow = state.withLock { state in
            guard !state.isEnded, frame.id > state.begin || frame.content == .beat else { return false }
            // One heartbeat is enough, and anything else is one too.
            if frame.content == .beat, !state.frames.isEmpty { return false }
            if state.waiter != nil {
                waiter = state.waiter.take()
                return false
            }
            state.frames.add(frame)
            return state.frames.count > capacity
        }
        waiter?.resume(returning: [frame])
        if isTooSlow { cut() }
    }

    /// Ends the stream as soon as what is being written has been.
    func end() {
        let waiter = state.withLock { state in
            state.isEnded = true
            state.frames = []
            return state.waiter.take()
        }
        waiter?.resume(returning: nil)
    }

    /// Ends the stream, in the midst of a write too.
    func cut() {
        end()
        state.withLock { $0.cut.take() }?()
    }

    /// Whether the stream was told to end.
    var isEnded: Bool { state.withLock { $0.isEnded } }
}
