import ChillAjarKit
import Hummingbird
import Logging
import SQL

/// Answers every request: finds the route, lets in whom the access table lets in, and turns whatever is thrown into words.
struct PlatformResponder: HTTPResponder {
    typealias Context = PlatformContext
    typealias Handler = @Sendable (IncomingCall) async throws -> Answer

    /// What a path and a method lead to.
    private struct Endpoint: Sendable {
        /// nil: registered without a row in the table, closed to all.
        let access: Access?
        /// What it counts as beside a request like any other.
        let door: RateLimits.Door?
        /// Whether an admin who must still set up a second factor may call it.
        let isOpenBeforeOTP: Bool
        let handler: Handler
        let counter: RequestStatistics.Counter
        /// How its answers are kept; nil for what is no list.
        let policy: ListCache.Policy?

        /// Throws 403 unless the table lets a signed-in person in.
        func admit(_ person: Person) throws(Problem) {
            if person.mustSetUpOTP, !isOpenBeforeOTP { throw .mustSetUpOTP }
            switch access {
            case nil: throw .forbidden()
            case .everybody, .anyone: return
            case .only(let roles): if !roles.contains(person.peran) { throw .forbidden() }
            }
        }
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
            add(
                route.method.rawValue, "/api" + route.template, table[route]?.access, table[route]?.cached,
                door: RateLimits.Door(route), isOpenBeforeOTP: RouteTable.beforeOTP.contains(route), handler)
        }
        add("GET", "/up", .everybody) { _ in try services.health() }
        let metrics = Handlers(services: services).metrics
        add("GET", "/metrics", .everybody) { try metrics($0) }
    }

    private mutating func add(
        _ method: String, _ path: String, _ access: Access?, _ list: CachedList? = nil, door: RateLimits.Door? = nil,
        isOpenBeforeOTP: Bool = false, _ handler: @escaping Handler
    ) {
        let counter = services.observatory.requests.counter(method: method, template: path)
        let policy = list.map { ListCache.Policy($0, isPublic: access == .everybody, services.database.versions) }
        tree.add(
            method, path,
            Endpoint(
                access: access, door: door, isOpenBeforeOTP: isOpenBeforeOTP, handler: handler, counter: counter, policy: policy))
    }

    func respond(to request: Request, context: Context) async -> Response { await respond(to: request, from: context.peer) }

    /// Answers one request; never throws, for every error has its words.
    ///
    /// - Parameter peer: the other end of the connection.
    func respond(to request: Request, from peer: String = "127.0.0.1") async -> Response {
        var trace = RequestTrace(
            counter: services.observatory.requests.unknown,
            address: ClientAddress(services.proxies.caller(of: request, peer: peer)))
        let answer: Answer
        do {
            answer = try await self.answer(request, &trace)
        } catch {
            answer = Answer(problem(of: error, requestID: trace.id))
        }
        let milliseconds = trace.milliseconds
        trace.counter.note(status: answer.status, milliseconds: milliseconds)
        log.note(trace, request, status: answer.status, milliseconds: milliseconds)
        let response = answer.response(requestID: trace.id)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ request: Request, _ trace: inout RequestTrace) async throws -> Answer {
        let now = services.clock()
        try services.security.limits?.take(.address(trace.address.network), at: now)
        guard let match = tree.find(request.uri.path) else { throw Problem.unknownPath }
        // HEAD is GET without its body (RFC 9110 §9.3.2).
        let endpoints = match.endpoints
        if let endpoint = endpoints[request.method.rawValue] ?? (request.method == .head ? endpoints["GET"] : nil) {
            trace.counter = endpoint.counter
            if let door = endpoint.door { try services.security.limits?.take(.door(door, trace.address.network), at: now) }
            trace.caller = try await admit(request, to: endpoint, at: now)
            let call = IncomingCall(
                request: request, values: match.values, caller: trace.caller, now: now, address: trace.address,
                reader: services.reader)
            guard let policy = endpoint.policy else { return try await endpoint.handler(call) }
            return try await services.lists.answer(call, policy, services.database, handler: endpoint.handler)
        }
        if request.method == .post, let answer = try await posted(request, match, at: now, &trace) { return answer }
        var answer = request.method == .options ? .noContent : Answer(.wrongMethod)
        answer.headers = [HTTPHeader("Allow", Self.allowed(endpoints.keys))]
        return answer
    }

    private static func allowed(_ methods: some Sequence<String>) -> String {
        var methods = Set(methods).union(["OPTIONS"])
        if methods.contains("GET") { methods.insert("HEAD") }
        return methods.sorted().joined(separator: ", ")
    }

    /// What a form may be posted in the name of: browsers and the classic clients send files by POST only.
    private static let formMethods: [HTTPRequest.Method] = [.put, .delete]

    /// Answers a form that names its method in `_method`; nil when there is none of that method here.
    private func posted(
        _ request: Request, _ match: RouteTree<Endpoint>.Match, at now: Timestamp, _ trace: inout RequestTrace
    ) async throws -> Answer? {
        let meant = Self.formMethods.filter { match.endpoints[$0.rawValue] != nil }
        guard !meant.isEmpty else { return nil }
        let person = try await services.person(authorization: request.headers[.authorization], at: now)
        trace.caller = person
        try services.security.limits?.take(.person(person.userID), at: now)
        // Nobody's body is read who may call none of them.
        guard meant.contains(where: { (try? match.endpoints[$0.rawValue]?.admit(person)) != nil }) else {
            throw Problem.forbidden()
        }
        var input = try await services.reader.read(request)
        let name = input.takeMethod()
        guard let method = meant.first(where: { $0.rawValue == name }), let endpoint = match.endpoints[method.rawValue] else {
            return nil
        }
        trace.counter = endpoint.counter
        try endpoint.admit(person)
        var head = request.head
        head.method = method
        return try await endpoint.handler(
            IncomingCall(
                request: Request(head: head, body: request.body), values: match.values, caller: person, now: now,
                address: trace.address, reader: services.reader, received: input))
    }

    private func admit(_ request: Request, to endpoint: Endpoint, at now: Timestamp) async throws -> Person? {
        guard let access = endpoint.access else { throw Problem.forbidden() }
        if access == .everybody { return nil }
        let person = try await services.person(authorization: request.headers[.authorization], at: now)
        try endpoint.admit(person)
        try services.security.limits?.take(.person(person.userID), at: now)
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
