import ChillAjarKit
import CurlTransport
import Testing

/// The three people of the demo at a server that may fall at any moment.
struct DemoPeople: Sendable {
    let server: Server
    let transport: CurlTransport
    private(set) var sessions: [Peran: Session] = [:]

    /// Signs all three in; tokens outlive the server's falls.
    init(port: UInt16) async throws {
        server = try #require(Server("http://127.0.0.1:\(port)"))
        transport = CurlTransport()
        for peran in [Peran.pelanggan, .mentor, .admin] {
            let signIn = try #require(DemoAccounts.signIn(peran))
            sessions[peran] = try await call(PlatformCalls.login(signIn), as: nil).session()
        }
    }

    /// The same people at the same server on another port.
    func at(port: UInt16) throws -> DemoPeople { try DemoPeople(self, port: port) }

    private init(_ people: DemoPeople, port: UInt16) throws {
        server = try #require(Server("http://127.0.0.1:\(port)"))
        transport = people.transport
        sessions = people.sessions
    }

    /// One call as that person; throws ``TransportFailure`` when the server fell, ``APIError`` when it refused.
    func call<Value>(_ call: Call<Value>, as peran: Peran?, key: String? = nil) async throws -> Value {
        let request = call.request(to: server, token: peran.flatMap { sessions[$0]?.token }, idempotencyKey: key)
        return try call.value(of: try await transport.send(request))
    }

    func session(_ peran: Peran) throws -> Session { try #require(sessions[peran]) }
}
