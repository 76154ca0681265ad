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
    }

    private let services: Services
    private let logger: Logger
    private var tree = RouteTree<Endpoint>()

    /// - Parameter table: who may call what; a route without a row answers 403 to all.
    init(_ services: Services, table: [Route: RouteRow] = RouteTable.byRoute, handlers: [Route: Handler], logger: Logger) {
        self.services = services
        self.logger = logger
        for (route, handler) in handlers {
            let endpoint = Endpoint(access: table[route]?.access, handler: handler)
            tree.add(route.method.rawValue, "/api" + route.template, endpoint)
        }
        tree.add("GET", "/up", Endpoint(access: .everybody) { _ in try services.health() })
    }

    func respond(to request: Request, context: Context) async -> Response { await respond(to: request) }

    /// Answers one request; never throws, for every error has its words.
    func respond(to request: Request) async -> Response {
        let requestID = Secret.hex(bytes: 8)
        let begin = ContinuousClock.now
        var caller: Person?
        let answer: Answer
        do {
            answer = try await self.answer(request, caller: &caller)
        } catch {
            answer = Answer(problem(of: error, requestID: requestID))
        }
        let elapsed = begin.duration(to: .now)
        logger.info(
            "request",
            metadata: [
                "id": "\(requestID)", "user": "\(caller?.userID ?? 0)", "method": "\(request.method.rawValue)",
                "path": "\(Self.printable(request.uri.path))", "status": "\(answer.status)",
                "ms": "\(elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000)",
            ])
        return answer.response(requestID: requestID)
    }

    private func answer(_ request: Request, caller: inout Person?) async throws -> Answer {
        guard let match = tree.find(request.uri.path) else { throw Problem.unknownPath }
        guard let endpoint = match.endpoints[request.method.rawValue] else {
            var answer = Answer(.wrongMethod)
            answer.headers = [HTTPHeader("Allow", match.endpoints.keys.sorted().joined(separator: ", "))]
            return answer
        }
        let now = services.clock()
        caller = try admit(request, to: endpoint, at: now)
        return try await endpoint.handler(
            IncomingCall(
                request: request, values: match.values, caller: caller, now: now,
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

    /// The beginning of a path as it may stand in a log: what comes from outside is hostile to terminals.
    private static func printable(_ path: String) -> String {
        String(decoding: path.utf8.prefix(200).map { (0x21...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
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
