import FoundationEssentials

/// One typed call: what to send, and how to read the answer.
public struct Call<Value: Sendable>: Sendable {
    /// The verb and the path with its values.
    let method: HTTPMethod
    let path: String
    let body: TransportRequest.Body
    /// The state of the answer that is known already; 304 says that it stands.
    let knownETag: String?
    /// Headers of this call alone.
    var headers: [HTTPHeader] = []
    let read: @Sendable (TransportResponse) throws -> Value

    init(
        _ method: HTTPMethod, _ path: String, body: TransportRequest.Body = .none, knownETag: String? = nil,
        read: @escaping @Sendable (TransportResponse) throws -> Value
    ) {
        self.method = method
        self.path = path
        self.body = body
        self.knownETag = knownETag
        self.read = read
    }

    /// The whole request to a server.
    public func request(to server: Server, token: String?, idempotencyKey: String?) -> TransportRequest {
        var headers = [HTTPHeader("Accept", "application/json")]
        if let token { headers.append(HTTPHeader("Authorization", "Bearer \(token)")) }
        if let idempotencyKey { headers.append(HTTPHeader("Idempotency-Key", idempotencyKey)) }
        if let knownETag { headers.append(HTTPHeader("If-None-Match", knownETag)) }
        return TransportRequest(method, server.base + "/api" + path, headers: headers + self.headers, body: body)
    }

    /// Reads an answer, of whatever status.
    public func value(of response: TransportResponse) throws(APIError) -> Value {
        let isConfirmed = response.status == 304 && knownETag != nil
        guard (200..<300).contains(response.status) || isConfirmed else { throw APIError(response) }
        do {
            return try read(response)
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError.unreadableAnswer("\(error)")
        }
    }
}

extension Call {
    /// The same call, of whose answer something else is made.
    func map<Other>(_ make: @escaping @Sendable (Value) -> Other) -> Call<Other> {
        let read = read
        return Call<Other>(method, path, body: body, knownETag: knownETag) { make(try read($0)) }
    }
}

extension Call where Value: Decodable {
    /// A call whose answer is JSON of that type.
    static func json(_ method: HTTPMethod, _ path: String, body: TransportRequest.Body = .none) -> Call {
        Call(method, path, body: body) { try JSONDecoder().decode(Value.self, from: Data($0.body)) }
    }

    /// A call of whose answer only one key counts.
    static func member(_ key: String, _ method: HTTPMethod, _ path: String, body: TransportRequest.Body = .none) -> Call {
        Call(method, path, body: body) { response in
            try JSONDecoder().decode(KeyedMember<Value>.self, from: Data(response.body), configuration: key).value
        }
    }
}

extension Call {
    /// A call whose answer is a list; rows that cannot be read are left out.
    static func list<Element: Decodable & Sendable>(_ method: HTTPMethod, _ path: String) -> Call where Value == [Element] {
        Call(method, path) { try JSONDecoder().decode(LossyList<Element>.self, from: Data($0.body)).elements }
    }

    /// A call of which only the success counts. A body that is no JSON is not the platform's: a network that wants its own page
    /// seen first answers with 200 too, and nothing is done then.
    static func done(_ method: HTTPMethod, _ path: String, body: TransportRequest.Body = .none) -> Call where Value == Void {
        Call(method, path, body: body) { response in
            guard !response.body.isEmpty else { return }
            _ = try JSONDecoder().decode(JSONObject.self, from: Data(response.body))
        }
    }
}

/// A JSON object of whatever content.
private struct JSONObject: Decodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Key.self) }
}

/// The value under one key of an object; the key is the configuration.
private struct KeyedMember<Member: Decodable>: DecodableWithConfiguration {
    let value: Member

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder, configuration key: String) throws {
        value = try decoder.container(keyedBy: Key.self).decode(Member.self, forKey: Key(stringValue: key))
    }
}

extension TransportRequest.Body {
    /// A JSON object of fields; nil values are left out.
    static func object(_ fields: [String: JSONField?]) throws(APIError) -> TransportRequest.Body {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return .json(Array(try encoder.encode(fields.compactMapValues { $0 })))
        } catch {
            throw APIError.unreadableAnswer("\(error)")
        }
    }
}

/// A value in a JSON body that a client sends.
enum JSONField: Encodable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    case number(Int64)
    case truth(Bool)
    case null

    init(stringLiteral value: String) { self = .text(value) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .truth(let truth): try container.encode(truth)
        case .null: try container.encodeNil()
        }
    }
}
