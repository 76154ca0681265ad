import ChillAjarKit
import Hummingbird
import Testing

@testable import PlatformServer

/// Who calls, and what the rows of the fixture are to them: Ayu books with Bagas.
enum Actor: String, CaseIterable, Sendable {
    case nobody
    case badToken
    case pelangganOwn
    case pelangganOther
    case mentorOwn
    case mentorOther
    case admin

    var peran: Peran? {
        switch self {
        case .nobody, .badToken: nil
        case .pelangganOwn, .pelangganOther: .pelanggan
        case .mentorOwn, .mentorOther: .mentor
        case .admin: .admin
        }
    }

    func token(in world: World) -> String? {
        switch self {
        case .nobody: nil
        case .badToken: "salah"
        case .pelangganOwn: world.tokens["ayu"]
        case .pelangganOther: world.tokens["fajar"]
        case .mentorOwn: world.tokens["bagas"]
        case .mentorOther: world.tokens["citra"]
        case .admin: world.tokens["rani"]
        }
    }
}

/// A request that would succeed for the owner of its rows, and for whom it ends otherwise than its row of the table says.
struct RouteExpectation: Sendable {
    struct Sample: Sendable {
        /// What stands at the placeholders.
        var values: [String] = []
        var query = ""
        /// A JSON object, or the fields of a multipart form when there is a file.
        var json = "{}"
        var fields: [String: String] = [:]
        var file: TestFile?
        var headers: [(String, String)] = []
        var body: [UInt8]?
    }

    /// Makes rows of Ayu's with Bagas, and the request that names them.
    let sample: @Sendable (World) async throws -> Sample
    /// Statuses that do not follow from the row.
    let statuses: [Actor: Int]

    /// - Parameter statuses: where the rule of ``AuthorisationTests/expected(_:_:_:)`` does not hold.
    init(_ statuses: [Actor: Int] = [:], _ sample: @escaping @Sendable (World) async throws -> Sample = { _ in Sample() }) {
        self.sample = sample
        self.statuses = statuses
    }

    /// A request with that JSON.
    static func json(_ statuses: [Actor: Int] = [:], _ json: @escaping @Sendable (World) async throws -> String)
        -> RouteExpectation
    {
        RouteExpectation(statuses) { Sample(json: try await json($0)) }
    }

    /// A request whose path names that row, with that JSON.
    static func row(
        _ statuses: [Actor: Int] = [:], json: String = "{}", _ id: @escaping @Sendable (World) async throws -> Int64
    ) -> RouteExpectation {
        RouteExpectation(statuses) { Sample(values: [String(try await id($0))], json: json) }
    }
}

struct AuthorisationTests {
    @Test("Every route answers every kind of person as the table and its expectation say", arguments: RouteTable.rows)
    func everyRoute(row: RouteRow) async throws {
        let expectation = try #require(Self.expectations[row.route], "\(row.route) has no expectation")
        // Refusals change nothing: they share a world; who is let in gets one of their own.
        let shared = try await World()
        let sample = try await expectation.sample(shared)
        for actor in Actor.allCases {
            let expected = Self.expected(row, actor, expectation)
            let isShared = expected >= 400 || row.route.method == .get
            let world = isShared ? shared : try await World()
            let request = isShared ? sample : try await expectation.sample(world)
            let status = try await world.status(row.route, request, as: actor)
            #expect(status == expected, "\(row.route.method) \(row.route.template) as \(actor)")
        }
    }

    @Test("No expectation stands for a route that is not there")
    func noOrphans() {
        for route in Self.expectations.keys { #expect(RouteTable.byRoute[route] != nil, "\(route)") }
    }

    /// What follows from the row: 401 without a session, 403 for other roles and for rows that are not one's own, else success.
    static func expected(_ row: RouteRow, _ actor: Actor, _ expectation: RouteExpectation) -> Int {
        if let status = expectation.statuses[actor] { return status }
        guard row.access != .everybody else { return row.success }
        guard let peran = actor.peran else { return 401 }
        if case .only(let roles) = row.access, !roles.contains(peran) { return 403 }
        let isOther = actor == .pelangganOther || actor == .mentorOther
        return isOther && row.ownership == .ownRow ? 403 : row.success
    }
}

extension World {
    /// The status of a request; of a stream only the head is read.
    func status(_ route: Route, _ sample: RouteExpectation.Sample, as actor: Actor) async throws -> Int {
        try await head(route, sample, token: actor.token(in: self)).status.code
    }

    /// Sends the sample and gives what comes back, its body unread.
    func head(_ route: Route, _ sample: RouteExpectation.Sample, token: String?) async throws -> Response {
        let method = try #require(HTTPRequest.Method(route.method.rawValue))
        var head = HTTPRequest(
            method: method, scheme: "http", authority: "uji", path: "/api\(route.path(with: sample.values))\(sample.query)")
        if let token { head.headerFields[.authorization] = "Bearer \(token)" }
        var body: [UInt8] = []
        if let bytes = sample.body {
            body = bytes
        } else if let file = sample.file {
            head.headerFields[.contentType] = "multipart/form-data; boundary=batas"
            body = Self.multipart(sample.fields, file, boundary: "batas")
        } else if method != .get, method != .head {
            head.headerFields[.contentType] = "application/json"
            body = Array(sample.json.utf8)
        }
        for (name, value) in sample.headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        return await responder.respond(to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
    }
}

extension Route {
    /// The path with its placeholders filled in order.
    func path(with values: [String]) -> String {
        var values = values[...]
        return template.split(separator: "/").map { part in
            "/" + (part.hasPrefix("{") ? values.popFirst() ?? "0" : String(part))
        }.joined()
    }
}
