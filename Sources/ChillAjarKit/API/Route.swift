/// One route of the platform's API: a verb and a path under `/api`, with `{name}` for what varies.
///
/// The one table that the client calls by and that the server's access table is keyed with (contract, Part 1).
public struct Route: Hashable, Sendable {
    /// The verb.
    public let method: HTTPMethod
    /// The path under `/api`, as `/sesi/{id}`.
    public let template: String

    /// A route.
    public init(_ method: HTTPMethod, _ template: String) {
        self.method = method
        self.template = template
    }

    /// The path with its placeholders filled in order.
    public func path(_ values: Int64...) -> String {
        var values = values[...]
        return template.split(separator: "/").map { part in
            part.hasPrefix("{") ? "/" + (values.popFirst().map(String.init) ?? String(part)) : "/" + part
        }.joined()
    }
}
