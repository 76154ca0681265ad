import ChillAjarKit
import Hummingbird

/// Who calls, by the token and never by the body.
struct Person: Sendable, Equatable {
    var userID: Int64
    var peran: Peran
    /// The pelanggan that the account is.
    var pelangganID: Int64?
    /// The mentor that the account is.
    var mentorID: Int64?
    /// The session; 0 for who has none, such as the platform itself.
    var sessionID: Int64 = 0
    /// Whether the second factor must be set up before anything else.
    var mustSetUpOTP = false
}

/// One request that passed the access table, on its way to its handler.
struct IncomingCall: Sendable {
    let request: Request
    /// What stood at the route's placeholders, in order.
    let values: [Substring]
    let caller: Person?
    let now: Timestamp
    let address: ClientAddress
    let reader: InputReader
    /// Fields and file where they were read before the handler was found.
    var received: Input?

    /// Who calls; for routes that are not for everybody.
    var person: Person {
        get throws(Problem) {
            guard let caller else { throw .unauthorized }
            return caller
        }
    }

    /// The number in the path; 404 for anything else.
    var id: Int64 {
        get throws(Problem) {
            guard let text = values.first, let id = Int64(text), id > 0 else { throw .unknownPath }
            return id
        }
    }

    /// Fields and file. Throws 405 for a form that was posted here in the name of another method: it asked for something else.
    func input() async throws -> Input {
        if let received { return received }
        var input = try await reader.read(request)
        guard let method = input.takeMethod(), request.method == .post, method != "POST" else { return input }
        throw Problem.wrongMethod
    }

    /// The value of a key behind the `?`.
    func query(_ name: String) -> String? { request.uri.queryParameters[Substring(name)].map(String.init) }
}
