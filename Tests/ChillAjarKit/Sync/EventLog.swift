import ChillAjarKit
import Synchronization

/// What the engine has told, for a test to read in order.
final class EventLog: Sendable {
    private struct State {
        var events: [SyncEvent] = []
        var cursor = 0
        var waiter: (isWanted: @Sendable (SyncEvent) -> Bool, continuation: CheckedContinuation<SyncEvent, any Error>)?
    }

    private let state = Mutex(State())

    /// Everything so far.
    var all: [SyncEvent] { state.withLock { $0.events } }

    func take(_ event: SyncEvent) {
        let waiter = state.withLock { state -> CheckedContinuation<SyncEvent, any Error>? in
            state.events.append(event)
            guard let waiter = state.waiter, waiter.isWanted(event) else { return nil }
            state.cursor = state.events.count
            state.waiter = nil
            return waiter.continuation
        }
        waiter?.resume(returning: event)
    }

    /// The next event of that kind after the last one that was asked for; waits for it, until the test's time is up.
    @discardableResult
    func next(_ isWanted: @escaping @Sendable (SyncEvent) -> Bool) async throws -> SyncEvent {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let found = state.withLock { state -> SyncEvent? in
                    if let index = state.events[state.cursor...].firstIndex(where: isWanted) {
                        state.cursor = index + 1
                        return state.events[index]
                    }
                    state.waiter = (isWanted, continuation)
                    return nil
                }
                if let found { continuation.resume(returning: found) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                defer { state.waiter = nil }
                return state.waiter?.continuation
            }
            waiter?.resume(throwing: CancellationError())
        }
    }

    /// The next copy of a list.
    func snapshot(of resource: Resource) async throws -> Snapshot? {
        let event = try await next {
            if case .snapshot(resource, _) = $0 { true } else { false }
        }
        if case .snapshot(_, let snapshot) = event { return snapshot }
        return nil
    }

    /// The next word on how the server can be reached.
    func connection() async throws -> Connection? {
        let event = try await next {
            if case .connection = $0 { true } else { false }
        }
        if case .connection(let connection) = event { return connection }
        return nil
    }

    /// The row that was turned down next.
    func refusal() async throws -> OutboxEntry? {
        let event = try await next { if case .refused = $0 { true } else { false } }
        if case .refused(let row) = event { return row }
        return nil
    }

    /// The next row that goes by itself.
    func queued() async throws -> (ticket: Ticket, row: OutboxEntry)? {
        let event = try await next { if case .queued = $0 { true } else { false } }
        if case .queued(let ticket, let row) = event { return (ticket, row) }
        return nil
    }

    /// The next outcome of a mutation: `.done` or `.failed`.
    func outcome() async throws -> SyncEvent {
        try await next {
            switch $0 {
            case .done, .failed: true
            default: false
            }
        }
    }
}
