import ChillAjarKit
import Hummingbird

@testable import PlatformServer

/// A list of the route table as one person asks for it.
struct CachedRequest: Sendable {
    let row: RouteRow
    let path: String
    let person: String
    /// Who that is, found once: the door's business is not the list's.
    let caller: Person

    var name: String { "\(path) as \(person)" }
}

extension World {
    /// Every list that has a tag, asked for by everyone of those who may ask.
    func cachedRequests() async throws -> [CachedRequest] {
        var people: [(String, Person)] = []
        for name in ["ayu", "fajar", "bagas", "rani"] {
            people.append((name, try await platform.services.person(authorization: "Bearer \(tokens[name] ?? "")", at: now)))
        }
        return RouteTable.rows.filter { $0.cached != nil }.flatMap { row in
            people.filter { name, person in
                switch row.access {
                case .everybody: name == "ayu"
                case .anyone: true
                case .only(let roles): roles.contains(person.peran)
                }
            }.map { CachedRequest(row: row, path: row.route.path(ids.bagas), person: $0, caller: $1) }
        }
    }

    /// The body that the handler makes now, past every cache; nil for a refusal.
    func fresh(_ request: CachedRequest) async throws -> [UInt8]? {
        let services = platform.services
        guard let handler = Handlers(services: services).all[request.row.route] else { return nil }
        let head = HTTPRequest(method: .get, scheme: "http", authority: "uji", path: "/api" + request.path)
        let values = request.row.route.template.contains("{") ? [Substring("\(ids.bagas)")] : []
        let call = IncomingCall(
            request: Request(head: head, body: RequestBody(buffer: ByteBuffer())), values: values,
            caller: request.caller, now: now, address: ClientAddress("127.0.0.1"), reader: services.reader)
        let answer = try await handler(call)
        return answer.status == 200 ? answer.json : nil
    }
}
