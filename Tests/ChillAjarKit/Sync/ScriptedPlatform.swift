import ChillAjarKit

/// A transport that answers from a script and remembers what it was asked.
actor ScriptedPlatform: Transport {
    /// What comes of one request.
    enum Answer: Sendable {
        /// A whole answer.
        case status(Int, String)
        /// A list with its ETag, or 304 for who names that one.
        case tagged(String, etag: String)
        /// No answer.
        case failure(TransportFailure)
        /// The request arrives; its answer is this one, once ``release()`` was called.
        indirect case held(Answer)
        /// As ``held(_:)``, but a request that is cancelled ends with ``release()`` only, as on a network that is slow to let go.
        indirect case stubborn(Answer)
        /// A stream of events that begins with this text, goes on with ``push(_:)`` and ends with ``release()``.
        case events(String)
        /// Bytes move, then the answer comes.
        indirect case measured([TransferProgress], Answer)

        static func ok(_ body: String) -> Answer { .status(200, body) }
        static let unreachable = Answer.failure(.unreachable("no route"))
        static let interrupted = Answer.failure(.interrupted("reset"))
    }

    private(set) var requests: [TransportRequest] = []
    private var date: String?
    private var script: [String: [Answer]] = [:]
    private var listeners: [@Sendable ([UInt8]) -> Void] = []
    private var held: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var waiters: [(count: Int, route: String, continuation: CheckedContinuation<Void, any Error>)] = []

    /// Answers a route, such as `GET /kursus`, with these one after the other; the last one again and again.
    func answer(_ route: String, _ answers: Answer...) { script[route] = answers }

    /// What every answer says the time is.
    func say(date: String?) { self.date = date }

    /// Answers everything that was asked for without a script of its own.
    func answerEverything(_ answer: Answer) { script["*"] = [answer] }

    func count(_ route: String) -> Int { requests.count { Self.route(of: $0) == route } }

    func last(_ route: String) -> TransportRequest? { requests.last { Self.route(of: $0) == route } }

    var routes: [String] { requests.map(Self.route(of:)) }

    /// Waits until a route was asked for so many times in all, or the test's time is up.
    func asked(_ route: String, times: Int = 1) async throws {
        if count(route) >= times { return }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiters.append((times, route, $0)) }
        } onCancel: {
            Task { await self.giveUp() }
        }
    }

    private func giveUp() {
        for waiter in waiters { waiter.continuation.resume(throwing: CancellationError()) }
        waiters = []
    }

    /// Lets everything go on that is held.
    func release() {
        let waiting = held
        held = [:]
        for continuation in waiting.values { continuation.resume(returning: true) }
    }

    /// Says something on the streams that are open.
    func push(_ text: String) { for listener in listeners { listener(Array(text.utf8)) } }

    func stream(
        _ request: TransportRequest, receive: @escaping @Sendable ([UInt8]) -> Void
    ) async throws(TransportFailure) -> TransportResponse {
        listeners.append(receive)
        var response = try await send(request, progress: nil)
        if response.isEventStream { response.body = [] }
        return response
    }

    func send(
        _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws(TransportFailure) -> TransportResponse {
        let route = Self.route(of: request)
        requests.append(request)
        for waiter in waiters where waiter.route == route && count(route) >= waiter.count { waiter.continuation.resume() }
        waiters.removeAll { $0.route == route && count(route) >= $0.count }
        if Task.isCancelled { throw .cancelled }
        var response = try await give(next(of: route), number: requests.count, progress)
        if let date { response.headers.append(HTTPHeader("Date", date)) }
        return response
    }

    private func next(of route: String) -> Answer {
        guard var answers = script[route], let answer = answers.first else {
            return script["*"]?.first ?? .status(404, #"{"message": "Tidak ditemukan"}"#)
        }
        if answers.count > 1 {
            answers.removeFirst()
            script[route] = answers
        }
        return answer
    }

    private func give(
        _ answer: Answer, number: Int, _ progress: (@Sendable (TransferProgress) -> Void)?
    ) async throws(TransportFailure) -> TransportResponse {
        switch answer {
        case .status(let status, let body):
            return TransportResponse(status: status, body: Array(body.utf8))
        case .tagged(let body, let etag):
            let known = requests[number - 1].headers.first { $0.name == "If-None-Match" }?.value
            let headers = [HTTPHeader("ETag", etag)]
            if known == etag { return TransportResponse(status: 304, headers: headers) }
            return TransportResponse(status: 200, headers: headers, body: Array(body.utf8))
        case .failure(let failure):
            throw failure
        case .events(let text):
            push(text)
            let end = TransportResponse(status: 200, headers: [HTTPHeader("Content-Type", "text/event-stream")])
            _ = try await give(.held(.status(200, "")), number: number, nil)
            listeners = []
            return end
        case .measured(let states, let answer):
            for state in states { progress?(state) }
            return try await give(answer, number: number, progress)
        case .stubborn(let answer):
            return try await hold(answer, number: number)
        case .held(let answer):
            let isReleased = await withTaskCancellationHandler {
                await withCheckedContinuation { held[number] = $0 }
            } onCancel: {
                Task { await self.drop(number) }
            }
            guard isReleased else { throw .cancelled }
            return try await give(answer, number: number, progress)
        }
    }

    private func hold(_ answer: Answer, number: Int) async throws(TransportFailure) -> TransportResponse {
        _ = await withCheckedContinuation { held[number] = $0 }
        if Task.isCancelled { throw .cancelled }
        return try await give(answer, number: number, nil)
    }

    private func drop(_ number: Int) { held.removeValue(forKey: number)?.resume(returning: false) }

    private static func route(of request: TransportRequest) -> String {
        let path = request.url.split(separator: "/api", maxSplits: 1).last ?? ""
        return "\(request.method.rawValue) \(path)"
    }
}
