import FoundationEssentials

/// The body of an error: `{"message": "…", "errors": {"field": ["…"]}}`; HTML, empty and cut bodies read as nothing.
struct ErrorBody: Decodable {
    let message: String?
    let errors: [String: [String]]?

    enum CodingKeys: CodingKey { case message, errors }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        message = try? container.decodeIfPresent(String.self, forKey: .message)
        errors = try? container.decodeIfPresent([String: [String]].self, forKey: .errors)
    }

    static func read(_ body: [UInt8]) -> ErrorBody? {
        try? JSONDecoder().decode(ErrorBody.self, from: Data(body))
    }
}

extension APIError {
    /// What an answer of 4xx or 5xx says.
    init(_ response: TransportResponse) {
        let body = ErrorBody.read(response.body)
        let message = body?.message.flatMap { $0.isEmpty || $0.utf8.first == UInt8(ascii: "<") ? nil : $0 }
        switch response.status {
        case 401: self = .unauthorized(message: message)
        case 403: self = .forbidden(message: message)
        case 404: self = .notFound(message: message)
        case 409: self = .conflict(message: message)
        case 413: self = .tooLarge
        case 400, 422: self = .invalid(message: message, fields: body?.errors ?? [:])
        case 429: self = .tooMany(retryAfter: response.header("Retry-After").flatMap { Int($0) }.map(Self.bearable))
        default: self = .server(status: response.status, message: message)
        }
    }

    /// As long as a platform is obeyed, seconds: what waits for longer than a day asks again after a day.
    private static func bearable(_ seconds: Int) -> Int { min(max(0, seconds), 86_400) }
}
