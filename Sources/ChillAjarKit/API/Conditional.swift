/// The answer to a read by somebody who may have the same already (RFC 9110, 13.1.2).
public enum Conditional<Value: Sendable>: Sendable {
    /// What is known stands.
    case unchanged
    /// Another state, and by what the server knows it again.
    case fresh(Value, etag: String?)

    /// The same about something made of the value.
    func map<Other: Sendable>(_ make: (Value) -> Other) -> Conditional<Other> {
        switch self {
        case .unchanged: .unchanged
        case .fresh(let value, let etag): .fresh(make(value), etag: etag)
        }
    }
}

extension Call {
    /// The same read for somebody who knows the state of that ETag; nil is somebody who knows none.
    func unless(_ etag: String?) -> Call<Conditional<Value>> {
        let read = read
        return Call<Conditional<Value>>(method, path, body: body, knownETag: etag) { response in
            response.status == 304 ? .unchanged : .fresh(try read(response), etag: response.header("ETag"))
        }
    }
}
