import ChillAjarKit
import Hummingbird
import Logging
import SQL

/// Answers every request: finds the route, lets in whom the access table lets in, and turns whatever is thrown into words.
struct PlatformResponder: HTTPResponder {
    typealias Context = BasicRequestContext
    typealias Handler = @Sendable (IncomingCall) async throws -> Answer

    /// What a path and a method lead to.
    private struct Endpoint: Sendable {
        /// nil: registered without a row in the table, closed to all.
        let access: Access?
        let handler: Handler
        let counter: RequestStatistics.Counter
    }

    private let services: Services
    private let logger: Logger
    private let log: RequestLog
    private var tree = RouteTree<Endpoint>()

    /// - Parameter table: who may call what; a route without a row answers 403 to all.
    init(_ services: Services, table: [Route: RouteRow] = RouteTable.byRoute, handlers: [Route: Handler], logger: Logger) {
        self.services = services
        self.logger = logger
        log = RequestLog(logger: logger)
        for (route, handler) in handlers {
            add(route.method.rawValue, "/api" + route.template, table[route]?.access, handler)
        }
        add("GET", "/up", .everybody) { _ in try services.health() }
    }

    private mutating func add(_ method: String, _ path: String, _ access: Access?, _ handler: @escaping Handler) {
        let counter = services.observatory.requests.counter(method: method, template: path)
        tree.add(method, path, Endpoint(access: access, handler: handler, counter: counter))
    }

    func respond(to request: Request, context: Context) async -> Response { await respond(to: request) }

    /// Answers one request; never throws, for every error has its words.
    func respond(to request: Request) async -> Response {
        var trace = RequestTrace(counter: services.observatory.requests.unknown)
        let answer: Answer
        do {
            answer = try await self.answer(request, &trace)
        } catch {
            answer = Answer(problem(of: error, requestID: trace.id))
        }
        let milliseconds = trace.milliseconds
        trace.counter.note(status: answer.status, milliseconds: milliseconds)
        log.note(trace, request, status: answer.status, milliseconds: milliseconds)
        return answer.response(requestID: trace.id)
    }

    private func answer(_ request: Request, _ trace: inout RequestTrace) async throws -> Answer {
        guard let match = tree.find(request.uri.path) else { throw Problem.unknownPath }
        guard let endpoint = match.endpoints[request.method.rawValue] else {
            var answer = Answer(.wrongMethod)
            answer.headers = [HTTPHeader("Allow", match.endpoints.keys.sorted().joined(separator: ", "))]
            return answer
        }
        trace.counter = endpoint.counter
        let now = services.clock()
        trace.caller = try admit(request, to: endpoint, at: now)
        return try await endpoint.handler(
            IncomingCall(
                request: request, values: match.values, caller: trace.caller, now: now,
                reader: services.reader))
    }

    private func admit(_ request: Request, to endpoint: Endpoint, at now: Timestamp) throws -> Person? {
        guard let access = endpoint.access else { throw Problem.forbidden() }
        if access == .everybody { return nil }
        let person = try services.person(authorization: request.headers[.authorization], at: now)
        switch access {
        case .everybody, .anyone: break
        case .only(let roles): if !roles.contains(person.peran) { throw Problem.forbidden() }
        }
        return person
    }

    /// The words for an error; what is the server's own fault is logged, and not told.
    private func problem(of error: any Error, requestID: String) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as SQLError where error.kind == .busy:
            return .busy
        default:
            logger.error("failure", metadata: ["id": "\(requestID)", "error": "\(error)"])
            return isDiskFull(error) ? .busy : .internalError
        }
    }

    private func isDiskFull(_ error: any Error) -> Bool {
        (error as? StorageFailure)?.isFull == true || (error as? SQLError)?.kind == .full
    }
}
