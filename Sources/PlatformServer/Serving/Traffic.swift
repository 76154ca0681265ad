import Hummingbird
import Synchronization

/// Counts the requests that are under way, so that the end of a server can tell what it waited for.
final class Traffic: Sendable {
    private struct State {
        var active = 0
        var isEnding = false
        var finished = 0
    }

    private let state = Mutex(State())

    func begin() { state.withLock { $0.active += 1 } }

    func end() {
        state.withLock { state in
            state.active -= 1
            if state.isEnding { state.finished += 1 }
        }
    }

    /// From here on what ends is counted.
    func close() { state.withLock { $0.isEnding = true } }

    /// The requests that ended since ``close()``.
    var finished: Int { state.withLock { $0.finished } }
}

/// Answers with another responder, and counts.
struct CountingResponder<Base: HTTPResponder>: HTTPResponder {
    let base: Base
    let traffic: Traffic

    func respond(to request: Request, context: Base.Context) async throws -> Response {
        traffic.begin()
        defer { traffic.end() }
        return try await base.respond(to: request, context: context)
    }
}
