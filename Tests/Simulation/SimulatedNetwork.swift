import ChillAjarKit

/// The way from one client to the platform: loses, delays, repeats and garbles what it likes, by the seed.
final class SimulatedNetwork: Transport, @unchecked Sendable {
    private let platform: SimulatedPlatform
    private let scheduler: Scheduler
    /// How many of a hundred requests meet something bad.
    var trouble = 0
    /// Whether nothing gets through.
    var isCut = false

    init(_ platform: SimulatedPlatform, _ scheduler: Scheduler) {
        (self.platform, self.scheduler) = (platform, scheduler)
    }

    func send(
        _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws(TransportFailure) -> TransportResponse {
        try await pass(0.01 + scheduler.numbers.fraction() * 0.2)
        if isCut { throw .unreachable("cut") }
        guard scheduler.numbers.chance(trouble) else {
            let response = platform.handle(request, at: scheduler.now)
            try await pass(scheduler.numbers.fraction() * 0.2)
            return response
        }
        return try await trouble(request)
    }

    private func trouble(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        switch scheduler.numbers.below(13) {
        case 0: throw .unreachable("refused")
        case 1: throw .interrupted("lost on the way")
        case 2, 3:
            _ = platform.handle(request, at: scheduler.now)
            throw .interrupted("the answer was lost")
        case 4:
            // It arrives when nobody waits for it any more.
            platform.noteRepeated(request)
            let delay = scheduler.numbers.fraction() * 30
            let (platform, scheduler) = (platform, scheduler)
            Task {
                try await scheduler.sleep(seconds: delay)
                _ = platform.handle(request, at: scheduler.now)
            }
            throw .interrupted("late")
        case 5:
            platform.noteRepeated(request)
            _ = platform.handle(request, at: scheduler.now)
            try await pass(0.05)
            return platform.handle(request, at: scheduler.now)
        case 6: return TransportResponse(status: 502, body: Array("<html>Bad Gateway</html>".utf8))
        case 7:
            _ = platform.handle(request, at: scheduler.now)
            return TransportResponse(status: 502, body: Array("<html>Bad Gateway</html>".utf8))
        case 8: return TransportResponse(status: 500, body: Array(#"{"message": "Server Error"}"#.utf8))
        case 9: return TransportResponse(status: 503)
        case 10: return TransportResponse(status: 429, headers: [HTTPHeader("Retry-After", "7")])
        case 11:
            var response = platform.handle(request, at: scheduler.now)
            response.body = Array(response.body.prefix(response.body.count / 2))
            return response
        default: return TransportResponse(status: 200, body: Array("<!doctype html><title>Masuk Wi-Fi</title>".utf8))
        }
    }

    private func pass(_ seconds: Double) async throws(TransportFailure) {
        do {
            try await scheduler.sleep(seconds: seconds)
        } catch {
            throw .cancelled
        }
    }
}
